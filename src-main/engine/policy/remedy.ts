// The smallest changes that lower the band: which findings to strike, which form to publish in, or that nothing helps.
import type { Form } from "../../contract/facts.ts";
import { type Band, bandOf, type Prediction } from "../../contract/prediction.ts";
import type { DataType } from "../../contract/terms.ts";
import { isRedactable } from "./kind-types.ts";
import { type Change, findingsOf, type Situation } from "./situation.ts";
import { smallestThat } from "./smallest.ts";
import type { Triggered } from "./triggers.ts";
import { UNLISTED } from "./weights.ts";

/**
 * `dataTypes` says which types to redact where there is no document, so no findings to name: facts alone. With a
 * document it is left out.
 */
export type Remedy = NonNullable<Prediction["remedy"]>;
export type Remedies = Pick<Prediction, "remedy" | "options" | "stuck">;

type LighterForm = "excerpt" | "reporting";
const LIGHTER: Record<Form, readonly LighterForm[]> = {
  raw: ["excerpt", "reporting"],
  link: ["excerpt", "reporting"],
  excerpt: ["reporting"],
  reporting: [],
};

const RANK: Record<Band, number> = { unlikely: 0, uncertain: 1, likely: 2 };
const BELOW: Record<Band, readonly Band[]> = {
  likely: ["uncertain", "unlikely"],
  uncertain: ["unlikely"],
  unlikely: [],
};
const NOTHING: ReadonlySet<DataType> = new Set();

/**
 * Every different way down, in the order in which it costs an editor: striking the fewest findings; an excerpt;
 * reporting; both together. `scoreAfter` answers for a change on top of what is already struck.
 */
export function remediesOf(
  s: Situation,
  score: number,
  triggered: readonly Triggered[],
  scoreAfter: (change: Change) => number,
): Remedies {
  const before = bandOf(score);
  const reason =
    matters(s, triggered).length > 0 || triggered.length > 0 || Object.values(s.conduct).some((flag) => flag === true);
  // Where only missing facts keep the answer open, the cure is to state them.
  if (before === "unlikely") return { remedy: null, options: [], stuck: null };
  if (!reason) return { remedy: null, options: [], stuck: "unknowns" };
  const after = (types: ReadonlySet<DataType>, form?: LighterForm) =>
    bandOf(scoreAfter({ types, ...(form ? { form } : {}) }));
  const strikable = matters(s, triggered).filter((type) => isRedactable(type) && canBeStruck(s, type));
  const cost = costOf(s);
  const answer = (types: ReadonlySet<DataType>, form?: LighterForm): Remedy => ({
    redact: [...findingsOf(s, types)],
    ...(s.counts.size === 0 && types.size > 0 ? { dataTypes: [...types] } : {}),
    ...(form ? { changeForm: form } : {}),
    bandAfter: after(types, form),
  });
  /** The smallest set that brings it down to the band, in that form. */
  const cut = (goal: Band, form?: LighterForm) =>
    smallestThat(strikable, cost, (types) => RANK[after(types, form)] <= RANK[goal]);
  const down = (option: Remedy, than: Band | undefined) => RANK[option.bandAfter] < RANK[than ?? before];
  const options: Remedy[] = [];
  for (const goal of BELOW[before]) {
    const types = cut(goal);
    if (types === null) continue;
    const option = answer(types);
    if (down(option, options.at(-1)?.bandAfter)) options.push(option);
  }
  const redaction = options.length > 0;
  const forms = LIGHTER[s.form ?? "raw"];
  let lightest: Band | undefined;
  for (const form of forms) {
    const option = answer(NOTHING, form);
    if (!down(option, lightest)) continue;
    lightest = option.bandAfter;
    options.push(option);
  }
  // Both together only where neither alone leads so low.
  for (const form of forms)
    for (const goal of BELOW[before]) {
      if (options.some((o) => RANK[o.bandAfter] <= RANK[goal])) continue;
      const types = cut(goal, form);
      if (types !== null) options.push(answer(types, form));
    }
  return { remedy: options[0] ?? null, options, stuck: redaction ? null : groundOf(triggered, s) };
}

/** How many findings a set of types comes to; how many types where there is no document. */
function costOf(s: Situation): (types: ReadonlySet<DataType>) => number {
  if (s.counts.size === 0) return (types) => types.size;
  const kinds = [...s.counts].map(([kind, count]) => [s.kindTypes[kind], count] as const);
  return (types) => kinds.reduce((n, [shown, count]) => n + (shown.some((type) => types.has(type)) ? count : 0), 0);
}

function groundOf(triggered: readonly Triggered[], s: Situation): Prediction["stuck"] {
  if (triggered.some((t) => t.question === "provenance")) return "origin";
  if (triggered.some((t) => t.question === "visible")) return "content";
  return Object.values(s.conduct).some((flag) => flag === true) ? "conduct" : "content";
}

/** Visible types that a clause names, or that were acted on without one. */
function matters(s: Situation, triggered: readonly Triggered[]): DataType[] {
  const unlisted = [...(s.visible?.keys() ?? [])].filter((type) => UNLISTED[type] !== undefined);
  return [...new Set([...triggered.flatMap((t) => t.types), ...unlisted])];
}

/** With a document, a type can be struck where findings show it; from facts alone, always. */
const canBeStruck = (s: Situation, type: DataType) =>
  s.counts.size === 0 || (s.visible?.get(type)?.kinds.size ?? 0) > 0;
