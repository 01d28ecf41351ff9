// A platform's rules on a day, and the recorded cases, as an editor reads them.
import type { ClauseView, PrecedentView } from "../../contract/desk.ts";
import { clausesInForce, type DatedClause, type Precedent } from "../../engine/policy/index.ts";
import type { PolicyData } from "../policy-packs.ts";

export function platformView({ packs, precedents }: PolicyData, platform: string, on: string) {
  return {
    clauses: clausesInForce(packs, { platform, date: on }).map(clauseView),
    compiled: packs.find((pack) => pack.platform === platform)?.compiled ?? "",
    precedents: precedents.map(precedentView),
  };
}

function clauseView(clause: DatedClause): ClauseView {
  const { id, title, paraphrase, quote, topic, inForce, url, verified } = clause;
  return {
    id,
    title,
    paraphrase,
    quote,
    topic,
    inForce,
    since: clause.effectiveFromText ?? "not recorded",
    until: clause.effectiveToText,
    recordedOn: clause.recordedOn,
    recording: clause.recorded,
    url,
    verified,
    exceptions: [...clause.exceptions],
  };
}

function precedentView({ id, title, date, document, counterfactual, outcomes }: Precedent): PrecedentView {
  return {
    id,
    title,
    year: (date.latest ?? date.earliest ?? "").slice(0, 4),
    document,
    counterfactual,
    outcomes: outcomes.map(({ platform, on, outcome, enforced, sources }) => ({
      platform,
      on,
      outcome,
      enforced,
      sources,
    })),
  };
}
