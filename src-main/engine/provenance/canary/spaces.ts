// Spaces of several widths between words, and blanks at the ends of lines.
import type { Document, Page } from "../../model/document.ts";
import { pagesInWords } from "../page-lines.ts";
import type { RawSignal } from "../signal.ts";

/** Between two letters; French and tables set thin spaces beside signs and figures. */
const UNUSUAL = /(?<=\p{L})[\u1680\u2000-\u200a\u202f\u205f\u3000](?=\p{L})/gu;
const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const FEWEST = 6;

export function oddSpaces(document: Document): RawSignal[] {
  const kinds = new Map<string, number>();
  const pages: Page[] = [];
  for (const page of document.pages) {
    const found = CJK.test(page.text) ? [] : [...page.text.matchAll(UNUSUAL)];
    if (found.length > 0) pages.push(page);
    for (const [space] of found) kinds.set(space, (kinds.get(space) ?? 0) + 1);
  }
  const count = [...kinds.values()].reduce((sum, n) => sum + n, 0);
  const ordinary = pages.reduce((sum, { text }) => sum + (text.match(/(?<=\p{L}) (?=\p{L})/gu)?.length ?? 0), 0);
  // Where every space is unusual, a program set them all.
  if (count < FEWEST || ordinary < count) return [];
  const list = [...kinds].map(([space, n]) => `${n} × U+${space.codePointAt(0)!.toString(16).toUpperCase()}`);
  return [
    {
      family: "source_risk",
      channel: "odd_spaces",
      strength: kinds.size > 1 ? "strong" : "moderate",
      page: pages[0]!.number,
      summary: `Some words on ${pagesInWords(pages.map((page) => page.number))} are parted by spaces of other widths than the rest: consistent with a code.`,
      evidence: `${list.join(", ")}, beside ${ordinary} ordinary ones`,
    },
  ];
}

/** So many lines that end in blanks of different lengths are no habit of typing. */
const FEWEST_LINES = 8;

export function oddLineEnds(document: Document): RawSignal[] {
  const blanks = document.traces.flatMap((t) => (t.kind === "line_ends" ? t.blanks : []));
  const lines = document.traces.reduce((sum, t) => sum + (t.kind === "line_ends" ? t.lines : 0), 0);
  const patterns = new Set(blanks);
  if (blanks.length < FEWEST_LINES || patterns.size < 4) return [];
  const mixed = blanks.filter((blank) => blank.includes("t") && blank.includes("s")).length;
  return [
    {
      family: "source_risk",
      channel: "odd_spaces",
      strength: mixed >= FEWEST_LINES / 2 ? "strong" : "weak",
      summary:
        mixed >= FEWEST_LINES / 2
          ? "Lines end in spaces and tabs in changing order: consistent with a code that a program hid there."
          : "Lines end in spaces of changing number: a habit of typing, or a code.",
      evidence: `${blanks.length} of ${lines} lines, in ${patterns.size} ways`,
    },
  ];
}
