// Pages of a copy on which nothing is clipped away or off the page, told from the search: they need one reading, not two.
import type { PageNumber } from "../../base/units.ts";
import type { Prepared } from "../documents/prepare.ts";
import type { Document } from "../model/document.ts";
import type { FoundOnPage, RedactionContext } from "../redaction/step.ts";

/**
 * Where a page read the same with its hidden text and without, all its letters were in view, and so are those that are
 * left of them: striking takes letters out and leaves places, clips and the page's edges as they were. Pages that
 * something was moved on, written on or cut from are not counted, nor those whose text was read off their pictures.
 */
export function unclippedPages(
  { pages }: Document,
  { replaced }: Pick<Prepared, "replaced">,
  found: readonly FoundOnPage[],
  { leaves, rows, vacated, cuts, pictures, labels, hidden }: RedactionContext,
): Set<PageNumber> {
  if (leaves !== null) return new Set();
  const changed = new Set([
    ...[rows, vacated, cuts, pictures].flatMap((byPage) => [...byPage.keys()]),
    ...[...labels.set, ...hidden].map(({ page }) => page),
  ]);
  const isUnclipped = (page: PageNumber, i: number) =>
    !changed.has(page) && !replaced.has(page) && found[i]?.text === pages[i]?.text;
  return new Set(pages.flatMap(({ number }, i) => (isUnclipped(number, i) ? [number] : [])));
}
