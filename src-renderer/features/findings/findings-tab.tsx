// The findings tab: what was not read, tools, the tree, and the finding that is selected.

import { useMemo } from "react";
import { isRead } from "../../../src-main/contract/check.ts";
import { useDesk, useDeskState } from "../../app/context.ts";
import { Segmented } from "../../components/controls.tsx";
import { Icon } from "../../components/icon.tsx";
import { Notice } from "../../components/notice.tsx";
import { t } from "../../languages/language.ts";
import { countsOf, filtered, isOpenToAll, type Show, valuesOf, verdictOf } from "../../state/values.ts";
import { pageRanges } from "../../words/numbers.ts";
import { Looking } from "../review/looking.tsx";
import { FindingsTree } from "./findings-tree.tsx";
import { Inspector } from "./inspector.tsx";
import { belongingTo, People } from "./people.tsx";

export function FindingsTab() {
  const { store, actions } = useDesk();
  const done = useDeskState((desk) => desk.look.state === "done");
  const findings = useDeskState((desk) => desk.findings);
  const decisions = useDeskState((desk) => desk.decisions);
  const show = useDeskState((desk) => desk.show);
  const filter = useDeskState((desk) => desk.filter);
  const people = useDeskState((desk) => desk.people);
  const mode = useDeskState((desk) => desk.mode);
  const whose = useDeskState((desk) => desk.whose);
  const own = useMemo(() => belongingTo(whose, people, findings), [whose, people, findings]);
  const listed = useMemo(() => (own === null ? findings : findings.filter((f) => own.has(f.id))), [findings, own]);
  const all = useMemo(() => valuesOf(listed), [listed]);
  const shown = useMemo(() => filtered(all, decisions, show, filter), [all, decisions, show, filter]);
  const counts = useMemo(() => countsOf(listed, decisions), [listed, decisions]);
  const openShown = useMemo(
    () =>
      shown
        .flatMap((family) => family.findings)
        .filter(
          (f) => isOpenToAll(f, decisions) || (filter.trim() !== "" && verdictOf(decisions, f.id) === "undecided"),
        ),
    [shown, decisions, filter],
  );
  if (!done) return <Looking />;
  const choice = (value: Show, words: string, n: number) => ({
    value,
    name: `${words}, ${n}`,
    label: (
      <>
        {words} <span className="n">{n}</span>
      </>
    ),
  });
  const clear = () => store.set({ filter: "", show: "all", whose: null });
  return (
    <>
      <NotRead />
      <People />
      <div className="ftools">
        <div className="row gap6">
          <div className="field grow">
            <Icon name="filter" small />
            <input
              id="filter"
              aria-label={t("Filter findings")}
              placeholder={t("Filter")}
              value={filter}
              onChange={(event) => store.set({ filter: event.target.value })}
              onKeyDown={(event) => {
                if (event.key !== "Escape") return;
                clear();
                event.currentTarget.blur();
              }}
            />
            <kbd>/</kbd>
          </div>
          <button
            type="button"
            className="btn"
            disabled={openShown.length === 0}
            title={t(
              "Redacts everything undecided that the list shows; names only where you have filtered for them. Undo takes it back.",
            )}
            onClick={() =>
              void actions.decide(
                openShown.map((f) => f.id),
                "redact",
              )
            }
          >
            {openShown.length === 0
              ? t("Redact all undecided")
              : t("Redact all {n} undecided", { n: openShown.length })}
          </button>
        </div>
        <Segmented
          label={t("Show")}
          className="s fill"
          value={show}
          onChange={(next) => store.set({ show: next })}
          choices={[
            choice("all", t("All"), listed.length),
            choice("open", t("Undecided"), counts.open),
            choice("redact", t("Redact"), counts.redact),
            choice("stand", t("Let stand"), counts.stand),
          ]}
        />
        <label
          className="tickline xs"
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
      </div>
      {findings.length === 0 ? (
        <div className="empty card">
          <b>{t("Nothing private was found on the pages that were read.")}</b>
          <p className="quietnote">{t("Handwriting, signatures and faces are not found. Read the document.")}</p>
        </div>
      ) : shown.length === 0 ? (
        <div className="empty card">
          <b>
            {filter.trim() === "" ? t("Nothing is left here.") : t("Nothing matches “{text}”", { text: filter.trim() })}
          </b>
          <p className="quietnote">
            {t("{n, plural, one {# finding is} other {# findings are}} hidden by the filter.", { n: findings.length })}
          </p>
          <button type="button" className="btn" onClick={clear}>
            {t("Clear the filter")}
          </button>
        </div>
      ) : (
        <FindingsTree families={shown} />
      )}
      {findings.length > 0 && <Inspector />}
    </>
  );
}

/** No finding on a page that was not read is not the same as clean. */
function NotRead() {
  const coverage = useDeskState((desk) => desk.coverage);
  const orphaned = useDeskState((desk) => desk.orphaned);
  const unread = coverage.flatMap((c) => (isRead(c) ? [] : [c.page]));
  const scanned = coverage.flatMap((c) => (c.state === "ocr" ? [c.page] : []));
  return (
    <>
      {scanned.length > 0 && (
        <Notice
          kind="warn"
          title={t("{n, plural, one {# page} other {# pages}} read from pictures.", { n: scanned.length })}
        >
          {t(
            "Letters can be misread on p. {pages}, and handwriting, signatures and faces are not found. Scans need eyes.",
            { pages: pageRanges(scanned) },
          )}
        </Notice>
      )}
      {unread.length > 0 && (
        <Notice
          kind="warn"
          title={t("{n, plural, one {# page} other {# pages}} could not be read, or only badly.", { n: unread.length })}
        >
          {t("Look at p. {pages} yourself: what is private there may not be marked.", { pages: pageRanges(unread) })}
        </Notice>
      )}
      {orphaned > 0 && (
        <Notice
          kind="warn"
          title={t("{n, plural, one {# decision} other {# decisions}} kept without a finding.", { n: orphaned })}
        >
          {t("An earlier look found what this one did not. Nothing was lost; check these places by eye.")}
        </Notice>
      )}
    </>
  );
}
