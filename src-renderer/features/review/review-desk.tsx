// The desk: three columns around one document, outcomes across the top, one status line.

import { useMemo } from "react";
import { useApp, useDesk, useDeskState } from "../../app/context.ts";
import { Notice } from "../../components/notice.tsx";
import { t } from "../../languages/language.ts";
import { pageSource } from "../../state/page-source.ts";
import { errorWords } from "../../words/errors.ts";
import { CompareSheet } from "../compare/compare-sheet.tsx";
import { ExportSheet } from "../export/export-sheet.tsx";
import { CaseOverview } from "../overview/case-overview.tsx";
import { OutcomeBar } from "../platforms/outcome-bar.tsx";
import { AtRestSheets } from "../protection/at-rest.tsx";
import { StatementSheet } from "../provenance/statement-sheet.tsx";
import { ReasonsSheet } from "../reasons/reasons-sheet.tsx";
import { SearchSheet } from "../search/search-sheet.tsx";
import { SignoffSheets } from "../signoff/sheets.tsx";
import { SignoffScreen } from "../signoff/signoff-screen.tsx";
import { Centre } from "./centre.tsx";
import { DeskKeys } from "./desk-keys.tsx";
import { Guide } from "./guide.tsx";
import { Keys } from "./keys.tsx";
import { PagesSheet } from "./pages-sheet.tsx";
import { Palette } from "./palette.tsx";
import { Panel } from "./panel.tsx";
import { Rail } from "./rail.tsx";
import { RiskStrip } from "./risk-strip.tsx";
import { TopBar } from "./top-bar.tsx";
import { createViewing, Viewing } from "./viewing.ts";

export function ReviewDesk() {
  const { client, store: app } = useApp();
  const { store, actions } = useDesk();
  const opened = useDeskState((desk) => desk.opened);
  const wide = useDeskState((desk) => desk.wide);
  const screen = useDeskState((desk) => desk.screen);
  const sheet = useDeskState((desk) => desk.sheet);
  const problem = useDeskState((desk) => desk.problem);
  const source = useMemo(() => pageSource(client, actions.place, opened.pages), [client, actions, opened]);
  const viewing = useMemo(() => createViewing(source), [source]);
  const close = () => store.set({ sheet: "none" });
  return (
    <Viewing value={viewing}>
      <div className="desk">
        <TopBar />
        {screen === "case" ? (
          <CaseOverview />
        ) : screen === "signoff" ? (
          <>
            <OutcomeBar />
            <SignoffScreen />
          </>
        ) : (
          <>
            <OutcomeBar />
            <div className="work" data-wide={wide}>
              {!wide && <Rail />}
              <RiskStrip />
              <Centre />
              {sheet === "search" ? (
                <SearchSheet onClose={close} />
              ) : sheet === "compare" ? (
                <CompareSheet onClose={close} />
              ) : (
                <Panel />
              )}
            </div>
          </>
        )}
        <DeskKeys />
        <Guide />
      </div>
      {problem !== null && (
        <div className="problems">
          <Notice kind="danger" title={t("That did not work.")} onClose={() => store.set({ problem: null })}>
            {errorWords(problem)}{" "}
            {problem.code === "signoff/with-counsel" && (
              <button type="button" className="btn s" onClick={() => void actions.takeBack()}>
                {t("Take it back")}
              </button>
            )}
          </Notice>
        </div>
      )}
      {sheet === "palette" && <Palette />}
      {sheet === "keys" && <Keys mac={app.get().about?.mac ?? false} onClose={close} />}
      {sheet === "pages" && <PagesSheet onClose={close} />}
      {sheet === "reasons" && <ReasonsSheet onClose={close} />}
      {sheet === "statement" && <StatementSheet onClose={close} />}
      <SignoffSheets onClose={close} />
      {sheet === "export" && <ExportSheet onClose={close} />}
      <AtRestSheets onClose={close} />
    </Viewing>
  );
}
