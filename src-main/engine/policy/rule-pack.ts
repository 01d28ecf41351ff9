// A platform's rules as data: what each clause bars, what triggers it, and between which dates it was in force.
import { z } from "zod";
import { FORMS, isoDate, PROVENANCES } from "../../contract/facts.ts";
import { findingKind } from "../../contract/kinds.ts";
import { DATA_TYPES } from "../../contract/terms.ts";

/** Terms of clauses, from the policy record's vocabulary; context topics never trigger anything themselves. */
export const TOPICS = [
  "confidential",
  "copyright",
  "credentials",
  "enforcement_ladder",
  "exception",
  "financial",
  "foreign_interference",
  "hacked_materials",
  "informant_identity",
  "intimate_images",
  "link_block",
  "malware",
  "medical",
  "minors",
  "newsworthiness",
  "private_information",
  "private_media",
  "process",
  "undercover_identity",
  "violent_manifesto",
] as const;

export const ACTIONS = [
  "account_restriction",
  "channel_termination",
  "community_ban",
  "file_access_restriction",
  "geo_withhold",
  "hide_until_deleted",
  "hosting_termination",
  "interstitial",
  "label",
  "link_block",
  "link_warning",
  "none_stated",
  "perm_suspension",
  "post_removal",
  "read_only_lock",
  "reduced_reach",
  "search_delisting",
  "strike",
  "temp_suspension",
] as const;

export const CONDUCT_FLAGS = [
  "callToHarm",
  "bulkNamed",
  "hackerPoster",
  "complaint",
  "election",
  "copyrightNotice",
  "classified",
  "lawEnforcementIds",
] as const;

/**
 * When something began or ended: on some day from `earliest` to `latest`, both inclusive. A null side is a bound
 * nobody recorded. `text` is the record's own wording, null where it gives none.
 */
const bracket = z.strictObject({
  earliest: isoDate.nullable(),
  latest: isoDate.nullable(),
  text: z.string().nullable(),
});
/** A single day, as a newsroom writes it, is a bracket of that day. */
export const dateBound = z.union([isoDate.transform((d) => ({ earliest: d, latest: d, text: d })), bracket]);
export type DateBound = z.infer<typeof bracket>;

/**
 * What makes a clause bite. `need` says which of the questions must be answered yes: the data types visible, the
 * provenance, both, either of them, or the `requires` alone.
 */
export const trigger = z.strictObject({
  need: z.enum(["types", "provenance", "both", "either", "conduct"]),
  /** Any one of these visible is enough. */
  types: z.array(z.enum(DATA_TYPES)).default([]),
  /** Or all of one of these lists (an account number together with its code). */
  together: z.array(z.array(z.enum(DATA_TYPES)).min(2)).default([]),
  provenance: z.array(z.enum(PROVENANCES)).default([]),
  /** Conduct that must be stated true: an unknown never stands in for it. */
  requires: z.array(z.enum(CONDUCT_FLAGS)).default([]),
  /** Conduct that spares when stated false; unknown counts less than true. */
  unlessFalse: z.array(z.enum(CONDUCT_FLAGS)).default([]),
  /** Forms of publication it is limited to; empty: every form that shows or links to the material. */
  forms: z.array(z.enum(FORMS)).default([]),
  /** It only widens the reach of other clauses of the platform (links count as posts): shown, never weighed. */
  supports: z.boolean().default(false),
  /** 0 to 1: how far the wording carries, judged from confidence, verification and the clause's own notes. */
  strength: z.number().min(0).max(1).default(1),
});
export type Trigger = z.infer<typeof trigger>;

const NOBODY_KNOWS = { earliest: null, latest: null, text: null };
const shortText = z.string().trim().min(1).max(2_000);

/** What a newsroom's own rule can leave out has a default; packs that ship say everything. */
export const clause = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9.-]*$/, "small letters, digits, dots and hyphens"),
  policy: shortText.default("Own rules"),
  title: shortText,
  topic: z.enum(TOPICS),
  paraphrase: shortText,
  /** Under 15 words, or null. */
  quote: z.string().nullable().default(null),
  dataTypes: z.array(z.enum(DATA_TYPES)).default([]),
  provenanceTriggers: z.array(z.string()).default([]),
  exceptions: z.array(z.string()).default([]),
  enforcement: z.array(z.enum(ACTIONS)).min(1),
  coversLinks: z.enum(["yes", "unclear"]).default("unclear"),
  reportableBy: z.string().default("anyone"),
  from: dateBound.default(NOBODY_KNOWS),
  /** null: no end recorded. Otherwise the last day it held. */
  to: dateBound.nullable().default(null),
  url: shortText,
  /** Where and when the text was read: a recording, so that the words in force on a day can be shown. */
  seen: z
    .strictObject({ earliest: isoDate.nullable(), latest: isoDate.nullable(), how: z.string(), ref: z.string() })
    .default({ earliest: null, latest: null, how: "the newsroom's own", ref: "" }),
  verified: z.boolean().default(true),
  verification: z.string().default("the newsroom's own"),
  confidence: z.enum(["high", "medium", "low"]).default("high"),
  notes: z.string().nullable().default(null),
  /** null: context for a reader (a ladder, an exception, a factor). It can't fire. */
  trigger: trigger.nullable().default(null),
});
export type Clause = z.infer<typeof clause>;

/**
 * A habit of the platform that its text doesn't state, from a date on, in log-odds; judged, with its reason. `doubt`
 * pulls every answer there toward even odds: the share of the distance.
 */
export const habit = z.strictObject({
  from: isoDate.nullable(),
  /** The last day it held; absent: it still does. */
  to: isoDate.nullable().optional(),
  weight: z.number(),
  /** How sure the weight is: its standard deviation. */
  left: z.number().min(0).default(0.5),
  why: z.string(),
  doubt: z.strictObject({ share: z.number().min(0).max(0.5), why: z.string() }).optional(),
});
export type Habit = z.infer<typeof habit>;

export const rulePack = z.strictObject({
  schema: z.literal("stet.rule-pack/1"),
  /** A platform of the record, or a name of the newsroom's own: "House rules", "Ohio law". */
  platform: z.string().trim().min(1).max(80),
  compiled: z.string().default("by the newsroom"),
  habits: z.array(habit).default([]),
  /** What a kind of finding shows in this platform's terms, where that differs from the usual (kind-types.ts). */
  kinds: z.partialRecord(findingKind, z.array(z.enum(DATA_TYPES))).optional(),
  clauses: z.array(clause).min(1),
});
export type RulePack = z.infer<typeof rulePack>;
