// The smallest change that lowers the band: which findings to strike, or else which form to publish in.
import { type Band, bandOf, type Prediction } from "../../contract/prediction.ts";
import type { DataType } from "../../contract/terms.ts";
import { isRedactable } from "./kind-types.ts";
import { inOrder, type Situation } from "./situation.ts";
import type { Triggered } from "./triggers.ts";

/**
 * `dataTypes` says which types to redact where there is no document, so no findings to name: facts alone. With a
 * document it is left out.
 */
export type Remedy = NonNullable<Prediction["remedy"]> & { readonly dataTypes?: readonly DataType[] };

export type Change = {
  readonly removed: ReadonlySet<string>;
  readonly removedTypes: ReadonlySet<DataType>;
  readonly form?: "excerpt" | "reporting";
};

const RANK: Record<Band, number> = { unlikely: 0, uncertain: 1, likely: 2 };
const NOTHING: Change = { removed: new Set(), removedTypes: new Set() };
/** Beyond this many types the search takes them gravest first instead of trying every combination. */
const EXHAUSTIVE = 8;

/**
 * Tries, in order: striking the fewest findings; an excerpt; reporting; then both together. `scoreAfter` answers for
 * a change on top of what is already struck. null when nothing is needed or nothing lowers the band.
 */
export function remedyOf(
  s: Situation,
  score: number,
  triggered: readonly Triggered[],
  scoreAfter: (change: Change) => number,
): Remedy | null {
  const before = bandOf(score);
  const reason = triggered.length > 0 || Object.values(s.conduct).some((flag) => flag === true);
  // Where only missing facts keep the answer open, the cure is to state them.
  if (before === "unlikely" || !reason) return null;
  const helps = (change: Change) => RANK[bandOf(scoreAfter(change))] < RANK[before];
  const answer = (change: Change): Remedy => ({
    redact: inOrder(s, change.removed),
    ...(change.removed.size === 0 && change.removedTypes.size > 0 ? { dataTypes: [...change.removedTypes] } : {}),
    ...(change.form ? { changeForm: change.form } : {}),
    bandAfter: bandOf(scoreAfter(change)),
  });
  const strikes = candidates(s, triggered);
  const cut = strikes.find(helps);
  if (cut) return answer(cut);
  const forms = (s.form === "reporting" ? [] : s.form === "excerpt" ? ["reporting"] : ["excerpt", "reporting"]) as (
    | "excerpt"
    | "reporting"
  )[];
  for (const form of forms) if (helps({ ...NOTHING, form })) return answer({ ...NOTHING, form });
  const all = strikes.at(-1);
  for (const form of forms) if (all && helps({ ...all, form })) return answer({ ...all, form });
  return null;
}

/** Every set of visible types that matter here, fewest findings first; the last strikes them all. */
function candidates(s: Situation, triggered: readonly Triggered[]): Change[] {
  const types = [...new Set(triggered.flatMap((t) => t.types))].filter(isRedactable);
  const sets: DataType[][] = [];
  if (types.length <= EXHAUSTIVE) {
    for (let mask = 1; mask < 1 << types.length; mask++) sets.push(types.filter((_, i) => mask & (1 << i)));
  } else for (let n = 1; n <= types.length; n++) sets.push(types.slice(0, n));
  const documentAtHand = types.some((t) => (s.visible?.get(t)?.findings.length ?? 0) > 0);
  return sets
    .map((set) => {
      const removed = new Set(set.flatMap((t) => [...(s.visible?.get(t)?.findings ?? [])]));
      return { removed, removedTypes: new Set<DataType>(documentAtHand ? [] : set), size: set.length };
    })
    .filter((c) => c.removed.size > 0 || c.removedTypes.size > 0)
    .sort((a, b) => a.removed.size - b.removed.size || a.size - b.size);
}
