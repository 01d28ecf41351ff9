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
  const types = [...new Set(fired.flatMap((t) => t.types))];
  return currentClauses(pack, s.date).flatMap(({ clause, inForce, chance }) => {
    if (chance < 0.5 || fired.some((t) => t.clause === clause)) return [];
    const question = roleOf(clause, s);
    if (question === null) return [];
    return [{ clause, inForce, chance, question, force: 0, stretched: false, types, signals: [], heeds: [] }];
  });
}

function roleOf(clause: Clause, s: Situation): "support" | "exception" | null {
  if (PLEADED.includes(clause.topic)) return "exception";
  if (!APPLIED.includes(clause.topic)) return null;
  // A process in which nothing is done is none of the answer.
  if (clause.topic === "process") return clause.enforcement.every((a) => a === "none_stated") ? null : "support";
  return clause.topic === "link_block" && s.form === "excerpt" ? null : "support";
}
