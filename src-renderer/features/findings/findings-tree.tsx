// Findings as a tree: families, and in them values. One tab stop; arrows move, Space decides, a click shows the place.

import { useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from "react";
import { useDesk, useDeskState } from "../../app/context.ts";
import { useRem } from "../../components/use-rem.ts";
import { t } from "../../languages/language.ts";
import type { FamilyOfValues, Value } from "../../state/values.ts";
import { settledOf, verdictOf } from "../../state/values.ts";
import { showFinding, useViewing } from "../review/viewing.ts";
import { FamilyRow, ValueRow } from "./rows.tsx";

export type Row =
  | {
      readonly type: "family";
      readonly of: FamilyOfValues;
      readonly open: boolean;
      readonly at: number;
      readonly size: number;
    }
  | { readonly type: "value"; readonly of: Value; readonly at: number; readonly size: number };

const HEIGHTS = { family: 27, value: 24 } as const;

export function FindingsTree({ families }: { families: readonly FamilyOfValues[] }) {
  const { store, actions } = useDesk();
  const viewing = useViewing();
  const decisions = useDeskState((desk) => desk.decisions);
  const closed = useDeskState((desk) => desk.closed);
  const selected = useDeskState((desk) => desk.selected);
  const box = useRef<HTMLDivElement>(null);
  const rows = useMemo(() => rowsOf(families, closed), [families, closed]);
  const selectedRow = rows.findIndex((row) => row.type === "value" && row.of.findings.some((f) => f.id === selected));
  const [active, setActive] = useState(0);
  const rem = useRem();
  const list = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: (i) => HEIGHTS[rows[i]!.type] * rem,
    overscan: 12,
  });
  useEffect(() => list.measure(), [rows, rem, list]);
  useEffect(() => {
    if (selectedRow < 0) return;
    setActive(selectedRow);
    list.scrollToIndex(selectedRow, { align: "auto" });
  }, [selectedRow, list]);

  const toggleFold = (row: Row) => {
    if (row.type !== "family") return;
    const next = new Set(closed);
    if (!next.delete(row.of.family)) next.add(row.of.family);
    store.set({ closed: next });
  };
  const pick = (row: Row) => {
    if (row.type === "family") return toggleFold(row);
    const { findings } = row.of;
    const first = findings.find((f) => verdictOf(store.get().decisions, f.id) === "undecided") ?? findings[0];
    if (first !== undefined) showFinding(store, viewing, first);
  };
  /** Checked means all redacted: a press redacts what isn't, or opens again what is. */
  const toggle = (row: Row) => {
    const findings = row.of.findings;
    const all = settledOf(findings, decisions) === "redact";
    void actions.decide(
      findings.filter(({ id }) => all || verdictOf(decisions, id) !== "redact").map((f) => f.id),
      all ? "undecided" : "redact",
    );
  };
  const move = (to: number) => {
    const at = Math.min(rows.length - 1, Math.max(0, to));
    const row = rows[at];
    if (row === undefined) return;
    setActive(at);
    list.scrollToIndex(at, { align: "auto" });
    if (row.type === "value") pick(row);
  };
  const press = (event: KeyboardEvent) => {
    const row = rows[active];
    if (row === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "ArrowDown") move(active + 1);
    else if (event.key === "ArrowUp") move(active - 1);
    else if (event.key === "Home") move(0);
    else if (event.key === "End") move(rows.length - 1);
    else if (event.key === " ") toggle(row);
    else if (event.key === "Enter") pick(row);
    else if (event.key === "ArrowRight" && row.type === "family") row.open ? move(active + 1) : toggleFold(row);
    else if (event.key === "ArrowLeft" && row.type === "family" && row.open) toggleFold(row);
    else if (event.key === "ArrowLeft" && row.type === "value")
      move(rows.findLastIndex((r, i) => i < active && r.type === "family"));
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  const drawn = list.getVirtualItems();
  return (
    <div
      ref={box}
      className="flist"
      role="tree"
      aria-label={t("Findings by kind")}
      tabIndex={0}
      // Scrolled far away, the row isn't drawn, and nothing may point at it.
      aria-activedescendant={drawn.some(({ index }) => index === active) ? `row-${active}` : undefined}
      onKeyDown={press}
    >
      <div className="spacer" role="presentation" style={{ height: list.getTotalSize() }}>
        {drawn.map(({ index, start }) => {
          const row = rows[index]!;
          const common = {
            id: `row-${index}`,
            active: index === active,
            top: start,
            decisions,
            onToggle: () => toggle(row),
            onPick: () => {
              setActive(index);
              pick(row);
            },
          };
          return row.type === "family" ? (
            <FamilyRow key={row.of.family} row={row} {...common} />
          ) : (
            <ValueRow key={row.of.group} row={row} selected={index === selectedRow} {...common} />
          );
        })}
      </div>
    </div>
  );
}

function rowsOf(families: readonly FamilyOfValues[], closed: ReadonlySet<string>): Row[] {
  return families.flatMap((of, i): Row[] => {
    const open = !closed.has(of.family);
    const head: Row = { type: "family", of, open, at: i + 1, size: families.length };
    const values = open
      ? of.values.map((v, n): Row => ({ type: "value", of: v, at: n + 1, size: of.values.length }))
      : [];
    return [head, ...values];
  });
}
