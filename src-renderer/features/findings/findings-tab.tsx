// The findings tab: what was not read, tools, the tree, and the finding that is selected.

import { useMemo } from "react";
import { useDesk, useDeskState } from "../../app/context.ts";
import { Segmented } from "../../components/controls.tsx";
import { t } from "../../languages/language.ts";
import { grouped, sorted } from "../../state/groups.ts";
import { countsOf, isOpenToAll, type Show, verdictOf } from "../../state/values.ts";
import { Looking } from "../review/looking.tsx";
import { Filters } from "./filters.tsx";
import { FindingsTree } from "./findings-tree.tsx";
import { Inspector } from "./inspector.tsx";
import { NotRead } from "./not-read.tsx";
import { People } from "./people.tsx";
import { RedactShown } from "./redact-shown.tsx";
import { useNarrowing } from "./use-narrowing.ts";

export function FindingsTab() {
  const { store } = useDesk();
  const done = useDeskState((desk) => desk.look.state === "done");
  const findings = useDeskState((desk) => desk.findings);
  const decisions = useDeskState((desk) => desk.decisions);
  const people = useDeskState((desk) => desk.people);
  const show = useDeskState((desk) => desk.show);
  const filter = useDeskState((desk) => desk.filter);
  const kinds = useDeskState((desk) => desk.kinds);
  const grouping = useDeskState((desk) => desk.grouping);
  const sort = useDeskState((desk) => desk.sort);
  const narrowing = useNarrowing();
  const { listed, shown, ways } = narrowing;
  const groups = useMemo(() => sorted(grouped(shown, grouping, people), sort), [shown, grouping, people, sort]);
  const counts = useMemo(() => countsOf(listed, decisions), [listed, decisions]);
  const open = useMemo(
    () =>
      shown.filter(
        (f) =>
          isOpenToAll(f, decisions) ||
          ((filter.trim() !== "" || kinds.includes(f.kind)) && verdictOf(decisions, f.id) === "undecided"),
      ),
    [shown, decisions, filter, kinds],
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
  const clear = () => store.set({ filter: "", show: "all", whose: null, kinds: [], sure: [], onPages: { of: "all" } });
  return (
    <>
      <NotRead />
      <People />
      <div className="ftools">
        <Filters narrowing={narrowing} onClear={clear} />
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
        <div className="row gap6 shownline">
          {ways > 0 && (
            <>
              <span className="xs faint nowrap">
                {t("{n} of {of} shown", { n: shown.length, of: findings.length })}
              </span>
              <button type="button" className="linklike xs" onClick={clear}>
                {t("Show all")}
              </button>
            </>
          )}
          <span className="grow" />
          <RedactShown open={open} left={counts.open - open.length} isNarrowed={ways > 0} />
        </div>
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
        <FindingsTree groups={groups} />
      )}
      {findings.length > 0 && <Inspector />}
    </>
  );
}
