// What of a document is published where that isn't the whole: pages of it, passages of pages, and as what.
import { z } from "zod";
import { passageRegion } from "../base/passage-region.ts";
import { overlap, type Quad, type Rect, rectOfQuad } from "../base/units.ts";
import { pageNumber, quad } from "./geometry.ts";

/** One line of text is one quad; a single quad may also be a box drawn on the page. Each passage gets a page of its own. */
export const passage = z.strictObject({ page: pageNumber, quads: z.array(quad).min(1).max(10_000) });
export type Passage = z.infer<typeof passage>;

/** Pages and passages by the original's numbers. A passage on a page that is kept whole says nothing new. */
export const keep = z.object({ pages: z.array(pageNumber).max(100_000), passages: z.array(passage).max(1000) });
export type Keep = z.infer<typeof keep>;

/** How a window asks for it; neither pages nor passages is the whole document. */
export const form = z.strictObject({
  pages: keep.shape.pages.optional(),
  passages: keep.shape.passages.optional(),
});
export type Form = z.infer<typeof form>;

/** null: everything. The same excerpt is always told the same way, in the document's order, whoever asks for it how. */
export function keepOf({ pages = [], passages = [] }: Form = {}): Keep | null {
  if (pages.length + passages.length === 0) return null;
  const whole = new Set(pages);
  const cut = new Map(passages.filter(({ page }) => !whole.has(page)).map((one) => [JSON.stringify(one), one]));
  return {
    pages: [...whole].sort((a, b) => a - b),
    passages: [...cut].sort(([a, { page }], [b, other]) => page - other.page || (a < b ? -1 : 1)).map(([, one]) => one),
  };
}

export const isSameForm = (a: Form | null, b: Form | null): boolean =>
  JSON.stringify(keepOf(a ?? {})) === JSON.stringify(keepOf(b ?? {}));

const ANYWHERE: Rect = [-1e9, -1e9, 1e9, 1e9];
/** Points around a line of a passage within which something may still show: what is cut from a scan takes in its ink. */
const AROUND = 2;

/** Whether something there may be seen in the excerpt. What belongs to no page has no way into one. */
export function standsIn(
  keep: Keep | null,
  { page, quads }: { readonly page: number | null; readonly quads: readonly Quad[] },
): boolean {
  if (keep === null) return true;
  if (page === null) return false;
  if (keep.pages.includes(page)) return true;
  return keep.passages
    .filter((passage) => passage.page === page)
    .some((passage) =>
      passageRegion(passage.quads, ANYWHERE, AROUND).some((part) =>
        quads.some((one) => overlap(part, rectOfQuad(one))),
      ),
    );
}

/** `--passages`. */
export const passagesFile = z.object({ passages: z.array(passage).min(1) });

/** A page of an excerpt: which of the original's it is, and which part of it, where it isn't all. */
export const leaf = z.object({ page: pageNumber, quads: z.array(quad).optional() });
export type Leaf = z.infer<typeof leaf>;

/** What was asked for, told from the pages that it made; null where there are none: the whole document. */
export const keepOfLeaves = (leaves: readonly Leaf[] | undefined): Keep | null =>
  keepOf({
    pages: (leaves ?? []).flatMap(({ page, quads }) => (quads === undefined ? [page] : [])),
    passages: (leaves ?? []).flatMap(({ page, quads }) => (quads === undefined ? [] : [{ page, quads }])),
  });

/** What is written of a copy: its PDF, pictures of its pages, or both. */
export const OUTPUTS = ["pdf", "png", "both"] as const;
export const output = z.enum(OUTPUTS);
export type Output = z.infer<typeof output>;

/** Dots an inch of a picture when none are asked for: two pixels a point. */
export const DOTS_PER_INCH = 144;
