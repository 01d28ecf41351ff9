// While the copy is made, and when it can't be shown: how far it is, or where something can still be read.

import { useDesk, useDeskState } from "../../app/context.ts";
import { kbd } from "../../components/in-words.tsx";
import { Notice } from "../../components/notice.tsx";
import { rich, t } from "../../languages/language.ts";
import { CHECKS, STAGE_NAMES } from "../../words/checks.ts";
import { errorWords } from "../../words/errors.ts";
import type { OnShow } from "../export/residues.tsx";

export function Making({ onShow }: { onShow: OnShow }) {
  const { store, actions } = useDesk();
  const copy = useDeskState((desk) => desk.copy);
  const back = () => store.set({ view: "as-is" });
  if (copy.state === "making") {
    const { progress } = copy;
    return (
      <section className="making" aria-label={t("Making the copy")}>
        <div className="row">
          <b className="grow">{progress === null ? t("Making the copy") : t(STAGE_NAMES[progress.stage])}</b>
          <button
            type="button"
            className="btn quiet s"
            onClick={() => {
              actions.stopCopy();
              back();
            }}
          >
            {rich("Stop <kbd>esc</kbd>", { kbd })}
          </button>
        </div>
        <progress className="vh" max={progress?.of ?? 1} value={progress?.done ?? 0} />
        <div className="bar" aria-hidden="true">
          <i style={{ width: `${((progress?.done ?? 0) / Math.max(1, progress?.of ?? 1)) * 100}%` }} />
        </div>
        <p className="xs faint">{t("The pages behind are still as it is. You can go on reading.")}</p>
      </section>
    );
  }
  if (copy.state === "failed")
    return (
      <div className="problems">
        <Notice kind="danger" title={t("The copy was not made.")} onClose={back}>
          {errorWords(copy.error)}
        </Notice>
      </div>
    );
  if (copy.state === "made" && !copy.made.clean) {
    const { residues } = copy.made;
    return (
      <div className="problems">
        <Notice kind="danger" title={t("There is no copy to show.")} onClose={back}>
          {t("{n, plural, one {# trace} other {# traces}} of what was redacted can still be found:", {
            n: residues.length,
          })}{" "}
          {residues.slice(0, 4).map(({ check, page, where, quads }) => (
            <span key={`${check} ${page} ${where}`}>
              {where} ({t(CHECKS[check]?.title ?? check)})
              {page !== undefined && (
                <button type="button" className="btn quiet s" onClick={() => onShow(page, quads)}>
                  {t("Show page {page}", { page })}
                </button>
              )}
              .{" "}
            </span>
          ))}
        </Notice>
      </div>
    );
  }
  return (
    <section className="making" aria-label={t("No copy yet")}>
      <p>{t("What is to be published has changed since the copy was made.")}</p>
      <div className="row">
        <button type="button" className="btn primary" onClick={() => void actions.makeCopy()}>
          {t("Make it again")}
        </button>
        <button type="button" className="btn quiet" onClick={back}>
          {t("Back to as it is")}
        </button>
      </div>
    </section>
  );
}
