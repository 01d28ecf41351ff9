// What of a document is published where that isn't the whole: pages of it, passages of pages, and as what.
import { z } from "zod";
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

/** null: everything. */
export function keepOf({ pages = [], passages = [] }: Form = {}): Keep | null {
  return pages.length + passages.length === 0 ? null : { pages, passages };
}

/** `--passages`. */
export const passagesFile = z.object({ passages: z.array(passage).min(1) });

/** A page of an excerpt: which of the original's it is, and which part of it, where it isn't all. */
export const leaf = z.object({ page: pageNumber, quads: z.array(quad).optional() });
export type Leaf = z.infer<typeof leaf>;

/** What is written of a copy: its PDF, pictures of its pages, or both. */
export const OUTPUTS = ["pdf", "png", "both"] as const;
export const output = z.enum(OUTPUTS);
export type Output = z.infer<typeof output>;

/** Dots an inch of a picture when none are asked for: two pixels a point. */
export const DOTS_PER_INCH = 144;
