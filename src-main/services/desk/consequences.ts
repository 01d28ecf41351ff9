// What follows from the decisions and the statement: predictions as it is and as planned, and what can be undone.
import { ok, type Result } from "../../base/result.ts";
import type { Coverage, Finding, Signal } from "../../contract/check.ts";
import type { ActSummary, Consequences, Statement } from "../../contract/desk.ts";
import type { StetError } from "../../contract/errors.ts";
import type { Facts } from "../../contract/facts.ts";
import type { Prediction } from "../../contract/prediction.ts";
import type { DoubtfulWord } from "../../contract/scans.ts";
import { factsOfDocument, predictAll, type Scores } from "../../engine/policy/index.ts";
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
  asIs?: { readonly key: string; readonly predictions: readonly Prediction[]; readonly scores: Scores };
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
  if (looked.asIs?.key !== key) {
    const scores: Scores = new Map();
    looked.asIs = { key, predictions: predictAll({ ...common, scores }), scores };
  }
  return ok({
    facts,
    asIs: [...looked.asIs.predictions],
    planned: predictAll({ ...common, removed: struck, scores: looked.asIs.scores }),
    undo: summarised(history.value.undo),
    redo: summarised(history.value.redo),
    savedAt: app.now().toISOString(),
  });
}

/** What would follow if, besides what is struck, some pages were left out. Kept nowhere. */
export async function withoutPages(
  app: App,
  looked: Looked,
  statement: Statement,
  struck: Iterable<string>,
  pages: readonly number[],
): Promise<{ predictions: Prediction[]; findings: string[] }> {
  const { packs, precedents } = await app.policyData();
  const { findings, signals } = looked;
  const coverage = looked.coverage.filter((c) => !pages.includes(c.page));
  // The types the whole document shows: a page less can only leave fewer of them in sight.
  const facts = factsOfDocument(statedIn(statement), { findings, signals, coverage: looked.coverage }, today(app));
  const left = findings.filter((f) => f.page !== null && pages.includes(f.page)).map((f) => f.id);
  const removed = new Set([...struck, ...left]);
  return {
    predictions: predictAll({ packs, precedents, facts, findings, signals, coverage, removed }),
    findings: left,
  };
}

export function statedIn({ provenance, date, conduct, publicInterest, platforms = [] }: Statement): Facts {
  return {
    conduct,
    // A newsroom's own packs are platforms too, by whatever name.
    ...(platforms.length === 0 ? {} : { platforms: platforms as NonNullable<Facts["platforms"]> }),
    ...(provenance === undefined ? {} : { provenance }),
    ...(date === undefined ? {} : { date }),
    ...(publicInterest === undefined ? {} : { publicInterest }),
  };
}

const summarised = (act: Act | undefined): ActSummary | null =>
  act === undefined ? null : { count: act.findings.length, verdict: act.verdict };
