// A plan's sign-off on the desk: what the services told of it, which of its values are listed, and what is open to a person.
import type { StetError } from "../../src-main/contract/errors.ts";
import type { CallProgress } from "../../src-main/contract/methods.ts";
import type { PlanState, ReviewItem, SignoffView } from "../../src-main/contract/signoff.ts";
import type { Family } from "../viewer/types.ts";
import { FAMILY_ORDER, KINDS } from "../words/kinds.ts";

/** It can be changed, and isn't of any form yet. */
export const isDraft = (state: PlanState): boolean => state === "draft" || state === "changes_requested";

export type Listing = "all" | "redact" | "stand" | "unseen" | "changed" | "comments";
export type Withdrawn = SignoffView["withdrawn"][number];

export type SignoffModel = {
  /** As last told; null until it was. */
  readonly view: SignoffView | null;
  /** Why it couldn't be told: a roster that is refused. */
  readonly error: StetError | null;
  /** The value that is looked at. */
  readonly item: string | null;
  readonly listing: Listing;
  readonly filter: string;
  readonly closed: ReadonlySet<string>;
  /** What somebody is writing about the value. */
  readonly writing: "comment" | "request" | null;
  /** Signing is under way: how far the copy is that it needs. */
  readonly signing: { readonly progress: CallProgress | null } | null;
};

export const NO_SIGNOFF: SignoffModel = {
  view: null,
  error: null,
  item: null,
  listing: "all",
  filter: "",
  closed: new Set(),
  writing: null,
  signing: null,
};

/** A kind that this window has no words for stands with what was marked by hand. */
export const kindOf = (kind: string): keyof typeof KINDS =>
  Object.hasOwn(KINDS, kind) ? (kind as keyof typeof KINDS) : "hand";

export type DecisionGroup = {
  readonly key: string;
  /** null: what was decided in the version before, and no longer is. */
  readonly family: Family | null;
  readonly items: readonly ReviewItem[];
  readonly withdrawn: readonly Withdrawn[];
};

const IS_LISTED: Record<Listing, (item: ReviewItem) => boolean> = {
  all: () => true,
  redact: ({ verdict }) => verdict === "redact",
  stand: ({ verdict }) => verdict === "stand",
  unseen: ({ review }) => review === "unseen",
  changed: ({ change }) => change !== null,
  comments: ({ comments }) => comments > 0,
};

export function countsOfView({ items, withdrawn }: SignoffView): Record<Listing, number> {
  const count = (listing: Listing) => items.filter(IS_LISTED[listing]).length;
  return {
    all: items.length,
    redact: count("redact"),
    stand: count("stand"),
    unseen: count("unseen"),
    changed: count("changed") + withdrawn.length,
    comments: count("comments"),
  };
}

/** By family, in the order of the list of findings; what was taken away comes last. */
export function listed(view: SignoffView, listing: Listing, filter: string): DecisionGroup[] {
  const words = filter.trim().toLowerCase();
  const matches = (text: string, note = "") => words === "" || `${text}\n${note}`.toLowerCase().includes(words);
  const items = view.items.filter((item) => IS_LISTED[listing](item) && matches(item.text, item.note));
  const byFamily = Map.groupBy(items, ({ kind }) => KINDS[kindOf(kind)].family);
  const groups = FAMILY_ORDER.flatMap((family): DecisionGroup[] => {
    const own = byFamily.get(family);
    return own === undefined ? [] : [{ key: family, family, items: own, withdrawn: [] }];
  });
  const gone = listing === "all" || listing === "changed" ? view.withdrawn.filter(({ text }) => matches(text)) : [];
  return gone.length === 0 ? groups : [...groups, { key: "withdrawn", family: null, items: [], withdrawn: gone }];
}

export const unseenIn = (items: readonly ReviewItem[]) => items.filter(({ review }) => review === "unseen");

/** The next value that nobody has looked at, beginning behind `from` and going round; null when there is none. */
export function nextUnseen(groups: readonly DecisionGroup[], from: string | null): string | null {
  const all = groups.flatMap(({ items }) => items);
  const at = all.findIndex(({ id }) => id === from);
  const round = [...all.slice(at + 1), ...all.slice(0, at + 1)];
  return round.find(({ id, review }) => review === "unseen" && id !== from)?.id ?? null;
}

export const selectedItem = ({ view, item }: SignoffModel): ReviewItem | undefined =>
  view?.items.find(({ id }) => id === item);

/** What keeps this person from deciding; null while nothing does, or nothing is known yet. */
export type Held = "with-counsel" | "not-an-editor" | "refused";
export function heldBy({ view, error }: SignoffModel): Held | null {
  if (error !== null && /^(?:roster|identity)\//.test(error.code)) return "refused";
  if (view === null || view.may.decide) return null;
  return view.state === "submitted" && (view.may.takeBack || view.newsroom === null) ? "with-counsel" : "not-an-editor";
}

/** Why the plan is a draft again; null where it was never anything else, or its editor took it back. */
export function returnedBecause({ view }: SignoffModel): SignoffView["course"][number] | null {
  const last = view?.course.at(-1);
  if (last === undefined || last.state !== "draft") return null;
  return last.reason.why === "" || last.reason.why === "taken_back" ? null : last;
}

/** The newsroom has a roster, and what would be exported now has no approval. */
export const needsApproval = ({ view }: SignoffModel): boolean =>
  view !== null && view.newsroom !== null && !["approved", "exported", "published"].includes(view.state);
