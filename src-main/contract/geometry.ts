// Places on a page, as they travel: points on the page as displayed, origin top left, y down.
import { z } from "zod";

export const quad = z.tuple([
  z.number(),
  z.number(),
  z.number(),
  z.number(),
  z.number(),
  z.number(),
  z.number(),
  z.number(),
]);
export const rect = z.tuple([z.number(), z.number(), z.number(), z.number()]);
export const pageNumber = z.number().int().min(1);

/** `--boxes`: rectangles to strike whatever is under them. */
export const boxesFile = z.object({ boxes: z.array(z.object({ page: pageNumber, rect })) });
export type BoxesFile = z.infer<typeof boxesFile>;
