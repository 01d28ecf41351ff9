// Text under 2 points: nobody reads it on paper, and any program finds it.
import { type Document, type Page, quadAt, quadsOfRange } from "../../model/document.ts";
import { pagesInWords, quote } from "../page-lines.ts";
import type { RawSignal } from "../signal.ts";

/** A letter's box is higher than its size by a fifth or so. */
const HIGHEST = 2.3;
const FEWEST_LETTERS = 4;
/** Plans and maps are full of it. */
const DRAWING = 400;

export function tinyText(document: Document): RawSignal[] {
  const found = document.pages.flatMap((page) => runsOn(page).map((run) => ({ page, ...run })));
  const [first] = found;
  if (first === undefined) return [];
  const letters = found.reduce((sum, { start, end }) => sum + end - start, 0);
  const pages = found.map(({ page }) => page.number);
  const quads = found
    .filter(({ page }) => page === first.page)
    .slice(0, 50)
    .flatMap(({ page, start, end }) => quadsOfRange(page.text, page.quads, start, end));
  return [
    {
      family: "source_risk",
      channel: "tiny_text",
      strength: letters > DRAWING * new Set(pages).size ? "weak" : "moderate",
      page: first.page.number,
      ...(quads.length === 0 ? {} : { quads: quads.map((q) => [...q]) as NonNullable<RawSignal["quads"]> }),
      summary: `Text on ${pagesInWords(pages)} is smaller than 2 points, which nobody reads.`,
      evidence: `${letters} letters: ${quote(first.page.text.slice(first.start, first.end), 60)}`,
    },
  ];
}

function runsOn(page: Page): { start: number; end: number }[] {
  if (page.quads.length === 0 || page.coverage.state !== "read") return [];
  const runs: { start: number; end: number }[] = [];
  for (const { start, end } of page.lines) {
    let from = -1;
    let letters = 0;
    for (let i = start; i <= end; i++) {
      const q = i < end ? quadAt(page.quads, i) : null;
      const height = q === null ? 0 : Math.hypot(q[4] - q[0], q[5] - q[1]);
      const tiny = q !== null && height > 0.05 && height < HIGHEST;
      if (tiny && from < 0) [from, letters] = [i, 0];
      if (tiny && /[\p{L}\p{N}]/u.test(page.text[i]!)) letters++;
      if (!tiny && from >= 0) {
        if (letters >= FEWEST_LETTERS) runs.push({ start: from, end: i });
        from = -1;
      }
    }
  }
  return runs;
}
