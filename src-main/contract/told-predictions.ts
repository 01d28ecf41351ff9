// Predictions on their way to a window: their lists of findings, which are long and mostly alike, told once each.
import { z } from "zod";
import { type Prediction, prediction, remedy } from "./prediction.ts";

/** An index into `lists`. */
const listed = z.number().int().min(0);
const toldRemedy = remedy.extend({ redact: listed });

export const toldPredictions = z.object({
  ids: z.array(z.string()),
  /** Each a list of indices into `ids`. */
  lists: z.array(z.array(z.number().int().min(0))),
  predictions: z.array(
    prediction.extend({
      clauses: z.array(prediction.shape.clauses.element.extend({ findings: listed })),
      remedy: toldRemedy.nullable(),
      options: z.array(toldRemedy),
    }),
  ),
});
export type ToldPredictions = z.infer<typeof toldPredictions>;

export function tell(all: readonly Prediction[]): ToldPredictions {
  const ids = new Map<string, number>();
  const lists = new Map<string, { readonly at: number; readonly list: number[] }>();
  const indexOf = (id: string) => {
    const at = ids.get(id) ?? ids.size;
    ids.set(id, at);
    return at;
  };
  const listOf = (findings: readonly string[]) => {
    const key = findings.join();
    const known = lists.get(key) ?? { at: lists.size, list: findings.map(indexOf) };
    lists.set(key, known);
    return known.at;
  };
  const predictions = all.map(({ clauses, remedy: first, options, ...rest }) => ({
    ...rest,
    clauses: clauses.map((clause) => ({ ...clause, findings: listOf(clause.findings) })),
    remedy: first === null ? null : { ...first, redact: listOf(first.redact) },
    options: options.map((one) => ({ ...one, redact: listOf(one.redact) })),
  }));
  return { ids: [...ids.keys()], lists: [...lists.values()].map(({ list }) => list), predictions };
}

export function read({ ids, lists, predictions }: ToldPredictions): Prediction[] {
  const all = lists.map((list) => list.map((at) => ids[at]!));
  const listOf = (at: number) => all[at] ?? [];
  return predictions.map(({ clauses, remedy: first, options, ...rest }) => ({
    ...rest,
    clauses: clauses.map((clause) => ({ ...clause, findings: listOf(clause.findings) })),
    remedy: first === null ? null : { ...first, redact: listOf(first.redact) },
    options: options.map((one) => ({ ...one, redact: listOf(one.redact) })),
  }));
}
