// The smallest change that lowers the band: which findings to strike, or else which form to publish in.
import type { Form } from "../../contract/facts.ts";
import { type Band, bandOf, type Prediction } from "../../contract/prediction.ts";
import type { DataType } from "../../contract/terms.ts";
import { isRedactable } from "./kind-types.ts";
import { type Change, findingsOf, type Situation } from "./situation.ts";
import type { Triggered } from "./triggers.ts";
import { UNLISTED } from "./weights.ts";

/**
 * `dataTypes` says which types to redact where there is no document, so no findings to name: facts alone. With a
 * document it is left out.
 */
export type Remedy = NonNullable<Prediction["remedy"]> & { readonly dataTypes?: readonly DataType[] };

type LighterForm = "excerpt" | "reporting";
const LIGHTER: Record<Form, readonly LighterForm[]> = {
  raw: ["excerpt", "reporting"],
  link: ["excerpt", "reporting"],
  excerpt: ["reporting"],
  reporting: [],
};

const RANK: Record<Band, number> = { unlikely: 0, uncertain: 1, likely: 2 };
const NOTHING: Change = { types: new Set() };
/** Beyond this many types the search takes them gravest first instead of trying every combination. */
const EXHAUSTIVE = 7;

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
  const reason =
    matters(s, triggered).length > 0 || triggered.length > 0 || Object.values(s.conduct).some((flag) => flag === true);
  // Where only missing facts keep the answer open, the cure is to state them.
  if (before === "unlikely" || !reason) return null;
  const helps = (change: Change) => RANK[bandOf(scoreAfter(change))] < RANK[before];
  const answer = ({ types, form }: { types: Change["types"]; form?: LighterForm }): Remedy => ({
    redact: findingsOf(s, types),
    ...(s.findings.length === 0 && types.size > 0 ? { dataTypes: [...types] } : {}),
    ...(form ? { changeForm: form } : {}),
    bandAfter: bandOf(scoreAfter({ types, ...(form ? { form } : {}) })),
  });
  const strikes = candidates(s, triggered);
  const all = strikes.at(-1);
  // Striking more never raises a score, so where striking everything is no help, nothing less is.
  const cut = all && helps(all) ? strikes.find(helps) : undefined;
  if (cut) return answer(cut);
  const forms = LIGHTER[s.form ?? "raw"];
  for (const form of forms) if (helps({ ...NOTHING, form })) return answer({ ...NOTHING, form });
  for (const form of forms) if (all && helps({ ...all, form })) return answer({ ...all, form });
  return null;
}

/** Visible types that a clause names, or that were acted on without one. */
function matters(s: Situation, triggered: readonly Triggered[]): DataType[] {
  const unlisted = [...(s.visible?.keys() ?? [])].filter((type) => UNLISTED[type] !== undefined);
  return [...new Set([...triggered.flatMap((t) => t.types), ...unlisted])];
}

/** Every set of visible types that matter here, fewest findings first; the last strikes them all. */
function candidates(s: Situation, triggered: readonly Triggered[]): { types: ReadonlySet<DataType> }[] {
  const inDocument = s.findings.length > 0;
  const size = (type: DataType) => s.visible?.get(type)?.findings.length ?? 0;
  const types = matters(s, triggered).filter((type) => isRedactable(type) && (!inDocument || size(type) > 0));
  const sets: DataType[][] = [];
  if (types.length <= EXHAUSTIVE) {
    for (let mask = 1; mask < 1 << types.length; mask++) sets.push(types.filter((_, i) => mask & (1 << i)));
  } else for (let n = 1; n <= types.length; n++) sets.push(types.slice(0, n));
  return sets
    .map((set) => ({ types: new Set(set), findings: set.reduce((n, type) => n + size(type), 0) }))
    .sort((a, b) => a.findings - b.findings || a.types.size - b.types.size);
}
