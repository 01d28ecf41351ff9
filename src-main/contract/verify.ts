// What `verify` prints of a PDF that claims to be redacted: `stet.verify/1`.
import { z } from "zod";
import { strength } from "./check.ts";
import { pageNumber, quad } from "./geometry.ts";
import { checkOutcome } from "./redact.ts";

export const PROBLEM_KINDS = [
  "text_under_box",
  "text_invisible",
  "text_off_page",
  "text_low_contrast",
  "text_clipped",
  "redaction_pending",
  "layer_hidden",
  "image_covered",
  "pixelated",
  "highlighter",
  "width_leak",
  "revision",
  "metadata",
  "attachment",
  "script",
  "annotation_content",
  "form_value",
  "residue",
] as const;

export const problem = z.object({
  kind: z.enum(PROBLEM_KINDS),
  page: pageNumber.optional(),
  quads: z.array(quad).optional(),
  strength,
  summary: z.string(),
});
export type Problem = z.infer<typeof problem>;

export const verifyResult = z.object({
  schema: z.literal("stet.verify/1"),
  problems: z.array(problem),
  checks: z.array(checkOutcome),
});
export type VerifyResult = z.infer<typeof verifyResult>;

const greyPicture = z.object({ width: z.number().int(), height: z.number().int(), grey: z.instanceof(Uint8Array) });

/** The place of a problem, by its number in `problems`: as it is seen, and what it hides. Never leaves the device. */
export const shownThrough = z.object({
  problem: z.number().int(),
  page: pageNumber,
  seen: greyPicture,
  shows: greyPicture,
});
export type ShownThrough = z.infer<typeof shownThrough>;
