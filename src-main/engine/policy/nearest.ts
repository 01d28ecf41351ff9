// The nearest recorded cases each way: shown beside a prediction, never mixed into its score.
import type { Prediction } from "../../contract/prediction.ts";
import type { Outcome, Precedent } from "./precedent.ts";
import { CONDUCT_FLAGS } from "./rule-pack.ts";
import type { Situation } from "./situation.ts";

type Direction = Prediction["precedents"][number]["direction"];

const EACH_WAY = 2;
/** Below this a case shares too little to say anything about the publication. */
const FLOOR = 1.6;

/** Up to two cases for and two against, nearest first. A case whose outcome is only undocumented ranks lower. */
export function nearestPrecedents(
  platform: string,
  s: Situation,
  precedents: readonly Precedent[],
): Prediction["precedents"] {
  const ranked = precedents
    .flatMap((p) => nearestOutcome(platform, s, p))
    .filter((x) => x.likeness >= FLOOR)
    .sort((a, b) => b.likeness - a.likeness || (a.id < b.id ? -1 : 1));
  const pick = (way: Direction) =>
    ranked
      .filter((x) => x.direction === way)
      .slice(0, EACH_WAY)
      .map((x) => ({ id: x.id, direction: way }));
  return [...pick("for"), ...pick("against")];
}

/** A case speaks once, through the outcome nearest to this publication: the platform's own where it has one. */
function nearestOutcome(platform: string, s: Situation, p: Precedent) {
  // Nobody could read up on it: it is fitted to, and not shown.
  if (p.outcomes.every((o) => o.sources.every((source) => source.url === null))) return [];
  return p.outcomes
    .filter((o) => o.sources.length > 0)
    .map((o) => ({ id: p.id, direction: direction(o), likeness: likeness(platform, s, p, o) }))
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, 1);
}

const direction = (o: Outcome): Direction => (o.enforced ? "for" : "against");

/** 0 to about 6: the same platform counts most, then what was visible, where it came from and what was done with it. */
function likeness(platform: string, s: Situation, p: Precedent, o: Outcome): number {
  let total = o.platform === platform ? 2 : 0;
  const types = new Set(p.redaction === "full" ? [] : p.dataTypes);
  if (s.visible !== null) {
    const shared = [...types].filter((t) => s.visible?.has(t)).length;
    const union = new Set([...types, ...s.visible.keys()]).size;
    total += union === 0 ? 0.5 : (2 * shared) / union;
  }
  if (s.provenance !== null) total += originLikeness(s.provenance, p.provenance);
  if (s.form !== null && o.conduct.form !== undefined)
    total += (s.form === "reporting") === (o.conduct.form === "reporting") ? 0.4 : -0.6;
  for (const flag of CONDUCT_FLAGS) {
    const ours = s.conduct[flag];
    if (ours === true && o.conduct[flag] === true) total += 0.4;
    else if (ours !== null && o.conduct[flag] !== undefined && ours !== o.conduct[flag]) total -= 0.2;
  }
  if (o.sources.every((source) => source.url === null)) total -= 0.3;
  return total - (o.coded ? 0 : 0.5) - (o.certainty === "low" ? 0.3 : 0);
}

const HACKED = ["hacked", "hacked_claimed", "foreign_state_operation"];
const LEAKED = ["leaked_insider", "leaked_unknown", "accidental_access"];
const OPEN = ["official_release", "authorised_release", "accidental_release", "public_data", "osint", "scraped_public"];

function originLikeness(a: string, b: string): number {
  if (a === b) return 1;
  return [HACKED, LEAKED, OPEN].some((group) => group.includes(a) && group.includes(b)) ? 0.6 : 0;
}
