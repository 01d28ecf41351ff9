// A heat map of this document: a row a page, a column a family, the count in the cell; grey where all is decided.

import { useVirtualizer } from "@tanstack/react-virtual";
import { type ReactNode, useEffect, useMemo, useRef } from "react";
import { isRead } from "../../../src-main/contract/check.ts";
import { useDeskState } from "../../app/context.ts";
import { Icon } from "../../components/icon.tsx";
import { Glyph } from "../../components/signs.tsx";
import { useRem } from "../../components/use-rem.ts";
import { rich, t } from "../../languages/language.ts";
import { verdictOf } from "../../state/values.ts";
import type { Family } from "../../viewer/types.ts";
import { heatOf } from "../../words/heat.ts";
import { FAMILY_NAMES, FAMILY_ORDER, KINDS } from "../../words/kinds.ts";
import { list } from "../../words/numbers.ts";
import { useViewing } from "./viewing.ts";

const ROW = 24;

const hidden = (words: readonly ReactNode[]) => <span className="vh">{words}</span>;

type Cell = { readonly count: number; readonly open: number };

export function HeatList() {
  const { viewer } = useViewing();
  const count = useDeskState((desk) => desk.opened.pages.length);
  const page = useDeskState((desk) => desk.page);
  const findings = useDeskState((desk) => desk.findings);
  const decisions = useDeskState((desk) => desk.decisions);
  const coverage = useDeskState((desk) => desk.coverage);
  const box = useRef<HTMLDivElement>(null);
  const rem = useRem();
  const rows = useVirtualizer({
    count,
    getScrollElement: () => box.current,
    estimateSize: () => ROW * rem,
    overscan: 10,
  });
  useEffect(() => rows.measure(), [rem, rows]);
  useEffect(() => rows.scrollToIndex(page - 1, { align: "auto" }), [page, rows]);
  const cells = useMemo(() => {
    const all = new Map<number, Map<Family, Cell>>();
    for (const { id, page: on, kind } of findings) {
      if (on === null) continue;
      const { family } = KINDS[kind];
      const row = all.get(on) ?? new Map<Family, Cell>();
      const cell = row.get(family) ?? { count: 0, open: 0 };
      const open = verdictOf(decisions, id) === "undecided" ? 1 : 0;
      row.set(family, { count: cell.count + 1, open: cell.open + open });
      all.set(on, row);
    }
    return all;
  }, [findings, decisions]);
  const families = useMemo(
    () => FAMILY_ORDER.filter((family) => findings.some(({ kind }) => KINDS[kind].family === family)),
    [findings],
  );
  const unread = useMemo(() => new Set(coverage.flatMap((c) => (isRead(c) ? [] : [c.page]))), [coverage]);

  const words = (number: number): string => {
    const found = families.flatMap((family) => {
      const cell = cells.get(number)?.get(family);
      return cell === undefined ? [] : [t("{n} × {family}", { n: cell.count, family: t(FAMILY_NAMES[family]) })];
    });
    const said = found.length === 0 ? t("nothing found") : list(found, 9);
    return unread.has(number)
      ? t("Page {page}, not read: {said}", { page: number, said })
      : t("Page {page}: {said}", { page: number, said });
  };

  return (
    <>
      <div className="heathead" aria-hidden="true" style={{ gridTemplateColumns: columns(families.length) }}>
        <span />
        {families.map((family) => (
          <span key={family} title={t(FAMILY_NAMES[family])}>
            <Glyph family={family} />
          </span>
        ))}
      </div>
      <div className="heatlist" ref={box}>
        <ol style={{ height: rows.getTotalSize() }}>
          {rows.getVirtualItems().map(({ index, start }) => {
            const number = index + 1;
            return (
              <li
                key={number}
                className={number === page ? "on" : ""}
                aria-current={number === page ? "page" : undefined}
                style={{ transform: `translateY(${start}px)`, height: ROW * rem }}
              >
                <button
                  type="button"
                  title={words(number)}
                  style={{ gridTemplateColumns: columns(families.length) }}
                  onClick={() => viewer.current.reveal({ page: number, align: "start" })}
                >
                  <span className="num">
                    {unread.has(number) && (
                      <>
                        <Icon name="warn" small />
                        <span className="vh">{t("Not read")}</span>
                      </>
                    )}
                    {rich("<hidden>Page </hidden>{page}", { page: number, hidden })}
                  </span>
                  {families.map((family) => {
                    const cell = cells.get(number)?.get(family);
                    return cell === undefined ? (
                      <i key={family} />
                    ) : (
                      <i
                        key={family}
                        className="cell"
                        data-cat={family}
                        data-heat={heatOf(cell.count)}
                        data-open={cell.open > 0}
                      >
                        <span className="vh">{t(FAMILY_NAMES[family])} </span>
                        {cell.count}
                      </i>
                    );
                  })}
                </button>
              </li>
            );
          })}
        </ol>
      </div>
    </>
  );
}

const columns = (families: number) => `2.25rem repeat(${families}, minmax(0, 1fr))`;
