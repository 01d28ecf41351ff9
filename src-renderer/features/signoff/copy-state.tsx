// Over the column "As published": the copy's state, and the way to have one made; reading goes on meanwhile.

import { useEffect } from "react";
import { useDesk, useDeskState } from "../../app/context.ts";
import { t } from "../../languages/language.ts";
import { isExcerptOf } from "../../state/excerpt.ts";

export function CopyState() {
  const { store, actions } = useDesk();
  const copy = useDeskState((desk) => desk.copy);
  const looked = useDeskState((desk) => desk.look.state === "done");
  const reviews = useDeskState(({ signoff }) => signoff.view?.may.review === true);
  const submitted = useDeskState((desk) => isExcerptOf(desk.excerpt, desk.signoff.view?.form ?? null));
  useEffect(() => {
    // Whoever reviews needs to see what will be published: made once, when they come to it.
    if (reviews && looked && submitted && copy.state === "none") void actions.makeCopy();
  }, [reviews, looked, submitted]);
  return (
    <span className="copystate">
      {copy.state !== "making" && <span className="clip">{t("As published")}</span>}
      {copy.state === "none" && looked && (
        <button type="button" className="btn quiet s" onClick={() => void actions.makeCopy()}>
          {t("Make the copy")}
        </button>
      )}
      {copy.state === "making" && (
        <>
          <span className="clip" role="status">
            {copy.progress === null || copy.progress.of === 0
              ? t("As published: being made…")
              : t("As published: being made, {done} of {of}", { done: copy.progress.done, of: copy.progress.of })}
          </span>
          <button type="button" className="btn quiet s" onClick={() => actions.stopCopy()}>
            {t("Stop")}
          </button>
        </>
      )}
      {copy.state === "failed" && (
        <button type="button" className="btn quiet s" onClick={() => void actions.makeCopy()}>
          {t("Not made. Try again")}
        </button>
      )}
      {copy.state === "made" && !copy.made.clean && (
        <button
          type="button"
          className="btn quiet s"
          onClick={() => {
            store.set({ screen: "document" });
            void actions.show("published");
          }}
        >
          {t("Something is left in it")}
        </button>
      )}
    </span>
  );
}
