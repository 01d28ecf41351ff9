// The recorded outcomes as rows: what could be known before publication, what was done, and how much a row counts.
import { type Facts, facts as factsSchema } from "../../../src-main/contract/facts.ts";
import {
  type Clause,
  contextClauses,
  type Design,
  designOf,
  type Precedent,
  type RulePack,
  situationOf,
  statedFacts,
} from "../../../src-main/engine/policy/index.ts";

export type Row = {
  readonly case: string;
  readonly platform: string;
  readonly on: string;
  readonly facts: Facts;
  readonly enforced: boolean;
  readonly coded: boolean;
  readonly cited: readonly string[];
  readonly design: Design;
  readonly printed: readonly string[];
  readonly firing: readonly { readonly clause: Clause; readonly question: string; readonly types: readonly string[] }[];
};

/** Outcomes on platforms without rules can't be predicted, so they aren't rows. */
export function rowsOf(packs: readonly RulePack[], precedents: readonly Precedent[]): Row[] {
  return precedents.flatMap((p) =>
    p.outcomes.flatMap((o) => {
      const pack = packs.find((one) => one.platform === o.platform);
      if (pack === undefined) return [];
      const facts = factsSchema.parse({
        date: o.on,
        platforms: [o.platform],
        dataTypes: p.dataTypes,
        provenance: p.provenance,
        conduct: o.conduct,
        ...(p.redaction ? { redaction: p.redaction } : {}),
      });
      const situation = situationOf({
        facts: statedFacts(facts),
        findings: [],
        signals: [],
        incomplete: false,
        removed: new Set(),
      });
      // The case itself is no track record for its own prediction.
      const trackRecord = precedents.some((x) => x.id !== p.id && x.outcomes.some((y) => y.platform === o.platform));
      const { design, triggered } = designOf(pack, situation, trackRecord);
      const shown = [...triggered, ...contextClauses(pack, situation, triggered)];
      return [
        {
          case: p.id,
          platform: o.platform,
          on: o.on,
          facts,
          enforced: o.enforced,
          coded: o.coded,
          cited: o.clauses,
          design,
          printed: shown.map((t) => t.clause.id),
          firing: shown.map(({ clause, question, types }) => ({ clause, question, types })),
        },
      ];
    }),
  );
}
