// While a document is looked through, and when that failed: how far, what was kept, what to do.

import { useDesk, useDeskState } from "../../app/context.ts";
import { Notice } from "../../components/notice.tsx";
import { t } from "../../languages/language.ts";
import { errorWords } from "../../words/errors.ts";

/** null once it is done. */
export function Looking() {
  const { actions } = useDesk();
  const look = useDeskState((desk) => desk.look);
  const pages = useDeskState((desk) => desk.opened.pages.length);
  if (look.state === "done") return null;
  if (look.state === "failed")
    return (
      <>
        <Notice kind="danger" title={t("The document was not looked through.")}>
          {errorWords(look.error)} {t("You can still read it. Nothing is marked, and that doesn’t mean clean.")}
        </Notice>
        <div className="empty">
          <button type="button" className="btn" onClick={() => void actions.look()}>
            {t("Look again")}
          </button>
        </div>
      </>
    );
  const { progress } = look;
  const reading = progress?.stage === "reading";
  const words = reading
    ? t("Reading page {page} of {pages}", { page: progress.done, pages: progress.of })
    : progress === null
      ? t("Reading {n, plural, one {# page} other {# pages}}", { n: pages })
      : t("Looking for what is private in {n, plural, one {# page} other {# pages}}", { n: pages });
  return (
    <div className="looking" aria-busy="true">
      <div className="row">
        <span className="grow num">{words}</span>
        <button type="button" className="btn quiet s" onClick={actions.stopLooking}>
          {t("Stop")}
        </button>
      </div>
      <div className="bar" aria-hidden="true">
        <i style={{ width: `${reading ? (progress.done / progress.of) * 90 : progress === null ? 2 : 95}%` }} />
      </div>
      <p className="xs faint">{t("You can read meanwhile.")}</p>
      <i className="skeleton" style={{ width: "72%" }} />
      <i className="skeleton" style={{ width: "58%" }} />
      <i className="skeleton" style={{ width: "64%" }} />
    </div>
  );
}
