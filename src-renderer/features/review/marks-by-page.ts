// The marks of the pages, as what was decided has them: kept as they are where nothing changed, so that nothing there is drawn again.

import type { DeskModel } from "../../state/desk.ts";
import { verdictOf } from "../../state/values.ts";
import type { Mark } from "../../viewer/index.ts";
import { KINDS } from "../../words/kinds.ts";

type Of = Pick<DeskModel, "findings" | "decisions">;
type MarksByPage = ReadonlyMap<number, readonly Mark[]>;

let last: { readonly of: Of; readonly marks: MarksByPage } | null = null;

/** The page and its thumbnail ask for the same ones. */
export function marksByPage(findings: Of["findings"], decisions: Of["decisions"]): MarksByPage {
  if (last?.of.findings === findings && last.of.decisions === decisions) return last.marks;
  const made = new Map<number, Mark[]>();
  for (const { id, page, quads, kind, how } of findings) {
    if (page === null || quads.length === 0) continue;
    const verdict = verdictOf(decisions, id);
    const state = verdict === "undecided" ? "open" : verdict;
    const mark: Mark = { id, page, quads, family: KINDS[kind].family, state, how };
    const own = made.get(page);
    if (own === undefined) made.set(page, [mark]);
    else own.push(mark);
  }
  const before = last?.marks;
  const marks = new Map(
    [...made].map(([page, list]) => {
      const old = before?.get(page);
      return [page, old !== undefined && alike(old, list) ? old : list] as const;
    }),
  );
  last = { of: { findings, decisions }, marks };
  return marks;
}

const alike = (a: readonly Mark[], b: readonly Mark[]) =>
  a.length === b.length &&
  a.every((mark, i) => {
    const other = b[i]!;
    return (
      mark.id === other.id &&
      mark.state === other.state &&
      mark.quads === other.quads &&
      mark.family === other.family &&
      mark.how === other.how
    );
  });
