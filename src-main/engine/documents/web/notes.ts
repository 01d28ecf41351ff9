// What a page hides, runs and fetches, collected while it is read: each thing once, and not without end.

import { countInvisible, noneInvisible } from "../../../base/invisible.ts";
import { countSpaces, noSpaces } from "../../../base/odd-spaces.ts";
import type { Trace } from "../../model/document.ts";
import { type LineEnds, readLineEnds } from "../text/line-ends.ts";

const MOST_TRACES = 5_000;
const LONGEST_TARGET = 2_000;

export class Notes {
  readonly traces: Trace[] = [];
  readonly #seen = new Set<string>();
  readonly #hidden = new Map<string, string[]>();

  readonly #invisible = noneInvisible();
  readonly #spaces = noSpaces();
  readonly #lineEnds: LineEnds = { blanks: [], lines: 0 };

  /** Text as it stands in the file, before what can't be seen is taken out of it. */
  text(raw: string, preformatted: boolean): void {
    countInvisible(raw, this.#invisible);
    countSpaces(raw, this.#spaces);
    if (preformatted) readLineEnds(raw, this.#lineEnds);
  }

  /** What was counted, as traces. */
  finish(): Trace[] {
    const { points, inWords } = this.#invisible;
    const { points: spaces, ordinary } = this.#spaces;
    const { blanks, lines } = this.#lineEnds;
    return [
      ...this.traces,
      ...(points.size === 0 ? [] : [{ kind: "invisible" as const, points: [...points], inWords }]),
      ...(spaces.size === 0 ? [] : [{ kind: "odd_spaces" as const, points: [...spaces], ordinary }]),
      ...(blanks.length === 0 ? [] : [{ kind: "line_ends" as const, blanks, lines }]),
    ];
  }

  /** One text a label; what stands apart in the page is kept apart by line breaks. */
  hidden(): { label: string; text: string }[] {
    return [...this.#hidden]
      .map(([label, texts]) => ({ label, text: texts.join("").trim() }))
      .filter(({ text }) => text !== "");
  }

  hide(label: string, text: string, apart = true): void {
    if (text.trim() === "" && apart) return;
    const texts = this.#hidden.get(label) ?? [];
    if (texts.length === 0) this.#hidden.set(label, texts);
    if (apart && texts.length > 0) texts.push("\n");
    texts.push(text);
  }

  script(trigger: string): void {
    this.#add(trigger, { kind: "script", trigger });
  }

  action(target: string): void {
    this.#add(`link ${target}`, { kind: "action", type: "URI", target: target.slice(0, LONGEST_TARGET) });
  }

  remote(what: string, target: string): void {
    this.#add(`${what} ${target}`, { kind: "remote", what, target: target.slice(0, LONGEST_TARGET) });
  }

  #add(key: string, trace: Trace): void {
    if (this.#seen.has(key) || this.traces.length >= MOST_TRACES) return;
    this.#seen.add(key);
    this.traces.push(trace);
  }
}

/** An address as a browser reads it: blanks and controls inside it don't count. */
export const bareAddress = (value: string) => value.replace(/[\0-\x20]+/g, "");

/** Whether opening it reaches beyond the file: by a scheme of its own, or by a host. */
export function isRemote(address: string): boolean {
  return /^(?:https?:|ftps?:|wss?:|file:|\\\\|\/\/)/i.test(bareAddress(address));
}

/** `url(…)` and `@import "…"` of a style. */
export function noteStyle(notes: Notes, css: string): void {
  for (const [, address] of css.matchAll(/url\(\s*["']?([^"')]{1,4000})/gi))
    if (isRemote(address!)) notes.remote("style", bareAddress(address!));
  for (const [, address] of css.matchAll(/@import\s{1,20}["']([^"']{1,4000})/gi))
    if (isRemote(address!)) notes.remote("stylesheet", bareAddress(address!));
}

/** What XML fetches before its first element: style sheets, and entities that stand for another file's text. */
export function noteDeclarations(notes: Notes, markup: string): void {
  for (const [, address] of markup.matchAll(
    /<\?xml-stylesheet\b[^>]{0,500}?\bhref\s{0,5}=\s{0,5}["']([^"']{1,2000})/gi,
  ))
    if (isRemote(address!)) notes.remote("stylesheet", bareAddress(address!));
  for (const [, address] of markup.matchAll(
    /<!ENTITY\s{1,20}(?:%\s{1,20})?[\w:.-]{1,200}\s{1,20}(?:SYSTEM|PUBLIC\s{1,20}["'][^"']{0,500}["'])\s{1,20}["']([^"']{1,2000})/gi,
  ))
    notes.remote("external entity", bareAddress(address!));
}

const FETCHED: readonly (readonly [attribute: string, what: (tag: string) => string])[] = [
  [
    "src",
    (tag) => (MEDIA.has(tag) ? "media" : tag === "iframe" || tag === "frame" ? "frame" : (SOURCES[tag] ?? "picture")),
  ],
  ["srcset", () => "picture"],
  ["imagesrcset", () => "picture"],
  ["lowsrc", () => "picture"],
  ["dynsrc", () => "picture"],
  ["poster", () => "picture"],
  ["background", () => "background"],
  ["data", () => "object"],
  ["classid", () => "object"],
  ["codebase", () => "object"],
  ["action", () => "form"],
  ["formaction", () => "form"],
  ["ping", () => "ping"],
  ["manifest", () => "manifest"],
];
const MEDIA = new Set(["video", "audio", "source", "track", "bgsound"]);
const SOURCES: Readonly<Record<string, string>> = { script: "script", embed: "object" };

/** Scripts in attributes, and everything that attributes fetch. */
export function noteAttributes(notes: Notes, tag: string, attributes: ReadonlyMap<string, string>): void {
  for (const [name, value] of attributes) {
    if (/^on[a-z]+$/.test(name)) notes.script(name);
    else if (/^(?:javascript|vbscript|livescript):/i.test(bareAddress(value).slice(0, 20))) notes.script("javascript:");
  }
  for (const [name, what] of FETCHED) {
    const value = attributes.get(name);
    if (value === undefined) continue;
    const addresses = name.endsWith("srcset") ? value.split(",").map((one) => one.trim().split(/\s/, 1)[0]!) : [value];
    for (const address of addresses) if (isRemote(address)) notes.remote(what(tag), bareAddress(address));
  }
  const href = attributes.get("href") ?? attributes.get("xlink:href") ?? "";
  if (tag === "link" && isRemote(href))
    notes.remote(/stylesheet/i.test(attributes.get("rel") ?? "") ? "stylesheet" : "link", bareAddress(href));
  if (tag === "script" && isRemote(href)) notes.remote("script", bareAddress(href));
  if (tag === "base" && isRemote(href)) notes.remote("base address", bareAddress(href));
  if (/^(?:image|use|feimage)$/.test(tag) && isRemote(href)) notes.remote("picture", bareAddress(href));
  if (tag === "meta" && /^refresh$/i.test(attributes.get("http-equiv")?.trim() ?? "")) {
    const target = /url\s*=\s*["']?([^"']+)/i.exec((attributes.get("content") ?? "").slice(0, 4_000))?.[1];
    if (target !== undefined) notes.remote("refresh", bareAddress(target));
  }
  const style = attributes.get("style");
  if (style !== undefined) noteStyle(notes, style);
}
