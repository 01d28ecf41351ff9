// The tools above the list: words, kinds, how sure, which pages, in which order; each says what it is narrowed to.

import { type ReactNode, useMemo } from "react";
import { useDesk, useDeskState } from "../../app/context.ts";
import { Icon } from "../../components/icon.tsx";
import { Menu } from "../../components/menu.tsx";
import { Glyph } from "../../components/signs.tsx";
import { msg, t } from "../../languages/language.ts";
import { GROUPINGS, type Grouping, SORTS, type Sort } from "../../state/groups.ts";
import type { Item } from "../../state/items.ts";
import { countedBy, type Kind, SURENESSES, type Sureness, surenessOf } from "../../state/narrow.ts";
import { FAMILY_ORDER, KINDS } from "../../words/kinds.ts";
import { PagesMenu } from "./pages-menu.tsx";
import type { Narrowing } from "./use-narrowing.ts";

export function Filters({ narrowing, onClear }: { narrowing: Narrowing; onClear: () => void }) {
  const { store } = useDesk();
  const filter = useDeskState((desk) => desk.filter);
  return (
    <div className="row gap4">
      <div className="field grow">
        <Icon name="filter" small />
        <input
          id="filter"
          aria-label={t("Filter findings")}
          placeholder={t("Filter")}
          value={filter}
          onChange={(event) => store.set({ filter: event.target.value })}
          onKeyDown={(event) => {
            if (event.key === "Escape") {
              onClear();
              event.currentTarget.blur();
            } else if (event.key === "Enter" || event.key === "ArrowDown") {
              // On to what can be done with what is left, or into the list of it.
              event.preventDefault();
              const act = document.querySelector<HTMLElement>("#redact-shown:not([aria-disabled=true])");
              const tree = document.querySelector<HTMLElement>(".panel [role=tree]");
              (event.key === "Enter" ? (act ?? tree) : tree)?.focus();
            }
          }}
        />
        <kbd>/</kbd>
      </div>
      <KindMenu items={narrowing.butKinds} />
      <SureMenu items={narrowing.butSure} />
      <PagesMenu />
      <OrderMenu />
    </div>
  );
}

/** "Kind", or "Kind 2" once two are ticked. */
const face = (words: string, n: number) => (
  <>
    {words} {n > 0 && <span className="n">{n}</span>}
  </>
);
const nameOf = (words: string, n: number) =>
  n === 0 ? words : t("{menu}: {n, plural, one {# chosen} other {# chosen}}", { menu: words, n });

function KindMenu({ items }: { items: readonly Item[] }) {
  const { store, actions } = useDesk();
  const kinds = useDeskState((desk) => desk.kinds);
  const mode = useDeskState((desk) => desk.mode);
  const counts = useMemo(() => countedBy(items, ({ kind }) => kind), [items]);
  const order = Object.keys(KINDS) as Kind[];
  // Those ticked stay, so that they can be unticked.
  const there = FAMILY_ORDER.flatMap((family) =>
    order.filter((kind) => KINDS[kind].family === family && (counts.has(kind) || kinds.includes(kind))),
  );
  return (
    <Menu
      face={face(t("Kind//of finding"), kinds.length)}
      label={t("Kinds")}
      name={nameOf(t("Kind//of finding"), kinds.length)}
      on={kinds.length > 0}
    >
      {() => (
        <>
          <fieldset>
            <legend className="vh">{t("Kinds")}</legend>
            {there.map((kind) => (
              <Tick
                key={kind}
                checked={kinds.includes(kind)}
                n={counts.get(kind) ?? 0}
                onChange={(on) => store.set({ kinds: on ? [...kinds, kind] : kinds.filter((one) => one !== kind) })}
              >
                <Glyph family={KINDS[kind].family} />
                <span className="grow">{t(KINDS[kind].long)}</span>
              </Tick>
            ))}
          </fieldset>
          <label
            className="tickline"
            title={t(
              "Dates, places, organisations, references and descriptions: together they can tell who somebody is. Looks through the document again.",
            )}
          >
            <input
              type="checkbox"
              checked={mode === "identify"}
              onChange={(event) => void actions.look(event.target.checked ? "identify" : "private")}
            />
            {t("Also mark what names people indirectly")}
          </label>
        </>
      )}
    </Menu>
  );
}

const SURE_NAMES: Record<Sureness, string> = {
  sure: msg("Sure, .90 and over"),
  fairly: msg("Fairly sure, .70 and over"),
  unsure: msg("Not sure, under .70"),
};

function SureMenu({ items }: { items: readonly Item[] }) {
  const { store } = useDesk();
  const sure = useDeskState((desk) => desk.sure);
  const counts = useMemo(() => countedBy(items, ({ confidence }) => surenessOf(confidence)), [items]);
  return (
    <Menu
      face={face(t("Confidence"), sure.length)}
      label={t("Confidence")}
      name={nameOf(t("Confidence"), sure.length)}
      on={sure.length > 0}
    >
      {() => (
        <fieldset>
          <legend className="vh">{t("Confidence")}</legend>
          {SURENESSES.map((one) => (
            <Tick
              key={one}
              checked={sure.includes(one)}
              n={counts.get(one) ?? 0}
              onChange={(on) => store.set({ sure: on ? [...sure, one] : sure.filter((other) => other !== one) })}
            >
              <span className="grow">{t(SURE_NAMES[one])}</span>
            </Tick>
          ))}
        </fieldset>
      )}
    </Menu>
  );
}

const GROUPING_NAMES: Record<Grouping, string> = {
  kind: msg("By kind"),
  page: msg("By page"),
  person: msg("By person, where known"),
};
const SORT_NAMES: Record<Sort, string> = {
  page: msg("First page"),
  value: msg("Value, A to Z"),
  confidence: msg("Surest first"),
  count: msg("Most places first"),
};

function OrderMenu() {
  const { store } = useDesk();
  const grouping = useDeskState((desk) => desk.grouping);
  const sort = useDeskState((desk) => desk.sort);
  const name = t("Order: {grouping}, {sort}", {
    grouping: t(GROUPING_NAMES[grouping]).toLowerCase(),
    sort: t(SORT_NAMES[sort]),
  });
  return (
    <Menu
      face={<Icon name="sort" small />}
      label={t("Order")}
      name={name}
      on={grouping !== "kind" || sort !== "page"}
      bare
    >
      {() => (
        <>
          <Radios
            title={t("Group")}
            name="grouping"
            all={GROUPINGS}
            words={GROUPING_NAMES}
            value={grouping}
            onChange={(next) => store.set({ grouping: next })}
          />
          <Radios
            title={t("Sort in each group")}
            name="sort"
            all={SORTS}
            words={SORT_NAMES}
            value={sort}
            onChange={(next) => store.set({ sort: next })}
          />
        </>
      )}
    </Menu>
  );
}

function Tick(props: { checked: boolean; n: number; onChange: (checked: boolean) => void; children: ReactNode }) {
  return (
    <label className="tickline">
      <input type="checkbox" checked={props.checked} onChange={(event) => props.onChange(event.target.checked)} />
      {props.children}
      <span className="count">{props.n}</span>
    </label>
  );
}

function Radios<T extends string>(props: {
  title: string;
  name: string;
  all: readonly T[];
  words: Readonly<Record<T, string>>;
  value: T;
  onChange: (value: T) => void;
}) {
  return (
    <fieldset>
      <legend>{props.title}</legend>
      {props.all.map((one) => (
        <label key={one} className="tickline">
          <input type="radio" name={props.name} checked={props.value === one} onChange={() => props.onChange(one)} />
          {t(props.words[one])}
        </label>
      ))}
    </fieldset>
  );
}
