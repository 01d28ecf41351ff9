// The shape of a newsroom's rule file: word lists and patterns for kinds that Stet knows, each with tests of its own.
import { z } from "zod";
import { findingKind } from "../../../contract/kinds.ts";

export const RULES_SCHEMA = "stet.rules/1";

const words = z.array(z.string().trim().min(2).max(120));
const confidence = z.number().min(0).max(1);

const rule = z
  .strictObject({
    /** Names the rule in refusals; kebab-case. */
    id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, "must be small letters, digits and hyphens"),
    kind: findingKind,
    /** Words and phrases, found whole, in any case unless `exact`; spaces also match hyphens and line ends. */
    words: words.min(1).max(20_000).optional(),
    exact: z.boolean().default(false),
    /** Patterns in RE2's syntax. The first group is the value; without one, the whole match. */
    patterns: z.array(z.string().min(1).max(1_000)).min(1).max(50).optional(),
    /** Words near a match that must be there, or that make it surer. */
    context: z
      .strictObject({
        words: words.min(1).max(200),
        /** UTF-16 code units before and after the match. */
        within: z.number().int().min(1).max(400).default(60),
        required: z.boolean().default(false),
      })
      .optional(),
    /** Words near a match that take it away. */
    unless: words.max(200).default([]),
    /** A check digit that the value must have. */
    check: z.enum(["luhn", "mod97", "aba", "vin"]).optional(),
    confidence: confidence.default(0.85),
    /** One sentence for the editor. */
    why: z.string().trim().min(8).max(200),
    /** Lines with the values that must be found in [[double brackets]]; at least one with, and one without any. */
    tests: z.array(z.string().min(1).max(2_000)).min(2).max(500),
  })
  .refine((r) => r.words !== undefined || r.patterns !== undefined, { message: "needs words or patterns" })
  .refine((r) => r.tests.some((t) => t.includes("[[")) && r.tests.some((t) => !t.includes("[[")), {
    message: "needs a test with something to find and one with nothing",
    path: ["tests"],
  });

export const ruleFile = z.strictObject({
  schema: z.literal(RULES_SCHEMA),
  rules: z.array(rule).min(1).max(200),
});

export type Rule = z.infer<typeof rule>;
