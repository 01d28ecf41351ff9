// Acts on the selected finding, for the buttons and for the keys: which places an act decides, and what comes next.

import type { Verdict } from "../../../src-main/contract/desk.ts";
import type { DeskModel } from "../../state/desk.ts";
import type { DeskActions, DeskStore } from "../../state/desk-actions.ts";
import { actOn, coveredBy, type Scope } from "../../state/scopes.ts";
import { verdictOf } from "../../state/values.ts";
import { showFinding, type ViewingContext } from "../review/viewing.ts";

export async function decideSelected(store: DeskStore, actions: DeskActions, verdict: Verdict, scope?: Scope) {
  const desk = store.get();
  const finding = desk.findings.find((f) => f.id === desk.selected);
  if (finding === undefined) return;
  const { decides } = actOn(coveredBy(desk, finding, scope ?? desk.scope), desk.decisions, verdict, finding);
  await actions.decide(
    decides.map((f) => f.id),
    verdict,
  );
}

/** The next or previous finding in reading order, whatever the list shows. */
export function stepFinding(store: DeskStore, viewing: ViewingContext, by: 1 | -1): void {
  const { findings, selected } = store.get();
  if (findings.length === 0) return;
  const at = findings.findIndex((f) => f.id === selected);
  const next = findings[Math.min(findings.length - 1, Math.max(0, at + by))];
  if (next !== undefined) showFinding(store, viewing, next);
}

/** "1 of 61 undecided": where the selected one stands among what is left. */
export function placeAmongOpen({ findings, decisions, selected }: DeskModel): { at: number; of: number } {
  const open = findings.filter((f) => verdictOf(decisions, f.id) === "undecided");
  return { at: open.findIndex((f) => f.id === selected) + 1, of: open.length };
}
