// What follows from the decisions and the statement: predictions as it is and as planned, and what can be undone.
import { ok, type Result } from "../../base/result.ts";
import type { Coverage, Finding, Signal } from "../../contract/check.ts";
import type { ActSummary, Consequences, Statement } from "../../contract/desk.ts";
import type { StetError } from "../../contract/errors.ts";
import type { Facts } from "../../contract/facts.ts";
import type { Prediction } from "../../contract/prediction.ts";
import type { DoubtfulWord } from "../../contract/scans.ts";
import { factsOfDocument, predictAll } from "../../engine/policy/index.ts";
import type { Act } from "../../store/decisions.repository.ts";
import { type App, today } from "../app.ts";
import type { Case } from "../cases.ts";

/** A document that was looked through, held in memory while its desk is open. */
export type Looked = {
  readonly findings: readonly Finding[];
  readonly signals: readonly Signal[];
  readonly coverage: readonly Coverage[];
  readonly doubtful: readonly DoubtfulWord[];
  /** As it is depends on the statement and the day alone, so it is kept from one decision to the next. */
  asIs?: { readonly key: string; readonly predictions: readonly Prediction[] };
};

export async function consequencesOf(
  app: App,
  kept: Case,
  looked: Looked,
  statement: Statement,
  struck: Iterable<string>,
): Promise<Result<Consequences, StetError>> {
  const history = kept.history();
  if (!history.ok) return history;
  const { packs, precedents } = await app.policyData();
  const { findings, signals, coverage } = looked;
  const facts = factsOfDocument(statedIn(statement), { findings, signals, coverage }, today(app));
  const common = { packs, precedents, facts, findings, signals, coverage };
  const key = JSON.stringify(facts);
  if (looked.asIs?.key !== key) looked.asIs = { key, predictions: predictAll(common) };
  return ok({
    facts,
    asIs: [...looked.asIs.predictions],
    planned: predictAll({ ...common, removed: struck }),
    undo: summarised(history.value.undo),
    redo: summarised(history.value.redo),
    savedAt: app.now().toISOString(),
  });
}

function statedIn({ provenance, date, conduct }: Statement): Facts {
  return { conduct, ...(provenance === undefined ? {} : { provenance }), ...(date === undefined ? {} : { date }) };
}

const summarised = (act: Act | undefined): ActSummary | null =>
  act === undefined ? null : { count: act.findings.length, verdict: act.verdict };
