// Reads an XMP packet, which a stranger wrote, into flat name/value pairs (ISO 16684-1, sections 7.4 to 7.9).
import { XMLParser } from "fast-xml-parser";

export type XmpPair = { readonly name: string; readonly value: string };

/** Packets are a few kB; one with an embedded thumbnail reaches a few hundred. Beyond this nothing is read. */
export const MAX_PACKET = 2 * 1024 * 1024;
const MAX_PAIRS = 5_000;
/** Names are joined along the path, so a long one repeated would grow quadratically. */
const MAX_SEGMENT = 128;

/** A packet may call its prefixes anything: the namespace decides what a property is. */
const PREFIX_OF: Readonly<Record<string, string>> = {
  "http://www.w3.org/1999/02/22-rdf-syntax-ns#": "rdf",
  "http://purl.org/dc/elements/1.1/": "dc",
  "http://ns.adobe.com/xap/1.0/": "xmp",
  "http://ns.adobe.com/xap/1.0/mm/": "xmpMM",
  "http://ns.adobe.com/xap/1.0/rights/": "xmpRights",
  "http://ns.adobe.com/xap/1.0/t/pg/": "xmpTPg",
  "http://ns.adobe.com/xap/1.0/sType/ResourceEvent#": "stEvt",
  "http://ns.adobe.com/xap/1.0/sType/ResourceRef#": "stRef",
  "http://ns.adobe.com/pdf/1.3/": "pdf",
  "http://ns.adobe.com/pdfx/1.3/": "pdfx",
  "http://ns.adobe.com/photoshop/1.0/": "photoshop",
  "http://www.aiim.org/pdfa/ns/id/": "pdfaid",
};

type XmlNode = Readonly<Record<string, unknown>>;
type Scope = { readonly parent: Scope | null; readonly declared: ReadonlyMap<string, string> };

const parser = () =>
  new XMLParser({
    preserveOrder: true,
    ignoreAttributes: false,
    attributeNamePrefix: "",
    ignoreDeclaration: true,
    ignorePiTags: true,
    // No entity is ever expanded by the parser; the five of XML itself are decoded below, once, without nesting.
    processEntities: false,
    parseTagValue: false,
    parseAttributeValue: false,
    cdataPropName: "#cdata",
    maxNestedTags: 64,
  });

/**
 * `dc:creator` (once for each item), `xmpMM:DocumentID`, `xmpMM:History[0].softwareAgent`,
 * `xmpMM:DerivedFrom.documentID`. A packet that can't be parsed gives none; a cut-off one gives what came before.
 */
export function parseXmp(packet: string): XmpPair[] {
  // XMP allows no DOCTYPE, so one is only ever an attack.
  if (packet.length > MAX_PACKET || packet.includes("<!DOCTYPE") || packet.includes("<!ENTITY")) return [];
  let roots: unknown;
  try {
    roots = parser().parse(packet.replace(/^\uFEFF/, ""));
  } catch {
    return [];
  }
  const pairs: XmpPair[] = [];
  for (const root of nodes(roots)) findDescriptions(root, null, pairs);
  return pairs;
}

function findDescriptions(node: XmlNode, outer: Scope | null, pairs: XmpPair[]): void {
  const scope = scopeOf(node, outer);
  const inside = canonicalName(tagOf(node), scope) === "rdf:Description";
  if (inside) readFields(node, scope, "", pairs);
  else for (const child of childrenOf(node)) findDescriptions(child, scope, pairs);
}

/** The properties of a structure: its attributes and its child elements alike. */
function readFields(node: XmlNode, scope: Scope | null, path: string, pairs: XmpPair[]): void {
  for (const [attribute, value] of attributesOf(node)) {
    if (isSyntax(canonicalName(attribute, scope))) continue;
    push(pairs, join(path, canonicalName(attribute, scope)), decode(value));
  }
  for (const child of childrenOf(node)) {
    const inner = scopeOf(child, scope);
    const name = canonicalName(tagOf(child), inner);
    if (!name.startsWith("#") && name.length <= MAX_SEGMENT) readValue(child, inner, join(path, name), pairs);
  }
}

function readValue(node: XmlNode, scope: Scope | null, path: string, pairs: XmpPair[]): void {
  if (pairs.length >= MAX_PAIRS) return;
  const children = childrenOf(node);
  const elements = children.filter((c) => !tagOf(c).startsWith("#"));
  const attributes = attributesOf(node);
  const resource = attributes.find(([a]) => canonicalName(a, scope) === "rdf:resource");
  if (resource) push(pairs, path, decode(resource[1]));

  const only = elements[0];
  const onlyScope = only ? scopeOf(only, scope) : scope;
  const kind = only ? canonicalName(tagOf(only), onlyScope) : "";
  if (only && /^rdf:(?:Seq|Bag|Alt)$/.test(kind)) {
    let index = 0;
    for (const item of childrenOf(only)) {
      const itemScope = scopeOf(item, onlyScope);
      if (canonicalName(tagOf(item), itemScope) !== "rdf:li") continue;
      // A plain item keeps the property's name; only a structure needs to say which item it was.
      readValue(item, itemScope, isStructure(item, itemScope) ? `${path}[${index}]` : path, pairs);
      index += 1;
    }
  } else if (only && kind === "rdf:Description") readFields(only, onlyScope, path, pairs);
  else if (isStructure(node, scope)) readFields(node, scope, path, pairs);
  else push(pairs, path, textOf(children));
}

function isStructure(node: XmlNode, scope: Scope | null): boolean {
  return (
    childrenOf(node).some((c) => !tagOf(c).startsWith("#")) ||
    attributesOf(node).some(([a]) => !isSyntax(canonicalName(a, scope)))
  );
}

const isSyntax = (name: string) => /^(?:xmlns(?::|$)|xml:|rdf:)/.test(name) || name.length > MAX_SEGMENT;

/** Fields of a structure drop their prefix: `stEvt:softwareAgent` inside `History` is `softwareAgent`. */
const join = (path: string, name: string) => (path === "" ? name : `${path}.${name.slice(name.indexOf(":") + 1)}`);

function push(pairs: XmpPair[], name: string, value: string): void {
  if (value.trim() !== "" && pairs.length < MAX_PAIRS) pairs.push({ name, value: value.trim() });
}

function scopeOf(node: XmlNode, parent: Scope | null): Scope | null {
  const declared = new Map<string, string>();
  for (const [name, uri] of attributesOf(node)) {
    const prefix = Object.hasOwn(PREFIX_OF, uri) ? PREFIX_OF[uri] : undefined;
    if (prefix !== undefined && name.startsWith("xmlns:")) declared.set(name.slice(6), prefix);
  }
  return declared.size > 0 ? { parent, declared } : parent;
}

function canonicalName(name: string, scope: Scope | null): string {
  const colon = name.indexOf(":");
  if (colon < 0) return name;
  const prefix = name.slice(0, colon);
  for (let s = scope; s !== null; s = s.parent) {
    const known = s.declared.get(prefix);
    if (known !== undefined) return `${known}${name.slice(colon)}`;
  }
  return name;
}

function nodes(value: unknown): XmlNode[] {
  return Array.isArray(value) ? value.filter((v): v is XmlNode => typeof v === "object" && v !== null) : [];
}
const tagOf = (node: XmlNode) => Object.keys(node).find((key) => key !== ":@") ?? "#none";
const childrenOf = (node: XmlNode) => nodes(node[tagOf(node)]);

function attributesOf(node: XmlNode): [string, string][] {
  const attributes = node[":@"];
  if (typeof attributes !== "object" || attributes === null) return [];
  return Object.entries(attributes).filter((e): e is [string, string] => typeof e[1] === "string");
}

function textOf(children: readonly XmlNode[]): string {
  let text = "";
  for (const child of children) {
    if (typeof child["#text"] === "string") text += decode(child["#text"]);
    for (const raw of nodes(child["#cdata"])) if (typeof raw["#text"] === "string") text += raw["#text"];
  }
  return text;
}

const NAMED: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

/** One pass, so `&amp;lt;` stays `&lt;`. */
function decode(text: string): string {
  return text.replace(/&(?:#x([0-9a-fA-F]{1,6})|#(\d{1,7})|(lt|gt|amp|quot|apos));/g, (whole, hex, decimal, name) => {
    if (name !== undefined) return NAMED[name] ?? whole;
    const code = hex !== undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
