// Clauses that bar nothing themselves: how the others are applied, and what could be pleaded against them.
import { currentClauses } from "./in-force.ts";
import type { Clause, RulePack } from "./rule-pack.ts";
import type { Situation } from "./situation.ts";
import type { Triggered } from "./triggers.ts";

const APPLIED: readonly Clause["topic"][] = ["enforcement_ladder", "link_block", "process"];
const PLEADED: readonly Clause["topic"][] = ["exception", "newsworthiness"];

/**
 * A platform's published steps, its rule on links and its exceptions go with the clauses that fire, and with an act
 * that platforms answer whatever the text says.
 */
export function contextClauses(pack: RulePack, s: Situation, fired: readonly Triggered[]): Triggered[] {
  if (fired.length === 0 && s.conduct.callToHarm !== true && s.conduct.bulkNamed !== true) return [];
  const policies = new Set(fired.map((t) => t.clause.policy));
  return currentClauses(pack, s.date).flatMap(({ clause, inForce, chance }) => {
    if (chance < 0.5 || fired.some((t) => t.clause === clause)) return [];
    const question = roleOf(clause, s, policies);
    if (question === null) return [];
    return [{ clause, inForce, chance, question, force: 0, stretched: false, types: [], signals: [], heeds: [] }];
  });
}

/** `policies`: those that the clauses that fire stand in. */
function roleOf(clause: Clause, s: Situation, policies: ReadonlySet<string>): "support" | "exception" | null {
  const idle = clause.enforcement.every((a) => a === "none_stated");
  if (PLEADED.includes(clause.topic)) return "exception";
  // What the same policy says it weighs.
  if (idle && clause.topic === "private_information" && policies.has(clause.policy)) return "exception";
  if (!APPLIED.includes(clause.topic)) return null;
  // A process in which nothing is done is part of the answer only where its policy is.
  if (clause.topic === "process") return idle && !policies.has(clause.policy) ? null : "support";
  return clause.topic === "link_block" && s.form === "excerpt" ? null : "support";
}
