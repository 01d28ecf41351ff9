// What a reader finds beside the pages while it walks a file: hidden text, metadata, traces and files inside.
import type { DocumentFormat } from "../../../contract/formats.ts";
import type { Part, Trace } from "../../model/document.ts";
import { type Child, hiddenPart, metadata, type Reading, type Section, type Sheet } from "../reading.ts";

export class Gathered {
  readonly #parts: Part[] = [];
  readonly #traces: Trace[] = [];
  readonly #children: Child[] = [];
  readonly #seen = new Set<string>();

  hidden(label: string, text: string): void {
    this.#parts.push(...hiddenPart(label, text.replace(/\u0000/g, "").trim()));
  }

  /** For what a file repeats without end: a link's address, a field's code. */
  hiddenOnce(label: string, text: string): void {
    if (this.#isNew("hidden", label, text.trim())) this.hidden(label, text);
  }

  properties(fields: readonly (readonly [name: string, value: string])[]): void {
    const isNew = fields.filter(([name, value]) => this.#isNew("property", name, value));
    const { parts, traces } = metadata("office", isNew);
    this.#parts.push(...parts);
    this.#traces.push(...traces);
  }

  /** What is a trace already: ids of editing sessions, say. */
  trace(trace: Trace): void {
    this.#traces.push(trace);
  }

  macro(name: string): void {
    if (this.#isNew("macro", name)) this.#traces.push({ kind: "macro", name });
  }

  remote(what: string, target: string): void {
    if (target.trim() !== "" && this.#isNew("remote", what, target))
      this.#traces.push({ kind: "remote", what, target });
  }

  embedded(name: string, bytes: Uint8Array): void {
    if (bytes.length > 0 && this.#isNew("embedded", name)) {
      this.#children.push({ name, bytes, relation: "embedded" });
      this.#traces.push({ kind: "attachment", name });
    }
  }

  reading(format: DocumentFormat, sections: readonly Section[], sheets?: readonly Sheet[]): Reading {
    const found = { format, sections, parts: this.#parts, traces: this.#traces, children: this.#children };
    return sheets === undefined ? found : { ...found, sheets };
  }

  #isNew(...key: readonly string[]): boolean {
    const joined = key.join("\u0000");
    if (this.#seen.has(joined)) return false;
    this.#seen.add(joined);
    return true;
  }
}
