// The whole document down one side: length counts a page's findings, colour is the weightiest family still undecided.

import { type KeyboardEvent, memo, type PointerEvent, useMemo, useRef } from "react";
import { isRead } from "../../../src-main/contract/check.ts";
import { useDeskState } from "../../app/context.ts";
import { t } from "../../languages/language.ts";
import { verdictOf } from "../../state/values.ts";
import type { Family } from "../../viewer/types.ts";
import { FAMILIES, KINDS } from "../../words/kinds.ts";
import { useViewing } from "./viewing.ts";

const WIDTH = 44;
/** The strip is drawn in units of its own and stretched to the height there is. */
const HEIGHT = 1000;
const LONGEST = 26;
const THICKEST = 11;

type Row = { readonly count: number; readonly open: number; readonly family: Family | null };

export function RiskStrip() {
  const { viewer } = useViewing();
  const count = useDeskState((desk) => desk.opened.pages.length);
  const findings = useDeskState((desk) => desk.findings);
  const decisions = useDeskState((desk) => desk.decisions);
  const signals = useDeskState((desk) => desk.signals);
  const coverage = useDeskState((desk) => desk.coverage);
  const page = useDeskState((desk) => desk.page);
  const strip = useRef<SVGSVGElement>(null);

  const rows = useMemo(() => {
    const all: Row[] = Array.from({ length: count }, () => ({ count: 0, open: 0, family: null }));
    for (const { id, page: on, kind } of findings) {
      const row = on === null ? undefined : all[on - 1];
      if (row === undefined) continue;
      const open = verdictOf(decisions, id) === "undecided";
      const family = open ? weightier(row.family, KINDS[kind].family) : row.family;
      all[on! - 1] = { count: row.count + 1, open: row.open + (open ? 1 : 0), family };
    }
    return all;
  }, [count, findings, decisions]);
  const sources = useMemo(
    () => [...new Set(signals.flatMap((s) => (s.family === "source_risk" && s.page !== undefined ? [s.page] : [])))],
    [signals],
  );
  const preview = useDeskState((desk) => desk.preview);
  const covered = useMemo(
    () =>
      preview === null
        ? []
        : [...new Set(findings.flatMap((f) => (f.page !== null && preview.has(f.id) ? [f.page] : [])))],
    [findings, preview],
  );
  const unread = useMemo(() => coverage.flatMap((c) => (isRead(c) ? [] : [c.page])), [coverage]);

  const pitch = HEIGHT / count;
  // On a short document the marks stay marks.
  const thick = Math.min(THICKEST, Math.max(pitch * 0.66, Math.min(2, pitch)));
  const go = (to: number) => viewer.current.reveal({ page: Math.min(count, Math.max(1, to)), align: "start" });
  const press = (event: PointerEvent<SVGSVGElement>) => {
    const box = strip.current?.getBoundingClientRect();
    if (box !== undefined) go(Math.floor(((event.clientY - box.top) / box.height) * count) + 1);
  };
  const step = (event: KeyboardEvent) => {
    const by = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10, Home: -count, End: count }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    go(page + by);
  };
  const here = rows[page - 1] ?? { count: 0, open: 0 };
  const labels = labelled(count);
  return (
    <nav className="strip" aria-label={t("Pages at risk")} data-region="strip">
      <svg
        ref={strip}
        role="slider"
        tabIndex={0}
        aria-label={t("Risk strip, one mark a page")}
        aria-orientation="vertical"
        aria-valuemin={1}
        aria-valuemax={count}
        aria-valuenow={page}
        aria-valuetext={t("Page {page}: {n, plural, one {# finding} other {# findings}}, {open} undecided", {
          page,
          n: here.count,
          open: here.open,
        })}
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        preserveAspectRatio="none"
        onPointerDown={press}
        onKeyDown={step}
      >
        <Bars {...{ rows, unread, sources, pitch, thick }} />
        {covered.map((on) => (
          <rect
            key={`covered ${on}`}
            className="covered"
            x={5}
            y={(on - 1) * pitch}
            width={31}
            height={Math.max(thick, 3)}
          />
        ))}
        <rect className="here" x={1} y={(page - 1) * pitch - 1} width={41} height={Math.max(thick, 5) + 2} />
      </svg>
      {labels.map((label) => (
        <span key={label} style={{ top: `${((label - 0.5) / count) * 100}%` }} aria-hidden="true">
          {label}
        </span>
      ))}
    </nav>
  );
}

type BarsProps = {
  readonly rows: readonly Row[];
  readonly unread: readonly number[];
  readonly sources: readonly number[];
  readonly pitch: number;
  readonly thick: number;
};

/** As many as there are pages: not drawn again for every page scrolled past. */
const Bars = memo(function Bars({ rows, unread, sources, pitch, thick }: BarsProps) {
  return (
    <>
      {rows.map((row, i) => (
        <rect
          key={i}
          className={row.count === 0 ? "quiet" : row.family === null ? "settled" : undefined}
          x={7}
          y={i * pitch}
          width={row.count === 0 ? 2 : Math.min(LONGEST, 3 + row.count * 1.6)}
          height={thick}
          fill={row.family === null ? undefined : `var(--cat-${row.family})`}
        />
      ))}
      {unread.map((on) => (
        <rect key={`unread ${on}`} className="unread" x={2} y={(on - 1) * pitch} width={3} height={thick} />
      ))}
      {sources.map((on) => (
        <rect
          key={`source ${on}`}
          className="source"
          x={38}
          y={(on - 1) * pitch}
          width={5}
          height={Math.max(thick, 3)}
        />
      ))}
    </>
  );
});

function weightier(a: Family | null, b: Family): Family {
  const rank = (family: Family) => FAMILIES.indexOf(family as (typeof FAMILIES)[number]);
  return a === null || rank(b) < rank(a) ? b : a;
}

/** Page numbers beside the strip: a handful, round ones. */
function labelled(count: number): number[] {
  const step = [10, 20, 50, 100, 200, 500, 1000, 2000, 5000].find((s) => count / s <= 6) ?? 10_000;
  return Array.from({ length: Math.floor(count / step) }, (_, i) => (i + 1) * step);
}
