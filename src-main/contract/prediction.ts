// What a platform is likely to do about a publication, with its reasons: `P` of the command line's contract.
import { z } from "zod";

export const band = z.enum(["unlikely", "uncertain", "likely"]);
export type Band = z.infer<typeof band>;

/** A change that lowers the band: findings to strike, another form, or both. */
export const remedy = z.object({
  redact: z.array(z.string()),
  /** From facts alone there are no findings to name, only types of data. */
  dataTypes: z.array(z.string()).optional(),
  changeForm: z.enum(["excerpt", "reporting"]).optional(),
  bandAfter: band,
});

/**
 * What an answer rests on: a rule that fires, a recorded action of the platform, both, or neither; or a rule, and
 * cases on record in which the platform did nothing.
 */
export const STANDINGS = [
  "rule_and_record",
  "rule_not_enforced",
  "rule_no_record",
  "record_no_rule",
  "neither",
] as const;
/** Why striking everything that can be struck doesn't lower the band. */
export const STUCK = ["origin", "conduct", "content", "unknowns"] as const;

export const prediction = z.object({
  platform: z.string(),
  state: z.enum(["rules", "unknown_rules"]),
  band,
  /** Probability of any enforcement, labels and reduced reach included, within 30 days; people see the band. */
  score: z.number().min(0).max(1),
  /** Where the score may lie, as sure as its weights are (80 in 100). */
  range: z.object({ low: z.number(), high: z.number() }),
  actions: z.array(z.object({ action: z.string(), band })),
  clauses: z.array(
    z.object({
      id: z.string(),
      inForce: z.enum(["yes", "unknown"]),
      /** What it turns on, since the cures differ. "support": how the others are applied; "exception": what could be pleaded. */
      question: z.enum(["visible", "provenance", "conduct", "support", "exception"]),
      /** The chance that a rule to its effect was in force; 1 where that is known. */
      chance: z.number().min(0).max(1),
      /** It doesn't name the type of data, but is what the platform would cite. */
      stretched: z.boolean(),
      effectiveFrom: z.string().nullable(),
      effectiveFromText: z.string().nullable(),
      url: z.string(),
      findings: z.array(z.string()),
      signals: z.array(z.string()),
    }),
  ),
  drivers: z.array(z.object({ name: z.string(), weight: z.number(), text: z.string() })),
  precedents: z.array(z.object({ id: z.string(), direction: z.enum(["for", "against"]) })),
  remedy: remedy.nullable(),
  /** Every different way down, the smallest first: `remedy` is the first of them. */
  options: z.array(remedy),
  /** The band in each form of publication, all else being as it is. */
  forms: z.object({ raw: band, link: band, excerpt: band, reporting: band }),
  /** null where nothing is needed, or where redaction alone lowers the band. */
  stuck: z.enum(STUCK).nullable(),
  standing: z.enum(STANDINGS),
  /** When its rules were last read, and whether that is more than six months before the day. */
  freshness: z.object({ recordedOn: z.string().nullable(), stale: z.boolean() }),
});
export type Prediction = z.infer<typeof prediction>;

/** Under .35 is unlikely, from .65 likely. */
export function bandOf(score: number): Band {
  return score < 0.35 ? "unlikely" : score >= 0.65 ? "likely" : "uncertain";
}
