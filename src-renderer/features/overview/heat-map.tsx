// One document's pages by kind: a row a kind, a cell a page; the fuller the more. A press goes to the page.

import { type PointerEvent, useMemo, useState } from "react";
import type { OverviewDocument } from "../../../src-main/contract/case-overview.ts";
import { Icon } from "../../components/icon.tsx";
import { Glyph } from "../../components/signs.tsx";
import { t } from "../../languages/language.ts";
import { heatOf } from "../../words/heat.ts";
import { KINDS, plurals } from "../../words/kinds.ts";
import { list } from "../../words/numbers.ts";
import { type HeatRow, heatRows } from "./counts.ts";

type Props = { readonly document: OverviewDocument; readonly onPage: (page: number) => void };

/** Rows and cells are drawn in units of their own and stretched to the width there is; no cell is wider than this, in rem. */
const WIDEST = 1;
const PART = 0.25;

export function HeatMap({ document, onPage }: Props) {
  const rows = useMemo(() => heatRows(document), [document]);
  const [under, setUnder] = useState<number | null>(null);
  const pages = Math.max(1, document.pages ?? 0);
  const pageAt = ({ currentTarget, clientX }: PointerEvent<SVGSVGElement>): number => {
    const { left, width } = currentTarget.getBoundingClientRect();
    return Math.min(pages, Math.max(1, Math.floor(((clientX - left) / width) * pages) + 1));
  };
  if (rows.length === 0 && document.unread.length === 0)
    return <p className="small faint">{t(document.looked ? "Nothing found." : "Not looked through yet.")}</p>;
  const height = rows.length + (document.unread.length > 0 ? 1 : 0);
  return (
    <>
      <div className="heatmap">
        <ul>
          {rows.map(({ kind, findings }) => (
            <li key={kind}>
              <Glyph family={KINDS[kind].family} />
              <span className="clip">{t(KINDS[kind].short)}</span>
              <span className="num faint">{findings}</span>
            </li>
          ))}
          {document.unread.length > 0 && (
            <li className="unread">
              <Icon name="warn" small />
              <span className="clip">{t("Not read")}</span>
              <span className="num faint">{document.unread.length}</span>
            </li>
          )}
        </ul>
        <div>
          <svg
            aria-hidden="true"
            style={{ height: `${height * 1.125}rem`, maxWidth: `${pages * WIDEST}rem` }}
            viewBox={`0 0 ${pages} ${height}`}
            preserveAspectRatio="none"
            onPointerMove={(event) => setUnder(pageAt(event))}
            onPointerLeave={() => setUnder(null)}
            onClick={(event) => onPage(pageAt(event as unknown as PointerEvent<SVGSVGElement>))}
          >
            {Array.from({ length: height }, (_, row) => (
              <rect key={row} className="lane" x={0} y={row + 0.94} width={pages} height={0.06} />
            ))}
            {under !== null && <rect className="under" x={under - 1} y={0} width={1} height={height} />}
            {rows.map((row, at) =>
              row.cells.map((cell) => <Cell key={`${row.kind} ${cell.page}`} {...{ cell, at }} />),
            )}
            {document.unread.map((page) => (
              <rect key={page} className="unread" x={page - 0.93} y={rows.length + 0.3} width={0.86} height={0.6} />
            ))}
          </svg>
          <div className="axis" aria-hidden="true" style={{ maxWidth: `${pages * WIDEST}rem` }}>
            <span>{under === null ? 1 : saidOf(rows, under)}</span>
            {under === null && pages > 1 && <span>{pages}</span>}
          </div>
        </div>
      </div>
      <Table rows={rows} onPage={onPage} />
    </>
  );
}

function Cell({ cell, at }: { cell: HeatRow["cells"][number]; at: number }) {
  const { family } = KINDS[cell.kind];
  const heat = heatOf(cell.findings);
  const height = heat * PART * 0.86;
  return (
    <rect
      data-cat={family}
      data-open={cell.undecided > 0}
      data-heat={heat}
      x={cell.page - 0.93}
      y={at + 0.94 - height}
      width={0.86}
      height={height}
    />
  );
}

function saidOf(rows: readonly HeatRow[], page: number): string {
  const found = rows.flatMap(({ kind, cells }) => {
    const cell = cells.find((c) => c.page === page);
    return cell === undefined ? [] : [plurals(kind, cell.findings)];
  });
  return t("p. {page}: {found}", { page, found: found.length === 0 ? t("nothing found") : list(found, 6) });
}

/** The same as a table: for the keyboard, for those who hear it, and for exact numbers. */
function Table({ rows, onPage }: { rows: readonly HeatRow[]; onPage: (page: number) => void }) {
  const [open, setOpen] = useState(false);
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary className="small">{t("As a table")}</summary>
      {open && (
        <table className="heattable">
          <thead>
            <tr>
              <th scope="col">{t("Kind")}</th>
              <th scope="col">{t("Found")}</th>
              <th scope="col">{t("Undecided")}</th>
              <th scope="col">{t("Pages")}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ kind, findings, undecided, cells }) => (
              <tr key={kind}>
                <th scope="row">{t(KINDS[kind].long)}</th>
                <td className="num">{findings}</td>
                <td className="num">{undecided}</td>
                <td>
                  <span className="pgs">
                    {cells.map(({ page, findings: there }) => (
                      <button
                        key={page}
                        type="button"
                        className="pg"
                        aria-label={t("Page {page}: {n} found", { page, n: there })}
                        onClick={() => onPage(page)}
                      >
                        {there === 1 ? page : t("{page} ×{n}", { page, n: there })}
                      </button>
                    ))}
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </details>
  );
}
