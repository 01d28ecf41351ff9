// What a reader loses between a page and its copy: letters that no longer stand where they stood, pixels that changed.
import type { Quad } from "../../../src-main/base/units.ts";
import type { Grey } from "./outside.ts";
import type { Placed, SeenPage } from "./places.ts";

/** The same character so near is the same one, in points. */
const NEAR = 1;
/** Grey levels further apart are seen. */
const APART = 32;

/** Of the letters those that stand nowhere near in the copy; each of the copy's letters stands for one of them. */
export function lostLetters(before: SeenPage, after: SeenPage): Placed[] {
  const cells = new Map<string, Placed[]>();
  for (const letter of after.letters) {
    const key = cellOf(letter.c, letter.x, letter.y);
    const known = cells.get(key);
    if (known === undefined) cells.set(key, [letter]);
    else known.push(letter);
  }
  return before.letters.filter((letter) => !take(cells, letter));
}

function take(cells: Map<string, Placed[]>, { c, x, y }: Placed): boolean {
  for (const dx of [0, -NEAR, NEAR])
    for (const dy of [0, -NEAR, NEAR]) {
      const cell = cells.get(cellOf(c, x + dx, y + dy)) ?? [];
      const at = cell.findIndex((other) => Math.hypot(other.x - x, other.y - y) <= NEAR);
      if (at < 0) continue;
      cell.splice(at, 1);
      return true;
    }
  return false;
}

/** What no reader can tell: the library's sign for it, and private characters (Unicode, 23.5). It only has to stand there. */
const UNTOLD = /^[\ufffd\ue000-\uf8ff]$/;

const cellOf = (c: string, x: number, y: number) =>
  `${UNTOLD.test(c) ? "\ufffd" : c}${Math.floor(x / NEAR)},${Math.floor(y / NEAR)}`;

/** A letter that the plan names as one that nobody can see; its quad begins at the letter's foot or near it. */
export const isUnseen = ({ x, y }: Placed, quads: readonly Quad[]) =>
  quads.some((quad) => {
    const [xs, ys] = [quad.filter((_, i) => i % 2 === 0), quad.filter((_, i) => i % 2 === 1)];
    return (
      x >= Math.min(...xs) - NEAR &&
      x <= Math.max(...xs) + NEAR &&
      y >= Math.min(...ys) - NEAR &&
      y <= Math.max(...ys) + NEAR
    );
  });

/** A page of another size has changed as a whole. */
export const changedPixels = (before: SeenPage, after: SeenPage) =>
  changedGrey({ ...before, pixels: before.grey }, { ...after, pixels: after.grey });

export function changedGrey(before: Grey, after: Grey): number {
  if (before.width !== after.width || before.height !== after.height) return before.pixels.length;
  let changed = 0;
  for (let i = 0; i < before.pixels.length; i++) if (Math.abs(before.pixels[i]! - after.pixels[i]!) > APART) changed++;
  return changed;
}
