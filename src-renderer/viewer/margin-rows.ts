// Signs in the margin, as on a proof: which line each belongs to, and which place beside it.
import { boundsOfQuad } from "./quad.ts";
import { turnPoint } from "./turn.ts";
import type { Family, Mark, MarkState, PageSize, Rotation, Sign } from "./types.ts";

export type MarginSign = {
  readonly id: string;
  readonly shape: Family | "source";
  readonly state: MarkState;
};

export type MarginPlace = MarginSign & {
  /** The middle of its line, CSS pixels from the top of the sheet. */
  readonly y: number;
  /** 0 is next to the sheet. */
  readonly slot: number;
  /** How many others stand for themselves in this last place; 0 for a sign of its own. */
  readonly more: number;
};

/** What stands this near, in the design's pixels, is one line: signs are this high. */
const LINE = 11;

type Item = MarginSign & { readonly x: number; readonly y: number };

export type MarginOf = {
  readonly marks: readonly Mark[];
  readonly signs: readonly Sign[];
  readonly size: PageSize;
  readonly rotation: Rotation;
  /** CSS pixels a point. */
  readonly scale: number;
  /** CSS pixels a pixel of the design. */
  readonly unit: number;
  /** How many places there are beside a line. */
  readonly slots: number;
  readonly selected: string | null;
};

export function marginPlaces({ marks, signs, size, rotation, scale, unit, slots, selected }: MarginOf): MarginPlace[] {
  const line = LINE * unit;
  const items: Item[] = [];
  const add = (sign: MarginSign, x: number, y: number) => {
    const at = turnPoint({ x, y }, size, rotation);
    items.push({ ...sign, x: at.x * scale, y: at.y * scale });
  };
  for (const { id, family, state, quads } of marks)
    for (const quad of quads) {
      const { x, y, width, height } = boundsOfQuad(quad);
      add({ id, shape: family, state }, x + width / 2, y + height / 2);
    }
  // What endangers a source stands nearest to the page: it is left of everything in its line.
  for (const { id, y } of signs) {
    const at = turnPoint({ x: 0, y: y ?? 0 }, size, rotation);
    items.push({ id, shape: "source", state: "open", x: -1, y: y === undefined ? line : Math.max(line, at.y * scale) });
  }
  return rowsOf(items, line).flatMap((row) => placesIn(row, Math.max(1, slots), selected));
}

function rowsOf(items: readonly Item[], line: number): Item[][] {
  const rows: { y: number; items: Item[] }[] = [];
  for (const item of items.toSorted((a, b) => a.y - b.y)) {
    const row = rows.at(-1);
    if (row !== undefined && item.y - row.y < line) row.items.push(item);
    else rows.push({ y: item.y, items: [item] });
  }
  return rows.map((row) => row.items.sort((a, b) => a.x - b.x));
}

function placesIn(row: readonly Item[], slots: number, selected: string | null): MarginPlace[] {
  const y = Math.min(...row.map((item) => item.y));
  // A mark that two quads split within one line is one mark.
  const once = row.filter((item, i) => row.findIndex((other) => other.id === item.id) === i);
  const chosen = once.find((item) => item.id === selected);
  let kept = once;
  if (kept.length > slots) {
    const alike = (a: Item, b: Item) => a.shape === b.shape && a.state === b.state;
    kept = once.filter((item, i) => once.findIndex((other) => alike(other, item)) === i);
    kept = kept.map((item) => (chosen !== undefined && alike(item, chosen) ? chosen : item));
  }
  const cut = kept.length > slots;
  const shown = cut ? keeping(kept.slice(0, slots), chosen) : kept;
  return shown.map(({ id, shape, state }, slot) => {
    const more = cut && slot === slots - 1 ? kept.length - slots + 1 : 0;
    return { id, shape, state, y, slot, more };
  });
}

/** The selected one is never among those cut off. */
function keeping(shown: Item[], chosen: Item | undefined): Item[] {
  if (chosen === undefined || shown.some((item, i) => item.id === chosen.id && i < shown.length - 1)) return shown;
  return [chosen, ...shown.filter((item) => item.id !== chosen.id)].slice(0, shown.length);
}
