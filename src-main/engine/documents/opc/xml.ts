// XML as a tree of elements and texts, read leniently and without a document type's entities.
import { Parser } from "htmlparser2";
import { UnreadableFile } from "../reading.ts";
import { resolved, type Scope, scopeWith } from "./xml-names.ts";

/** `name` and the attributes' names carry the prefixes of `xml-names.ts`. */
export type XmlElement = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
};
export type XmlNode = XmlElement | string;

/** Deeper than any program nests, shallow enough to walk by recursion. */
const DEEPEST = 600;
const MOST_NODES = 6_000_000;

/** The document element; an empty one for a file without any. */
export function parseXml(bytes: Uint8Array): XmlElement {
  type Open = { name: string; attributes: Record<string, string>; children: XmlNode[]; scope: Scope | null };
  const top: Open = { name: "", attributes: {}, children: [], scope: null };
  const stack: Open[] = [top];
  let nodes = 0;
  const parser = new Parser(
    {
      onopentag(name, raw) {
        // The top of the stack counts as none.
        if (stack.length > DEEPEST) throw new UnreadableFile("document/damaged");
        if (++nodes > MOST_NODES) throw new UnreadableFile("document/too-large");
        const outer = stack.at(-1)!;
        const scope = scopeWith(raw, outer.scope);
        const attributes: Record<string, string> = {};
        for (const key in raw) if (!key.startsWith("xmlns")) attributes[resolved(key, scope, true)] = raw[key]!;
        const element: Open = { name: resolved(name, scope, false), attributes, children: [], scope };
        outer.children.push(element);
        stack.push(element);
      },
      ontext(text) {
        const { children } = stack.at(-1)!;
        const last = children.length - 1;
        if (typeof children[last] === "string") children[last] += text;
        else children.push(text);
      },
      onclosetag() {
        stack.pop();
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.write(withoutDoctype(decodedXml(bytes)));
  parser.end();
  return top.children.find((child) => typeof child !== "string") ?? { name: "", attributes: {}, children: [] };
}

/** Entities that a file declares for itself are never expanded: their declarations go before anything is read. */
function withoutDoctype(xml: string): string {
  const at = xml.search(/<!DOCTYPE/i);
  if (at < 0) return xml;
  const subset = /^<!DOCTYPE[^[>]*\[/i.exec(xml.slice(at, at + 4096));
  const end = subset === null ? xml.indexOf(">", at) : xml.indexOf("]>", at);
  return end < 0 ? "" : xml.slice(0, at) + xml.slice(end + (subset === null ? 1 : 2));
}

/** By its mark of order or what it says of itself; else UTF-8. */
export function decodedXml(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, 200));
  if (start.startsWith("<\0?")) return new TextDecoder("utf-16le").decode(bytes);
  const label = /^[^<]{0,3}<\?xml[^>]*encoding=["']([\w.:-]+)["']/.exec(start)?.[1] ?? "utf-8";
  try {
    return new TextDecoder(/^utf-?16/i.test(label) ? "utf-8" : label).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}

export function elements(parent: XmlElement | null | undefined): XmlElement[] {
  return parent?.children.filter((child) => typeof child !== "string") ?? [];
}

export function child(parent: XmlElement | null | undefined, name: string): XmlElement | undefined {
  return parent?.children.find((node): node is XmlElement => typeof node !== "string" && node.name === name);
}

/** Every element below, in the order of the document, for which `wanted` says so. */
export function* descendants(parent: XmlElement, ...names: readonly string[]): Generator<XmlElement> {
  const stack: XmlElement[] = elements(parent).reverse();
  while (stack.length > 0) {
    const next = stack.pop()!;
    if (names.length === 0 || names.includes(next.name)) yield next;
    for (let i = next.children.length - 1; i >= 0; i--) {
      const node = next.children[i]!;
      if (typeof node !== "string") stack.push(node);
    }
  }
}

/** All text below, as it stands. */
export function textOf(parent: XmlElement | null | undefined): string {
  if (parent === null || parent === undefined) return "";
  const out: string[] = [];
  const stack: XmlNode[] = [parent];
  while (stack.length > 0) {
    const next = stack.pop()!;
    if (typeof next === "string") out.push(next);
    else for (let i = next.children.length - 1; i >= 0; i--) stack.push(next.children[i]!);
  }
  return out.join("");
}

/** Texts and attribute values, one a line: what a part of unknown vocabulary says. */
export function everyText(parent: XmlElement): string {
  const lines: string[] = [];
  for (const element of [parent, ...descendants(parent)]) {
    lines.push(...Object.values(element.attributes));
    lines.push(...element.children.filter((node) => typeof node === "string"));
  }
  return lines
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .join("\n");
}
