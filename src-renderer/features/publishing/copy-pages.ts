// The copy's pages beside the original's: of an excerpt the second page may be the twelfth.
import type { Leaf } from "../../../src-main/contract/excerpt.ts";
import type { Mark, Target } from "../../viewer/types.ts";

type Marks = ReadonlyMap<number, readonly Mark[]>;

/** Marks by the copy's pages. A page cut to a passage has places of its own, so it shows none. */
export function marksOnCopy(leaves: readonly Leaf[] | null, marks: Marks): Marks {
  if (leaves === null) return marks;
  return new Map(
    leaves.flatMap(({ page, quads }, i) => {
      const own = quads === undefined ? marks.get(page) : undefined;
      return own === undefined ? [] : [[i + 1, own.map((mark) => ({ ...mark, page: i + 1 }))] as const];
    }),
  );
}

export const originalPage = (leaves: readonly Leaf[] | null, page: number): number => leaves?.[page - 1]?.page ?? page;

/** Where in the copy a place of the original is; null where it was left out. */
export function onCopy(leaves: readonly Leaf[] | null, target: Target): Target | null {
  if (leaves === null) return target;
  const at = leaves.findIndex(({ page }) => page === target.page);
  if (at < 0) return null;
  const { quad, ...rest } = target;
  const isWhole = leaves[at]!.quads === undefined;
  return { ...rest, page: at + 1, ...(isWhole && quad !== undefined ? { quad } : {}) };
}
