// Acts on the selected finding, for the buttons and for the keys: which places an act covers, and what comes next.

import type { Verdict } from "../../../src-main/contract/desk.ts";
import type { DeskModel, Scope } from "../../state/desk.ts";
import type { DeskActions, DeskStore } from "../../state/desk-actions.ts";
import type { Item } from "../../state/items.ts";
import { verdictOf } from "../../state/values.ts";
import { KINDS } from "../../words/kinds.ts";
import { showFinding, type ViewingContext } from "../review/viewing.ts";

export function coveredBy(desk: Pick<DeskModel, "findings">, finding: Item, scope: Scope): readonly Item[] {
  if (scope === "this") return [finding];
  if (scope === "value") return desk.findings.filter((f) => f.group === finding.group);
  const { family } = KINDS[finding.kind];
  return desk.findings.filter((f) => KINDS[f.kind].family === family);
}

export async function decideSelected(store: DeskStore, actions: DeskActions, verdict: Verdict, scope?: Scope) {
  const desk = store.get();
  const finding = desk.findings.find((f) => f.id === desk.selected);
  if (finding === undefined) return;
  const covered = coveredBy(desk, finding, scope ?? desk.scope);
  await actions.decide(
    covered.map((f) => f.id),
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
