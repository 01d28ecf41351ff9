// Precision, recall and F1 by kind, exact and by overlap, and false alarms on texts in which nothing is private.
import type { FindingKind } from "../../../src-main/contract/kinds.ts";
import type { Found } from "./systems.ts";

export type Labelled = {
  readonly text: string;
  readonly spans: readonly { readonly start: number; readonly end: number; readonly kind: FindingKind }[];
};

/** `right` of `found` are so, `covered` of `wanted` are found. */
export type Counts = { wanted: number; covered: number; found: number; right: number; exact: number };
export type Score = {
  readonly byKind: ReadonlyMap<FindingKind, Counts>;
  readonly all: Counts;
  readonly clean: number;
  readonly alarmed: number;
};

const nothing = (): Counts => ({ wanted: 0, covered: 0, found: 0, right: 0, exact: 0 });

/** Kinds that no span of the set has aren't counted against anyone, but on clean texts, where any is a false alarm. */
export function scoreSet(
  set: readonly Labelled[],
  find: (text: string) => readonly Found[],
  alike: (kind: FindingKind) => FindingKind = (kind) => kind,
): Score {
  const byKind = new Map<FindingKind, Counts>();
  const of = (kind: FindingKind): Counts => {
    const known = byKind.get(kind) ?? nothing();
    byKind.set(kind, known);
    return known;
  };
  for (const { spans } of set) for (const { kind } of spans) of(alike(kind));
  let clean = 0;
  let alarmed = 0;
  for (const { text, spans } of set) {
    const found = find(text).map((f) => ({ ...f, kind: f.kind === null ? null : alike(f.kind) }));
    if (spans.length === 0) {
      clean++;
      if (found.length > 0) alarmed++;
    }
    for (const kind of byKind.keys()) {
      const gold = spans.filter((s) => alike(s.kind) === kind);
      const mine = found.filter((f) => f.kind === kind);
      const counts = of(kind);
      counts.wanted += gold.length;
      counts.found += mine.length;
      counts.covered += gold.filter((g) => mine.some((f) => f.start < g.end && g.start < f.end)).length;
      counts.right += mine.filter((f) => gold.some((g) => f.start < g.end && g.start < f.end)).length;
      counts.exact += gold.filter((g) => mine.some((f) => f.start === g.start && f.end === g.end)).length;
    }
  }
  const all = nothing();
  for (const counts of byKind.values())
    for (const name of Object.keys(all) as (keyof Counts)[]) all[name] += counts[name];
  return { byKind, all, clean, alarmed };
}

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
const harmonic = (a: number, b: number): number => share(2 * a * b, a + b);

export type Rates = Readonly<
  Record<"precision" | "recall" | "f1" | "exactPrecision" | "exactRecall" | "exactF1", number>
>;

export function rates({ wanted, covered, found, right, exact }: Counts): Rates {
  const [precision, recall] = [share(right, found), share(covered, wanted)];
  const [exactPrecision, exactRecall] = [share(exact, found), share(exact, wanted)];
  return {
    precision,
    recall,
    f1: harmonic(precision, recall),
    exactPrecision,
    exactRecall,
    exactF1: harmonic(exactPrecision, exactRecall),
  };
}
