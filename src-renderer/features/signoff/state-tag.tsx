// The plan's state in a word or two, by ink and words: on the desk always.

import { useEffect } from "react";
import type { SignoffView } from "../../../src-main/contract/signoff.ts";
import { useApp, useAppState, useDesk, useDeskState } from "../../app/context.ts";
import { Icon } from "../../components/icon.tsx";
import { t } from "../../languages/language.ts";
import { initials, roleWords, STATE_NAMES } from "../../words/signoff.ts";

const TONES = {
  draft: "line",
  submitted: "warn",
  changes_requested: "warn",
  approved: "ok",
  exported: "ok",
  published: "ok",
} as const;

export function stateWords({ state, may, newsroom, me }: SignoffView): string {
  if (state === "submitted") return may.review ? t("With you to review") : t("With counsel");
  if (state === "draft" && newsroom === null) return me === null ? t("Draft") : t("Draft, no second person");
  return t(STATE_NAMES[state]);
}

export function StateTag({ view }: { view: SignoffView }) {
  return (
    <span className={`tag ${TONES[view.state]}`}>
      {view.state === "submitted" && <Icon name="lock" small />}
      {view.state === "approved" && <Icon name="check" small />}
      {t("{state}, v{version}", { state: stateWords(view), version: view.version })}
    </span>
  );
}

/** In the top bar: opens sign-off. */
export function StateButton() {
  const { store } = useDesk();
  const view = useDeskState((desk) => desk.signoff.view);
  if (view === null) return null;
  return (
    <button
      type="button"
      className="statebutton"
      title={t("Sign-off")}
      onClick={() => store.set({ screen: "signoff", tab: "signoff" })}
    >
      <span className="vh">{t("Sign-off:")}</span> <StateTag view={view} />
    </button>
  );
}

/** In the top bar: who sits here, or what is wrong with the newsroom's roster. */
export function PersonButton() {
  const { store } = useDesk();
  const { store: app, actions } = useApp();
  useEffect(() => {
    // A roster can be accepted on the command line meanwhile, or by somebody else who sits here.
    const again = () => void actions.whoIsHere();
    window.addEventListener("focus", again);
    return () => window.removeEventListener("focus", again);
  }, [actions]);
  const standing = useAppState((model) => model.standing);
  const problem = useAppState((model) => model.standingProblem);
  const me = standing?.me ?? null;
  const open = () => store.set({ sheet: "person" });
  if (app.get().about === null) return null;
  if (problem !== null)
    return (
      <button type="button" className="statebutton" onClick={open}>
        <span className="tag danger">
          <Icon name="warn" small />
          {problem.code.startsWith("identity/") ? t("Your key can’t be used") : t("The roster is refused")}
        </span>
      </button>
    );
  const name =
    me === null
      ? t("Nobody is named here: say who you are")
      : t("You: {name}, {role}", { name: me.name, role: roleWords(me.role, standing?.newsroom != null) });
  return (
    <button type="button" className="personbutton" aria-label={name} title={name} onClick={open}>
      {/* Drawn by its style: letters that stand for a name are no part of the button's. */}
      <span className="avatar" aria-hidden="true" data-initials={me === null ? undefined : initials(me.name)}>
        {me === null && <Icon name="person" small />}
      </span>
    </button>
  );
}
