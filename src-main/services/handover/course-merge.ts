// A plan's course here and on another machine made one: which of their steps follow ours, and where decisions come in.
import type { StateRow } from "../../store/signoff.repository.ts";
import { isDraft } from "../signoff/course.ts";

export type Follows = {
  readonly what: "same" | "taken" | "kept";
  /** Steps before their decisions are put in, while the plan is or becomes a draft, and those after. */
  readonly before: readonly StateRow[];
  readonly after: readonly StateRow[];
};

/** The first draft is nobody's step: each machine has its own. */
const isFirst = ({ state, version, why }: StateRow) => state === "draft" && version === 1 && why === "";
const stepsOf = (rows: readonly StateRow[]) => (rows[0] !== undefined && isFirst(rows[0]) ? rows.slice(1) : rows);
const keyOf = ({ state, version, plan, actor, at, why, words }: StateRow) =>
  JSON.stringify([state, version, plan, actor, at, why, words]);

/**
 * Theirs are taken where they go on from ours. Where both went on, the one that came to a later version counts: a plan
 * that was taken back and submitted anew is no longer the one that was approved meanwhile.
 */
export function follow(ours: readonly StateRow[], theirs: readonly StateRow[]): Follows {
  const none = { before: [], after: [] };
  const [mine, others] = [stepsOf(ours), stepsOf(theirs)];
  const common = mine.findIndex((row, i) => others[i] === undefined || keyOf(others[i]) !== keyOf(row));
  const shared = common < 0 ? mine.length : common;
  if (shared === others.length) return { what: others.length === mine.length ? "same" : "kept", ...none };
  let tail = others.slice(shared);
  if (shared < mine.length) {
    const latest = (rows: readonly StateRow[]) => rows.at(-1)?.version ?? 1;
    const again = tail.findIndex(({ state }) => state === "draft");
    if (again < 0 || latest(others) <= latest(mine)) return { what: "kept", ...none };
    tail = tail.slice(again);
  }
  // Where this machine never had a draft, theirs is the beginning.
  if (ours.length === 0 && theirs[0] !== undefined && isFirst(theirs[0])) tail = [theirs[0], ...tail];
  // The last draft among them is the one that the decisions in force belong to.
  const last = tail.findLastIndex(({ state }) => isDraft(state));
  return { what: "taken", before: tail.slice(0, last + 1), after: tail.slice(last + 1) };
}
