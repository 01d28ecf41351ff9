// Which clauses of a pack a publication triggers on its date, how strongly, and through which types and signals.
import type { DataType } from "../../contract/terms.ts";
import { type InForce, inForce } from "./in-force.ts";
import type { Clause, RulePack, Trigger } from "./rule-pack.ts";
import type { Situation, Visible } from "./situation.ts";
import { GRAVITY, OPEN_SOURCES, PROVENANCE_CERTAINTY } from "./weights.ts";

export type Triggered = {
  readonly clause: Clause;
  readonly inForce: Exclude<InForce, "no">;
  /** Which question it answers: what is visible (redaction cures it) or where it came from (redaction doesn't). */
  readonly question: "visible" | "provenance" | "conduct" | "support";
  /** 0 to about 1, before the weight of the question. */
  readonly force: number;
  readonly types: readonly DataType[];
  readonly signals: readonly string[];
};

/** Clauses in force, or not known not to be, that the situation triggers; strongest first, supporting ones last. */
export function triggeredClauses(pack: RulePack, s: Situation): Triggered[] {
  // Reporting shows none of the material, so no clause about the material bites.
  if (s.form === "reporting") return [];
  const explicit = new Set(pack.clauses.flatMap((c) => c.trigger?.types ?? []));
  const fired = pack.clauses.flatMap((clause) => {
    const state = inForce(clause, s.date);
    if (state === "no" || clause.trigger === null || clause.trigger.supports) return [];
    const hit = fire(clause, clause.trigger, s, explicit);
    return hit ? [{ ...hit, inForce: state }] : [];
  });
  fired.sort((a, b) => rank(b) - rank(a) || (a.clause.id < b.clause.id ? -1 : 1));
  return fired.length === 0 ? fired : [...fired, ...supports(pack, s, fired)];
}

const rank = (t: Triggered) => t.force + (t.inForce === "yes" ? 1 : 0);

function supports(pack: RulePack, s: Situation, fired: readonly Triggered[]): Triggered[] {
  return pack.clauses.flatMap((clause) => {
    const state = inForce(clause, s.date);
    if (state === "no" || !clause.trigger?.supports || !formFits(clause.trigger, s)) return [];
    const types = [...new Set(fired.flatMap((t) => t.types))];
    return [{ clause, inForce: state, question: "support", force: 0, types, signals: [] } as const];
  });
}

/** A limit on forms needs the form to be known: an unknown form is not a link. */
const formFits = (t: Trigger, s: Situation) => t.forms.length === 0 || (s.form !== null && t.forms.includes(s.form));

function fire(
  clause: Clause,
  t: Trigger,
  s: Situation,
  explicit: ReadonlySet<DataType>,
): Omit<Triggered, "inForce"> | null {
  if (!formFits(t, s) || !t.requires.every((flag) => s.conduct[flag] === true)) return null;
  // A stated election datum settles what the flag asks, whatever the flag says.
  const named = clause.dataTypes.includes("election_nonpublic") && s.visible?.has("election_nonpublic") === true;
  if (!named && t.unlessFalse.some((flag) => s.conduct[flag] === false)) return null;
  const types = typesMet(t, s, explicit);
  const origin = s.provenance !== null && t.provenance.includes(s.provenance);
  const met = {
    types: types.length > 0,
    provenance: origin,
    both: types.length > 0 && origin,
    either: types.length > 0 || origin,
    conduct: true,
  }[t.need];
  if (!met) return null;
  const byOrigin = t.need === "provenance" || (t.need === "either" && types.length === 0);
  const question = t.need === "conduct" ? "conduct" : byOrigin ? "provenance" : "visible";
  const grave = Math.max(0, ...types.map((v) => (GRAVITY[v.type] ?? 0.6) * v.certainty * nearness(v, t)));
  const origins = (s.provenance ? (PROVENANCE_CERTAINTY[s.provenance] ?? 1) : 1) * s.provenanceCertainty;
  const claimed = clause.provenanceTriggers.includes("hacked_claimed") ? s.provenanceCertainty : origins;
  const size = question === "visible" ? grave : question === "provenance" ? claimed : 1;
  const doubt = !named && t.unlessFalse.some((flag) => s.conduct[flag] === null) ? 0.8 : 1;
  return {
    clause,
    question,
    force: size * doubt * t.strength * formFactor(clause, question, s) * sparing(clause, s),
    types: types.map((v) => v.type),
    signals: s.signals.filter((x) => t.provenance.some((term) => term === x.suggests)).map((x) => x.id),
  };
}

/** A partial address counts against a rule on addresses, unless the platform has a rule on partial ones. */
const near = (v: Visible, t: Trigger, explicit: ReadonlySet<DataType>) =>
  v.type === "partial_address" && !explicit.has("partial_address") && t.types.includes("home_address");

const nearness = (v: Visible, t: Trigger) => (t.types.includes(v.type) || t.together.length > 0 ? 1 : 0.9);

function typesMet(t: Trigger, s: Situation, explicit: ReadonlySet<DataType>): Visible[] {
  if (s.visible === null) return [];
  const visible = [...s.visible.values()];
  const together = t.together.filter((list) => list.every((type) => s.visible?.has(type))).flat();
  return visible.filter((v) => t.types.includes(v.type) || together.includes(v.type) || near(v, t, explicit));
}

/** An excerpt shows less; what it shows is still visible, but it is no longer the source material itself. */
function formFactor(clause: Clause, question: Triggered["question"], s: Situation): number {
  if (s.form === "excerpt") return question === "provenance" ? 0.5 : 0.7;
  if (s.form === "link") return clause.coversLinks === "yes" ? 1 : 0.93;
  return s.form === null ? 0.95 : 1;
}

const has = (clause: Clause, ...names: readonly string[]) => clause.exceptions.some((e) => names.includes(e));
const soft = (value: boolean | null, whenTrue: number, unknown: number, whenFalse: number) =>
  value === null ? unknown : value ? whenTrue : whenFalse;

/** Exceptions for what could be had elsewhere. */
const ALREADY_OPEN = [
  "became_public_via_news_court_or_press_may_be_allowed",
  "broadly_available_or_public_record",
  "official_public_records",
  "public_record",
  "publicly_available",
  "publicly_available_elsewhere_non_abusive",
  "publicly_available_for_journalism",
  "widely_available_public_information",
];

/** What the clause itself excepts, as far as the facts speak to it. */
function sparing(clause: Clause, s: Situation): number {
  let factor = 1;
  if (has(clause, "no_malice", "no_intimidation_purpose", "no_likely_harm"))
    factor *= soft(s.conduct.callToHarm, 1, 0.75, 0.6);
  if (has(clause, "not_associated_with_hackers")) factor *= soft(s.conduct.hackerPoster, 1, 0.45, 0.35);
  if (has(clause, "journalistic_best_practice", "newsworthiness_in_clause", "publicly_available_for_journalism"))
    factor *= s.form === "excerpt" ? 0.6 : 0.85;
  const open = s.provenance !== null && OPEN_SOURCES.includes(s.provenance);
  if (open && has(clause, ...ALREADY_OPEN)) factor *= 0.6;
  // Rules enforced only on a report by the person affected wait for a complaint.
  if (/^(owner|depicted)/.test(clause.reportableBy) && !clause.reportableBy.endsWith("unless_abusive"))
    factor *= soft(s.conduct.complaint, 1, 0.65, 0.5);
  return factor;
}
