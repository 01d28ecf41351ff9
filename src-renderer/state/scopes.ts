// What an act on the selected finding reaches: the places its scope covers, and which of them it decides.

import type { Verdict } from "../../src-main/contract/desk.ts";
import { pagesIn } from "../words/page-list.ts";
import type { Item } from "./items.ts";
import { type Decisions, verdictOf } from "./values.ts";

export const SCOPES = ["this", "value", "kind", "page", "pages"] as const;
export type Scope = (typeof SCOPES)[number];

type Listed = {
  readonly findings: readonly Item[];
  /** Of the scope "pages": as typed. */
  readonly scopePages?: string;
  readonly opened?: { readonly pages: readonly unknown[] };
};

/** Every place of the scope, whatever was decided there. */
export function coveredBy({ findings, scopePages = "", opened }: Listed, finding: Item, scope: Scope): readonly Item[] {
  switch (scope) {
    case "this":
      return [finding];
    case "value":
      return findings.filter((f) => f.group === finding.group);
    case "kind":
      return findings.filter((f) => f.kind === finding.kind);
    case "page":
      return findings.filter((f) => f.page === finding.page);
    case "pages": {
      const pages = new Set(pagesIn(scopePages, opened?.pages.length ?? 0) ?? []);
      return findings.filter((f) => f.page !== null && pages.has(f.page));
    }
  }
}

/** What an act would do before it is done. */
export type Act = {
  readonly decides: readonly Item[];
  /** Decided otherwise on purpose: they stay as they are. */
  readonly stay: readonly Item[];
  /** Decided so already: nothing is left open, and the act gives them the reason and label chosen now. */
  readonly again: boolean;
};

/**
 * An act on many places decides what is open and leaves alone what somebody decided otherwise. Only where the selected
 * place itself was is it a change of mind, and then it takes that value's other places with it. To leave open takes back
 * whatever was decided.
 */
export function actOn(covered: readonly Item[], decisions: Decisions, verdict: Verdict, selected: Item | null): Act {
  const now = ({ id }: Item) => verdictOf(decisions, id);
  if (covered.length === 1) return { decides: covered, stay: [], again: now(covered[0]!) === verdict };
  const decided = covered.filter((item) => now(item) !== "undecided");
  if (verdict === "undecided") return { decides: decided, stay: [], again: false };
  const other = decided.filter((item) => now(item) !== verdict);
  const changed =
    selected !== null && other.some(({ id }) => id === selected.id)
      ? other.filter(({ group }) => group === selected.group)
      : [];
  const open = covered.filter((item) => now(item) === "undecided");
  const stay = other.filter((item) => !changed.includes(item));
  // In the order of reading, as they were given.
  const wanted = new Set([...open, ...changed]);
  if (wanted.size > 0) return { decides: covered.filter((item) => wanted.has(item)), stay, again: false };
  return { decides: decided.filter((item) => now(item) === verdict), stay, again: true };
}
