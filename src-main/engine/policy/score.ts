// The probability of enforcement as a sum of reasons in log-odds, pulled toward even odds by what is not known.
import { assertNever } from "../../base/assert-never.ts";
import type { Prediction } from "../../contract/prediction.ts";
import type { DataType } from "../../contract/terms.ts";
import { inForce } from "./in-force.ts";
import type { Habit, RulePack } from "./rule-pack.ts";
import type { ConductFlag, Situation } from "./situation.ts";
import { type Triggered, triggeredClauses } from "./triggers.ts";
import {
  CONDUCT_TEXT,
  CONDUCT_WEIGHT,
  GRAVITY,
  OPEN_SOURCES,
  UNKNOWN_CLAUSE,
  UNLISTED,
  WEIGHTS,
  WIDEN,
} from "./weights.ts";
import { listWords, originWord, typeWord } from "./words.ts";

export type Driver = Prediction["drivers"][number];
export type Scored = {
  readonly score: number;
  readonly drivers: readonly Driver[];
  readonly triggered: readonly Triggered[];
};

/** Highest score that clauses not known to be in force can lift a platform to: uncertain, never likely. */
const UNKNOWN_CEILING = 0.64;

/** However many reasons add up, the record supports no surer answer than this, in log-odds (about 5 to 95 in 100). */
const SUREST = 2.9;

/** `trackRecord`: whether any case on record happened on the platform. */
export function scoreOf(pack: RulePack, s: Situation, trackRecord: boolean): Scored {
  const triggered = triggeredClauses(pack, s);
  const sure = reasons(
    pack,
    s,
    triggered.filter((t) => t.inForce === "yes"),
  );
  const all = reasons(pack, s, triggered);
  const total = clamp(sum(all));
  // A clause not known to be in force widens as far as the answer turns on it: where sure clauses settle it, not at all.
  const turns = Math.abs(logistic(total) - logistic(clamp(sum(sure))));
  const rests = Math.abs(logistic(total) - logistic(clamp(sum(reasons(pack, s, [])))));
  const widening = widen(pack, s, { turns, rests: trackRecord ? 0 : rests });
  const pull = (p: number) => 0.5 + (p - 0.5) * (1 - widening.share);
  const known = pull(logistic(clamp(sum(sure))));
  const capped = pull(logistic(total)) > UNKNOWN_CEILING && known < 0.65;
  const score = Math.round((capped ? UNKNOWN_CEILING : pull(logistic(total))) * 1000) / 1000;
  const drivers = all.map((d) => ({ ...d, weight: round(d.weight) }));
  const surplus = round(total - sum(all));
  if (surplus !== 0)
    drivers.push({ name: "limit", weight: surplus, text: "No answer here is surer than the record allows." });
  const texts = capped ? [NOT_IN_FORCE, ...widening.texts] : widening.texts;
  if (texts.length > 0)
    drivers.push({ name: "not_known", weight: round(logOdds(score) - total), text: texts.join(" ") });
  return { score, drivers, triggered };
}

const NOT_IN_FORCE =
  "The clauses that matter are not known to be in force on that day, so they can't make this likely.";
const clamp = (x: number) => Math.min(SUREST, Math.max(-SUREST, x));
const logistic = (x: number) => 1 / (1 + Math.exp(-x));
const logOdds = (p: number) => Math.log(p / (1 - p));
const sum = (drivers: readonly Driver[]) => drivers.reduce((total, d) => total + d.weight, 0);
const round = (x: number) => Math.round(x * 100) / 100;
const holds = (h: Habit, s: Situation) => h.from === null || (s.date !== null && s.date >= h.from);
const weighed = (t: Triggered) => t.force * (t.inForce === "yes" ? 1 : UNKNOWN_CLAUSE);
const best = (list: readonly Triggered[]) => [...list].sort((a, b) => weighed(b) - weighed(a));

function reasons(pack: RulePack, s: Situation, triggered: readonly Triggered[]): Driver[] {
  const out: Driver[] = [
    {
      name: "base_rate",
      weight: WEIGHTS.base,
      text: "Most publications see no action: about one in seven without any reason here.",
    },
  ];
  for (const habit of pack.habits)
    if (holds(habit, s)) out.push({ name: "platform_habit", weight: habit.weight, text: habit.why });
  out.push(...visibleReason(s, triggered), ...originReason(s, triggered), ...formReason(s));
  for (const flag of Object.keys(CONDUCT_WEIGHT) as ConductFlag[]) {
    if (s.conduct[flag] === true) out.push({ name: flag, weight: CONDUCT_WEIGHT[flag], text: CONDUCT_TEXT[flag] });
    else if (flag === "complaint" && s.conduct[flag] === false)
      out.push({ name: flag, weight: WEIGHTS.complaintDenied, text: "Nobody affected has complained." });
  }
  if (s.provenance !== null && OPEN_SOURCES.includes(s.provenance))
    out.push({
      name: "open_source",
      weight: WEIGHTS.openSource,
      text: "It was released or open before it was published.",
    });
  return out;
}

/** Question one: the rule on what is visible, or a graver type that no rule here names. Redaction cures either. */
function visibleReason(s: Situation, triggered: readonly Triggered[]): Driver[] {
  const listed = listedReason(s, best(triggered.filter((t) => t.question === "visible")));
  const unlisted = unlistedReason(s);
  const reasons = [listed, unlisted].filter((d) => d !== null).sort((x, y) => y.weight - x.weight);
  return reasons.slice(0, 1);
}

/** The gravest type carries the weight; further types add a little. */
function listedReason(s: Situation, hits: readonly Triggered[]): Driver | null {
  const top = hits[0];
  if (top === undefined) return null;
  const types = [...new Set<DataType>(hits.flatMap((t) => t.types))].sort((a, b) => gravity(b) - gravity(a));
  const summed = types.reduce((total, type) => total + gravity(type) * (s.visible?.get(type)?.certainty ?? 1), 0);
  const further = Math.max(0, summed - Math.max(...top.types.map(gravity)));
  const more = Math.min(WEIGHTS.furtherCap, WEIGHTS.furtherType * further) * Math.min(1, weighed(top));
  const text = `Visible and barred here: ${listWords(types.map(typeWord))}. Redaction cures this before publication.`;
  return { name: "visible", weight: WEIGHTS.visibleClause * weighed(top) + more, text };
}

const gravity = (type: DataType) => GRAVITY[type] ?? 0.6;

/** A grave type and no clause for it: less weight, because the ground would have to be found. */
function unlistedReason(s: Situation): Driver | null {
  if (s.visible === null || s.form === "reporting") return null;
  const shares = [...s.visible.values()].map((v) => ({ type: v.type, share: (UNLISTED[v.type] ?? 0) * v.certainty }));
  const top = shares.sort((a, b) => b.share - a.share)[0];
  if (top === undefined || top.share === 0) return null;
  const text = `Platforms have acted on this without a rule that names it: ${typeWord(top.type)}.`;
  return { name: "unlisted", weight: WEIGHTS.unlisted * top.share * (s.form === "excerpt" ? 0.7 : 1), text };
}

/** Question two. Redaction doesn't cure it. */
function originReason(s: Situation, triggered: readonly Triggered[]): Driver[] {
  const hits = best(triggered.filter((t) => t.question === "provenance"));
  if (hits[0] === undefined || s.provenance === null) return [];
  const topics = new Set<string>();
  let weight = 0;
  for (const t of hits) {
    // Two versions of one rule are one reason.
    if (topics.has(t.clause.topic)) continue;
    weight += weighed(t) * (topics.size === 0 ? WEIGHTS.provenanceClause : WEIGHTS.furtherProvenanceClause);
    topics.add(t.clause.topic);
  }
  return [
    {
      name: "provenance",
      weight,
      text: `A rule here bars material from ${originWord(s.provenance)}. Redaction does not cure this; reporting on it instead may.`,
    },
  ];
}

function formReason(s: Situation): Driver[] {
  switch (s.form) {
    case "reporting":
      return [
        {
          name: "form",
          weight: WEIGHTS.reporting,
          text: "Reporting only: telling instead of showing went untouched in every case found.",
        },
      ];
    case "excerpt":
      return [{ name: "form", weight: WEIGHTS.excerpt, text: "Excerpts show less than the source material." }];
    case "raw":
    case "link":
    case null:
      return [];
    default:
      return assertNever(s.form);
  }
}

/**
 * What is not known, as a share of the distance to even odds; each with its words. `turns`: how far the
 * answer turns on clauses not known to be in force; `rests`: how far it rests on rules without any recorded case.
 */
function widen(pack: RulePack, s: Situation, { turns, rests }: { turns: number; rests: number }) {
  const found: [number, string][] = [];
  if (s.visible === null) found.push([WIDEN.dataTypes, "What private data is visible is not stated."]);
  if (s.date === null) found.push([WIDEN.date, "Without a date no clause is known to be in force."]);
  if (s.incomplete) found.push([WIDEN.coverage, "Some pages were not fully read, so more may be visible."]);
  if (s.provenance === null)
    found.push([originMatters(pack, s) ? WIDEN.provenance : WIDEN.provenanceNoClause, "The origin is not stated."]);
  else if (s.provenance === "leaked_unknown" && originMatters(pack, s))
    found.push([WIDEN.leakUnknown, "How it was leaked is not known, and a rule here turns on it."]);
  if (!s.redactionKnown) found.push([WIDEN.redaction, "Whether it is redacted is not stated."]);
  if (s.form === null) found.push([WIDEN.form, "The form of publication is not stated."]);
  if (Object.values(s.conduct).some((flag) => flag === null))
    found.push([WIDEN.conduct, "Not everything about the conduct is stated."]);
  if (turns > 0.05)
    found.push([
      WIDEN.unknownClause * Math.min(1, 2 * turns),
      "A clause that matters is not known to be in force on that day.",
    ]);
  if (rests > 0.05) found.push([WIDEN.noTrackRecord * Math.min(1, 2 * rests), "Rule match, no track record."]);
  for (const h of pack.habits) if (h.doubt !== undefined && holds(h, s)) found.push([h.doubt.share, h.doubt.why]);
  if (pack.clauses.every((c) => !c.verified))
    found.push([WIDEN.thinRules, "The rules here were not read in a source."]);
  const share = Math.min(
    WIDEN.most,
    found.reduce((total, [part]) => total + part, 0),
  );
  return { share, texts: found.map(([, text]) => text) };
}

const originMatters = (pack: RulePack, s: Situation) =>
  s.form !== "reporting" &&
  pack.clauses.some(
    (c) => c.trigger?.need === "provenance" && c.trigger.requires.length === 0 && inForce(c, s.date) !== "no",
  );
