// The case record as precedents: facts as an editor would state them, apart from what each platform did.
import { type Precedent, precedent as schema } from "../../src-main/engine/policy/precedent.ts";
import { ACTIONS } from "../../src-main/engine/policy/rule-pack.ts";
import { span } from "../policies/dates.ts";
import { OUTCOME_ACTIONS, REDACTION } from "./coding.ts";
import { sourcesOf } from "./sources.ts";

type Features = Record<string, number>;
export type SourceOutcome = {
  platform: string;
  outcome_class: string;
  actions: string[];
  clause_ids: string[];
  dates: string | null;
  verified: boolean;
  certainty: string;
  sources: string[];
  policy_cited?: string | null;
  reversal?: string | null;
  features?: Features;
  enforced?: boolean;
};
export type SourceCase = {
  id: string;
  title: string;
  date: string;
  document: string;
  data_types: string[];
  provenance_type: string;
  provenance: string;
  redaction_counterfactual?: string | null;
  platform_outcomes: SourceOutcome[];
};

/** One precedent; throws on a case or an outcome that the coding doesn't know. */
export function buildPrecedent(c: SourceCase): Precedent {
  const redaction = REDACTION[c.id];
  if (redaction === undefined) throw new Error(`${c.id}: its redaction is not coded`);
  const when = span(c.date);
  return schema.parse({
    schema: "stet.precedent/1",
    id: c.id,
    title: c.title,
    date: { earliest: when.first, latest: when.last, text: c.date },
    document: c.document,
    dataTypes: c.data_types,
    provenance: c.provenance_type,
    origin: c.provenance,
    redaction,
    counterfactual: c.redaction_counterfactual ?? null,
    outcomes: c.platform_outcomes.map((o) => ({
      platform: o.platform,
      on: dayOf(o.dates) ?? when.first,
      outcome: o.outcome_class,
      enforced: o.enforced ?? !o.outcome_class.startsWith("none_"),
      coded: o.features !== undefined,
      conduct: o.features ? conductOf(o.features) : {},
      actions: actionsOf(c.id, o),
      clauses: o.clause_ids,
      verified: o.verified,
      certainty: o.certainty,
      cited: o.policy_cited ?? null,
      reversal: o.reversal ?? null,
      sources: sourcesOf(c.id, o.platform, o.sources),
    })),
  });
}

const dayOf = (text: string | null) => /\d{4}-\d{2}-\d{2}/.exec(text ?? "")?.[0] ?? null;

/**
 * Only what could be known before publishing. `hacked_rule` and `foreign_rule` are left out because they follow from
 * dated clauses, `pii` and `absolute` because they follow from data types and redaction, `propensity` because it is
 * the platform's, not the case's.
 */
function conductOf(f: Features) {
  return {
    form: f.raw === 1 ? "raw" : "reporting",
    callToHarm: f.call_to_harm === 1,
    bulkNamed: f.bulk_named === 1,
    hackerPoster: f.hacker_poster === 1,
    complaint: f.complaint === 1,
    election: f.foreign_election === 1,
    copyrightNotice: f.copyright === 1,
    classified: f.classified === 1,
    lawEnforcementIds: f.le_ids === 1,
  };
}

function actionsOf(id: string, o: SourceOutcome): string[] {
  const known = OUTCOME_ACTIONS[o.outcome_class];
  if (!known) throw new Error(`${id}: unknown outcome ${o.outcome_class}`);
  const named = o.actions.flatMap((text) => ACTIONS.filter((action) => text.includes(action)));
  return [...new Set([...known, ...named])].sort();
}
