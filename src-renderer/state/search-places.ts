// What a search found, as an editor ticks it: which places are decided already, which are ticked, what an act covers.

import type { Match } from "../../src-main/contract/desk.ts";
import type { Place } from "../../src-main/contract/search.ts";
import type { Item } from "./items.ts";
import { type Decisions, verdictOf } from "./values.ts";

/** "redact": all of it is struck already. "stand": let stand on purpose. */
export type PlaceState = "redact" | "stand" | "open";
export type FoundPlace = {
  readonly key: string;
  readonly match: Match;
  readonly state: PlaceState;
  /** Findings and marks that the place holds or lies in. */
  readonly items: readonly string[];
};
export type FoundPage = { readonly page: number; readonly places: readonly FoundPlace[] };

export const keyOf = ({ page, start, end }: Match) => `${page} ${start} ${end}`;

/** In the order they were found, by page. */
export function placesOf(matches: readonly Match[], items: readonly Item[], decisions: Decisions): FoundPage[] {
  const onPages = Map.groupBy(
    items.filter(({ where }) => where === "page"),
    ({ page }) => page,
  );
  const pages = Map.groupBy(matches, ({ page }) => page);
  return [...pages].map(([page, own]) => {
    const there = onPages.get(page) ?? [];
    return { page, places: own.map((match) => placeOf(match, there, decisions)) };
  });
}

function placeOf(match: Match, there: readonly Item[], decisions: Decisions): FoundPlace {
  const touching = there.filter((item) => isIn(match, item) || isIn(item, match) || isUnder(match, item));
  const verdicts = touching.map((item) => ({ item, verdict: verdictOf(decisions, item.id) }));
  const isStruck = verdicts.some(
    ({ item, verdict }) => verdict === "redact" && (isIn(match, item) || isUnder(match, item)),
  );
  const stands = verdicts.some(({ verdict }) => verdict === "stand");
  return {
    key: keyOf(match),
    match,
    state: isStruck ? "redact" : stands ? "stand" : "open",
    // Boxes and pages are decided by themselves: they hold more than these words.
    items: touching.filter(({ how }) => how === undefined || how === "text").map(({ id }) => id),
  };
}

type Range = { readonly start: number; readonly end: number };
/** A box has no range of its own: 0 to 0 holds nothing. */
const isIn = (inner: Range, outer: Range) =>
  inner.end > inner.start && outer.end > outer.start && outer.start <= inner.start && inner.end <= outer.end;

/** Points that a quad may reach over the edge of a box and still be struck by it: the letters' own overhang. */
const OVER = 1;

/** Wholly under a mark that was drawn, or on a page that goes as a whole. */
function isUnder({ quads }: Match, { how, quads: marks }: Item): boolean {
  if (how === undefined || how === "text") return false;
  const boxes = marks.map(extent);
  return quads.every((quad) => {
    const [x0, y0, x1, y1] = extent(quad);
    // The middle of the letters: a quad is as high as its font may be.
    const y = (y0 + y1) / 2;
    return boxes.some(([bx0, by0, bx1, by1]) => bx0 - OVER <= x0 && x1 <= bx1 + OVER && by0 <= y && y <= by1);
  });
}

function extent(quad: readonly number[]): readonly [number, number, number, number] {
  const xs = quad.filter((_, i) => i % 2 === 0);
  const ys = quad.filter((_, i) => i % 2 === 1);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

/** Ticked against what it is by itself: everything open is ticked, what was let stand on purpose isn't. */
export const isTicked = ({ key, state }: FoundPlace, turned: ReadonlySet<string>): boolean =>
  state !== "redact" && (state === "open") !== turned.has(key);

export function tickedOf(pages: readonly FoundPage[], turned: ReadonlySet<string>): FoundPlace[] {
  return pages.flatMap(({ places }) => places.filter((place) => isTicked(place, turned)));
}

/** Of places that can be ticked at all; "false" where there are none. */
export function checkedOf(places: readonly FoundPlace[], turned: ReadonlySet<string>): "true" | "false" | "mixed" {
  const free = places.filter(({ state }) => state !== "redact");
  const ticked = free.filter((place) => isTicked(place, turned)).length;
  return ticked === 0 ? "false" : ticked === free.length ? "true" : "mixed";
}

/** All of these ticked, or none where all are. */
export function turn(places: readonly FoundPlace[], turned: ReadonlySet<string>): ReadonlySet<string> {
  const free = places.filter(({ state }) => state !== "redact");
  const on = free.some((place) => !isTicked(place, turned));
  const next = new Set(turned);
  for (const place of free) if (isTicked(place, turned) !== on && !next.delete(place.key)) next.add(place.key);
  return next;
}

export const placesToMark = (places: readonly FoundPlace[]): Place[] =>
  places.map(({ match: { page, start, end } }) => ({ how: "text", page, start, end }));
