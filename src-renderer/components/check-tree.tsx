// A tree of groups and rows that are ticked: one tab stop; arrows move, Space ticks, Enter shows, left and right fold.

import { useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { useRem } from "./use-rem.ts";

export type TreeRow = {
  readonly key: string;
  readonly level: 1 | 2;
  /** Of a group; a row has none. */
  readonly open?: boolean;
  readonly at: number;
  readonly size: number;
};

/** What a row's element, a `treeitem`, is given, whatever stands in it. */
export type RowAttributes = {
  readonly id: string;
  readonly "aria-level": number;
  readonly "aria-posinset": number;
  readonly "aria-setsize": number;
  readonly "aria-expanded"?: boolean;
  readonly "data-active": boolean;
  readonly style: { readonly transform: string };
  readonly onClick: () => void;
};

type Props<R extends TreeRow> = {
  readonly id: string;
  readonly label: string;
  readonly rows: readonly R[];
  /** Of the design, in CSS pixels. */
  readonly heightOf: (row: R) => number;
  /** Brought into sight when it changes; below 0 for none. */
  readonly selected: number;
  readonly onFold: (row: R) => void;
  readonly onToggle: (row: R) => void;
  readonly onPick: (row: R) => void;
  readonly draw: (row: R, attributes: RowAttributes, index: number) => ReactNode;
};

export function CheckTree<R extends TreeRow>(props: Props<R>) {
  const { id, rows, selected, heightOf, onFold, onToggle, onPick } = props;
  const box = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
  const rem = useRem();
  const list = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: (i) => heightOf(rows[i]!) * rem,
    getItemKey: (i) => rows[i]!.key,
    overscan: 12,
  });
  useEffect(() => list.measure(), [rows, rem, list]);
  useEffect(() => {
    if (selected < 0) return;
    setActive(selected);
    list.scrollToIndex(selected, { align: "auto" });
  }, [selected, list]);
  // What lies below the list grows and shrinks: the selected row stays in sight.
  const latest = useRef(selected);
  latest.current = selected;
  useEffect(() => {
    if (box.current === null) return;
    const watcher = new ResizeObserver(() => {
      if (latest.current >= 0) list.scrollToIndex(latest.current, { align: "auto" });
    });
    watcher.observe(box.current);
    return () => watcher.disconnect();
  }, [list]);

  const isGroup = (row: R) => row.open !== undefined;
  const pick = (row: R) => (isGroup(row) ? onFold(row) : onPick(row));
  const move = (to: number) => {
    const at = Math.min(rows.length - 1, Math.max(0, to));
    const row = rows[at];
    if (row === undefined) return;
    setActive(at);
    list.scrollToIndex(at, { align: "auto" });
    if (!isGroup(row)) onPick(row);
  };
  const press = (event: KeyboardEvent) => {
    const row = rows[active];
    if (row === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "ArrowDown") move(active + 1);
    else if (event.key === "ArrowUp") move(active - 1);
    else if (event.key === "Home") move(0);
    else if (event.key === "End") move(rows.length - 1);
    else if (event.key === " ") onToggle(row);
    else if (event.key === "Enter") pick(row);
    else if (event.key === "ArrowRight" && isGroup(row)) row.open ? move(active + 1) : onFold(row);
    else if (event.key === "ArrowLeft" && isGroup(row) && row.open) onFold(row);
    else if (event.key === "ArrowLeft" && !isGroup(row)) move(rows.findLastIndex((r, i) => i < active && isGroup(r)));
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
      aria-label={props.label}
      tabIndex={0}
      // Scrolled far away, the row isn't drawn, and nothing may point at it.
      aria-activedescendant={drawn.some(({ index }) => index === active) ? `${id}-${active}` : undefined}
      onKeyDown={press}
    >
      <div className="spacer" role="presentation" style={{ height: list.getTotalSize() }}>
        {drawn.map(({ index, start }) => {
          const row = rows[index]!;
          const { open } = row;
          return props.draw(
            row,
            {
              id: `${id}-${index}`,
              "aria-level": row.level,
              "aria-posinset": row.at,
              "aria-setsize": row.size,
              ...(open === undefined ? {} : { "aria-expanded": open }),
              "data-active": index === active,
              style: { transform: `translateY(${start}px)` },
              onClick: () => {
                setActive(index);
                pick(row);
              },
            },
            index,
          );
        })}
      </div>
    </div>
  );
}
