// Over the panel: why nothing can be decided now, why the plan is a draft again, or what is wrong with the roster.

import { useAppState, useDesk, useDeskState } from "../../app/context.ts";
import { Notice } from "../../components/notice.tsx";
import { t } from "../../languages/language.ts";
import { heldBy, returnedBecause } from "../../state/signoff.ts";
import { atWords, personWords, roleWords, stepReason } from "../../words/signoff.ts";
import { standingWords } from "./refusals.ts";

export function PlanNote() {
  const { store, actions } = useDesk();
  const problem = useAppState((model) => model.standingProblem);
  const signoff = useDeskState((desk) => desk.signoff);
  const { view } = signoff;
  const held = heldBy(signoff);
  const returned = returnedBecause(signoff);
  const last = view?.course.at(-1);
  if (problem !== null)
    return (
      <div className="plannote">
        <Notice kind="danger" title={t("Nothing can be decided or exported now.")}>
          {standingWords(problem)}{" "}
          <button type="button" className="btn s" onClick={() => store.set({ sheet: "person" })}>
            {t("Look at it…")}
          </button>
        </Notice>
      </div>
    );
  if (view === null) return null;
  if (held === "with-counsel")
    return (
      <div className="plannote">
        <Notice kind="warn" title={t("Locked: the plan is with counsel.")}>
          {last === undefined
            ? ""
            : t("Submitted {when} by {name}.", { when: atWords(last.at), name: personWords(last.by) })}{" "}
          {t("Nothing can be decided until it comes back.")}{" "}
          {view.may.takeBack && (
            <button type="button" className="btn s" onClick={() => void actions.takeBack()}>
              {t("Take it back")}
            </button>
          )}
        </Notice>
      </div>
    );
  if (held === "not-an-editor")
    return (
      <div className="plannote">
        <Notice kind="warn" title={t("You read, and decide nothing.")}>
          {view.me === null
            ? t("Your newsroom has a roster, and nobody is named on this machine.")
            : t("You are here as {role}; an editor decides.", { role: roleWords(view.me.role, true) })}{" "}
          <button type="button" className="btn s" onClick={() => store.set({ screen: "signoff", tab: "signoff" })}>
            {view.may.review ? t("Review the plan") : t("See the plan")}
          </button>
        </Notice>
      </div>
    );
  if (last?.state === "changes_requested")
    return (
      <div className="plannote">
        <Notice kind="warn" title={t("Counsel asks for changes.")}>
          {stepReason(last)} {last.words !== "" && <q>{last.words}</q>}{" "}
          <button type="button" className="btn s" onClick={() => store.set({ screen: "signoff", tab: "signoff" })}>
            {t("See what is asked")}
          </button>
        </Notice>
      </div>
    );
  if (returned === null) return null;
  return (
    <div className="plannote">
      <Notice kind="warn" title={t("The plan is a draft again.")}>
        {stepReason(returned)}{" "}
        {view.newsroom !== null && t("It must be submitted and approved anew before it is exported.")}
      </Notice>
    </div>
  );
}
