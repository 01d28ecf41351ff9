// The cheapest set of types that brings about something, where more never undoes it: exact, not a guess.
import type { DataType } from "../../contract/terms.ts";

type Types = ReadonlySet<DataType>;

/** Sets of up to so many types that aren't needed in any case are tried one by one; beyond, an irreducible set is found. */
const EXHAUSTIVE = 10;

/**
 * `reached` must stay true when types are added. A type is needed when all the others together don't reach it; every
 * solution holds the needed ones, so only the rest is tried in combinations, cheapest first. null: not even all do.
 */
export function smallestThat(
  all: readonly DataType[],
  cost: (types: Types) => number,
  reached: (types: Types) => boolean,
) {
  if (all.length === 0 || !reached(new Set(all))) return null;
  const without = (type: DataType) => new Set(all.filter((t) => t !== type));
  const needed = all.filter((type) => !reached(without(type)));
  const rest = all.filter((type) => !needed.includes(type));
  if (rest.length > EXHAUSTIVE) return reduced(all, needed, cost, reached);
  const sets = Array.from({ length: 1 << rest.length }, (_, mask) => {
    const types = new Set([...needed, ...rest.filter((_, i) => mask & (1 << i))]);
    return { types, cost: cost(types) };
  });
  sets.sort((a, b) => a.cost - b.cost || a.types.size - b.types.size);
  return sets.find(({ types }) => reached(types))?.types ?? null;
}

/** Takes one type away after the other, the dearest first, as long as the rest still does. */
function reduced(
  all: readonly DataType[],
  needed: readonly DataType[],
  cost: (types: Types) => number,
  reached: (types: Types) => boolean,
): Types {
  let kept = new Set(all);
  const spare = all.filter((type) => !needed.includes(type));
  spare.sort((a, b) => cost(new Set([b])) - cost(new Set([a])));
  for (const type of spare) {
    const fewer = new Set([...kept].filter((t) => t !== type));
    if (reached(fewer)) kept = fewer;
  }
  return kept;
}
