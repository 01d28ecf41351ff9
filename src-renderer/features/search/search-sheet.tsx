// Search and redact: a sheet beside the page, so that what is found can be looked at before it is struck.

import { useEffect, useMemo, useRef, useState } from "react";
import { useDesk, useDeskState } from "../../app/context.ts";
import { type Choice, RowCheck, Segmented } from "../../components/controls.tsx";
import { Icon } from "../../components/icon.tsx";
import { Notice } from "../../components/notice.tsx";
import { useEscape } from "../../components/use-escape.ts";
import { msg, t } from "../../languages/language.ts";
import { checkedOf, placesOf, placesToMark, tickedOf, turn } from "../../state/search-places.ts";
import { notFound, wordsIn } from "../../state/word-list.ts";
import { list } from "../../words/numbers.ts";
import { Saying } from "../findings/saying.tsx";
import { type Ask, askOf, type SearchTab, searchOf, TABS } from "./ask.ts";
import { AskFields } from "./ask-fields.tsx";
import { Results } from "./results.tsx";
import { type Searching, useSearch } from "./use-search.ts";

const TAB_NAMES: Record<SearchTab, string> = {
  text: msg("Text"),
  words: msg("Word list"),
  pattern: msg("Pattern"),
  like: msg("More like this"),
};
const NONE: ReadonlySet<string> = new Set();

export function SearchSheet({ onClose }: { onClose: () => void }) {
  const { store, actions } = useDesk();
  const seed = useDeskState((desk) => desk.searchSeed);
  const findings = useDeskState((desk) => desk.findings);
  const decisions = useDeskState((desk) => desk.decisions);
  const [ask, setAsk] = useState<Ask>(() => askOf(seed));
  const [turned, setTurned] = useState(NONE);
  const box = useRef<HTMLElement>(null);
  const search = searchOf(ask);
  const searching = useSearch(search);
  const found = searching.state === "done" ? searching.found : searching.state === "running" ? searching.last : null;

  // Asked anew while it is open: more like another example.
  const shown = useRef(seed);
  useEffect(() => {
    if (seed === shown.current) return;
    shown.current = seed;
    setAsk(askOf(seed));
  }, [seed]);
  useEffect(() => {
    const opener = document.activeElement as HTMLElement | null;
    box.current?.querySelector<HTMLInputElement>("[data-first], textarea")?.select();
    return () => {
      store.set({ searched: null, searchedAt: null });
      opener?.focus();
    };
  }, [store]);
  // What is ticked belongs to one search; the page shows what the list does.
  useEffect(() => {
    setTurned(NONE);
    store.set({ searched: found?.matches ?? null, searchedAt: null });
  }, [found, store]);

  const pages = useMemo(() => placesOf(found?.matches ?? [], findings, decisions), [found, findings, decisions]);
  const all = useMemo(() => pages.flatMap(({ places }) => places), [pages]);
  const ticked = useMemo(() => tickedOf(pages, turned), [pages, turned]);
  const standing = useMemo(() => [...new Set(ticked.flatMap(({ items }) => items))], [ticked]);
  const close = () => {
    // Opened again it goes on where it was left.
    store.set({ searchSeed: search ?? seed });
    onClose();
  };
  useEscape(box, close);
  return (
    <section
      ref={box}
      className="panel searchsheet"
      role="dialog"
      aria-label={t("Search and redact")}
      data-region="panel"
    >
      <div className="tabs">
        <h2>{t("Search and redact")}</h2>
        <span className="spacer" />
        <button type="button" className="btn quiet icononly s" aria-label={t("Close the search")} onClick={close}>
          <Icon name="cross" small />
        </button>
      </div>
      <div className="ftools">
        <Segmented
          label={t("Search by")}
          className="s fill"
          value={ask.tab}
          onChange={(tab) => setAsk({ ...ask, tab })}
          choices={TABS.map((tab): Choice<SearchTab> => ({ value: tab, label: t(TAB_NAMES[tab]) }))}
        />
        <AskFields ask={ask} onChange={(part) => setAsk((now) => ({ ...now, ...part }))} />
      </div>
      <Told searching={searching} ask={ask} />
      {all.length > 0 && (
        <>
          <AllTicks
            label={t("{n} of {of} ticked", { n: ticked.length, of: all.length })}
            checked={checkedOf(all, turned)}
            onToggle={() => setTurned(turn(all, turned))}
          />
          <Results pages={pages} turned={turned} onTurn={setTurned} />
          <div className="insp">
            <div className="do">
              <Saying />
              <div className="decide two">
                <button
                  type="button"
                  className="btn primary l"
                  // Not "disabled": it would drop the focus as soon as it has done its work.
                  aria-disabled={ticked.length === 0}
                  onClick={() => void actions.mark(placesToMark(ticked))}
                >
                  {t("Redact {n}", { n: ticked.length })}
                </button>
                <button
                  type="button"
                  className="btn l"
                  aria-disabled={standing.length === 0}
                  title={t("Only what Stet found can be let stand: words it did not mark stand in any case.")}
                  onClick={() => void actions.decide(standing, "stand")}
                >
                  {standing.length === 0 ? t("Let stand") : t("Let {n} stand", { n: standing.length })}
                </button>
              </div>
            </div>
          </div>
        </>
      )}
    </section>
  );
}

function AllTicks(props: { label: string; checked: "true" | "false" | "mixed"; onToggle: () => void }) {
  return (
    <div className="alltick">
      <button
        type="button"
        role="checkbox"
        className="tickline"
        aria-checked={props.checked}
        aria-label={t("All: {told}", { told: props.label })}
        onClick={props.onToggle}
      >
        <RowCheck checked={props.checked} onToggle={props.onToggle} />
        {t("All")} <span className="count">{props.label}</span>
      </button>
    </div>
  );
}

/** How much was found, and what should be known of it; the one place where it is announced. */
function Told({ searching, ask }: { searching: Searching; ask: Ask }) {
  const found = searching.state === "done" ? searching.found : null;
  const missing = useMemo(
    () => (ask.tab === "words" && found !== null && !found.cut ? notFound(wordsIn(ask.list).words, found.matches) : []),
    [ask.tab, ask.list, found],
  );
  if (searching.state === "failed")
    return (
      <Notice kind="danger" title={t("Nothing was searched.")}>
        {searching.why}
      </Notice>
    );
  const n = found?.matches.length ?? 0;
  const pages = new Set(found?.matches.map(({ page }) => page)).size;
  return (
    <div className="foundline small" role="status">
      {searching.state === "running" && t("Searching…")}
      {found !== null && n === 0 && t("Nothing was found. Words in pictures that were not read can’t be.")}
      {n > 0 && (
        <>
          {t("{n, plural, one {# place} other {# places}} on {pages, plural, one {# page} other {# pages}}.", {
            n,
            pages,
          })}{" "}
          {found?.cut === true && <b>{t("There are more: say more of what you search for.")}</b>}
        </>
      )}{" "}
      {missing.length > 0 &&
        n > 0 &&
        t("Not found: {words}.", {
          words: list(
            missing.map((word) => t("“{text}”", { text: word })),
            4,
          ),
        })}
    </div>
  );
}
