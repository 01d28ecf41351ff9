// Whether a clause was in force on a day: yes, no, or not known.
import type { IsoDate } from "../../base/units.ts";
import type { Clause } from "./rule-pack.ts";

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
