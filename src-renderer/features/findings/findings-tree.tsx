// Findings as a tree: groups, and in them values. Space decides, a click shows the place.

import { useMemo } from "react";
import { useDesk, useDeskState } from "../../app/context.ts";
import { CheckTree, type TreeRow } from "../../components/check-tree.tsx";
import { msg, t } from "../../languages/language.ts";
import type { Group, Grouping } from "../../state/groups.ts";
import { heldBy } from "../../state/signoff.ts";
import { type Value, verdictOf } from "../../state/values.ts";
import { showFinding, useViewing } from "../review/viewing.ts";
import { GroupRow, ValueRow } from "./rows.tsx";

export type Row = TreeRow &
  ({ readonly type: "group"; readonly of: Group } | { readonly type: "value"; readonly of: Value });

const HEIGHTS = { group: 27, value: 24 } as const;
const LABELS: Record<Grouping, string> = {
  kind: msg("Findings by kind"),
  page: msg("Findings by page"),
  person: msg("Findings by person"),
};

export function FindingsTree({ groups }: { groups: readonly Group[] }) {
  const { store, actions } = useDesk();
  const viewing = useViewing();
  const decisions = useDeskState((desk) => desk.decisions);
  const closed = useDeskState((desk) => desk.closed);
  const selected = useDeskState((desk) => desk.selected);
  const grouping = useDeskState((desk) => desk.grouping);
  const preview = useDeskState((desk) => desk.preview);
  const rows = useMemo(() => rowsOf(groups, closed), [groups, closed]);
  const at = useMemo(
    () => rows.findIndex((row) => row.type === "value" && row.of.findings.some((f) => f.id === selected)),
    [rows, selected],
  );

  const fold = (row: Row) => {
    if (row.type !== "group") return;
    const next = new Set(closed);
    if (!next.delete(row.of.key)) next.add(row.of.key);
    store.set({ closed: next });
  };
  const show = (row: Row) => {
    const { findings } = row.of;
    const first = findings.find((f) => verdictOf(store.get().decisions, f.id) === "undecided") ?? findings[0];
    if (first !== undefined) showFinding(store, viewing, first);
  };
  /**
   * Checked means all redacted: a press redacts what isn't, or opens again what is. Of a group, what was let stand stays
   * so; of a value, a press on its own box is meant for all of it.
   */
  const toggle = (row: Row) => {
    if (heldBy(store.get().signoff) !== null) return;
    const { findings } = row.of;
    const now = store.get().decisions;
    const redacted = findings.filter(({ id }) => verdictOf(now, id) === "redact");
    const rest =
      row.type === "value"
        ? findings.filter(({ id }) => verdictOf(now, id) !== "redact")
        : findings.filter(({ id }) => verdictOf(now, id) === "undecided");
    const ids = (rest.length > 0 ? rest : redacted).map(({ id }) => id);
    void actions.decide(ids, rest.length > 0 ? "redact" : "undecided");
  };
  return (
    <CheckTree
      id="row"
      label={t(LABELS[grouping])}
      rows={rows}
      heightOf={({ type }) => HEIGHTS[type]}
      selected={at}
      onFold={fold}
      onToggle={toggle}
      onPick={show}
      draw={(row, attributes, index) => {
        const common = {
          attributes,
          decisions,
          covered: preview !== null && row.of.findings.some(({ id }) => preview.has(id)),
          onToggle: () => toggle(row),
        };
        return row.type === "group" ? (
          <GroupRow key={row.key} group={row.of} open={row.open === true} {...common} />
        ) : (
          <ValueRow key={row.key} value={row.of} selected={index === at} glyph={grouping !== "kind"} {...common} />
        );
      }}
    />
  );
}

function rowsOf(groups: readonly Group[], closed: ReadonlySet<string>): Row[] {
  return groups.flatMap((of, i): Row[] => {
    const open = !closed.has(of.key);
    const head: Row = { type: "group", key: of.key, level: 1, of, open, at: i + 1, size: groups.length };
    const size = of.values.length;
    const rows = of.values.map(
      (value, n): Row => ({ type: "value", key: `${of.key} ${value.group}`, level: 2, of: value, at: n + 1, size }),
    );
    return open ? [head, ...rows] : [head];
  });
}
