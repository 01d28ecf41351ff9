// Every number of the prediction, with its reason: log-odds judged beforehand, then moved a little by the record.

import type { Provenance } from "../../contract/facts.ts";
import type { DataType, Platform } from "../../contract/terms.ts";
import type { Clause } from "./rule-pack.ts";
import type { ConductFlag } from "./situation.ts";

/**
 * One reason for or against. `judged` is the log-odds the research's additive floor gives it (about one a point, see
 * docs/adr/0005-prediction-model.md); `weight` is what the recorded cases make of that: the most probable value when
 * the judgement is a normal prior of width `spread`; `left` is the width that they leave. `npm run backtest` fits
 * both and says when they have drifted.
 */
export type Factor = {
  readonly judged: number;
  readonly spread: number;
  readonly weight: number;
  readonly left: number;
  readonly why: string;
};

const factor = (judged: number, spread: number, weight: number, left: number, why: string): Factor => ({
  judged,
  spread,
  weight,
  left,
  why,
});

export const FACTORS = {
  base: factor(
    -1.8,
    0.75,
    -1.43,
    0.27,
    "Nothing barred is visible and nothing else speaks for it: about one in seven.",
  ),
  visible: factor(
    3.1,
    0.25,
    3.08,
    0.21,
    "A high-risk datum in sight that a live clause bars: +3 in the floor. One is enough.",
  ),
  further: factor(1, 0.25, 1, 0.25, "Further types add a little: no recorded case turned on how many there were."),
  provenance: factor(
    2.7,
    0.25,
    2.69,
    0.25,
    "A live clause on where it came from: +2 in the floor; Meta's was decisive in 2024.",
  ),
  furtherProvenance: factor(
    0.9,
    0.25,
    0.9,
    0.25,
    "A second such clause on another ground: the same act, so less than half.",
  ),
  unlisted: factor(1.5, 0.25, 1.56, 0.24, "A grave type that no clause names: acted on in 2018 and 2019 all the same."),
  reporting: factor(
    -1.8,
    0.25,
    -1.82,
    0.25,
    "Reporting only: −3 in the floor, most of which is that no clause bites any more.",
  ),
  excerpt: factor(
    -0.4,
    0.15,
    -0.4,
    0.15,
    "Excerpts were left alone more often than files; two cases, so little weight.",
  ),
  openSource: factor(-0.6, 0.2, -0.6, 0.2, "What was released or open before is spared by many clauses."),
  callToHarm: factor(
    2,
    0.25,
    2.02,
    0.25,
    "+2 in the floor: the same police photographs went down only with a call to act.",
  ),
  copyrightNotice: factor(2.2, 0.25, 2.21, 0.25, "+2 in the floor: notices are acted on as a matter of law."),
  bulkNamed: factor(1.3, 0.25, 1.32, 0.24, "+2 in the floor, less here because lists mostly come with barred types."),
  lawEnforcementIds: factor(0.6, 0.2, 0.61, 0.2, "+1 in the floor; police identities also count as a visible type."),
  complaint: factor(0.7, 0.2, 0.73, 0.19, "+1 in the floor: a powerful complainant precedes many actions."),
  complaintDenied: factor(-0.2, 0.15, -0.18, 0.14, "Nobody complained: many rules wait for a report."),
  hackerPoster: factor(0.4, 0.2, 0.4, 0.2, "+1 in the floor; group accounts were left up as often as not."),
  classified: factor(0.3, 0.15, 0.31, 0.15, "+1 in the floor; no written clause anywhere, one host acted."),
  election: factor(0.2, 0.1, 0.2, 0.1, "Platforms look harder before an election; clauses on it count separately."),
} as const satisfies Record<string, Factor>;
export type FactorName = keyof typeof FACTORS;

/** Where a platform has no rule about people at all and nothing else fires, these count for this share. */
export const WITHOUT_A_RULE = {
  share: 0.5,
  factors: ["unlisted", "bulkNamed", "lawEnforcementIds", "complaint"] satisfies FactorName[] as FactorName[],
} as const;

/** What each further visible type adds to `further`, times its gravity, and the most they add together. */
export const FURTHER = { each: 0.25, most: 0.6 } as const;

/** However many reasons add up, the record supports no surer answer than this, in log-odds (about 5 to 95 in 100). */
export const SUREST = 2.9;

/**
 * The same conduct has met different answers on one platform: what no fact explains, as a standard deviation in
 * log-odds. With the widths of the weights it makes the range that a score is shown with, 80 in 100 of it.
 */
export const DISCRETION = 0.5;
export const RANGE_WIDTHS = 1.28;

/** A clause that was probably in force, with this chance, can make an outcome likely; the others hold it at the ceiling. */
export const LIKELY_CHANCE = 2 / 3;
export const UNKNOWN_CEILING = 0.64;

/**
 * What a platform does beyond its text, from a day to a day; judged from its text and what it says in public, never
 * from the cases, so that a case left out is left out whole. `doubt` pulls every answer there toward even odds.
 */
export type PlatformHabit = Factor & {
  readonly from: string | null;
  readonly to: string | null;
  readonly doubt?: { readonly share: number; readonly why: string };
};

const habit = (
  judged: number,
  spread: number,
  weight: number,
  left: number,
  why: string,
  more: Partial<Pick<PlatformHabit, "from" | "to" | "doubt">> = {},
): PlatformHabit => ({ judged, spread, weight, left, why, from: null, to: null, ...more });

export const HABITS: Partial<Record<Platform, readonly PlatformHabit[]>> = {
  X: [
    habit(0, 0.25, -0.03, 0.24, "Twitter before October 2022 acted about as often as its rules say.", {
      to: "2022-10-26",
    }),
    habit(-0.4, 0.25, -0.49, 0.25, "Since October 2022 its owner has promised a lighter hand.", {
      from: "2022-10-27",
      doubt: {
        share: 0.06,
        why: "Its owner decides case by case: two rules were written within days of the event they served.",
      },
    }),
  ],
  "Meta (Facebook/Instagram/Threads)": [habit(0, 0.25, 0.03, 0.24, "Meta acts about as often as its rules say.")],
  Substack: [
    habit(
      -2.5,
      0.35,
      -2.52,
      0.35,
      "It says in public that it moderates as little as it can, and hosts what its text bars.",
    ),
  ],
  "Internet Archive": [
    habit(-2.5, 0.35, -2.52, 0.35, "A library: it takes down on notices, and no rule on private data was found."),
  ],
  Cloudflare: [
    habit(
      -1.5,
      0.35,
      -1.46,
      0.35,
      "It passes complaints to the host; for most customers it says that it removes nothing.",
    ),
  ],
  Telegram: [habit(-1.2, 0.35, -1.2, 0.35, "Its text prefers the least restrictive measure and is purpose-based.")],
  "Google Search": [
    habit(-0.8, 0.35, -0.8, 0.35, "Results are removed on request, case by case; its text keeps news articles."),
  ],
  "Google Drive/Docs": [
    habit(
      -1.2,
      0.35,
      -1.18,
      0.3,
      "A file that is shared by link is seldom looked at: blocks there are reported by users.",
      {
        doubt: { share: 0.3, why: "Whether a file there is noticed at all is luck." },
      },
    ),
  ],
  Dropbox: [habit(-0.5, 0.35, -0.5, 0.35, "Links are disabled on complaint; content is rarely looked at first.")],
  WeTransfer: [habit(-0.5, 0.35, -0.5, 0.35, "Transfers are taken down on report.")],
  "Microsoft OneDrive / Box": [
    habit(-0.8, 0.35, -0.8, 0.35, "Private storage, and no rule of its own on leaks is known."),
  ],
  "Apple (iCloud/App Store)": [
    habit(-0.8, 0.35, -0.8, 0.35, "Private storage, and no rule of its own on leaks is known."),
  ],
  "Google Ads": [habit(-0.5, 0.35, -0.5, 0.35, "Concerns advertisements for a story, not the story.")],
};

export const CONDUCT_TEXT: Record<ConductFlag, string> = {
  callToHarm: "A call to act against someone is what gets accounts suspended.",
  copyrightNotice: "A copyright notice has been served.",
  bulkNamed: "It lists many named people.",
  lawEnforcementIds: "It identifies police or other law-enforcement staff.",
  complaint: "Someone affected has complained: many actions followed a complaint.",
  hackerPoster: "It is posted by those who took it, or for them.",
  classified: "It is classified. No written clause says so, hosts have acted all the same.",
  election: "It bears on an election.",
};

type Scale = readonly (readonly [value: number, types: readonly DataType[], why: string])[];
const scale = (rows: Scale) =>
  Object.fromEntries(rows.flatMap(([value, types]) => types.map((type) => [type, value]))) as Partial<
    Record<DataType, number>
  >;

/** How grave a visible type is where a clause bars it; {@link USUAL_GRAVITY} when not listed. */
export const GRAVITY = scale([
  [1.2, ["csam"], "The one rule without any exception, anywhere, in law as in policy."],
  [1.05, ["intimate_image"], "An absolute rule on every platform: +3 in the floor with no defence."],
  [
    1,
    ["private_sexual_messages", "minor_image", "minor_data", "victim_identity"],
    "Absolute rules, a shade less uniform.",
  ],
  [
    1,
    ["undercover_identity", "informant_witness_identity"],
    "A life may hang on it; Meta removed every mention in 2019.",
  ],
  [1, ["home_address", "live_location"], "X names location the gravest type; one house number was enough in 2021."],
  [1, ["gov_id_number", "malware"], "On the list of nearly every platform, and easy to detect."],
  [
    0.95,
    ["gov_id_document", "credentials", "card_number", "manifesto"],
    "Listed nearly everywhere; full manifestos by name.",
  ],
  [0.9, ["bank_account"], "Listed widely, by some only together with codes."],
  [
    0.8,
    ["immigration_doc", "medical", "biometric", "leo_id", "anonymous_identity"],
    "Listed by some, and acted on less.",
  ],
  [0.75, ["physical_location", "civil_registry_doc", "employer_data_aggregated"], "Turns on what it is joined with."],
  [0.7, ["financial_records", "voter_info"], "Listed, no action on them alone is on record."],
  [0.6, ["phone", "classified"], "Phone numbers were acted on and left alone; no clause bars secrets as such."],
  [0.55, ["signature_image"], "Listed by storage services alone."],
  [0.5, ["partial_address", "email", "private_media", "trade_secret"], "Often left alone; public for many people."],
  [
    0.45,
    ["birthdate", "school_name", "private_messages", "employer_confidential"],
    "Seldom private in a rule's words.",
  ],
]);
export const USUAL_GRAVITY = 0.6;

/** Types that were acted on although no clause named them; the share of {@link FACTORS.unlisted}. */
export const UNLISTED = scale([
  [
    1,
    ["csam", "intimate_image", "private_sexual_messages", "minor_image", "minor_data"],
    "Law stands in for the rule.",
  ],
  [1, ["undercover_identity", "informant_witness_identity", "victim_identity"], "Acted on without a rule in 2019."],
  [1, ["manifesto", "malware"], "General rules on violence and on harm are stretched to them."],
  [0.6, ["home_address", "gov_id_number", "card_number", "credentials"], "Barred on most platforms, so asked of all."],
  [0.5, ["employer_data_aggregated", "anonymous_identity"], "Lists of staff were taken down as harassment."],
]);

/** An origin that is only claimed counts for less, and so does a signal's suggestion against a statement. */
export const PROVENANCE_CERTAINTY: Partial<Record<Provenance, number>> = { hacked_claimed: 0.8 };
export const SUGGESTED_ORIGIN = 0.8;

/** How far a leak that nobody can trace reaches a clause on insiders, and one on hacks. */
export const ORIGIN_REACH: Partial<Record<Provenance, Partial<Record<Provenance, number>>>> = {
  leaked_unknown: { leaked_insider: 0.6, hacked: 0.3 },
};

/**
 * Material that was open before it was published: many clauses spare it in words. Open-source research isn't listed:
 * what it pieces together was not to be had anywhere in one piece.
 */
export const OPEN_SOURCES: readonly Provenance[] = ["official_release", "authorised_release", "public_data"];

/**
 * A text first read years after the day may have been written since, one last read years before may be gone. The
 * chance that a rule to its effect was in force halves in so many years. Rules on private data, intimate images,
 * malware and copyright are reworded far more often than begun or dropped; rules on hacks, foreign operations and
 * manifestos came and went within a few years (X 2018 to 2024, YouTube 2020 to 2023).
 */
export const TEXT_HALF_LIFE_YEARS = 25;
export const FASHION_HALF_LIFE_YEARS = 6;
export const FASHIONS: readonly Clause["topic"][] = [
  "foreign_interference",
  "hacked_materials",
  "private_media",
  "violent_manifesto",
];
/** When the record of clauses was closed: whatever was read by then held by then. */
export const RECORD_CLOSED = "2026-11-01";
/** Where nothing at all bounds the beginning or the end. */
export const UNBOUNDED_CHANCE = 0.6;
/** Where the record itself only assumes that a text held until the next one known. */
export const ASSUMED_CHANCE = 0.75;

/** How far each missing fact pulls the answer toward even odds, as a share of the distance. */
export const WIDEN = {
  /** Nobody has said what can be seen: most of every answer turns on that. */
  dataTypes: 0.55,
  /** Which text was in force is open. */
  date: 0.25,
  /** Pages were not read: what is visible is a lower bound. */
  coverage: 0.2,
  /** A rule here turns on the origin, and none is stated. */
  provenance: 0.18,
  /** No rule here turns on it. */
  provenanceNoClause: 0.03,
  /** Leaked, but by whom? A hacked-source rule may or may not reach it. */
  leakUnknown: 0.12,
  redaction: 0.04,
  form: 0.07,
  conduct: 0.03,
  /** A rule that fires has an exception for a fact about the person, which nobody has stated. */
  publicInterest: 0.02,
  /** The answer turns on clauses not known to be in force. */
  unknownClause: 0.1,
  /** Rule match, no track record. */
  noTrackRecord: 0.1,
  /** Nobody has read the rules in a source. */
  thinRules: 0.25,
  most: 0.8,
} as const;
