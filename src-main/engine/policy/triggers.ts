// Which clauses of a pack a publication triggers on its date, how strongly, and through which types and signals.
import type { DataType } from "../../contract/terms.ts";
import { heeds, sparing } from "./exceptions.ts";
import { currentClauses, type InForce } from "./in-force.ts";
import { seenAs } from "./nearby-types.ts";
import type { Clause, RulePack, Trigger } from "./rule-pack.ts";
import type { PublicInterestFlag, Situation, Visible } from "./situation.ts";
import { GRAVITY, ORIGIN_REACH, PROVENANCE_CERTAINTY, UNLISTED, USUAL_GRAVITY } from "./weights.ts";

export type Triggered = {
  readonly clause: Clause;
  readonly inForce: Exclude<InForce, "no">;
  /** The chance that a rule to its effect was in force; 1 where that is known. */
  readonly chance: number;
  /**
   * Which question it answers: what is visible (redaction cures it) or where it came from (redaction doesn't).
   * `support` says how the others are applied, `exception` what could be pleaded against them.
   */
  readonly question: "visible" | "provenance" | "conduct" | "support" | "exception";
  /** 0 to about 1, before the weight of the question. */
  readonly force: number;
  /** It doesn't name the type, but is what the platform would cite: shown, and weighed as no rule at all. */
  readonly stretched: boolean;
  readonly types: readonly DataType[];
  readonly signals: readonly string[];
  /** Public-interest facts its own exceptions listen to. */
  readonly heeds: readonly PublicInterestFlag[];
};

/** Clauses in force, or not known not to be, that the situation triggers; strongest first. */
export function triggeredClauses(pack: RulePack, s: Situation): Triggered[] {
  // Reporting shows none of the material, so no clause about the material bites.
  if (s.form === "reporting") return [];
  const explicit = new Set(pack.clauses.flatMap((c) => c.trigger?.types ?? []));
  const fired = currentClauses(pack, s.date).flatMap(({ clause, inForce, chance }) => {
    if (clause.trigger === null || clause.trigger.supports) return [];
    const hit = fire(clause, clause.trigger, s, explicit);
    return hit ? [{ ...hit, inForce, chance }] : [];
  });
  fired.push(...stretchedClauses(pack, s, fired));
  return fired.sort((a, b) => rank(b) - rank(a) || (a.clause.id < b.clause.id ? -1 : 1));
}

const rank = (t: Triggered) => t.force + (t.inForce === "yes" ? 1 : 0) - (t.stretched ? 2 : 0);

/** A limit on forms needs the form to be known: an unknown form is not a link. */
const formFits = (t: Trigger, s: Situation) => t.forms.length === 0 || (s.form !== null && t.forms.includes(s.form));

function fire(
  clause: Clause,
  t: Trigger,
  s: Situation,
  explicit: ReadonlySet<DataType>,
): Omit<Triggered, "inForce" | "chance"> | null {
  if (!formFits(t, s) || !t.requires.every((flag) => s.conduct[flag] === true)) return null;
  // A stated election datum settles what the flag asks, whatever the flag says.
  const named = clause.dataTypes.includes("election_nonpublic") && s.visible?.has("election_nonpublic") === true;
  if (!named && t.unlessFalse.some((flag) => s.conduct[flag] === false)) return null;
  const types = typesMet(t, s, explicit);
  const reach = originReach(t, s);
  const met = {
    types: types.length > 0,
    provenance: reach > 0,
    both: types.length > 0 && reach > 0,
    either: types.length > 0 || reach > 0,
    conduct: true,
  }[t.need];
  if (!met) return null;
  const byOrigin = t.need === "provenance" || (t.need === "either" && types.length === 0);
  const question = t.need === "conduct" ? "conduct" : byOrigin ? "provenance" : "visible";
  const grave = Math.max(0, ...types.map((v) => gravity(v.type) * v.certainty * nearness(v, t)));
  const certain = (s.provenance ? (PROVENANCE_CERTAINTY[s.provenance] ?? 1) : 1) * s.provenanceCertainty * reach;
  const claimed = clause.provenanceTriggers.includes("hacked_claimed") ? s.provenanceCertainty * reach : certain;
  const size =
    question === "visible" ? grave * (t.need === "both" ? reach : 1) : question === "provenance" ? claimed : 1;
  const doubt = !named && t.unlessFalse.some((flag) => s.conduct[flag] === null) ? 0.8 : 1;
  return {
    clause,
    question,
    force: size * doubt * t.strength * formFactor(clause, question, s) * sparing(clause, s, types),
    stretched: false,
    types: types.map((v) => v.type),
    signals: s.signals.filter((x) => t.provenance.some((term) => term === x.suggests)).map((x) => x.id),
    heeds: heeds(clause, types),
  };
}

const gravity = (type: DataType) => GRAVITY[type] ?? USUAL_GRAVITY;

/** How far the origin reaches the clause: 1 where it is named, less where a leak of unknown origin may be it. */
function originReach(t: Trigger, s: Situation): number {
  if (s.provenance === null) return 0;
  if (t.provenance.includes(s.provenance)) return 1;
  const reach = ORIGIN_REACH[s.provenance] ?? {};
  return Math.max(0, ...t.provenance.map((term) => reach[term] ?? 0));
}

const nearness = (v: Visible, t: Trigger) => (t.types.includes(v.type) || t.together.length > 0 ? 1 : 0.9);

function typesMet(t: Trigger, s: Situation, explicit: ReadonlySet<DataType>): Visible[] {
  if (s.visible === null) return [];
  const visible = [...s.visible.values()];
  const together = t.together.filter((list) => list.every((type) => s.visible?.has(type))).flat();
  // A platform with a rule on the very type is held to that rule, not to its rule on the next.
  const near = (v: Visible) => !explicit.has(v.type) && seenAs(v.type).some((type) => t.types.includes(type));
  return visible.filter((v) => t.types.includes(v.type) || together.includes(v.type) || near(v));
}

/**
 * Rules on private information have been stretched to identities they don't list. Where something grave is in sight
 * that no clause of the platform names, its general rules are what it would cite.
 */
function stretchedClauses(pack: RulePack, s: Situation, fired: readonly Triggered[]): Triggered[] {
  const covered = new Set(fired.flatMap((t) => t.types));
  const open = [...(s.visible?.values() ?? [])].filter((v) => STRETCHES.has(v.type) && !covered.has(v.type));
  if (open.length === 0) return [];
  return currentClauses(pack, s.date).flatMap(({ clause, inForce, chance }) => {
    // A rule on one thing alone is not a general one.
    const general =
      clause.topic === "private_information" && clause.trigger?.need === "types" && clause.trigger.types.length > 1;
    if (!general || !fits(clause.trigger, s) || fired.some((t) => t.clause === clause)) return [];
    const share = Math.max(...open.map((v) => (UNLISTED[v.type] ?? 0) * v.certainty));
    return [
      {
        clause,
        inForce,
        chance,
        question: "visible" as const,
        force: share * 0.5,
        stretched: true,
        types: open.map((v) => v.type),
        signals: [],
        heeds: heeds(clause, open),
      },
    ];
  });
}

const fits = (t: Trigger | null, s: Situation) =>
  t !== null && formFits(t, s) && t.requires.every((flag) => s.conduct[flag] === true);

/** Who somebody is, as against what is known of them. */
const STRETCHES: ReadonlySet<DataType> = new Set([
  "anonymous_identity",
  "employer_data_aggregated",
  "informant_witness_identity",
  "leo_id",
  "undercover_identity",
  "victim_identity",
]);

/** An excerpt shows less; what it shows is still visible, but it is no longer the source material itself. */
function formFactor(clause: Clause, question: Triggered["question"], s: Situation): number {
  if (s.form === "excerpt") return question === "provenance" ? 0.5 : 0.7;
  if (s.form === "link") return clause.coversLinks === "yes" ? 1 : 0.93;
  return s.form === null ? 0.95 : 1;
}
