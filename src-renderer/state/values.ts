// Findings as an editor decides them: by family, and in it by value, with every place the value stands.

import type { Decision } from "../../src-main/contract/desk.ts";
import { IDENTIFYING_KINDS } from "../../src-main/contract/kinds.ts";
import { t } from "../languages/language.ts";
import type { Family } from "../viewer/types.ts";
import { FAMILY_ORDER, KINDS } from "../words/kinds.ts";
import type { Item } from "./items.ts";

export type Settled = "redact" | "stand" | "open" | "mixed";

export type Value = {
  /** The group of the contract: the same value anywhere. */
  readonly group: string;
  readonly kind: Item["kind"];
  readonly family: Family;
  /** As it stands where it was first found. */
  readonly text: string;
  readonly findings: readonly Item[];
};
export type FamilyOfValues = {
  readonly family: Family;
  readonly values: readonly Value[];
  readonly findings: readonly Item[];
};

/** Families in the list's order, values in the order of their first place. */
export function valuesOf(findings: readonly Item[]): FamilyOfValues[] {
  const groups = new Map<string, Item[]>();
  for (const finding of findings) {
    const group = groups.get(finding.group);
    if (group === undefined) groups.set(finding.group, [finding]);
    else group.push(finding);
  }
  const values = [...groups].map(([group, found]): Value => {
    const first = found[0]!;
    const text = itemWords(first);
    return { group, kind: first.kind, family: KINDS[first.kind].family, text, findings: found };
  });
  return FAMILY_ORDER.flatMap((family) => {
    const own = values.filter((value) => value.family === family);
    return own.length === 0 ? [] : [{ family, values: own, findings: own.flatMap((value) => value.findings) }];
  });
}

/** An item in a list: its words, or what it is where it has none. */
export function itemWords({ text, how }: Item): string {
  const words = text.replace(/\s+/g, " ").trim();
  if (words !== "" || how === undefined) return words;
  return how === "page" ? t("The whole page") : t("A box without words");
}

export type Decisions = ReadonlyMap<string, Decision>;

export const verdictOf = (decisions: Decisions, finding: string) => decisions.get(finding)?.verdict ?? "undecided";

export type Counts = { readonly redact: number; readonly stand: number; readonly open: number };

/** Undecided, and of a kind that is struck when everything is: a name is an editor's choice, each for itself. */
export const isOpenToAll = ({ id, kind }: Item, decisions: Decisions): boolean =>
  kind !== "person" && kind !== "hand" && !IDENTIFYING_KINDS.includes(kind) && verdictOf(decisions, id) === "undecided";

export function countsOf(findings: readonly Item[], decisions: Decisions): Counts {
  let [redact, stand, open] = [0, 0, 0];
  for (const { id } of findings) {
    const verdict = verdictOf(decisions, id);
    if (verdict === "redact") redact++;
    else if (verdict === "stand") stand++;
    else open++;
  }
  return { redact, stand, open };
}

export function settledOf(findings: readonly Item[], decisions: Decisions): Settled {
  const { redact, stand, open } = countsOf(findings, decisions);
  if (redact === findings.length) return "redact";
  if (stand === findings.length) return "stand";
  return open === findings.length ? "open" : "mixed";
}

export type Show = "all" | "open" | "redact" | "stand";
