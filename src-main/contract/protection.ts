// A case at rest: its passphrase, its legal hold, back-ups of it, its end.
import { z } from "zod";
import { caseId, caseSummary } from "./desk.ts";

const inCase = { case: caseId };
const casePassphrase = z.string().min(1).max(1024);
const reasonInWords = z.string().trim().min(1).max(2000);
const path = z.string().min(1).max(4096);

export const protection = z.object({
  /** It has a passphrase: database and originals are encrypted. */
  protected: z.boolean(),
  /** It, or a part of it, ever lay on this disk unencrypted. */
  wasInTheClear: z.boolean(),
  hold: z.object({ at: z.string(), actor: z.string(), reason: z.string() }).nullable(),
});
export type Protection = z.infer<typeof protection>;

/**
 * What a destruction can't reach. `in-the-clear`: the case, or a part of it, lay unencrypted on this disk at some time.
 * `drive`: flash drives write elsewhere than what they replace. `snapshots`: of the file system. `backups`: of anybody.
 * `elsewhere`: exports, and the files that were imported.
 */
export const LIMITS = ["in-the-clear", "drive", "snapshots", "backups", "elsewhere"] as const;
export type Limit = (typeof LIMITS)[number];

/** What work on a case as a whole is at; each a stage of its progress. */
export const CASE_STAGES = ["sealing", "copying", "proving"] as const;

export const PROTECTION_METHODS = {
  /** Errors: case/wrong-passphrase, case/key-damaged. A case without a passphrase opens as it is. */
  "case/unlock": {
    params: z.strictObject({ ...inCase, passphrase: casePassphrase }),
    result: caseSummary,
  },
  /** Forgets the key until the passphrase is given again. Errors: case/not-protected. */
  "case/lock": { params: z.strictObject(inCase), result: z.null() },
  "case/protection": { params: z.strictObject(inCase), result: protection },
  /**
   * Sets the case's passphrase, changes it, or takes it away (null). `current` where it has one. All of the case is
   * encrypted anew under a new key; streams how far it is. Errors: case/wrong-passphrase, identity/short-passphrase,
   * store/original-changed, export/not-writable, document/cancelled.
   */
  "case/protect": {
    params: z.strictObject({
      ...inCase,
      passphrase: casePassphrase.nullable(),
      current: casePassphrase.optional(),
    }),
    result: protection,
  },
  /** Errors: case/not-held. */
  "case/hold": { params: z.strictObject({ ...inCase, held: z.boolean(), reason: reasonInWords }), result: protection },
  /**
   * A copy of the whole case as it is now, into a new folder inside `folder`, opened and checked before it counts; under
   * the case's passphrase if it has one. Streams how far it is. Errors: export/not-writable, store/original-changed,
   * case/bad-backup, document/cancelled.
   */
  "case/backup": {
    params: z.strictObject({ ...inCase, folder: path }),
    result: z.object({ folder: z.string(), documents: z.number(), at: z.string() }),
  },
  /** Errors: case/held, case/locked, export/not-writable. */
  "case/destroy": { params: z.strictObject(inCase), result: z.object({ limits: z.array(z.enum(LIMITS)) }) },
} as const;
