// A recorded case: what was published, how, and what each platform did.
import { z } from "zod";
import { conduct, isoDate, PROVENANCES, REDACTIONS } from "../../contract/facts.ts";
import { DATA_TYPES, PLATFORMS } from "../../contract/terms.ts";
import { ACTIONS, dateBound } from "./rule-pack.ts";

export const outcome = z.strictObject({
  platform: z.enum(PLATFORMS),
  on: isoDate,
  /** none_documented: no action found, weak evidence; none_confirmed: a source says there was none. */
  outcome: z.string(),
  enforced: z.boolean(),
  /** Whether a reader coded the conduct; uncoded outcomes are shown, never used to measure. */
  coded: z.boolean(),
  conduct,
  actions: z.array(z.enum(ACTIONS)),
  clauses: z.array(z.string()),
  verified: z.boolean(),
  certainty: z.enum(["high", "medium", "low"]),
  /** The rule the platform named, in the record's words; null where it named none. */
  cited: z.string().nullable(),
  /** What became of the action later. */
  reversal: z.string().nullable(),
  /** Who published it first. Without an address it was read in a reprint, which is never linked. */
  sources: z.array(z.strictObject({ publisher: z.string().nullable(), url: z.url().nullable() })),
});
export type Outcome = z.infer<typeof outcome>;

export const precedent = z.strictObject({
  schema: z.literal("stet.precedent/1"),
  id: z.string(),
  title: z.string(),
  date: dateBound,
  document: z.string(),
  dataTypes: z.array(z.enum(DATA_TYPES)),
  provenance: z.enum(PROVENANCES),
  /** Who said where it came from: an allegation stays somebody's. */
  origin: z.string(),
  redaction: z.enum(REDACTIONS).nullable(),
  counterfactual: z.string().nullable(),
  outcomes: z.array(outcome),
});
export type Precedent = z.infer<typeof precedent>;
