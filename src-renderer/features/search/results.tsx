// What a search found, page by page: each place with its line, a box to tick, and what was decided there.

import { useMemo, useState } from "react";
import { useDesk } from "../../app/context.ts";
import { CheckTree, type RowAttributes, type TreeRow } from "../../components/check-tree.tsx";
import { RowCheck } from "../../components/controls.tsx";
import { Icon } from "../../components/icon.tsx";
import { DecisionSign } from "../../components/signs.tsx";
import { t } from "../../languages/language.ts";
import { checkedOf, type FoundPage, type FoundPlace, isTicked, turn } from "../../state/search-places.ts";
import { useViewing } from "../review/viewing.ts";

type Row = TreeRow &
  (
    | { readonly type: "page"; readonly of: FoundPage }
    | { readonly type: "place"; readonly of: FoundPlace; readonly index: number }
  );
type Props = {
  readonly pages: readonly FoundPage[];
  readonly turned: ReadonlySet<string>;
  readonly onTurn: (turned: ReadonlySet<string>) => void;
};

const HEIGHTS = { page: 27, place: 26 } as const;

export function Results({ pages, turned, onTurn }: Props) {
  const { store } = useDesk();
  const viewing = useViewing();
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const [looked, setLooked] = useState<string | null>(null);
  const rows = useMemo(() => rowsOf(pages, closed), [pages, closed]);
  const at = useMemo(() => rows.findIndex(({ key }) => key === looked), [rows, looked]);
  const fold = ({ key }: Row) => {
    const next = new Set(closed);
    if (!next.delete(key)) next.add(key);
    setClosed(next);
  };
  const show = (row: Row) => {
    if (row.type !== "place") return;
    setLooked(row.key);
    const { match } = row.of;
    const quad = match.quads[0];
    // Where the copy is shown instead, what was struck isn't there to be seen.
    store.set({ searchedAt: row.index, view: "as-is" });
    viewing.viewer.current.reveal({ page: match.page, align: "nearest", ...(quad === undefined ? {} : { quad }) });
  };
  const toggle = (row: Row) => onTurn(turn(row.type === "page" ? row.of.places : [row.of], turned));
  return (
    <CheckTree
      id="found"
      label={t("What was found, by page")}
      rows={rows}
      heightOf={({ type }) => HEIGHTS[type]}
      selected={at}
      onFold={fold}
      onToggle={toggle}
      onPick={show}
      draw={(row, attributes, index) => {
        const common = { attributes, turned, onToggle: () => toggle(row) };
        return row.type === "page" ? (
          <PageRow key={row.key} of={row.of} open={row.open === true} {...common} />
        ) : (
          <PlaceRow key={row.key} of={row.of} selected={index === at} {...common} />
        );
      }}
    />
  );
}

type Common = {
  readonly attributes: RowAttributes;
  readonly turned: ReadonlySet<string>;
  readonly onToggle: () => void;
};

function PageRow({ of, open, turned, attributes, onToggle }: Common & { of: FoundPage; open: boolean }) {
  const checked = checkedOf(of.places, turned);
  return (
    <div {...attributes} role="treeitem" tabIndex={-1} className="fgroup" aria-selected={false} aria-checked={checked}>
      <RowCheck checked={checked} onToggle={onToggle} />
      <span className="tw">
        <Icon name={open ? "down" : "right"} small />
      </span>
      <span className="strong">{t("Page {page}", { page: of.page })}</span>
      <span className="count">{of.places.length}</span>
    </div>
  );
}

function PlaceRow({ of, selected, turned, attributes, onToggle }: Common & { of: FoundPlace; selected: boolean }) {
  const { match, state } = of;
  const isDone = state === "redact";
  return (
    <div
      {...attributes}
      role="treeitem"
      tabIndex={-1}
      className={selected ? "hitrow on" : "hitrow"}
      aria-selected={selected}
      aria-checked={isDone ? "true" : isTicked(of, turned)}
      aria-disabled={isDone}
    >
      {isDone ? <span /> : <RowCheck checked={isTicked(of, turned) ? "true" : "false"} onToggle={onToggle} />}
      <span className="line">
        {/* Cut from its beginning: the text runs the other way, in which a space at its end would be lost. */}
        <span className="before">
          <bdi dir="ltr">{match.before.replace(/ $/, "\u00A0")}</bdi>
        </span>
        <b>{match.text}</b>
        {match.after}
      </span>
      {state === "open" ? <span /> : <span className="xs faint nowrap">{isDone ? t("redacted") : t("stands")}</span>}
      <DecisionSign settled={state} />
    </div>
  );
}

function rowsOf(pages: readonly FoundPage[], closed: ReadonlySet<string>): Row[] {
  let index = 0;
  return pages.flatMap((of, i): Row[] => {
    const key = `page:${of.page}`;
    const open = !closed.has(key);
    const size = of.places.length;
    const head: Row = { type: "page", key, level: 1, of, open, at: i + 1, size: pages.length };
    const rows = of.places.map(
      (place, n): Row => ({ type: "place", key: place.key, level: 2, of: place, index: index++, at: n + 1, size }),
    );
    return open ? [head, ...rows] : [head];
  });
}
