// What a clause itself excepts, as far as the facts speak to it: each platform's own exceptions, and only those.
import type { DataType } from "../../contract/terms.ts";
import type { Clause } from "./rule-pack.ts";
import type { PublicInterestFlag, Situation, Visible } from "./situation.ts";
import { OPEN_SOURCES } from "./weights.ts";

/** An exception that a public-interest fact meets; `types`: where it speaks of some types of data alone. */
type Met = { readonly terms: readonly string[]; readonly types?: readonly DataType[]; readonly factor: number };

/** Which of the record's exceptions each fact meets, and what is left of the clause's force then. */
const MEETS: Record<PublicInterestFlag, readonly Met[]> = {
  consent: [
    {
      terms: ["consent_of_subject", "all_parties_consent", "own_information", "consensual_adult_content"],
      factor: 0.2,
    },
    { terms: ["made_public_by_subject", "victims_own_story"], factor: 0.4 },
  ],
  alreadyPublic: [
    {
      terms: [
        "became_public_via_news_court_or_press_may_be_allowed",
        "broadly_available_or_public_record",
        "covered_by_mainstream_media",
        "official_public_records",
        "public_record",
        "publicly_available",
        "publicly_available_elsewhere_non_abusive",
        "publicly_available_for_journalism",
        "widely_available_public_information",
        "widely_reported_may_be_revisited",
      ],
      factor: 0.5,
    },
  ],
  publicOfficial: [
    { terms: ["public_figure", "criticism_of_public_figures"], factor: 0.6 },
    { terms: ["public_figure_professional_contact"], types: ["phone", "email"], factor: 0.6 },
    { terms: ["official_residence_of_high_official"], types: ["home_address"], factor: 0.7 },
  ],
};

export const PUBLIC_INTEREST_FLAGS = Object.keys(MEETS) as PublicInterestFlag[];

const has = (clause: Clause, ...names: readonly string[]) => clause.exceptions.some((e) => names.includes(e));

/** What is left of the clause when the fact holds; 1 where it has no exception for it. */
function leftBy(flag: PublicInterestFlag, clause: Clause, types: readonly Visible[]): number {
  const met = MEETS[flag].filter(
    (m) => has(clause, ...m.terms) && (m.types === undefined || types.every((v) => m.types?.includes(v.type))),
  );
  return Math.min(1, ...met.map((m) => m.factor));
}

/** The public-interest facts that the clause would listen to, whether they are stated or not. */
export const heeds = (clause: Clause, types: readonly Visible[]): PublicInterestFlag[] =>
  PUBLIC_INTEREST_FLAGS.filter((flag) => leftBy(flag, clause, types) < 1);

const soft = (value: boolean | null, whenTrue: number, unknown: number, whenFalse: number) =>
  value === null ? unknown : value ? whenTrue : whenFalse;

/** The share of its force that a clause keeps. */
export function sparing(clause: Clause, s: Situation, types: readonly Visible[]): number {
  let factor = 1;
  if (has(clause, "no_malice", "no_intimidation_purpose", "no_likely_harm"))
    factor *= soft(s.conduct.callToHarm, 1, 0.75, 0.6);
  if (has(clause, "not_associated_with_hackers")) factor *= soft(s.conduct.hackerPoster, 1, 0.45, 0.35);
  if (has(clause, "journalistic_best_practice", "newsworthiness_in_clause", "publicly_available_for_journalism"))
    factor *= s.form === "excerpt" ? 0.6 : 0.85;
  const open = s.provenance !== null && OPEN_SOURCES.includes(s.provenance);
  for (const flag of PUBLIC_INTEREST_FLAGS)
    if (s.publicInterest[flag] === true || (flag === "alreadyPublic" && open && s.publicInterest[flag] !== false))
      factor *= leftBy(flag, clause, types);
  // Rules enforced only on a report by the person affected wait for a complaint.
  if (/^(owner|depicted)/.test(clause.reportableBy) && !clause.reportableBy.endsWith("unless_abusive"))
    factor *= soft(s.conduct.complaint, 1, 0.65, 0.5);
  return factor;
}
