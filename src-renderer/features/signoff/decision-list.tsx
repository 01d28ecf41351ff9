// Every decision of the plan in one list: by family, before and after, with what changed; thousands are no matter.

import { useEffect, useMemo, useRef } from "react";
import type { ReviewItem, SignoffView } from "../../../src-main/contract/signoff.ts";
import { useDesk, useDeskState } from "../../app/context.ts";
import { CheckTree, type TreeRow } from "../../components/check-tree.tsx";
import { Segmented } from "../../components/controls.tsx";
import { Icon } from "../../components/icon.tsx";
import { useRem } from "../../components/use-rem.ts";
import { t } from "../../languages/language.ts";
import {
  countsOfView,
  type DecisionGroup,
  type Listing,
  listed,
  unseenIn,
  type Withdrawn,
} from "../../state/signoff.ts";
import { useViewing } from "../review/viewing.ts";
import { approve, look, put } from "./acts.ts";
import { useWidth } from "./before-after.tsx";
import { CopyState } from "./copy-state.tsx";
import { DecisionRow, GroupRow, WithdrawnRow } from "./decision-rows.tsx";

type Row = TreeRow &
  (
    | { readonly type: "group"; readonly of: DecisionGroup }
    | { readonly type: "item"; readonly of: ReviewItem }
    | { readonly type: "gone"; readonly of: Withdrawn }
  );

const HEIGHTS = { group: 30, item: 57, gone: 40 } as const;
/** Of a row, above and below its pictures. */
const AROUND = 13;

export function DecisionList({ view }: { view: SignoffView }) {
  const { store } = useDesk();
  const listing = useDeskState((desk) => desk.signoff.listing);
  const filter = useDeskState((desk) => desk.signoff.filter);
  const groups = useMemo(() => listed(view, listing, filter), [view, listing, filter]);
  const counts = useMemo(() => countsOfView(view), [view]);
  const choice = (value: Listing, words: string) => ({
    value,
    name: `${words}, ${counts[value]}`,
    label: (
      <>
        {words} <span className="n">{counts[value]}</span>
      </>
    ),
  });
  return (
    <>
      <div className="lh">
        <Segmented
          label={t("Show")}
          className="s"
          value={listing}
          onChange={(next) => put(store, { listing: next })}
          choices={[
            choice("all", t("All")),
            choice("redact", t("Redactions")),
            choice("stand", t("Let stand")),
            ...(view.may.review ? [choice("unseen", t("Not looked at"))] : []),
            ...(view.since === null ? [] : [choice("changed", t("Changed since v{version}", { version: view.since }))]),
            choice("comments", t("Comments")),
          ]}
        />
        <span className="grow" />
        <div className="field">
          <Icon name="filter" small />
          <input
            id="decision-filter"
            aria-label={t("Filter decisions")}
            placeholder={t("Filter")}
            value={filter}
            onChange={({ target }) => put(store, { filter: target.value })}
            onKeyDown={(event) => {
              if (event.key !== "Escape") return;
              put(store, { filter: "" });
              event.currentTarget.blur();
            }}
          />
          <kbd>/</kbd>
        </div>
      </div>
      <Rows view={view} groups={groups} />
      {groups.length === 0 && <NothingHere view={view} listing={listing} filter={filter} />}
    </>
  );
}

function Rows({ view, groups }: { view: SignoffView; groups: readonly DecisionGroup[] }) {
  const desk = useDesk();
  const { store } = desk;
  const viewing = useViewing();
  const item = useDeskState(({ signoff }) => signoff.item);
  const closed = useDeskState(({ signoff }) => signoff.closed);
  const column = useRef<HTMLSpanElement>(null);
  const width = useWidth(column);
  const rem = useRem();
  const rows = useMemo(() => rowsOf(groups, closed), [groups, closed]);
  const at = useMemo(() => rows.findIndex((row) => row.type === "item" && row.of.id === item), [rows, item]);
  const tree = useRef<HTMLDivElement>(null);
  const isThere = width > 0;
  useEffect(() => {
    // Whoever came by key goes on by key; what somebody is at already keeps the focus.
    if (isThere && document.activeElement === document.body)
      tree.current?.querySelector<HTMLElement>("[role=tree]")?.focus();
  }, [isThere]);
  const size = { width, height: HEIGHTS.item * rem - AROUND };

  const fold = (row: Row) => {
    if (row.type !== "group") return;
    const next = new Set(closed);
    if (!next.delete(row.key)) next.add(row.key);
    put(store, { closed: next });
  };
  const idsLeft = (row: Row): string[] =>
    row.type === "gone" ? [] : unseenIn(row.type === "group" ? row.of.items : [row.of]).map(({ id }) => id);
  const approveRow = (row: Row) => {
    if (view.may.review) void approve(desk, viewing, row.type === "item" ? [row.of.id] : idsLeft(row));
  };
  return (
    <>
      <div className="dcols xs faint" aria-hidden={rows.length === 0}>
        <span />
        <span>{t("Kind and place")}</span>
        <span ref={column}>{t("As it is")}</span>
        <CopyState />
        <span>{t("Reason, by whom")}</span>
        <span />
      </div>
      {rows.length > 0 && width > 0 && (
        <div ref={tree} className="dl">
          <CheckTree
            id="decision"
            label={t("Decisions of the plan")}
            rows={rows}
            heightOf={({ type }) => HEIGHTS[type]}
            selected={at}
            onFold={fold}
            onToggle={approveRow}
            onPick={(row) => row.type === "item" && look(store, viewing, row.of.id)}
            draw={(row, attributes, index) => {
              switch (row.type) {
                case "group":
                  return (
                    <GroupRow
                      key={row.key}
                      group={row.of}
                      open={row.open === true}
                      attributes={attributes}
                      since={view.since}
                      onApprove={view.may.review ? () => approveRow(row) : null}
                    />
                  );
                case "item":
                  return (
                    <DecisionRow
                      key={row.key}
                      item={row.of}
                      selected={index === at}
                      attributes={attributes}
                      size={size}
                      version={view.version}
                      me={view.me}
                    />
                  );
                case "gone":
                  return <WithdrawnRow key={row.key} of={row.of} attributes={attributes} me={view.me} />;
              }
            }}
          />
        </div>
      )}
    </>
  );
}

function NothingHere({ view, listing, filter }: { view: SignoffView; listing: Listing; filter: string }) {
  const { store } = useDesk();
  const hidden = view.items.length;
  return (
    <div className="empty card">
      <b>
        {filter.trim() !== ""
          ? t("Nothing matches “{text}”", { text: filter.trim() })
          : listing === "changed"
            ? t("Nothing changed since then.")
            : listing === "unseen"
              ? t("Every value was looked at.")
              : hidden === 0
                ? t("Nothing is decided yet.")
                : t("Nothing is left here.")}
      </b>
      {hidden > 0 && (
        <button type="button" className="btn" onClick={() => put(store, { listing: "all", filter: "" })}>
          {t("Show all {n}", { n: hidden })}
        </button>
      )}
    </div>
  );
}

function rowsOf(groups: readonly DecisionGroup[], closed: ReadonlySet<string>): Row[] {
  return groups.flatMap((of, i): Row[] => {
    const open = !closed.has(of.key);
    const size = of.items.length + of.withdrawn.length;
    const head: Row = { type: "group", key: of.key, level: 1, of, open, at: i + 1, size: groups.length };
    if (!open) return [head];
    return [
      head,
      ...of.items.map((item, n): Row => ({ type: "item", key: item.id, level: 2, of: item, at: n + 1, size })),
      ...of.withdrawn.map(
        (gone, n): Row => ({ type: "gone", key: `withdrawn:${gone.id}`, level: 2, of: gone, at: n + 1, size }),
      ),
    ];
  });
}
