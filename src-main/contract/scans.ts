// What was read off pictures of pages, as it is kept between jobs: reading a page takes seconds, remembering it none.
import { z } from "zod";
import { quad } from "./geometry.ts";

export const OCR_MODES = ["auto", "always", "never"] as const;
export type OcrMode = (typeof OCR_MODES)[number];

/** Confidence from 0 to 1; the quad in pixels of the page's picture, corners in reading order. */
export const scannedWord = z.object({ text: z.string(), confidence: z.number(), quad });
export type ScannedWord = z.infer<typeof scannedWord>;

/** `picture` names what was looked at and by whom: a hash of the document's own, the page, the recogniser. */
export const pageReading = z.object({
  picture: z.string(),
  /** Quarter turns clockwise that stood the page upright. */
  turned: z.number().int().min(0).max(3),
  /** The page has text of its own, and it isn't what the page shows. */
  replaces: z.boolean(),
  lines: z.array(z.array(scannedWord)),
  /** Why there are no lines: the recogniser took longer than a page may, or broke on it. It isn't tried again. */
  gaveUp: z.enum(["slow", "broke"]).optional(),
});
export type PageReading = z.infer<typeof pageReading>;

export const scans = z.object({ mode: z.enum(OCR_MODES), known: z.array(pageReading).readonly() });
export type Scans = z.infer<typeof scans>;
export const NO_SCANS: Scans = { mode: "never", known: [] };

/** A word the recogniser wasn't sure of: whoever looks at the page should look at it. Places are displayed points. */
export const doubtfulWord = z.object({ page: z.number().int(), text: z.string(), confidence: z.number(), quad });
export type DoubtfulWord = z.infer<typeof doubtfulWord>;
