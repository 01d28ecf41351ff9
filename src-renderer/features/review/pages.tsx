// This document's pages in the rail: in small with what is on each and ticks for an excerpt, or counted by kind.

import { useVirtualizer } from "@tanstack/react-virtual";
import { type ChangeEvent, type KeyboardEvent, type ReactNode, useEffect, useMemo, useRef } from "react";
import { useDesk, useDeskState } from "../../app/context.ts";
import { Icon } from "../../components/icon.tsx";
import { Glyph } from "../../components/signs.tsx";
import { useRem } from "../../components/use-rem.ts";
import { rich, t } from "../../languages/language.ts";
import { withRange } from "../../state/excerpt.ts";
import { verdictOf } from "../../state/values.ts";
import { type Family, type Mark, Thumbnail } from "../../viewer/index.ts";
import { FAMILIES, FAMILY_NAMES, KINDS } from "../../words/kinds.ts";
import { PageField } from "../publishing/page-field.tsx";
import { HeatList } from "./heat-list.tsx";
import { OutlineList } from "./outline-list.tsx";
import { useViewing } from "./viewing.ts";

const ROW = 84;
const THUMB = 52;

const hidden = (words: readonly ReactNode[]) => <span className="vh">{words}</span>;

export function Pages() {
  const { store } = useDesk();
  const rail = useDeskState((desk) => desk.rail);
  const choosing = useDeskState((desk) => desk.choosing);
  const hasOutline = useDeskState((desk) => desk.opened.outline.length > 0);
  return (
    <>
      <h2 className="pagesh">
        {t("Pages")}
        <span className="row tight">
          <button
            type="button"
            className="btn quiet icononly s"
            aria-label={t("Choose pages to publish")}
            title={t("Choose pages to publish")}
            aria-pressed={choosing}
            onClick={() => store.set({ choosing: !choosing, rail: "pages" })}
          >
            <Icon name="ticks" small />
          </button>
          {hasOutline && (
            <button
              type="button"
              className="btn quiet icononly s"
              aria-label={t("Contents")}
              title={t("Contents")}
              aria-pressed={rail === "outline"}
              onClick={() => store.set({ rail: rail === "outline" ? "pages" : "outline", choosing: false })}
            >
              <Icon name="outline" small />
            </button>
          )}
          <button
            type="button"
            className="btn quiet icononly s"
            aria-label={t("Heat map of pages by kind")}
            title={t("Heat map of pages by kind")}
            aria-pressed={rail === "heat"}
            onClick={() => store.set({ rail: rail === "heat" ? "pages" : "heat", choosing: false })}
          >
            <Icon name="grid" small />
          </button>
        </span>
      </h2>
      {choosing && <PageField label={t("Pages to publish")} />}
      {rail === "heat" && <HeatList />}
      {rail === "outline" && <OutlineList />}
      {rail === "pages" && <Thumbnails choosing={choosing} />}
    </>
  );
}

function Thumbnails({ choosing }: { choosing: boolean }) {
  const { store, actions } = useDesk();
  const { viewer, source } = useViewing();
  const opened = useDeskState((desk) => desk.opened);
  const page = useDeskState((desk) => desk.page);
  const findings = useDeskState((desk) => desk.findings);
  const decisions = useDeskState((desk) => desk.decisions);
  const chosen = useDeskState((desk) => desk.excerpt.pages);
  const ticked = useMemo(() => new Set(chosen), [chosen]);
  const box = useRef<HTMLDivElement>(null);
  /** Where a range begins: the page last ticked. */
  const anchor = useRef<number | null>(null);
  const withShift = useRef(false);
  const rem = useRem();
  const rows = useVirtualizer({
    count: opened.pages.length,
    getScrollElement: () => box.current,
    estimateSize: () => ROW * rem,
    overscan: 3,
  });
  useEffect(() => rows.measure(), [rem, rows]);
  useEffect(() => rows.scrollToIndex(page - 1, { align: "auto" }), [page, rows]);

  const marks = useMemo(() => {
    const byPage = new Map<number, Mark[]>();
    for (const { id, page: on, quads, kind, how } of findings) {
      if (on === null || quads.length === 0) continue;
      const verdict = verdictOf(decisions, id);
      const mark: Mark = {
        id,
        page: on,
        quads,
        family: KINDS[kind].family,
        state: verdict === "undecided" ? "open" : verdict,
        how,
      };
      const own = byPage.get(on);
      if (own === undefined) byPage.set(on, [mark]);
      else own.push(mark);
    }
    return byPage;
  }, [findings, decisions]);
  const headings = useMemo(() => headingsOf(opened.outline, opened.pages.length), [opened]);

  const tick = (number: number, { target }: ChangeEvent<HTMLInputElement>) => {
    const from = withShift.current ? (anchor.current ?? number) : number;
    actions.chooseExcerpt(withRange(store.get().excerpt, from, number, target.checked));
    anchor.current = number;
  };
  /** Arrows go from tick to tick; with Shift they take the next one along. */
  const step = (number: number, event: KeyboardEvent<HTMLInputElement>) => {
    withShift.current = event.shiftKey;
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    const next = Math.min(opened.pages.length, Math.max(1, number + by));
    if (event.shiftKey) {
      actions.chooseExcerpt(withRange(store.get().excerpt, number, next, true));
      anchor.current = next;
    }
    rows.scrollToIndex(next - 1, { align: "auto" });
    // At once where its row is there: the next key, however soon, is meant for it.
    const tickOf = () => box.current?.querySelector<HTMLElement>(`[data-tick="${next}"]`);
    const there = tickOf();
    if (there) there.focus();
    else requestAnimationFrame(() => tickOf()?.focus());
  };

  return (
    <div className="pages" ref={box} data-choosing={choosing}>
      <ol style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map(({ index, start }) => {
          const number = index + 1;
          const own = marks.get(number) ?? [];
          return (
            <li
              key={number}
              className={number === page ? "on" : ""}
              aria-current={number === page ? "page" : undefined}
              style={{ transform: `translateY(${start}px)`, height: ROW * rem }}
            >
              {choosing && (
                <label className="tick">
                  <input
                    type="checkbox"
                    data-tick={number}
                    aria-label={t("Publish page {page}", { page: number })}
                    checked={ticked.has(number)}
                    onClick={({ shiftKey }) => {
                      withShift.current = shiftKey;
                    }}
                    onKeyDown={(event) => step(number, event)}
                    onChange={(event) => tick(number, event)}
                  />
                </label>
              )}
              <button
                type="button"
                className="page"
                onClick={() => viewer.current.reveal({ page: number, align: "start" })}
              >
                <Thumbnail source={source} page={number} width={THUMB * rem} marks={own} />
                <span>
                  <span className="no">
                    {rich("<hidden>Page </hidden>{page}", { page: number, hidden })}
                    {!choosing && ticked.has(number) && (
                      <span className="inexcerpt" title={t("In the excerpt")}>
                        <Icon name="cut" small />
                        <span className="vh">{t("In the excerpt")}</span>
                      </span>
                    )}
                  </span>
                  <span className="head">{headings[index]}</span>
                  <span className="marks">
                    {familyCounts(own).map(([family, count]) => (
                      <span key={family} title={t(FAMILY_NAMES[family])}>
                        <Glyph family={family} />
                        <span className="vh">{t(FAMILY_NAMES[family])} </span>
                        {count}
                      </span>
                    ))}
                  </span>
                </span>
              </button>
            </li>
          );
        })}
      </ol>
    </div>
  );
}

function familyCounts(marks: readonly Mark[]): (readonly [Family, number])[] {
  return FAMILIES.flatMap((family) => {
    const count = marks.filter((mark) => mark.family === family).length;
    return count === 0 ? [] : [[family, count] as const];
  });
}

/** The bookmark each page falls under; empty where the document has none. */
function headingsOf(outline: readonly { title: string; page: number | null }[], pages: number): string[] {
  const starts = new Map(outline.flatMap(({ title, page }) => (page === null ? [] : [[page, title]])));
  let last = "";
  return Array.from({ length: pages }, (_, i) => {
    last = starts.get(i + 1) ?? last;
    return last;
  });
}
