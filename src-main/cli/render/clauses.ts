// Clauses as text: paraphrased, dated, linked.
import type { ClauseChange, DatedClause } from "../../services/predict.ts";
import { bold, faint, wrap } from "./text.ts";

export function renderClauses(clauses: readonly DatedClause[], date: string): string {
  if (clauses.length === 0) return `No clause on record is in force on ${date}.`;
  let platform = "";
  return clauses
    .map((clause) => {
      const heading = clause.platform === platform ? "" : `${bold(`${clause.platform}, ${date}`)}\n`;
      platform = clause.platform;
      return heading + renderClause(clause);
    })
    .join("\n\n");
}

function renderClause(clause: DatedClause): string {
  const probably = clause.chance >= 2 / 3 ? ", probably" : "";
  const state = clause.inForce === "unknown" ? ` · not known whether in force${probably}` : "";
  return [
    `  ${bold(clause.id)}${state}`,
    wrap(clause.paraphrase, "    "),
    wrap(
      `Since ${clause.effectiveFromText ?? "an unknown date"}${clause.effectiveToText === null ? "" : `, until ${clause.effectiveToText}`}`,
      "    ",
    ),
    `    ${faint(clause.url)}`,
  ].join("\n");
}

const CHANGE = { began: "+ began", ended: "− ended", unsure: "? not known" };

export function renderChanges(changes: readonly ClauseChange[]): string {
  if (changes.length === 0) return "No change on record between these days.";
  return changes
    .map(({ change, clause }) => `${bold(CHANGE[change])} · ${clause.platform}\n${renderClause(clause)}`)
    .join("\n\n");
}
