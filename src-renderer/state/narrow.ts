// What the list of findings is narrowed to: words, kinds, how sure, pages, one person's data, what was decided.

import type { PersonData } from "../../src-main/contract/check.ts";
import { t } from "../languages/language.ts";
import { KINDS } from "../words/kinds.ts";
import { pagesIn } from "../words/page-list.ts";
import type { Item } from "./items.ts";
import { type Decisions, type Show, verdictOf } from "./values.ts";

export type Kind = Item["kind"];
export const SURENESSES = ["sure", "fairly", "unsure"] as const;
export type Sureness = (typeof SURENESSES)[number];
/** "here" follows the page that is read. */
export type PageChoice =
  | { readonly of: "all" }
  | { readonly of: "here" }
  | { readonly of: "range"; readonly text: string };

/** Nothing ticked is no narrowing. */
export type Narrow = {
  readonly text: string;
  readonly kinds: readonly Kind[];
  readonly sure: readonly Sureness[];
  readonly pages: PageChoice;
  /** The ids of one person's data; null for everybody's. */
  readonly own: ReadonlySet<string> | null;
};

export function surenessOf(confidence: number): Sureness {
  if (confidence >= 0.9) return "sure";
  return confidence >= 0.7 ? "fairly" : "unsure";
}

/** The pages that are asked for; null when that isn't narrowed, or the range isn't one. */
export function pagesOf(choice: PageChoice, here: number, count: number): readonly number[] | null {
  if (choice.of === "all") return null;
  return choice.of === "here" ? [here] : pagesIn(choice.text, count);
}

/** What is left; `but` leaves one of the ways out, to count what ticking in its menu would leave. */
export function narrowed(
  items: readonly Item[],
  { text, kinds, sure, own }: Narrow,
  pages: readonly number[] | null,
  but?: "kinds" | "sure",
): Item[] {
  const wanted = text.trim().toLowerCase();
  const kindsLeft = new Set(but === "kinds" ? [] : kinds);
  const sureLeft = new Set(but === "sure" ? [] : sure);
  const onPages = pages === null ? null : new Set(pages);
  const named = new Map<Kind, boolean>();
  /** A kind fits by its own name, too. */
  const kindFits = (kind: Kind) => {
    const known = named.get(kind);
    if (known !== undefined) return known;
    const { long, short } = KINDS[kind];
    const fits = [long, short].some((words) => t(words).toLowerCase().includes(wanted));
    named.set(kind, fits);
    return fits;
  };
  // A value stays whole where any of its spellings fits: "614 555 0147" with "(614) 555-0147".
  const groups = new Set(
    wanted === "" ? [] : items.flatMap((item) => (plain(item.text).includes(wanted) ? [item.group] : [])),
  );
  return items.filter(
    ({ id, kind, confidence, page, group }) =>
      (kindsLeft.size === 0 || kindsLeft.has(kind)) &&
      (sureLeft.size === 0 || sureLeft.has(surenessOf(confidence))) &&
      (onPages === null || (page !== null && onPages.has(page))) &&
      (own === null || own.has(id)) &&
      (wanted === "" || groups.has(group) || kindFits(kind)),
  );
}

/** White space as in a list, so that a value that goes over two lines is found as one. */
const plain = (text: string) => text.replace(/\s+/g, " ").toLowerCase();

export const shownOf = (items: readonly Item[], decisions: Decisions, show: Show): readonly Item[] =>
  show === "all"
    ? items
    : items.filter(({ id }) => verdictOf(decisions, id) === (show === "open" ? "undecided" : show));

/** How many ways the list is narrowed at once, "show" among them. */
export function waysOf({ text, kinds, sure, pages, own }: Narrow, show: Show): number {
  const ways = [
    text.trim() !== "",
    kinds.length > 0,
    sure.length > 0,
    pages.of !== "all",
    own !== null,
    show !== "all",
  ];
  return ways.filter(Boolean).length;
}

/** How many there are of each kind that is there. */
export function countedBy<K extends string>(items: readonly Item[], key: (item: Item) => K): ReadonlyMap<K, number> {
  const counts = new Map<K, number>();
  for (const item of items) counts.set(key(item), (counts.get(key(item)) ?? 0) + 1);
  return counts;
}

/** The ids of one person's data and of the name itself; null when everybody's are shown. */
export function belongingTo(
  whose: string | null,
  people: readonly PersonData[],
  findings: readonly Item[],
): ReadonlySet<string> | null {
  const person = whose === null ? undefined : people.find((p) => p.group === whose);
  if (person === undefined) return null;
  return new Set([...person.findings, ...findings.flatMap((f) => (f.group === whose ? [f.id] : []))]);
}
