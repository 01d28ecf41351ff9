// The places where copies differ, by kind: what this one has, what the others have, and a box to tick where it can be struck.

import { useMemo, useState } from "react";
import { useDesk } from "../../app/context.ts";
import { CheckTree, type RowAttributes, type TreeRow } from "../../components/check-tree.tsx";
import { type Checked, RowCheck } from "../../components/controls.tsx";
import { Icon } from "../../components/icon.tsx";
import { t } from "../../languages/language.ts";
import { useViewing } from "../review/viewing.ts";
import { type Differing, KIND_NAMES, type OfKind, visible } from "./differing.ts";

type Row = TreeRow &
  ({ readonly type: "kind"; readonly of: OfKind } | { readonly type: "place"; readonly of: Differing });
type Props = {
  readonly kinds: readonly OfKind[];
  /** The copies' names, this one's first. */
  readonly names: readonly string[];
  readonly unticked: ReadonlySet<string>;
  readonly onUntick: (unticked: ReadonlySet<string>) => void;
};

const HEIGHTS = { kind: 27, place: 46 } as const;

export function DifferenceList({ kinds, names, unticked, onUntick }: Props) {
  const { store } = useDesk();
  const viewing = useViewing();
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const [looked, setLooked] = useState<string | null>(null);
  const rows = useMemo(() => rowsOf(kinds, closed), [kinds, closed]);
  const at = useMemo(() => rows.findIndex(({ key }) => key === looked), [rows, looked]);
  const turnedOver = (set: ReadonlySet<string>, keys: readonly string[], all: boolean) => {
    const next = new Set(set);
    for (const key of keys)
      if (all) next.add(key);
      else next.delete(key);
    return next;
  };
  const toggle = (row: Row) => {
    const own = (row.type === "kind" ? row.of.differing : [row.of]).filter(({ strikes }) => strikes);
    const keys = own.map(({ key }) => key);
    onUntick(turnedOver(unticked, keys, checkedOf(own, unticked) === "true"));
  };
  const show = (row: Row) => {
    setLooked(row.key);
    if (row.type !== "place" || row.of.here === null) return;
    const { page, quads } = row.of.here;
    store.set({ pointed: row.of.here, view: "as-is" });
    viewing.viewer.current.reveal({ page, quad: quads[0]!, align: "nearest" });
  };
  return (
    <CheckTree
      id="differences"
      label={t("Where the copies differ, by kind")}
      rows={rows}
      heightOf={({ type }) => HEIGHTS[type]}
      selected={at}
      onFold={({ key }) => setClosed(turnedOver(closed, [key], !closed.has(key)))}
      onToggle={toggle}
      onPick={show}
      draw={(row, attributes, index) =>
        row.type === "kind" ? (
          <KindRow key={row.key} {...{ row, attributes, unticked }} of={row.of} onToggle={() => toggle(row)} />
        ) : (
          <PlaceRow
            key={row.key}
            {...{ attributes, unticked, names }}
            of={row.of}
            selected={index === at}
            onToggle={() => toggle(row)}
          />
        )
      }
    />
  );
}

type Common = {
  readonly attributes: RowAttributes;
  readonly unticked: ReadonlySet<string>;
  readonly onToggle: () => void;
};

function KindRow({ row, of, unticked, attributes, onToggle }: Common & { row: Row; of: OfKind }) {
  const own = of.differing.filter(({ strikes }) => strikes);
  const checked = own.length === 0 ? undefined : checkedOf(own, unticked);
  return (
    <div {...attributes} role="treeitem" tabIndex={-1} className="fgroup" aria-selected={false} aria-checked={checked}>
      {checked === undefined ? <span /> : <RowCheck checked={checked} onToggle={onToggle} />}
      <span className="tw">
        <Icon name={row.open === true ? "down" : "right"} small />
      </span>
      <span className="strong">{t(KIND_NAMES[of.kind])}</span>
      <span className="count">{of.differing.length}</span>
    </div>
  );
}

type PlaceProps = Common & { of: Differing; selected: boolean; names: readonly string[] };

function PlaceRow({ of, selected, unticked, names, attributes, onToggle }: PlaceProps) {
  const { difference, here, strikes } = of;
  const [own, ...others] = difference.places;
  const checked = strikes ? checkedOf([of], unticked) : undefined;
  const drawn = difference.places.every(({ text }) => text === "");
  return (
    <div
      {...attributes}
      role="treeitem"
      tabIndex={-1}
      className={selected ? "hitrow two on" : "hitrow two"}
      aria-selected={selected}
      aria-checked={checked}
    >
      {checked === undefined ? <span /> : <RowCheck checked={checked} onToggle={onToggle} />}
      <span className="copies">
        <span className="clip">
          <span className="faint xs">{t("Here")}</span>{" "}
          {drawn ? t("see the page") : own === undefined || own.text === "" ? t("nothing") : <b>{visible(own)}</b>}
        </span>
        {others.map((place) => (
          <span key={place.copy} className="clip">
            <span className="faint xs">{names[place.copy - 1]}</span>{" "}
            {drawn ? t("see the page") : place.text === "" ? t("nothing") : visible(place)}
          </span>
        ))}
      </span>
      <span className="xs faint nowrap">{here === null ? "" : t("p. {page}", { page: here.page })}</span>
    </div>
  );
}

export function checkedOf(own: readonly Differing[], unticked: ReadonlySet<string>): Checked {
  const off = own.filter(({ key }) => unticked.has(key)).length;
  return off === 0 ? "true" : off === own.length ? "false" : "mixed";
}

function rowsOf(kinds: readonly OfKind[], closed: ReadonlySet<string>): Row[] {
  return kinds.flatMap((of, i): Row[] => {
    const key = `kind:${of.kind}`;
    const open = !closed.has(key);
    const size = of.differing.length;
    const head: Row = { type: "kind", key, level: 1, of, open, at: i + 1, size: kinds.length };
    const rows = of.differing.map(
      (one, n): Row => ({ type: "place", key: one.key, level: 2, of: one, at: n + 1, size }),
    );
    return open ? [head, ...rows] : [head];
  });
}
