// The two certificates of a copy: the public one, which leaves with it, and the full one, which stays.
import { z } from "zod";
import { REASONS, reasonEntry, sha256 } from "./desk.ts";
import { leaf } from "./excerpt.ts";
import { documentFormat } from "./formats.ts";
import { pageNumber } from "./geometry.ts";
import { clock, role } from "./people.ts";
import { band } from "./prediction.ts";
import { checkOutcome, labelsOfCopy, markWidth, plan, survivor, tagsOfCopy } from "./redact.ts";
import { planState, signoff, stateReason } from "./signoff.ts";

/** Whether a second person approved exactly this plan; both certificates say it in the same words. */
export const REVIEW_WORDS = {
  approved: "Approved by a second person, who decided nothing in it.",
  not_reviewed: "Not reviewed by a second person.",
} as const;
export const review = z.enum(["approved", "not_reviewed"]);
export type Review = z.infer<typeof review>;

/** Leaves the building with the copy; nothing in it derives from the original's bytes. */
export const publicCertificate = z.strictObject({
  schema: z.literal("stet.certificate.public/1"),
  outputSha256: sha256,
  statement: z.string(),
  review: z.strictObject({ result: review, words: z.string() }),
  /** Said where the pages were set anew: what is published is not what the original looked like. */
  facsimile: z.string().optional(),
  /** Said of an excerpt: what it is of, and how much was left out, is not. */
  excerpt: z.string().optional(),
  /** Pictures published beside the copy or in its stead, drawn from it. */
  pictures: z.array(z.strictObject({ file: z.string(), sha256 })).optional(),
  /** By the copy’s own numbers. Absent when every page was read. */
  pagesNotRead: z.array(pageNumber).optional(),
  tool: z.string(),
  checks: z.array(z.strictObject({ id: z.string(), passed: z.boolean() })),
  /** SHA-256 of the RFC 8785 form of the full certificate, whose nonce keeps guesses from being tested against it. */
  commitment: z.strictObject({ algorithm: z.literal("SHA-256"), value: sha256 }),
});
export type PublicCertificate = z.infer<typeof publicCertificate>;

const standing = z.strictObject({
  kind: z.string(),
  pages: z.array(pageNumber),
  places: z.number().int(),
  values: z.number().int(),
  /** Its reason's id, and the editor's note unless that quotes what was struck. */
  reason: z.string(),
  note: z.string(),
});

/** What the case knew when the copy was exported; absent from a copy made without a case. */
export const caseRecord = z.strictObject({
  caseName: z.string(),
  newsroom: z.string().nullable(),
  version: z.number().int(),
  /** Different values struck by a decision. */
  valuesStruck: z.number().int(),
  undecided: z.number().int(),
  letStand: z.array(standing),
  platforms: z.array(
    z.strictObject({
      platform: z.string(),
      asItWas: band,
      asPublished: band,
      /** A clause's title, and since when it is in force as far as that is known; "" where no clause fires. */
      ground: z.string(),
      since: z.string(),
    }),
  ),
  /** Platforms left out above: unlikely to act, before and after. */
  platformsUnlikely: z.number().int(),
  predictedFor: z.string(),
  course: z.array(
    z.strictObject({
      state: planState,
      version: z.number().int(),
      at: clock,
      by: z.string(),
      role: role.nullable(),
      reason: stateReason,
    }),
  ),
  audit: z.strictObject({ rows: z.number().int(), head: z.string(), intact: z.boolean() }),
  /** Over exactly this plan and output; each can be checked with its public key alone. */
  signoffs: z.array(signoff),
});
export type CaseRecord = z.infer<typeof caseRecord>;

/** Stays in the newsroom: who struck what and why, and what the commitment commits to. */
export const fullCertificate = z.strictObject({
  schema: z.literal("stet.certificate.full/1"),
  number: z.string(),
  createdAt: clock,
  clockNote: z.string(),
  original: z.strictObject({ sha256, name: z.string(), bytes: z.number().int(), pages: z.number().int().nullable() }),
  outputSha256: sha256,
  outputBytes: z.number().int(),
  tool: z.string(),
  format: documentFormat,
  facsimile: z.boolean(),
  review: z.strictObject({ result: review, words: z.string() }),
  pagesNotRead: z.array(pageNumber),
  plan,
  checks: z.array(checkOutcome),
  survivors: z.array(survivor),
  markWidths: z.array(markWidth),
  pictures: z.array(z.strictObject({ page: pageNumber, why: z.string() })),
  labels: labelsOfCopy,
  /** Of a tagged original, what became of its tags. */
  tags: tagsOfCopy.optional(),
  /** Of an excerpt: what each of its pages is of. Page numbers are the original’s throughout. */
  excerpt: z.array(leaf).optional(),
  /** Pictures that were published, and the checks of them. */
  png: z.array(z.strictObject({ file: z.string(), sha256 })).optional(),
  pngChecks: z.array(checkOutcome).optional(),
  reasons: z.array(reasonEntry),
  record: caseRecord.nullable(),
  nonce: z.string().regex(/^[0-9a-f]{64}$/),
});
export type FullCertificate = z.infer<typeof fullCertificate>;

/** The reason of a planned redaction: its id where it begins with one that is known, else "other". */
export function reasonOf(said: string, known: readonly { readonly id: string }[]): string {
  const id = said.split(":", 1)[0]!.trim();
  const ids = [...known.map((entry) => entry.id), ...REASONS];
  return ids.includes(id) ? id : "other";
}

/** docs/certificate.schema.json: both, as JSON Schema. */
export const certificates = z.union([fullCertificate, publicCertificate]);
