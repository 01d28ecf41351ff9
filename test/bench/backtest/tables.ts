// The backtest's tables: figures beside every baseline, by platform and era, the rows themselves, and the clauses cited.
import { type Answer, baseRate, calibratedFloor, floor, platformRate } from "./baselines.ts";
import { decided, gain, type Interval, interval, logLossOf, scoreOf } from "./figures.ts";
import { JUDGED, probability, shipped } from "./fit.ts";
import type { Row } from "./rows.ts";

const n3 = (x: number) => x.toFixed(3);
const signed = (x: number) => (x >= 0 ? "+" : "−") + Math.abs(x).toFixed(3);
const between = ({ low, high }: Interval, show = n3) => `${show(low)} to ${show(high)}`;
const table = (head: readonly string[], rows: readonly (readonly string[])[]) =>
  [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");

export const SKILL = { shown: "shown", none: "no demonstrated skill" } as const;
const skill = (low: number) => (low > 0 ? SKILL.shown : SKILL.none);

export function baselines(rows: readonly Row[]): readonly (readonly [string, Answer])[] {
  return [
    ["always enforced", () => 1],
    ["never enforced", () => 0],
    ["base rate of the other cases", baseRate(rows)],
    ["platform’s base rate in the other cases", platformRate(rows)],
    ["additive floor, its bands", floor],
    ["additive floor, calibrated on the other cases", calibratedFloor(rows)],
  ];
}

export function figuresTable(
  rows: readonly Row[],
  ours: Answer,
  others: readonly (readonly [string, Answer])[],
): string {
  const line = (name: string, answer: Answer, more: readonly string[]) => {
    const s = scoreOf(rows, answer);
    const d = decided(rows, answer);
    return [name, n3(s.brier), n3(s.logLoss), `${s.side} of ${rows.length}`, `${d.right} of ${d.firm}`, ...more];
  };
  const share = (n: number, of: number) => `${Math.round((100 * n) / of)} in 100`;
  const spans = {
    Brier: between(interval(rows, (drawn) => scoreOf(drawn, ours).brier)),
    "log loss": between(interval(rows, (drawn) => scoreOf(drawn, ours).logLoss)),
    "right side": between(
      interval(rows, (drawn) => scoreOf(drawn, ours).side / drawn.length),
      (x) => share(x, 1),
    ),
    "decided bands": between(
      interval(rows, (drawn) => {
        const { firm, right } = decided(drawn, ours);
        return firm === 0 ? 1 : right / firm;
      }),
      (x) => share(x, 1),
    ),
  };
  const figures = table(
    [
      "",
      "Brier",
      "log loss",
      "right side of one half",
      "decided bands that agree",
      "gain in Brier",
      "gain in log loss",
      "skill",
    ],
    [
      line("**Stet, weights fitted without the case**", ours, ["", "", ""]),
      line("Stet, weights as judged beforehand", (r) => probability(r, JUDGED), ["", "", ""]),
      line("Stet as shipped, fitted with the case", (r) => probability(r, shipped), ["not held out", "", ""]),
      ...others.map(([name, answer]) => {
        const brier = gain(rows, ours, answer);
        const log = gain(rows, ours, answer, logLossOf);
        const told = (g: typeof brier) => `${signed(g.mean)} (${between(g.interval, signed)})`;
        return line(name, answer, [told(brier), told(log), skill(brier.interval.low)]);
      }),
    ],
  );
  const words = Object.entries(spans).map(([name, span]) => `${name} ${span}`);
  return `${figures}\n\nIntervals of Stet held out: ${words.join("; ")}. Gains are Stet’s over the baseline; skill is of the Brier score.`;
}

const ERA = "2022-10-27";
const GROUPS: readonly (readonly [string, (r: Row) => boolean])[] = [
  ["X, to October 2022", (r) => r.platform === "X" && r.on < ERA],
  ["X, since", (r) => r.platform === "X" && r.on >= ERA],
  ["Meta", (r) => r.platform.startsWith("Meta")],
  ["other platforms", (r) => r.platform !== "X" && !r.platform.startsWith("Meta")],
  ["all, to 2019", (r) => r.on < "2020"],
  ["all, 2020 to 2022", (r) => r.on >= "2020" && r.on < "2023"],
  ["all, since 2023", (r) => r.on >= "2023"],
];

export function groupsTable(all: readonly Row[], ours: Answer): string {
  const rate = baseRate(all);
  return table(
    ["", "outcomes (cases)", "enforced", "Brier", "base rate", "floor", "gain over the base rate", "skill"],
    GROUPS.map(([name, within]) => {
      const rows = all.filter(within);
      const cases = new Set(rows.map((r) => r.case)).size;
      const g = gain(rows, ours, rate);
      return [
        name,
        `${rows.length} (${cases})`,
        String(rows.filter((r) => r.enforced).length),
        n3(scoreOf(rows, ours).brier),
        n3(scoreOf(rows, rate).brier),
        n3(scoreOf(rows, floor).brier),
        `${signed(g.mean)} (${between(g.interval, signed)})`,
        skill(g.interval.low),
      ];
    }),
  );
}

export function rowsTable(rows: readonly Row[], ours: Answer): string {
  const band = (p: number) => (p < 0.35 ? "unlikely" : p >= 0.65 ? "likely" : "uncertain");
  return table(
    ["case", "platform", "day", "held out", "what happened", ""],
    [...rows]
      .sort((a, b) => (a.on < b.on ? -1 : 1))
      .map((r) => {
        const p = ours(r);
        const wrong = band(p) !== "uncertain" && (band(p) === "likely") !== r.enforced;
        return [
          r.case,
          r.platform.replace(/ \(.*/, ""),
          r.on,
          `${p.toFixed(2)} ${band(p)}`,
          `${r.enforced ? "acted on" : "left alone"}${r.coded ? "" : " (uncoded)"}`,
          wrong ? "contradicted" : "",
        ];
      }),
  );
}

export function citedTable(rows: readonly Row[]): string {
  const cited = rows.flatMap((r) => r.cited.map((id) => ({ row: r, id })));
  const role = (row: Row, id: string) => row.firing.find((f) => f.clause.id === id)?.question;
  const fires = cited.filter(({ row, id }) => !["support", "exception", undefined].includes(role(row, id)));
  const printed = cited.filter(({ row, id }) => row.printed.includes(id));
  const missing = cited.filter(({ row, id }) => !row.printed.includes(id));
  const whole = rows.filter((r) => r.cited.length > 0);
  const firing = whole.map((r) => r.firing.filter((f) => !["support", "exception"].includes(f.question)).length);
  return `Clauses that the record says were cited or applied: ${cited.length}, in ${whole.length} outcomes. Printed: ${printed.length}; of these ${fires.length} as a reason, the others as how the rules are applied (ladders, links). Missing: ${missing.map(({ id }) => id).join(", ") || "none"}. In these outcomes ${(firing.reduce((a, b) => a + b, 0) / whole.length).toFixed(1)} clauses fire on average, so printing much is not how they are met.`;
}
