// Sign-off across the window: where the plan stands, every decision before and after, and the one that is looked at.

import { useEffect } from "react";
import { useDesk, useDeskState } from "../../app/context.ts";
import { Notice } from "../../components/notice.tsx";
import { t } from "../../languages/language.ts";
import { selectedItem } from "../../state/signoff.ts";
import { Toasts } from "../review/toasts.tsx";
import { AuditTrail } from "./audit-trail.tsx";
import { CutsProvider } from "./cuts.tsx";
import { DecisionList } from "./decision-list.tsx";
import { Detail } from "./detail.tsx";
import { PlanActions } from "./plan-actions.tsx";
import { PlanTalk } from "./plan-talk.tsx";
import { standingWords } from "./refusals.ts";
import { Track } from "./track.tsx";

export function SignoffScreen() {
  const { actions } = useDesk();
  const { view, error } = useDeskState((desk) => desk.signoff);
  const item = useDeskState(({ signoff }) => selectedItem(signoff));
  const looked = useDeskState((desk) => desk.look.state === "done");
  useEffect(() => {
    // Somebody else may have sat here since.
    void actions.refreshSignoff();
  }, [actions, looked]);
  return (
    <CutsProvider>
      <div className="signoff">
        <nav className="track" aria-label={t("Plan")} data-region="pages">
          {view !== null && <Track view={view} />}
        </nav>
        <main className="lst" aria-label={t("Sign-off")} data-region="page">
          {error !== null && <SignoffProblem />}
          {view === null ? (
            error === null && <p className="soft reading">{t("Reading the plan…")}</p>
          ) : (
            <>
              <div className="lbody">
                <DecisionList view={view} />
              </div>
              <PlanActions view={view} />
            </>
          )}
          <Toasts />
        </main>
        <aside className="det" aria-label={t("Decision and log")} data-region="panel">
          {view !== null && item !== undefined && <Detail item={item} view={view} />}
          {view !== null && <PlanTalk view={view} />}
          {view !== null && <AuditTrail audit={view.audit} />}
        </aside>
      </div>
    </CutsProvider>
  );
}

/** The plan can't be told: mostly a roster that is refused, which somebody must look at. */
export function SignoffProblem() {
  const { store } = useDesk();
  const error = useDeskState((desk) => desk.signoff.error);
  if (error === null) return null;
  return (
    <Notice kind="danger" title={t("Sign-off can’t go on.")}>
      {standingWords(error)}{" "}
      <button type="button" className="btn s" onClick={() => store.set({ sheet: "person" })}>
        {t("You and your newsroom…")}
      </button>
    </Notice>
  );
}
