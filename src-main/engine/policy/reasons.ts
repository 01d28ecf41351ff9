// The reasons for and against, as amounts before their weights, each with its sentence.
import { assertNever } from "../../base/assert-never.ts";
import type { DataType } from "../../contract/terms.ts";
import { currentClauses } from "./in-force.ts";
import type { Habit, RulePack } from "./rule-pack.ts";
import type { ConductFlag, Situation } from "./situation.ts";
import type { Triggered } from "./triggers.ts";
import {
  CONDUCT_TEXT,
  FACTORS,
  type FactorName,
  FURTHER,
  GRAVITY,
  LIKELY_CHANCE,
  OPEN_SOURCES,
  UNLISTED,
  USUAL_GRAVITY,
  WITHOUT_A_RULE,
} from "./weights.ts";
import { listWords, originWord, typeWord } from "./words.ts";

/** `amount` times the weight of its factor is what a reason adds, in log-odds. */
export type Reason = {
  readonly name: string;
  readonly factor: FactorName;
  readonly amount: number;
  readonly text: string;
};

export const habitsThen = (pack: RulePack, s: Situation): Habit[] =>
  pack.habits.filter(
    (h) =>
      (h.from === null || (s.date !== null && s.date >= h.from)) &&
      (h.to == null || (s.date !== null && s.date <= h.to)),
  );

/** How far a clause counts: its force, by the chance that a rule to its effect was in force. */
const weighed = (t: Triggered) => t.force * t.chance;
const best = (list: readonly Triggered[]) => [...list].sort((a, b) => weighed(b) - weighed(a));
const gravity = (type: DataType) => GRAVITY[type] ?? USUAL_GRAVITY;

export function reasonsOf(pack: RulePack, s: Situation, triggered: readonly Triggered[]): Reason[] {
  const firing = triggered.filter((t) => !t.stretched && t.question !== "support" && t.question !== "exception");
  const out: Reason[] = [
    {
      name: "base_rate",
      factor: "base",
      amount: 1,
      text: "Without any reason here, few publications see action.",
    },
    ...visibleReasons(s, best(firing.filter((t) => t.question === "visible"))),
    ...originReasons(s, best(firing.filter((t) => t.question === "provenance"))),
    ...formReasons(s),
  ];
  for (const flag of Object.keys(CONDUCT_TEXT) as ConductFlag[]) {
    if (s.conduct[flag] === true) out.push({ name: flag, factor: flag, amount: 1, text: CONDUCT_TEXT[flag] });
    else if (flag === "complaint" && s.conduct[flag] === false)
      out.push({ name: flag, factor: "complaintDenied", amount: 1, text: "Nobody affected has complained." });
  }
  if (s.provenance !== null && OPEN_SOURCES.includes(s.provenance))
    out.push({
      name: "open_source",
      factor: "openSource",
      amount: 1,
      text: "It was released or open before it was published.",
    });
  // Threats are barred everywhere, and what is in sight is part of them.
  const ruled = firing.length > 0 || s.conduct.callToHarm === true || hasRuleOnPeople(pack, s);
  return ruled ? out : out.map(withoutRule);
}

const hasRuleOnPeople = (pack: RulePack, s: Situation) =>
  currentClauses(pack, s.date).some(
    ({ clause, chance }) =>
      clause.topic === "private_information" && clause.trigger !== null && chance >= LIKELY_CHANCE,
  );

const withoutRule = (r: Reason): Reason =>
  WITHOUT_A_RULE.factors.includes(r.factor)
    ? {
        ...r,
        amount: r.amount * WITHOUT_A_RULE.share,
        text: `${r.text} No rule here is about people, so it counts for less.`,
      }
    : r;

/** Question one: the rule on what is visible, or a graver type that no rule here names. Redaction cures either. */
function visibleReasons(s: Situation, hits: readonly Triggered[]): Reason[] {
  const listed = listedReasons(s, hits);
  const unlisted = unlistedReason(s);
  const judged = (list: readonly Reason[]) => list.reduce((n, r) => n + r.amount * FACTORS[r.factor].judged, 0);
  if (unlisted === null) return listed;
  return judged(listed) >= judged([unlisted]) ? listed : [unlisted];
}

/** The gravest type carries the weight; further types add a little. */
function listedReasons(s: Situation, hits: readonly Triggered[]): Reason[] {
  const top = hits[0];
  if (top === undefined) return [];
  const types = [...new Set<DataType>(hits.flatMap((t) => t.types))].sort((a, b) => gravity(b) - gravity(a));
  const summed = types.reduce((total, type) => total + gravity(type) * (s.visible?.get(type)?.certainty ?? 1), 0);
  const more = Math.max(0, summed - Math.max(...top.types.map(gravity)));
  const amount = Math.min(FURTHER.most, FURTHER.each * more) * Math.min(1, weighed(top));
  const words = listWords(types.map(typeWord));
  const reasons: Reason[] = [
    {
      name: "visible",
      factor: "visible",
      amount: weighed(top),
      text: `Visible and barred here: ${words}. Redaction cures this before publication.`,
    },
  ];
  if (amount > 0.005)
    reasons.push({
      name: "further",
      factor: "further",
      amount,
      text: "More than one kind of private data is visible.",
    });
  return reasons;
}

/** A grave type and no clause for it: less weight, because the ground would have to be found. */
function unlistedReason(s: Situation): Reason | null {
  if (s.visible === null || s.form === "reporting") return null;
  const shares = [...s.visible.values()].map((v) => ({ type: v.type, share: (UNLISTED[v.type] ?? 0) * v.certainty }));
  const top = shares.sort((a, b) => b.share - a.share)[0];
  if (top === undefined || top.share === 0) return null;
  const text = `Platforms have acted on this without a rule that names it: ${typeWord(top.type)}.`;
  return { name: "unlisted", factor: "unlisted", amount: top.share * (s.form === "excerpt" ? 0.7 : 1), text };
}

/** Question two. Redaction doesn't cure it. Two versions of one rule are one reason. */
function originReasons(s: Situation, hits: readonly Triggered[]): Reason[] {
  if (hits[0] === undefined || s.provenance === null) return [];
  const strongest = [...Map.groupBy(hits, (t) => t.clause.topic).values()].map(([first]) => weighed(first!));
  const [first = 0, ...others] = strongest;
  const origin = originWord(s.provenance);
  const reasons: Reason[] = [
    {
      name: "provenance",
      factor: "provenance",
      amount: first,
      text: `A rule here bars material from ${origin}. Redaction does not cure this; reporting on it instead may.`,
    },
  ];
  if (others.length > 0)
    reasons.push({
      name: "provenance",
      factor: "furtherProvenance",
      amount: others.reduce((a, b) => a + b, 0),
      text: "A second rule here, on another ground, bars it for its origin too.",
    });
  return reasons;
}

function formReasons(s: Situation): Reason[] {
  switch (s.form) {
    case "reporting":
      return [
        {
          name: "form",
          factor: "reporting",
          amount: 1,
          text: "Reporting only: telling instead of showing went untouched in every case found.",
        },
      ];
    case "excerpt":
      return [{ name: "form", factor: "excerpt", amount: 1, text: "Excerpts show less than the source material." }];
    case "raw":
    case "link":
    case null:
      return [];
    default:
      return assertNever(s.form);
  }
}
