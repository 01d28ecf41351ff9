// What a `.stet` file says of a case, before the originals: the first line of what age encrypts, parsed like any hostile input.
import { z } from "zod";
import { finding } from "../../contract/check.ts";
import { handMark, sha256 } from "../../contract/desk.ts";
import { keep } from "../../contract/excerpt.ts";
import { fingerprint, personName, publicKey } from "../../contract/people.ts";
import { signoff } from "../../contract/signoff.ts";
import { auditRow } from "../../store/audit.repository.ts";
import { statementRow } from "../../store/desk.repository.ts";
import { act, conflict, maker } from "../../store/handover.repository.ts";
import { reviewRow, stateRow, versionEntry } from "../../store/signoff.repository.ts";

export const SCHEMA = "stet.handover/1";
const words = z.string().max(4000);
const short = z.string().max(256);
const uid = z.string().regex(/^[0-9a-f]{32}$/, "a name of 128 bits");

/** Privileged ones are in a list of their own, which is empty unless they were chosen. */
const comment = z.strictObject({
  uid,
  parent: uid.nullable(),
  about: short.nullable(),
  actor: short,
  at: short,
  offsetMinutes: z.number().int(),
  words: words.min(1),
  closes: z.boolean(),
});
const privileged = comment.extend({ addressee: fingerprint.nullable() });

const found = finding.extend({ id: z.string().min(1).max(64), present: z.boolean() });

export const handedDocument = z.strictObject({
  sha256,
  name: z.string().max(1024),
  bytes: z.number().int().min(1),
  pages: z.number().int().min(0).nullable(),
  addedAt: short,
  inside: sha256.nullable(),
  /** Those that something was decided about. What else there is, each machine finds itself: no file can leave it out. */
  findings: z.array(found),
  marks: z.array(handMark.extend({ id: z.string().min(1).max(64) })),
  /** Oldest first, as far as they are about this document. */
  acts: z.array(act),
  conflicts: z.array(conflict),
  statements: z.array(statementRow),
  course: z.array(stateRow),
  versions: z.array(
    z.strictObject({
      version: z.number().int(),
      plan: short,
      form: keep.nullable().default(null),
      entries: z.array(versionEntry),
    }),
  ),
  reviews: z.array(reviewRow),
  signatures: z.array(z.strictObject({ version: z.number().int(), actor: fingerprint, signoff })),
  comments: z.array(comment),
  privileged: z.array(privileged),
});
export type HandedDocument = z.infer<typeof handedDocument>;

export const handOver = z.strictObject({
  schema: z.literal(SCHEMA),
  tool: short,
  case: uid,
  name: z.string().max(256),
  made: maker,
  /** The order in which the originals follow. */
  documents: z.array(handedDocument).min(1).max(100_000),
  /** Names for keys; a role is never taken from a file. */
  people: z.array(z.strictObject({ name: personName, publicKey })).max(10_000),
  /** The audit log of the case that was handed over, whole, and those that came into it with earlier hand-overs. */
  logs: z.array(z.array(auditRow).min(1)).min(1).max(1000),
});
export type HandOver = z.infer<typeof handOver>;
