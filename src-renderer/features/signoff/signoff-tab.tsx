// Sign-off beside the page: where the plan stands, what can be done, and the decision whose place is shown.

import { useEffect } from "react";
import { useDesk, useDeskState } from "../../app/context.ts";
import { Icon } from "../../components/icon.tsx";
import { kbd } from "../../components/in-words.tsx";
import { rich, t } from "../../languages/language.ts";
import { selectedItem } from "../../state/signoff.ts";
import { Looking } from "../review/looking.tsx";
import { CutsProvider } from "./cuts.tsx";
import { Detail } from "./detail.tsx";
import { PlanActions } from "./plan-actions.tsx";
import { SignoffProblem } from "./signoff-screen.tsx";
import { StateTag } from "./state-tag.tsx";

export function SignoffTab() {
  const { store, actions } = useDesk();
  const { view } = useDeskState((desk) => desk.signoff);
  const item = useDeskState(({ signoff }) => selectedItem(signoff));
  const looked = useDeskState((desk) => desk.look.state === "done");
  useEffect(() => {
    void actions.refreshSignoff();
  }, [actions, looked]);
  if (!looked) return <Looking />;
  return (
    <CutsProvider>
      <div className="signofftab">
        <SignoffProblem />
        {view !== null && (
          <>
            <div className="row sohead">
              <StateTag view={view} />
              <span className="grow" />
              <button type="button" className="btn" onClick={() => store.set({ screen: "signoff" })}>
                <Icon name="ticks" small />
                {rich("All {n} decisions <kbd>4</kbd>", { n: view.items.length, kbd })}
              </button>
            </div>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard. */}
            <section className="sobody" aria-label={t("Decision and comments")} tabIndex={0}>
              {item === undefined ? (
                <p className="soft small">{t("Nothing is decided yet: there is nothing to submit.")}</p>
              ) : (
                <Detail item={item} view={view} />
              )}
            </section>
            <PlanActions view={view} />
          </>
        )}
      </div>
    </CutsProvider>
  );
}
