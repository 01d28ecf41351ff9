// Hits and signs by the page they stand on, and the one empty list that lets a page without any stay as it is.
import type { PageHit } from "./mark-layer.tsx";
import type { Hit, Mark, Sign } from "./types.ts";

export const NO_MARKS: readonly Mark[] = [];
export const NO_HITS: readonly PageHit[] = [];
export const NO_SIGNS: readonly Sign[] = [];

export function hitsByPage(hits: readonly Hit[], current: number | null): ReadonlyMap<number, readonly PageHit[]> {
  const pages = new Map<number, PageHit[]>();
  hits.forEach(({ page, quads }, i) => {
    const list = pages.get(page) ?? [];
    pages.set(page, list);
    list.push({ quads, current: i === current });
  });
  return pages;
}

export function signsByPage(signs: readonly Sign[]): ReadonlyMap<number, readonly Sign[]> {
  return Map.groupBy(signs, ({ page }) => page);
}
