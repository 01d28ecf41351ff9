// What the list shows of all there is to decide, and what each menu would leave.
import { useMemo } from "react";
import { useDeskState } from "../../app/context.ts";
import type { Item } from "../../state/items.ts";
import { belongingTo, narrowed, pagesOf, shownOf, waysOf } from "../../state/narrow.ts";

export type Narrowing = {
  /** Narrowed in every way but by what was decided. */
  readonly listed: readonly Item[];
  readonly shown: readonly Item[];
  readonly butKinds: readonly Item[];
  readonly butSure: readonly Item[];
  /** In how many ways at once. */
  readonly ways: number;
};

export function useNarrowing(): Narrowing {
  const findings = useDeskState((desk) => desk.findings);
  const decisions = useDeskState((desk) => desk.decisions);
  const people = useDeskState((desk) => desk.people);
  const show = useDeskState((desk) => desk.show);
  const text = useDeskState((desk) => desk.filter);
  const kinds = useDeskState((desk) => desk.kinds);
  const sure = useDeskState((desk) => desk.sure);
  const onPages = useDeskState((desk) => desk.onPages);
  const whose = useDeskState((desk) => desk.whose);
  const count = useDeskState((desk) => desk.opened.pages.length);
  // Only where it matters: the list isn't made anew with every page that is scrolled by.
  const here = useDeskState((desk) => (desk.onPages.of === "here" ? desk.page : 0));
  const own = useMemo(() => belongingTo(whose, people, findings), [whose, people, findings]);
  const narrow = useMemo(() => ({ text, kinds, sure, pages: onPages, own }), [text, kinds, sure, onPages, own]);
  const pages = useMemo(() => pagesOf(onPages, here, count), [onPages, here, count]);
  const listed = useMemo(() => narrowed(findings, narrow, pages), [findings, narrow, pages]);
  const butKinds = useMemo(() => narrowed(findings, narrow, pages, "kinds"), [findings, narrow, pages]);
  const butSure = useMemo(() => narrowed(findings, narrow, pages, "sure"), [findings, narrow, pages]);
  const shown = useMemo(() => shownOf(listed, decisions, show), [listed, decisions, show]);
  return { listed, shown, butKinds, butSure, ways: waysOf(narrow, show) };
}
