// Predict: the policy engine on stated facts, and the clauses it knows.
import type { BasedFacts, Facts } from "../contract/facts.ts";
import type { Prediction } from "../contract/prediction.ts";
import {
  type ClauseChange,
  clausesInForce,
  type DatedClause,
  diffClauses,
  predictAll,
  resolvePlatform,
  statedFacts,
} from "../engine/policy/index.ts";
import { type App, today } from "./app.ts";

export type PredictResult = {
  readonly schema: "stet.predict/1";
  readonly facts: BasedFacts;
  readonly predictions: readonly Prediction[];
};

export async function predictFacts(app: App, facts: Facts, on?: string): Promise<PredictResult> {
  const { packs, precedents } = await app.policyData();
  const based = statedFacts(on === undefined ? facts : { ...facts, date: on }, today(app));
  return { schema: "stet.predict/1", facts: based, predictions: predictAll({ packs, precedents, facts: based }) };
}

export async function clausesOn(app: App, date: string, platform?: string): Promise<DatedClause[]> {
  return clausesInForce((await app.policyData()).packs, { date, platform });
}

export async function clauseChanges(app: App, from: string, to: string, platform?: string): Promise<ClauseChange[]> {
  return diffClauses((await app.policyData()).packs, from, to, platform);
}

export type { ClauseChange, DatedClause };
export { resolvePlatform };
