// What is struck, and what came of it: `stet.plan/1`, `stet.redact/1` and the certificates.
import { z } from "zod";
import { leaf } from "./excerpt.ts";
import { pageNumber, quad } from "./geometry.ts";

/** Places and reasons; never a value, nor a hash of one (a nine-digit number can be guessed from its hash). */
export const plan = z.strictObject({
  schema: z.literal("stet.plan/1"),
  documentSha256: z.string().regex(/^[0-9a-f]{64}$/),
  redactions: z.array(z.strictObject({ page: pageNumber, quads: z.array(quad), kind: z.string(), reason: z.string() })),
});
export type Plan = z.infer<typeof plan>;

/** The kind in a plan of what was taken out because nobody can see it. */
export const HIDDEN = "hidden";

export const checkOutcome = z.object({ id: z.string(), passed: z.boolean(), detail: z.string().optional() });
export type CheckOutcome = z.infer<typeof checkOutcome>;

/** Where something removed can still be found; says the place, never the value. `quads`, where the page shows it. */
export const residue = z.object({
  check: z.string(),
  page: pageNumber.optional(),
  where: z.string(),
  quads: z.array(quad).min(1).optional(),
});
export type Residue = z.infer<typeof residue>;

/** Something that tells of a value struck and stands all the same; says what and where, never the text. */
export const survivor = z.object({
  what: z.enum(["value", "last_digits", "name_part", "initials", "part"]),
  pages: z.array(pageNumber),
});
export type Survivor = z.infer<typeof survivor>;

/**
 * A mark over a name, an address or a condition, and how many of a list of names are as wide as it: all of them, unless
 * its width was kept. null where nothing beside it could be measured.
 */
export const markWidth = z.object({ page: pageNumber, fits: z.number().int().nullable(), of: z.number().int() });
export type MarkWidth = z.infer<typeof markWidth>;

/** White on the mark's black, or black on blank paper where the black would be. */
export const labelStyle = z.enum(["bar", "plain"]);

/** What was written on marks, as it looks; and what could not be, with the reason: it would not fit, or not be read. */
export const labelsOfCopy = z.object({
  set: z.array(z.object({ page: pageNumber, text: z.string(), style: labelStyle })),
  leftOff: z.array(z.object({ page: pageNumber, why: z.string() })),
});

/**
 * Tags for screen readers: the original has none; the copy has its own, made afresh; or it has none though the original
 * does, because nothing is left to tag, or they could not be proven to say only what its pages say.
 */
export const tagsOfCopy = z.enum(["none", "made", "left_out"]);

export const redactResult = z.object({
  schema: z.literal("stet.redact/1"),
  output: z.string().nullable(),
  certificate: z.string().nullable(),
  redactions: z.number().int(),
  checks: z.array(checkOutcome),
  residues: z.array(residue),
  /** How many of the texts asked for stand nowhere, and how many boxes and planned places lie on no page. */
  notFound: z.number().int(),
  /** Pages that were not read: what is private on them is still there. */
  unread: z.array(pageNumber),
  survivors: z.array(survivor),
  /** Pages that became pictures because they can't be edited with certainty. */
  pictures: z.array(z.object({ page: pageNumber, why: z.string() })),
  /** Of an excerpt: each of its pages. All page numbers are the original's. */
  excerpt: z.array(leaf).optional(),
  /** Pictures of the copy's pages, where they were asked for. */
  png: z.array(z.string()).optional(),
});
export type RedactResult = z.infer<typeof redactResult>;
