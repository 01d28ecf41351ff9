// Whether a clause was in force on a day: yes, no, or not known.
import type { IsoDate } from "../../base/units.ts";
import type { Clause, RulePack } from "./rule-pack.ts";
import {
  ASSUMED_CHANCE,
  FASHION_HALF_LIFE_YEARS,
  FASHIONS,
  RECORD_CLOSED,
  TEXT_HALF_LIFE_YEARS,
  UNBOUNDED_CHANCE,
} from "./weights.ts";

export type InForce = "yes" | "no" | "unknown";

/** A text nobody has read for this long may have gone since: without an end on record that is unknown, not yes. */
export const STALE_YEARS = 5;

/**
 * ISO dates compare as strings. Inside a bracket the answer is unknown, and so it is beyond a bound that nobody
 * recorded. `to` is the last day a clause held. Without a date (null) only a clause that has certainly ended is "no".
 */
export function inForce(clause: Pick<Clause, "from" | "to" | "seen">, date: IsoDate | null): InForce {
  if (date === null) return clause.to === null ? "unknown" : "no";
  const begun = beganBy(clause, date);
  const ended = endedBefore(clause, date);
  if (begun === "no" || ended === "yes") return "no";
  return begun === "yes" && ended === "no" ? "yes" : "unknown";
}

function beganBy({ from }: Pick<Clause, "from">, date: IsoDate): InForce {
  if (from.earliest !== null && date < from.earliest) return "no";
  return from.latest !== null && date >= from.latest ? "yes" : "unknown";
}

function endedBefore({ to, seen }: Pick<Clause, "to" | "seen">, date: IsoDate): InForce {
  if (to === null) return isStale(seen.latest, date) ? "unknown" : "no";
  if (to.latest !== null && date > to.latest) return "yes";
  return to.earliest !== null && date <= to.earliest ? "no" : "unknown";
}

function isStale(lastSeen: IsoDate | null, date: IsoDate): boolean {
  if (lastSeen === null) return false;
  const limit = `${Number(lastSeen.slice(0, 4)) + STALE_YEARS}${lastSeen.slice(4)}`;
  return date > limit;
}

const DAY = 86_400_000;
const days = (from: IsoDate, to: IsoDate) => (Date.parse(to) - Date.parse(from)) / DAY;

/** The chance that a rule to the clause's effect was in force: 1 and 0 where that is known, between them where not. */
export function chanceInForce(
  clause: Pick<Clause, "from" | "to" | "seen" | "topic" | "verified">,
  date: IsoDate | null,
): number {
  const state = inForce(clause, date);
  if (state !== "unknown") return state === "yes" ? 1 : 0;
  if (date === null) return UNBOUNDED_CHANCE;
  const halfLife = FASHIONS.includes(clause.topic) ? FASHION_HALF_LIFE_YEARS : TEXT_HALF_LIFE_YEARS;
  const after = (d: number) => 0.5 ** (d / 365.25 / halfLife);
  return begunChance(clause, date, after) * lastingChance(clause, date, after);
}

type Fading = (days: number) => number;

function begunChance(clause: Pick<Clause, "from" | "verified">, date: IsoDate, after: Fading): number {
  const { earliest, latest } = clause.from;
  if (latest !== null && date >= latest) return 1;
  // Read on a page that bears no date: it held when the record was closed, at the latest.
  if (latest === null) return clause.verified ? after(Math.max(0, days(date, RECORD_CLOSED))) : UNBOUNDED_CHANCE;
  // On some day of a bracket, none likelier than another; without a lower bound, the longer ago the less surely.
  if (earliest !== null) return (days(earliest, date) + 1) / (days(earliest, latest) + 1);
  return after(days(date, latest));
}

function lastingChance({ to, seen }: Pick<Clause, "to" | "seen">, date: IsoDate, after: Fading): number {
  if (to === null) return isStale(seen.latest, date) && seen.latest !== null ? after(days(seen.latest, date)) : 1;
  if (to.earliest !== null && date <= to.earliest) return 1;
  // Reworded on a day nobody recorded: the old words or the new ones held. An assumed end is no more than that.
  if (/^superseded/.test(to.text ?? "")) return 1;
  if (/\(assumed: [^)]*\)$/.test(to.text ?? "")) return ASSUMED_CHANCE;
  if (to.earliest === null) return UNBOUNDED_CHANCE;
  if (to.latest === null) return after(days(to.earliest, date));
  return (days(date, to.latest) + 1) / (days(to.earliest, to.latest) + 1);
}

export type Current = { readonly clause: Clause; readonly inForce: Exclude<InForce, "no">; readonly chance: number };

/** One answer a pack is kept: a search for what would change an outcome asks for the same day over and over. */
const kept = new WeakMap<RulePack, { readonly date: IsoDate | null; readonly current: readonly Current[] }>();

/** Clauses in force, or not known not to be, on the day. */
export function currentClauses(pack: RulePack, date: IsoDate | null): readonly Current[] {
  const known = kept.get(pack);
  if (known?.date === date) return known.current;
  const current = pack.clauses.flatMap((clause) => {
    const state = inForce(clause, date);
    return state === "no" ? [] : [{ clause, inForce: state, chance: chanceInForce(clause, date) }];
  });
  kept.set(pack, { date, current });
  return current;
}
