// Scores as Markdown.
import type { Line } from "../../../resources/models/training/corpora.ts";
import type { FindingKind } from "../../../src-main/contract/kinds.ts";
import { type Labelled, rates, scoreSet } from "./score.ts";
import { SYSTEMS } from "./systems.ts";
import { scoreTab } from "./tab.ts";

/** Two digits, so that nobody reads more into a small set than it holds. */
const two = (n: number): string => n.toFixed(2).replace(/^0/, "");
const three = (n: number): string => n.toFixed(3).replace(/^0/, "");
const table = (rows: readonly (readonly string[])[]): string =>
  [rows[0]!, rows[0]!.map((_, i) => (i === 0 ? "---" : "---:")), ...rows.slice(1)]
    .map((row) => `| ${row.join(" | ")} |`)
    .join("\n");

/** Stet by kind; every system over all kinds, with its false alarms. */
export function kindTable(set: readonly Labelled[], alike?: (kind: FindingKind) => FindingKind): string {
  const scores = SYSTEMS.map(({ name, find }) => ({ name, ...scoreSet(set, (text) => find(text, "private"), alike) }));
  const [stet] = scores;
  const kinds = [...stet!.byKind].sort(([a], [b]) => (a < b ? -1 : 1));
  const heads = ["kind (Stet)", "spans", "precision", "recall", "F1", "exact precision", "exact recall", "exact F1"];
  const line = (name: string, wanted: number, r: ReturnType<typeof rates>) => [
    name,
    String(wanted),
    ...[r.precision, r.recall, r.f1, r.exactPrecision, r.exactRecall, r.exactF1].map(two),
  ];
  const byKind = kinds.map(([kind, counts]) => line(`\`${kind}\``, counts.wanted, rates(counts)));
  const overall = scores.map(({ name, all, clean, alarmed }) => [
    ...line(name, all.wanted, rates(all)),
    clean === 0 ? "" : `${alarmed} of ${clean} (${((100 * alarmed) / clean).toFixed(1)} %)`,
  ]);
  return `${table([["all kinds", ...heads.slice(1), "clean texts with a false alarm"], ...overall])}\n\n${table([heads, ...byKind])}`;
}

export function tabTable(judgments: readonly Line[]): string {
  const rows = SYSTEMS.map(({ name, find }) => {
    const { recall, direct, quasi, precision } = scoreTab(judgments, (text) => find(text, "identify"));
    return [name, ...[recall, direct, quasi, precision].map(three)];
  });
  return table([["system", "R", "ERdi", "ERqi", "P"], ...rows]);
}

export function peopleTable(sets: Readonly<Record<string, readonly Labelled[]>>): string {
  const rows = Object.entries(sets).flatMap(([set, texts]) =>
    SYSTEMS.map(({ name, find }) => {
      const people = (text: string) => find(text, "private").filter((f) => f.kind === "person");
      const { precision, recall, f1, exactF1 } = rates(scoreSet(texts, people).all);
      return [set, name, ...[precision, recall, f1, exactF1].map(two)];
    }),
  );
  return table([["texts", "system", "precision", "recall", "F1", "exact F1"], ...rows]);
}
