// The list of findings as it is grouped and sorted: by kind, by page or by person, and in each group by value.

import type { PersonData } from "../../src-main/contract/check.ts";
import type { Family } from "../viewer/types.ts";
import type { Item } from "./items.ts";
import { type Value, valuesOf } from "./values.ts";

export const GROUPINGS = ["kind", "page", "person"] as const;
export type Grouping = (typeof GROUPINGS)[number];
export const SORTS = ["page", "value", "confidence", "count"] as const;
export type Sort = (typeof SORTS)[number];

export type Group = {
  /** Stays the same while its findings change: what is folded stays folded. */
  readonly key: string;
  /** `page` null: not on any page. `name` null: of nobody who is named beside it. */
  readonly of:
    | { readonly by: "kind"; readonly family: Family }
    | { readonly by: "page"; readonly page: number | null }
    | { readonly by: "person"; readonly name: string | null };
  readonly values: readonly Value[];
  readonly findings: readonly Item[];
};

/** A value stands once in a group, with its places there; without a place nothing is listed. */
export function grouped(items: readonly Item[], by: Grouping, people: readonly PersonData[]): Group[] {
  switch (by) {
    case "kind":
      return valuesOf(items).map(({ family, values, findings }) => ({
        key: family,
        of: { by, family },
        values,
        findings,
      }));
    case "page":
      return [...Map.groupBy(items, ({ page }) => page)]
        .sort(([a], [b]) => (a ?? Number.POSITIVE_INFINITY) - (b ?? Number.POSITIVE_INFINITY))
        .map(([page, own]) => group(`page:${page ?? "none"}`, { by, page }, own));
    case "person": {
      const owner = new Map<string, PersonData>();
      // The first is the one with the most data; a place is listed once.
      for (const person of people) for (const id of person.findings) if (!owner.has(id)) owner.set(id, person);
      const named = new Map(people.map((person) => [person.group, person]));
      const parts = Map.groupBy(items, (item) => owner.get(item.id) ?? named.get(item.group) ?? null);
      return [...people, null].flatMap((person) => {
        const own = parts.get(person);
        return own === undefined
          ? []
          : [group(`person:${person?.group ?? "none"}`, { by, name: person?.name ?? null }, own)];
      });
    }
  }
}

function group(key: string, of: Group["of"], findings: readonly Item[]): Group {
  const values = valuesOf(findings).flatMap((family) => family.values);
  return { key, of, values: inOrder(values, "page"), findings };
}

/** Values of each group in the order that is asked for; those alike stay in the order of their first places. */
export const sorted = (groups: readonly Group[], sort: Sort): Group[] =>
  groups.map((one) => {
    const values = inOrder(one.values, sort);
    return { ...one, values, findings: values.flatMap(({ findings }) => findings) };
  });

function inOrder(values: readonly Value[], sort: Sort): Value[] {
  const byPage = (a: Value, b: Value) => placeOf(a) - placeOf(b);
  switch (sort) {
    case "page":
      return [...values].sort(byPage);
    case "value":
      return [...values].sort((a, b) => collator.compare(a.text, b.text) || byPage(a, b));
    case "confidence":
      return [...values].sort((a, b) => surest(b) - surest(a) || byPage(a, b));
    case "count":
      return [...values].sort((a, b) => b.findings.length - a.findings.length || byPage(a, b));
  }
}

const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: "base" });
const placeOf = ({ findings }: Value) => findings[0]?.page ?? Number.POSITIVE_INFINITY;
const surest = ({ findings }: Value) => Math.max(...findings.map(({ confidence }) => confidence));
