// What must not be found in an excerpt: the words and lines that stand only on what was left out.
import type { PageNumber } from "../../base/units.ts";
import type { Document, Page } from "../model/document.ts";
import { centreOf, isIn, type Leaf } from "./leaves.ts";
import { squeeze } from "./occurrences.ts";

export type LeftOut = {
  /** As {@link squeeze} leaves them. */
  readonly words: ReadonlySet<string>;
  /** As they stood, and squeezed. */
  readonly lines: readonly string[];
  readonly squeezedLines: readonly string[];
};

/** Shorter ones come about by chance, where a reader parts words otherwise. */
export const LEAST_WORD = 4;
const LEAST_LINE = 12;
/** Lines looked for byte by byte; more of them are spread over the document. Words are all looked for. */
const MOST_LINES = 4000;

/**
 * `kept`: what stands on the copy's pages in the document as it came. A word or a line that is part of it is no
 * residue, wherever else it stood.
 */
export function leftOut(document: Document, leaves: readonly Leaf[], kept: readonly string[]): LeftOut {
  const said = kept.map((text) => squeeze(text).text).join("\n");
  const known = new Set(kept.flatMap(wordsOf));
  const isNew = (squeezed: string) => !known.has(squeezed) && !said.includes(squeezed);
  const dropped = droppedLines(document, leaves);
  const words = new Set<string>();
  const seen = new Set<string>();
  for (const word of new Set(dropped.flatMap(wordsOf))) if (word.length >= LEAST_WORD && isNew(word)) words.add(word);
  const lines = dropped.flatMap((text) => {
    const squeezed = squeeze(text).text;
    if (squeezed.length < LEAST_LINE || seen.has(squeezed) || !isNew(squeezed)) return [];
    seen.add(squeezed);
    return [{ text: text.trim(), squeezed }];
  });
  const step = Math.max(1, lines.length / MOST_LINES);
  const chosen = Array.from({ length: Math.min(MOST_LINES, lines.length) }, (_, i) => lines[Math.floor(i * step)]!);
  return { words, lines: chosen.map((l) => l.text), squeezedLines: chosen.map((l) => l.squeezed) };
}

export const wordsOf = (text: string): string[] =>
  text.split(/\s+/).flatMap((word) => {
    const { text: squeezed } = squeeze(word);
    return squeezed === "" ? [] : [squeezed];
  });

function droppedLines({ pages, parts }: Document, leaves: readonly Leaf[]): string[] {
  const byPage = Map.groupBy(leaves, (leaf) => leaf.page);
  const isWhole = (page: PageNumber) => byPage.get(page)?.some(({ passage }) => passage === null) ?? false;
  const onPages = pages.flatMap((page) => {
    const own = byPage.get(page.number) ?? [];
    if (isWhole(page.number)) return [];
    return linesBeside(
      page,
      own.flatMap(({ passage }) => passage?.region ?? []),
    );
  });
  // Notes and fields are baked into their pages; what belongs to no page has no way into any copy.
  const beside = parts.flatMap(({ page, text }) => (page === null || isWhole(page) ? [] : text.split("\n")));
  return [...onPages, ...beside];
}

/** Of each line what lies outside the passages, in one piece or more. */
function linesBeside({ text, quads, lines }: Page, region: Parameters<typeof isIn>[0]): string[] {
  return lines.flatMap(({ start, end }) => {
    if (region.length === 0) return [text.slice(start, end)];
    const pieces = [""];
    for (let i = start; i < end; i++) {
      if (isIn(region, ...centreOf(quads, i))) pieces.push("");
      else pieces.push(`${pieces.pop() ?? ""}${text[i]}`);
    }
    return pieces.filter((piece) => piece.trim() !== "");
  });
}
