// What a comparison found, as an editor ticks it: what can be struck from this copy, and what is only to be known.

import { rectOfQuad } from "../../../src-main/base/units.ts";
import type { ComparedPlace, CompareResult, Difference, DifferenceKind } from "../../../src-main/contract/compare.ts";
import type { Place } from "../../../src-main/contract/search.ts";
import { msg } from "../../languages/language.ts";

export type Differing = {
  readonly key: string;
  readonly difference: Difference;
  /** Where it stands in this copy; null where nothing is there, or nothing that a place can be given. */
  readonly here: (Pick<ComparedPlace, "quads"> & { readonly page: number }) | null;
  /** Whether striking it is of use: what nobody sees, and the file's own fields, leave with no copy. */
  readonly strikes: boolean;
};
export type OfKind = { readonly kind: DifferenceKind; readonly differing: readonly Differing[] };

/** The kinds in order of how much they tell, each with its differences in the order of the pages. */
export function differingOf({ differences }: CompareResult): OfKind[] {
  const all = differences.map((difference, i): Differing => {
    const own = difference.places.find(({ copy }) => copy === 1);
    const here = own?.page === undefined || own.quads.length === 0 ? null : { page: own.page, quads: own.quads };
    return { key: String(i), difference, here, strikes: here !== null && difference.kind !== "invisible" };
  });
  const kinds = Map.groupBy(all, ({ difference }) => difference.kind);
  return (Object.keys(KIND_NAMES) as DifferenceKind[]).flatMap((kind) => {
    const differing = kinds.get(kind);
    return differing === undefined ? [] : [{ kind, differing }];
  });
}

/** The places to mark: a box a line. */
export const placesOf = (ticked: readonly Differing[]): Place[] =>
  ticked.flatMap(({ here, strikes }) =>
    here === null || !strikes
      ? []
      : here.quads.map((quad): Place => ({ how: "box", page: here.page, rect: [...rectOfQuad(quad)] })),
  );

/** What nobody sees, written out. */
export const visible = ({ text }: ComparedPlace): string =>
  text.replace(/[\p{Cf}\u00a0\u2000-\u200a]/gu, (c) => `[U+${c.codePointAt(0)!.toString(16).toUpperCase()}]`);

export const KIND_NAMES: Record<DifferenceKind, string> = {
  invisible: msg("Invisible characters"),
  letters: msg("Letters that look alike"),
  spacing: msg("Distances between letters"),
  spaces: msg("Spaces"),
  punctuation: msg("Punctuation"),
  spelling: msg("Spelling"),
  case: msg("Capitals"),
  wording: msg("Words"),
  picture: msg("Drawn on one copy only"),
  pages: msg("Numbers of pages"),
  metadata: msg("The files’ own fields"),
};
