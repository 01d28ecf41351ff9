// Which screen is shown: the start screen or a desk; and what stands in front of either.

import { Notice } from "../components/notice.tsx";
import { TakeOverSheet } from "../features/handover/take-over-sheet.tsx";
import { ReviewDesk } from "../features/review/review-desk.tsx";
import { Password } from "../features/start/password.tsx";
import { StartScreen } from "../features/start/start-screen.tsx";
import { t, useLanguage } from "../languages/language.ts";
import { useStore } from "../state/store.ts";
import { errorWords } from "../words/errors.ts";
import { App, type AppContext, OnDesk } from "./context.ts";

export function Root({ app }: { app: AppContext }) {
  const desk = useStore(app.store, (model) => model.desk);
  const busy = useStore(app.store, (model) => model.busy);
  const lost = useStore(app.store, (model) => model.lost);
  const problem = useStore(app.store, (model) => model.problem);
  const locked = useStore(app.store, (model) => model.locked);
  const handed = useStore(app.store, (model) => model.handed);
  // Words are looked up as they are shown: another language shows everything anew.
  const language = useLanguage();
  return (
    <App key={language} value={app}>
      {desk === null ? (
        <StartScreen />
      ) : (
        <OnDesk key={`${desk.actions.place.case}/${desk.actions.place.document}`} value={desk}>
          <ReviewDesk />
        </OnDesk>
      )}
      {locked !== null && problem !== null && <Password place={locked} error={problem} />}
      {handed !== null && <TakeOverSheet key={handed} incoming={handed} />}
      {problem !== null && locked === null && desk !== null && (
        <div className="problems">
          <Notice kind="danger" title={t("Nothing was opened.")} onClose={app.actions.dismiss}>
            {errorWords(problem)}
          </Notice>
        </div>
      )}
      {busy !== null && (
        <div className="busy" role="status">
          <span className="spin" aria-hidden="true" />
          {t(busy)}
        </div>
      )}
      {lost && (
        <div className="lost" role="alertdialog" aria-label={t("Connection lost")}>
          <div className="card">
            <h2>{t("Stet has stopped")}</h2>
            <p className="soft">
              {t("Every decision you made is saved. Close this window and start Stet again to go on.")}
            </p>
          </div>
        </div>
      )}
    </App>
  );
}
