// The shipped packs and cases, and a short way to predict from facts, for the policy tests.
import { join } from "node:path";
import type { Finding } from "../../../../src-main/contract/check.ts";
import type { Facts } from "../../../../src-main/contract/facts.ts";
import type { FindingKind } from "../../../../src-main/contract/kinds.ts";
import type { Prediction } from "../../../../src-main/contract/prediction.ts";
import { predictAll, statedFacts } from "../../../../src-main/engine/policy/index.ts";
import { loadPolicyData } from "../../../../src-main/services/policy-packs.ts";

export const RESOURCES = join(import.meta.dirname, "../../../../resources");
export const META = "Meta (Facebook/Instagram/Threads)";
export const data = await loadPolicyData(RESOURCES);

export const predict = (facts: Facts): Prediction[] => predictAll({ ...data, facts: statedFacts(facts) });

export function predictOn(platform: NonNullable<Facts["platforms"]>[number], facts: Facts): Prediction {
  const [p] = predict({ ...facts, platforms: [platform] });
  if (!p) throw new Error("no prediction");
  return p;
}

export const ids = (p: Prediction) => p.clauses.map((c) => c.id);

/** Those that bar something: not how they are applied, nor what could be pleaded. */
export const firing = (p: Prediction) =>
  p.clauses.filter((c) => c.question !== "support" && c.question !== "exception");
export const firingIds = (p: Prediction) => firing(p).map((c) => c.id);

/** A finding on page 1 whose group is its own. */
export const found = (id: string, kind: FindingKind, confidence = 0.9): Finding => ({
  id,
  kind,
  confidence,
  where: "page",
  page: 1,
  start: 0,
  end: 1,
  text: "x",
  quads: [],
  why: "test",
  group: id,
});
