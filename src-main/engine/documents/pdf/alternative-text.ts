// What the structure tree says instead of the page (ISO 32000-2, 14.9): alternate descriptions, replacement text,
// expansions of abbreviations, titles. Nobody sees it, a screen reader reads it out, and it goes where the file goes.
import type { Part } from "../../model/document.ts";
import type { OpenPdf, PdfDict, PdfValue } from "../../ports/pdf-engine.ts";
import { decodeText, isDict } from "./structure.ts";

const LABELS: Readonly<Record<string, string>> = {
  Alt: "alternative text",
  ActualText: "replacement text",
  E: "expansion of an abbreviation",
  T: "title in the structure",
};
/** A tree may claim no end of nodes. */
const MOST_NODES = 100_000;
const MOST_PARTS = 5_000;

/** An element of the tree and the page that it, or the nearest one above it, says it is on. */
export type StructureNode = { readonly dict: PdfDict["dict"]; readonly page: number | null };

export function alternativeText(pdf: OpenPdf): Part[] {
  const parts: Part[] = [];
  for (const { dict, page } of structureNodes(pdf)) {
    for (const [key, label] of Object.entries(LABELS)) {
      const said = dict.get(key);
      const text = typeof said === "object" && said !== null && "bytes" in said ? decodeText(said.bytes).trim() : "";
      if (text !== "") parts.push({ where: "hidden", page, label, text });
    }
    if (parts.length >= MOST_PARTS) break;
  }
  return parts;
}

/** In the tree's order, each once. */
export function* structureNodes(pdf: OpenPdf): Generator<StructureNode> {
  const pages = new Map<number, number>();
  for (let page = 1; page <= pdf.pageCount(); page++) pages.set(pdf.pageObject(page), page);
  const seen = new Set<number>();
  const resolve = (value: PdfValue | undefined): PdfValue | undefined => {
    if (typeof value !== "object" || value === null || !("ref" in value)) return value;
    if (seen.has(value.ref)) return undefined;
    seen.add(value.ref);
    return pdf.object(value.ref);
  };
  const trailer = pdf.trailer();
  const root = isDict(trailer) ? resolve(trailer.dict.get("Root")) : undefined;
  const tree = isDict(root) ? resolve(root.dict.get("StructTreeRoot")) : undefined;
  const waiting: { readonly value: PdfValue | undefined; readonly page: number | null }[] = [
    { value: tree, page: null },
  ];
  for (let count = 0; waiting.length > 0 && count < MOST_NODES; count++) {
    const next = waiting.pop()!;
    const value = resolve(next.value);
    if (typeof value !== "object" || value === null) continue;
    // In order: the last one in is the first one out.
    if ("array" in value) for (const kid of value.array.toReversed()) waiting.push({ value: kid, page: next.page });
    if (!isDict(value)) continue;
    const at = value.dict.get("Pg");
    const page = typeof at === "object" && at !== null && "ref" in at ? (pages.get(at.ref) ?? next.page) : next.page;
    yield { dict: value.dict, page };
    waiting.push({ value: value.dict.get("K"), page });
  }
}
