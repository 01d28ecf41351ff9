// What `compare` prints of two or more copies of one document: every place where they differ. `stet.compare/1`.
import { z } from "zod";
import { documentInfo, strength } from "./check.ts";
import { pageNumber, quad } from "./geometry.ts";
import { plan } from "./redact.ts";

export const DIFFERENCES = [
  "wording",
  "spelling",
  "case",
  "punctuation",
  "letters",
  "invisible",
  "spaces",
  "spacing",
  "picture",
  "pages",
  "metadata",
] as const;
export type DifferenceKind = (typeof DIFFERENCES)[number];

/** A place in one of the copies, counted from 1 as they were given. */
export const comparedPlace = z.object({
  copy: z.number().int().min(1),
  page: pageNumber.optional(),
  quads: z.array(quad),
  text: z.string(),
});
export type ComparedPlace = z.infer<typeof comparedPlace>;

export const difference = z.object({
  kind: z.enum(DIFFERENCES),
  strength,
  /** One for each copy that has something there, the first copy's first. */
  places: z.array(comparedPlace),
  summary: z.string(),
});
export type Difference = z.infer<typeof difference>;

export const compareResult = z.object({
  schema: z.literal("stet.compare/1"),
  documents: z.array(documentInfo),
  /** Whether they read as copies of one document; where they don't, nothing is compared. */
  related: z.boolean(),
  differences: z.array(difference),
  /** There are more than these. */
  cut: z.boolean(),
  /** Words of the first copy, and how many of them stand in every copy alike. */
  words: z.object({ shared: z.number().int(), of: z.number().int() }),
  /** Pages of any copy that were not read: nothing was compared there. */
  unread: z.array(z.object({ copy: z.number().int(), page: pageNumber })),
  /** Strikes from the first copy what the others don't share; null where they aren't copies. */
  plan: plan.nullable(),
});
export type CompareResult = z.infer<typeof compareResult>;
