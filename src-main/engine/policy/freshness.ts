// When the rules of a platform were last read, and whether that was too long before the day asked about.
import type { IsoDate } from "../../base/units.ts";
import type { RulePack } from "./rule-pack.ts";

/** Rules are rewritten within weeks; a text not read for half a year may have gone. */
export const STALE_MONTHS = 6;

export type Freshness = {
  /** The last day on which any text of the pack was recorded; null where none is dated. */
  readonly recordedOn: IsoDate | null;
  readonly stale: boolean;
};

export function freshnessOf(pack: RulePack, date: IsoDate | null): Freshness {
  const days = pack.clauses.flatMap((c) => c.seen.latest ?? []).sort();
  const recordedOn = days.at(-1) ?? null;
  // A newsroom's own rules are not recordings of somebody else's.
  const own = pack.clauses.every((c) => c.seen.ref === "");
  if (own) return { recordedOn, stale: false };
  return { recordedOn, stale: recordedOn === null || (date !== null && date > monthsAfter(recordedOn, STALE_MONTHS)) };
}

function monthsAfter(day: IsoDate, months: number): string {
  const at = new Date(`${day}T00:00:00Z`);
  at.setUTCMonth(at.getUTCMonth() + months);
  return at.toISOString().slice(0, 10);
}
