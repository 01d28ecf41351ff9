// The document's own bookmarks, as its table of contents: a press goes to the page.

import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useMemo, useRef } from "react";
import { useDeskState } from "../../app/context.ts";
import { useRem } from "../../components/use-rem.ts";
import { t } from "../../languages/language.ts";
import { useViewing } from "./viewing.ts";

const ROW = 26;
/** Deeper than this a narrow column has no room left to say it. */
const DEEPEST = 5;

export function OutlineList() {
  const { viewer } = useViewing();
  const outline = useDeskState((desk) => desk.opened.outline);
  const page = useDeskState((desk) => desk.page);
  const box = useRef<HTMLDivElement>(null);
  const rem = useRem();
  const rows = useVirtualizer({
    count: outline.length,
    getScrollElement: () => box.current,
    estimateSize: () => ROW * rem,
    overscan: 10,
  });
  // The last that begins on this page or before it.
  const here = useMemo(() => outline.findLastIndex((one) => one.page !== null && one.page <= page), [outline, page]);
  useEffect(() => rows.measure(), [rem, rows]);
  useEffect(() => {
    if (here >= 0) rows.scrollToIndex(here, { align: "auto" });
  }, [here, rows]);
  return (
    <div className="outline" ref={box}>
      <ol style={{ height: rows.getTotalSize() }} aria-label={t("Contents")}>
        {rows.getVirtualItems().map(({ index, start }) => {
          const { title, page: to, depth } = outline[index]!;
          return (
            <li
              key={index}
              className={index === here ? "on" : ""}
              aria-current={index === here ? "location" : undefined}
              style={{ transform: `translateY(${start}px)`, height: ROW * rem }}
            >
              <button
                type="button"
                disabled={to === null}
                title={title}
                style={{ paddingLeft: `${12 + Math.min(depth, DEEPEST) * 12}px` }}
                onClick={() => to !== null && viewer.current.reveal({ page: to, align: "start" })}
              >
                <span className="clip">{title}</span>
                {to !== null && <span className="num faint">{to}</span>}
              </button>
            </li>
          );
        })}
      </ol>
    </div>
  );
}
