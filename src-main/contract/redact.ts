// What is struck, and what came of it: `stet.plan/1`, `stet.redact/1` and the certificates.
import { z } from "zod";
import { leaf } from "./excerpt.ts";
import { documentFormat } from "./formats.ts";
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

/** Leaves the building with the copy; nothing in it derives from the original's bytes. */
export const publicCertificate = z.strictObject({
  schema: z.literal("stet.certificate.public/1"),
  outputSha256: z.string(),
  statement: z.string(),
  /** Said where the pages were set anew: what is published is not what the original looked like. */
  facsimile: z.string().optional(),
  /** Said of an excerpt: what it is of, and how much was left out, is not. */
  excerpt: z.string().optional(),
  /** Pictures published beside the copy or in its stead, drawn from it. */
  pictures: z.array(z.strictObject({ file: z.string(), sha256: z.string() })).optional(),
  /** By the copy's own numbers. Absent when every page was read. */
  pagesNotRead: z.array(pageNumber).optional(),
  tool: z.string(),
  checks: z.array(z.strictObject({ id: z.string(), passed: z.boolean() })),
  commitment: z.strictObject({ algorithm: z.literal("SHA-256"), value: z.string() }),
});

/** Stays in the newsroom: who struck what and why, and what the commitment commits to. */
export const fullCertificate = z.object({
  schema: z.literal("stet.certificate.full/1"),
  createdAt: z.string(),
  originalSha256: z.string(),
  outputSha256: z.string(),
  tool: z.string(),
  format: documentFormat,
  facsimile: z.boolean(),
  pagesNotRead: z.array(pageNumber),
  plan,
  checks: z.array(checkOutcome),
  survivors: z.array(survivor),
  markWidths: z.array(markWidth),
  pictures: z.array(z.object({ page: pageNumber, why: z.string() })),
  /** Of an excerpt: what each of its pages is of. Page numbers are the original's throughout. */
  excerpt: z.array(leaf).optional(),
  png: z.array(z.object({ file: z.string(), sha256: z.string() })).optional(),
  labels: labelsOfCopy,
  nonce: z.string(),
});
