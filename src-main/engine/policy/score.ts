// The probability of enforcement: a sum of weighed reasons in log-odds, pulled toward even odds by what isn't known.
import type { Prediction } from "../../contract/prediction.ts";
import { habitsThen, type Reason, reasonsOf } from "./reasons.ts";
import type { Habit, RulePack } from "./rule-pack.ts";
import type { Situation } from "./situation.ts";
import { type Triggered, triggeredClauses } from "./triggers.ts";
import {
  DISCRETION,
  FACTORS,
  type FactorName,
  LIKELY_CHANCE,
  RANGE_WIDTHS,
  SUREST,
  UNKNOWN_CEILING,
  WIDEN,
} from "./weights.ts";
import { type Widening, wideningsOf } from "./widening.ts";

export type Driver = Prediction["drivers"][number];
export type Scored = {
  readonly score: number;
  /** Where the score may lie, as sure as its weights are. */
  readonly range: { readonly low: number; readonly high: number };
  readonly drivers: readonly Driver[];
  readonly triggered: readonly Triggered[];
};

/** Everything about a publication on a platform that its score follows from, whatever the weights. */
export type Design = {
  readonly platform: string;
  readonly habits: readonly Habit[];
  /** From every triggered clause; from those surely or very probably in force; from none. */
  readonly all: readonly Reason[];
  readonly sure: readonly Reason[];
  readonly none: readonly Reason[];
  readonly widenings: readonly Widening[];
};

export type Weights = {
  readonly factor: (name: FactorName) => number;
  readonly habit: (platform: string, habit: Habit) => number;
};

export const SHIPPED: Weights = { factor: (name) => FACTORS[name].weight, habit: (_, h) => h.weight };

/** `trackRecord`: whether any case on record happened on the platform. */
export function designOf(
  pack: RulePack,
  s: Situation,
  trackRecord: boolean,
): { design: Design; triggered: readonly Triggered[] } {
  const triggered = triggeredClauses(pack, s);
  const all = reasonsOf(pack, s, triggered);
  const probable = triggered.filter((t) => t.chance >= LIKELY_CHANCE);
  const design = {
    platform: pack.platform,
    habits: habitsThen(pack, s),
    all,
    sure: probable.length === triggered.length ? all : reasonsOf(pack, s, probable),
    none: triggered.length === 0 ? all : reasonsOf(pack, s, []),
    widenings: wideningsOf(pack, s, triggered, trackRecord),
  };
  return { design, triggered };
}

/** The score alone, for the search for what would change it. */
export const bareScore = (pack: RulePack, s: Situation, trackRecord: boolean): number =>
  scoreDesign(designOf(pack, s, trackRecord).design, SHIPPED).score;

export function scoreOf(pack: RulePack, s: Situation, trackRecord: boolean): Scored {
  const { design, triggered } = designOf(pack, s, trackRecord);
  const { score, total, capped, texts } = scoreDesign(design, SHIPPED);
  const drivers = driversOf(design);
  const surplus = round(total - drivers.reduce((n, d) => n + d.weight, 0));
  if (Math.abs(surplus) > 0.05)
    drivers.push({ name: "limit", weight: surplus, text: "No answer here is surer than the record allows." });
  const said = capped ? [NOT_IN_FORCE, ...texts] : texts;
  if (said.length > 0) drivers.push({ name: "not_known", weight: round(logOdds(score) - total), text: said.join(" ") });
  return { score, range: rangeOf(design, score), drivers, triggered };
}

function rangeOf(design: Design, score: number): Scored["range"] {
  const parts = [
    DISCRETION,
    ...design.all.map((r) => r.amount * FACTORS[r.factor].left),
    ...design.habits.map((h) => h.left),
  ];
  const width = RANGE_WIDTHS * Math.sqrt(parts.reduce((n, part) => n + part ** 2, 0));
  const at = (shift: number) => Math.round(logistic(logOdds(score) + shift) * 1000) / 1000;
  return { low: at(-width), high: at(width) };
}

const NOT_IN_FORCE =
  "The clauses that matter were less than probably in force on that day, so they can't make this likely.";

function driversOf(design: Design): Driver[] {
  const drivers = design.all.map((r) => ({
    name: r.name,
    weight: round(r.amount * SHIPPED.factor(r.factor)),
    text: r.text,
  }));
  const habits = design.habits
    .filter((h) => Math.abs(h.weight) >= 0.05)
    .map((h) => ({ name: "platform_habit", weight: round(h.weight), text: h.why }));
  return [...drivers.slice(0, 1), ...habits, ...drivers.slice(1)];
}

/** The score under some weights: the shipped ones, or those that a backtest fits without the case it asks about. */
export function scoreDesign(design: Design, weights: Weights) {
  const habits = design.habits.reduce((n, h) => n + weights.habit(design.platform, h), 0);
  const sum = (reasons: readonly Reason[]) =>
    clamp(reasons.reduce((n, r) => n + r.amount * weights.factor(r.factor), habits));
  const total = sum(design.all);
  const sure = sum(design.sure);
  const p = logistic(total);
  // What isn't known widens as far as the answer turns on it: where sure clauses settle it, not at all.
  const turns = Math.abs(p - logistic(sure));
  const rests = Math.abs(p - logistic(sum(design.none)));
  let share = 0;
  let unrelated = 0;
  const texts: string[] = [];
  for (const w of design.widenings) {
    const on = w.by === undefined ? 1 : w.by === "turns" ? turns : rests;
    if (w.by !== undefined && on <= 0.05) continue;
    const part = w.share * (w.by === undefined ? 1 : Math.min(1, 2 * on));
    share += part;
    if (w.by !== "turns") unrelated += part;
    texts.push(w.text);
  }
  const pull = (q: number, by: number) => 0.5 + (q - 0.5) * (1 - Math.min(WIDEN.most, by));
  const open = pull(p, share);
  // What is sure stands without the doubt about what isn't.
  const known = pull(logistic(sure), unrelated);
  const capped = open > UNKNOWN_CEILING && known < 0.65;
  const exact = capped ? UNKNOWN_CEILING : open;
  return { exact, score: Math.round(exact * 1000) / 1000, total, capped, texts };
}

const clamp = (x: number) => Math.min(SUREST, Math.max(-SUREST, x));
const logistic = (x: number) => 1 / (1 + Math.exp(-x));
const logOdds = (p: number) => Math.log(p / (1 - p));
const round = (x: number) => Math.round(x * 100) / 100;
