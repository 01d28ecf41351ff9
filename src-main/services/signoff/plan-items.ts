// A plan as counsel reads it: the decisions in force value by value, and how they differ from a version submitted before.
import { shortDigest } from "../../base/digest.ts";
import type { Finding } from "../../contract/check.ts";
import type { HandMark, Label, Verdict } from "../../contract/desk.ts";
import type { ReviewItem, SignedDecision } from "../../contract/signoff.ts";
import type { DecisionRow } from "../../store/decisions.repository.ts";
import type { ReviewRow, VersionEntry } from "../../store/signoff.repository.ts";
import { quoting } from "./notes.ts";

/** What can be decided: something found, or a mark made by hand. */
export type Decidable = Omit<Finding, "kind"> & { readonly kind: string };

export const decidable = (findings: readonly Finding[], marks: readonly HandMark[]): Map<string, Decidable> =>
  new Map([
    ...findings.map((finding): [string, Decidable] => [finding.id, finding]),
    ...marks.map(({ how: _, ...mark }): [string, Decidable] => [
      mark.id,
      { ...mark, kind: "hand", where: "page", confidence: 1, why: "" },
    ]),
  ]);

type Decided = { readonly place: Decidable; readonly decision: DecisionRow };
type Standing = Exclude<Verdict, "undecided">;
export type PlanItem = {
  readonly id: string;
  readonly group: string;
  readonly verdict: Standing;
  readonly reason: string;
  /** In the document's order. */
  readonly decided: readonly Decided[];
  /** Changes with its places, reasons, notes and labels: what was said of another content isn't said of this one. */
  readonly content: string;
};

/** In the order of the first place of each. */
export function planItems(decisions: readonly DecisionRow[], places: ReadonlyMap<string, Decidable>): PlanItem[] {
  const byValue = new Map<string, Decided[]>();
  for (const decision of decisions) {
    const place = places.get(decision.finding);
    if (place === undefined || decision.verdict === "undecided") continue;
    const key = `${decision.verdict}:${place.group}`;
    byValue.set(key, [...(byValue.get(key) ?? []), { place, decision }]);
  }
  return [...byValue].flatMap(([key, all]) => {
    const byReason = Map.groupBy(all, ({ decision }) => decision.reason);
    // The reason of most places, the earlier on a tie, keeps the plain id: most values have no other.
    const [main] = [...byReason].sort(([, a], [, b]) => b.length - a.length)[0]!;
    return [...byReason].map(([reason, decided]): PlanItem => {
      const [{ place, decision }] = [decided[0]!];
      return {
        id: reason === main ? key : `${key}:${shortDigest([reason], 8)}`,
        group: place.group,
        verdict: decision.verdict as Standing,
        reason,
        decided,
        content: contentOf(decided),
      };
    });
  });
}

function contentOf(decided: readonly Decided[]): string {
  const parts = decided.map(({ decision: { finding, verdict, reason, note, label } }) =>
    JSON.stringify([finding, verdict, reason, note, label]),
  );
  return shortDigest(parts.sort(), 32);
}

/** What a version keeps of the decisions in force. */
export const entriesOf = (items: readonly PlanItem[]): VersionEntry[] =>
  items.flatMap(({ decided }) =>
    decided.map(({ decision: { finding, verdict, reason, note, label } }) => ({
      finding,
      verdict,
      reason,
      note,
      label,
    })),
  );

/** null: it is as it was. */
export function changeOf(item: PlanItem, before: ReadonlyMap<string, VersionEntry>): ReviewItem["change"] {
  const was = item.decided.map(({ decision }) => before.get(decision.finding));
  const known = was.filter((entry) => entry !== undefined);
  if (known.length === 0) return { what: "new", before: "" };
  const other = known.find((entry) => entry.verdict !== item.verdict);
  if (other !== undefined)
    return { what: other.verdict === "redact" ? "was_redact" : "was_stand", before: other.reason };
  const reworded = item.decided.some(({ decision }, i) => {
    const entry = was[i];
    return entry !== undefined && (entry.reason !== decision.reason || entry.note !== decision.note);
  });
  // An older Stet's version doesn't say what was written on a mark.
  const relabelled = item.decided.flatMap(({ decision }, i) => {
    const entry = was[i];
    const isSame = entry?.label === undefined || isSameLabel(entry.label, decision.label);
    return isSame ? [] : [{ label: entry.label ?? null }];
  });
  const label = relabelled[0] ?? {};
  if (reworded) return { what: "reason", before: known[0]!.reason, ...label };
  if (relabelled.length > 0) return { what: "label", before: known[0]!.reason, ...label };
  return known.length < was.length ? { what: "places", before: "" } : null;
}

const isSameLabel = (a: Label | null, b: Label | null) => a?.text === b?.text && a?.style === b?.style;

/** Values that were decided in `before` and of which nothing is now: by group, with a place each. */
export function withdrawnSince(
  decisions: readonly DecisionRow[],
  before: readonly VersionEntry[],
  places: ReadonlyMap<string, Decidable>,
): {
  readonly group: string;
  readonly was: Standing;
  readonly reason: string;
  readonly places: readonly Decidable[];
}[] {
  const standing = new Set(
    decisions.flatMap((d) => (d.verdict === "undecided" ? [] : [places.get(d.finding)?.group ?? ""])),
  );
  const gone = Map.groupBy(
    before.flatMap((entry) => {
      const place = places.get(entry.finding);
      return place === undefined || standing.has(place.group) ? [] : [{ entry, place }];
    }),
    ({ entry, place }) => `${entry.verdict}:${place.group}`,
  );
  return [...gone.values()].map((all) => ({
    group: all[0]!.place.group,
    was: all[0]!.entry.verdict as Standing,
    reason: all[0]!.entry.reason,
    places: all.map(({ place }) => place),
  }));
}

/** The last word on an item, if it was said of what the item is now. */
export function reviewOf(item: PlanItem, reviews: readonly ReviewRow[]): ReviewRow | undefined {
  const last = reviews.findLast((row) => row.item === item.id);
  return last?.content === item.content ? last : undefined;
}

/**
 * What counsel asked for of a value, if nobody approved it since and it is another now: of whatever verdict and reason it
 * was then. `content` is of what it is now; null where nothing is decided of it.
 */
export function askedOf(group: string, content: string | null, reviews: readonly ReviewRow[]): ReviewRow | undefined {
  const last = reviews.findLast(({ item }) => groupIn(item) === group);
  return last?.review === "requested" && last.content !== content ? last : undefined;
}

/** An item's id is its verdict and group, and may end with a digest of its reason. */
const groupIn = (item: string) => item.split(":")[1];

/** Decisions as a signature covers them: places and reasons, never what stands there. */
export function signedDecisions(items: readonly PlanItem[]): SignedDecision[] {
  const struck = items.filter(({ verdict }) => verdict === "redact");
  const quotes = quoting(struck.flatMap(({ decided }) => decided.map(({ place }) => place.text)));
  return items
    .flatMap(({ decided }) => decided)
    .map(({ place, decision }) => ({
      verdict: decision.verdict as Standing,
      kind: place.kind,
      page: place.page,
      quads: place.quads,
      reason: decision.reason,
      note: quotes(decision.note) ? "" : decision.note,
      by: decision.decidedBy,
      at: decision.decidedAt,
    }))
    .sort((a, b) => (a.page ?? 0) - (b.page ?? 0));
}
