// What stands on the desk to be decided: what the engine found and what was marked by hand, in reading order.
import { covered } from "../../src-main/base/covered.ts";
import type { Finding } from "../../src-main/contract/check.ts";
import type { HandMark } from "../../src-main/contract/desk.ts";
import type { Decisions } from "./values.ts";

/** `how` is there for a mark made by hand, and only then. */
export type Item = Omit<Finding, "kind"> & { readonly kind: Finding["kind"] | "hand"; readonly how?: HandMark["how"] };

/** Marks that were withdrawn are no longer there. */
export function itemsOf(findings: readonly Finding[], marks: readonly HandMark[], decisions: Decisions): Item[] {
  const standing = marks.filter(({ id }) => (decisions.get(id)?.verdict ?? "undecided") !== "undecided");
  if (standing.length === 0) return [...findings];
  const byHand = standing.map((mark): Item => ({ ...mark, kind: "hand", confidence: 1, where: "page", why: "" }));
  return [...findings, ...byHand].sort(inReadingOrder);
}

const inReadingOrder = (a: Item, b: Item) =>
  (a.page ?? Number.POSITIVE_INFINITY) - (b.page ?? Number.POSITIVE_INFINITY) ||
  topOf(a) - topOf(b) ||
  a.start - b.start;

/** Upper edge of the first line, in points. */
const topOf = ({ quads }: Item) => quads[0]?.[1] ?? 0;

/**
 * What is in force: what was decided, and what goes because a mark by hand lies over all of it, which nobody decided by
 * itself. `under` names the latter.
 */
export function inForce(
  made: Decisions,
  detected: readonly Finding[],
  marks: readonly HandMark[],
): { readonly decisions: Decisions; readonly under: ReadonlySet<string> } {
  const struck = marks.filter(({ id }) => made.get(id)?.verdict === "redact");
  const ids = covered(detected, struck).filter((id) => made.get(id)?.verdict !== "redact");
  if (ids.length === 0) return { decisions: made, under: NOTHING };
  const decisions = new Map(made);
  for (const id of ids)
    decisions.set(id, { finding: id, verdict: "redact", reason: "", note: "", label: null, decidedAt: "" });
  return { decisions, under: new Set(ids) };
}

const NOTHING: ReadonlySet<string> = new Set();
