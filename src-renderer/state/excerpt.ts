// What of a document is to be published: a list of pages and passages, as it grows and shrinks; empty is the whole document.
import { type Form, isSameForm, type Keep, type Passage } from "../../src-main/contract/excerpt.ts";
import type { Prediction } from "../../src-main/contract/prediction.ts";
import type { PageWords, Quad } from "../viewer/types.ts";

export type Excerpt = { readonly pages: readonly number[]; readonly passages: readonly Passage[] };
export const WHOLE: Excerpt = { pages: [], passages: [] };

/** What platforms would do with the excerpt, and the findings that it leaves out. A what-if: kept nowhere. */
export type Foreseen = { readonly predictions: readonly Prediction[]; readonly leftOut: ReadonlySet<string> };

export const isWhole = ({ pages, passages }: Excerpt): boolean => pages.length + passages.length === 0;

/** As the services are asked for it; undefined is the whole document. */
export function formOf(excerpt: Excerpt): Form | undefined {
  if (isWhole(excerpt)) return undefined;
  const keep: Keep = { pages: [...excerpt.pages], passages: [...excerpt.passages] };
  return keep;
}

/** What was submitted, as the window chooses it. */
export const excerptOf = (form: Form | null): Excerpt =>
  form === null ? WHOLE : { pages: form.pages ?? [], passages: form.passages ?? [] };

export const isExcerptOf = (excerpt: Excerpt, form: Form | null): boolean => isSameForm(formOf(excerpt) ?? null, form);

export const withPages = (excerpt: Excerpt, pages: Iterable<number>): Excerpt => ({
  ...excerpt,
  pages: [...new Set(pages)].sort((a, b) => a - b),
});

/** All of the pages between two, taken in or put out as `to` is: what Shift does to ticks. */
export function withRange(excerpt: Excerpt, from: number, to: number, isIn: boolean): Excerpt {
  const [first, last] = [Math.min(from, to), Math.max(from, to)];
  const range = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  const rest = excerpt.pages.filter((page) => page < first || page > last);
  return withPages(excerpt, isIn ? [...rest, ...range] : rest);
}

/** The same place twice is one passage. */
export function withPassage(excerpt: Excerpt, passage: Passage): Excerpt {
  const key = JSON.stringify(passage);
  if (excerpt.passages.some((one) => JSON.stringify(one) === key)) return excerpt;
  const topOf = ({ quads }: Passage) => quads[0]?.[1] ?? 0;
  const passages = [...excerpt.passages, passage].sort((a, b) => a.page - b.page || topOf(a) - topOf(b));
  return { ...excerpt, passages };
}

export const withoutPassage = (excerpt: Excerpt, passage: Passage): Excerpt => ({
  ...excerpt,
  passages: excerpt.passages.filter((one) => one !== passage),
});

/** A wider gap than this share of a line's height parts two paragraphs. */
const LEADING = 0.75;

/** The paragraph that a stretch of a page's text stands in: whole lines, half-open; null where no line holds it. */
export function paragraphAround(
  { lines }: PageWords,
  start: number,
  end: number,
): { readonly start: number; readonly end: number } | null {
  let first = lines.findIndex((line) => line.end > start && line.start < end);
  if (first < 0) return null;
  let last = lines.findLastIndex((line) => line.end > start && line.start < end);
  while (first > 0 && isFollowed(lines[first - 1]!.quad, lines[first]!.quad)) first--;
  while (last < lines.length - 1 && isFollowed(lines[last]!.quad, lines[last + 1]!.quad)) last++;
  return { start: lines[first]!.start, end: lines[last]!.end };
}

/** Whether the second line is the next of the same paragraph: below, close, and in the same column. */
function isFollowed(above: Quad, below: Quad): boolean {
  const [a, b] = [spanOf(above), spanOf(below)];
  const isInColumn = b.left < a.right && a.left < b.right;
  return isInColumn && b.top > a.top && b.top - a.bottom < LEADING * (a.bottom - a.top);
}

function spanOf(quad: Quad) {
  const [xs, ys] = [quad.filter((_, i) => i % 2 === 0), quad.filter((_, i) => i % 2 === 1)];
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}
