// A platform's rules on a day, and the recorded cases, as an editor reads them.
import { basename } from "node:path";
import type { ClauseView, PrecedentView } from "../../contract/desk.ts";
import { clausesInForce, type DatedClause, type Precedent } from "../../engine/policy/index.ts";
import type { PolicyData } from "../policy-packs.ts";

export function platformView({ packs, precedents, refused }: PolicyData, platform: string, on: string) {
  return {
    clauses: clausesInForce(packs, { platform, date: on }).map(clauseView),
    compiled: packs.find((pack) => pack.platform === platform)?.compiled ?? "",
    precedents: precedents.map(precedentView),
    refused: refused.map(({ file, problems }) => ({ file: basename(file), problems: [...problems] })),
  };
}

function clauseView(clause: DatedClause): ClauseView {
  const { id, title, paraphrase, quote, policy, notes, topic, inForce, url, verified } = clause;
  return {
    id,
    title,
    paraphrase,
    quote,
    policy,
    enforcement: clause.enforcement.filter((action) => action !== "none_stated"),
    notes,
    topic,
    inForce,
    since: clause.effectiveFromText ?? "not recorded",
    until: clause.effectiveToText,
    recordedOn: clause.recordedOn,
    recording: clause.recorded,
    url,
    verified,
    verification: clause.verification,
    exceptions: [...clause.exceptions],
  };
}

function precedentView({ id, title, date, document, origin, counterfactual, outcomes }: Precedent): PrecedentView {
  return {
    id,
    title,
    year: (date.latest ?? date.earliest ?? "").slice(0, 4),
    document,
    origin,
    counterfactual,
    outcomes: outcomes.map(({ platform, on, outcome, enforced, cited, reversal, sources }) => ({
      platform,
      on,
      outcome,
      enforced,
      cited,
      reversal,
      sources,
    })),
  };
}
