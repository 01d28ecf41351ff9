// This document's pages in the rail: in small with what is on each and ticks for an excerpt, or counted by kind.

import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useMemo, useRef } from "react";
import { useDesk, useDeskState } from "../../app/context.ts";
import { Icon } from "../../components/icon.tsx";
import { useRem } from "../../components/use-rem.ts";
import { t } from "../../languages/language.ts";
import type { Mark } from "../../viewer/index.ts";
import { PageField } from "../publishing/page-field.tsx";
import { HeatList } from "./heat-list.tsx";
import { marksByPage } from "./marks-by-page.ts";
import { OutlineList } from "./outline-list.tsx";
import { PageRow } from "./page-row.tsx";
import { usePageTicks } from "./use-page-ticks.ts";
import { useViewing } from "./viewing.ts";

const ROW = 84;
const THUMB = 52;
const NONE: readonly Mark[] = [];

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
  const { source } = useViewing();
  const opened = useDeskState((desk) => desk.opened);
  const page = useDeskState((desk) => desk.page);
  const findings = useDeskState((desk) => desk.findings);
  const decisions = useDeskState((desk) => desk.decisions);
  const chosen = useDeskState((desk) => desk.excerpt.pages);
  const ticked = useMemo(() => new Set(chosen), [chosen]);
  const box = useRef<HTMLDivElement>(null);
  const rem = useRem();
  const rows = useVirtualizer({
    count: opened.pages.length,
    getScrollElement: () => box.current,
    estimateSize: () => ROW * rem,
    overscan: 3,
    // Drawn with the next frame, not within the scroll: the page that is read comes first.
    useFlushSync: false,
  });
  useEffect(() => rows.measure(), [rem, rows]);
  useEffect(() => rows.scrollToIndex(page - 1, { align: "auto" }), [page, rows]);

  const marks = marksByPage(findings, decisions);
  const headings = useMemo(() => headingsOf(opened.outline, opened.pages.length), [opened]);
  const acts = usePageTicks(box, rows);

  return (
    <div className="pages" ref={box} data-choosing={choosing}>
      <ol style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map(({ index, start }) => {
          const number = index + 1;
          const own = marks.get(number) ?? NONE;
          return (
            <PageRow
              key={number}
              {...{ number, choosing, source, marks: own }}
              top={start}
              height={ROW * rem}
              width={THUMB * rem}
              heading={headings[index]!}
              here={number === page}
              ticked={ticked.has(number)}
              acts={acts}
            />
          );
        })}
      </ol>
    </div>
  );
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
