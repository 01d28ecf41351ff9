// What every story of one Word file shares, and the plain text of what no page shows.

import type { Pictures } from "../opc/besides.ts";
import type { Gathered } from "../opc/gathered.ts";
import type { Package } from "../opc/package.ts";
import type { XmlElement, XmlNode } from "../opc/xml.ts";
import type { Labels } from "./numbering.ts";
import type { Styles } from "./styles.ts";

export type WordFile = {
  readonly pkg: Package;
  readonly found: Gathered;
  readonly styles: Styles;
  readonly labels: Labels;
  readonly pictures: Pictures;
  /** The mark that stands for a note, counted when it is first asked for. */
  readonly noteMark: (kind: NoteKind, id: string) => string;
};
export type NoteKind = "footnote" | "endnote";

const TEXTS = new Set(["w:t", "w:delText", "m:t", "a:t"]);
const GAPS: Readonly<Record<string, string>> = { "w:tab": "\t", "w:br": "\n", "w:cr": "\n", "w:noBreakHyphen": "-" };

/** A line a paragraph; struck text too, field codes not. */
export function wordText(element: XmlElement): string {
  const out: string[] = [];
  const stack: (XmlNode | { readonly end: string })[] = [element];
  while (stack.length > 0) {
    const next = stack.pop()!;
    if (typeof next === "string") continue;
    if ("end" in next) {
      out.push(next.end);
      continue;
    }
    if (TEXTS.has(next.name)) out.push(...next.children.filter((node) => typeof node === "string"));
    out.push(GAPS[next.name] ?? "");
    if (next.name === "w:p" || next.name === "a:p") stack.push({ end: "\n" });
    for (let i = next.children.length - 1; i >= 0; i--) stack.push(next.children[i]!);
  }
  return out.join("").trim();
}
