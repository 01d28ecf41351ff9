// The top bar: where one is, how the page is shown, finding, taking back, and the way out.

import { useApp, useDesk, useDeskState } from "../../app/context.ts";
import { Segmented } from "../../components/controls.tsx";
import { Icon } from "../../components/icon.tsx";
import { t } from "../../languages/language.ts";
import { heldBy } from "../../state/signoff.ts";
import { withCommand } from "../../words/keys.ts";
import { actWords } from "../../words/platforms.ts";
import { showOnPage } from "../signoff/acts.ts";
import { PersonButton, StateButton } from "../signoff/state-tag.tsx";
import { useViewing } from "./viewing.ts";

export function TopBar() {
  const { actions: app } = useApp();
  const { store, actions } = useDesk();
  const summary = useDeskState((desk) => desk.summary);
  const opened = useDeskState((desk) => desk.opened);
  const view = useDeskState((desk) => desk.view);
  const undo = useDeskState((desk) => desk.undo);
  const redo = useDeskState((desk) => desk.redo);
  const screen = useDeskState((desk) => desk.screen);
  const looked = useDeskState((desk) => desk.look.state === "done");
  const held = useDeskState((desk) => heldBy(desk.signoff) !== null);
  const viewing = useViewing();
  return (
    <header className="topbar">
      <h1 className="vh">{opened.name}</h1>
      <button
        type="button"
        className="wordmark home-button"
        aria-label={t("Stet: all cases")}
        onClick={() => void app.home()}
      >
        Stet
      </button>
      <button
        type="button"
        className="crumb"
        aria-pressed={screen === "case"}
        onClick={() => store.set({ screen: screen === "case" ? "document" : "case" })}
        title={t("The case as a whole")}
      >
        <Icon name="folder" small />
        <span className="clip">{summary.name}</span>
        <span className="vh">{t("The case as a whole")}</span>
      </button>
      <span className="sep" aria-hidden="true">
        /
      </span>
      <span className="crumb">
        <Icon name="file" small />
        <span className="clip">{opened.name}</span>{" "}
        <span className="meta">{t("{n, plural, one {# page} other {# pages}}", { n: opened.pages.length })}</span>
      </span>
      <StateButton />
      <span className="grow" />
      {screen === "signoff" ? (
        <Segmented
          label={t("Show the plan or the document")}
          value="decisions"
          onChange={() => showOnPage(store, viewing)}
          choices={[
            { value: "decisions", label: t("Decisions") },
            { value: "document", label: t("Document") },
          ]}
        />
      ) : (
        <Segmented
          label={t("Show the page")}
          value={view}
          onChange={(next) => {
            store.set({ screen: "document" });
            void actions.show(next);
          }}
          choices={[
            { value: "as-is", label: t("As it is") },
            { value: "published", label: t("As published") },
          ]}
        />
      )}
      <kbd>\</kbd>
      <span className="grow" />
      <button type="button" className="btn findbutton" onClick={() => store.set({ sheet: "palette" })}>
        <Icon name="search" small />
        <span className="clip">{t("Search the case or run a command")}</span>
        <kbd>{withCommand("K", isMac())}</kbd>
      </button>
      <div className="row tight">
        <button
          type="button"
          className="btn quiet icononly"
          aria-label={undo === null ? t("Undo") : t("Undo: {act}", { act: actWords(undo) })}
          disabled={undo === null || held}
          onClick={() => void actions.undo()}
        >
          <Icon name="undo" />
        </button>
        <button
          type="button"
          className="btn quiet icononly"
          aria-label={redo === null ? t("Redo") : t("Redo: {act}", { act: actWords(redo) })}
          disabled={redo === null || held}
          onClick={() => void actions.redo()}
        >
          <Icon name="redo" />
        </button>
      </div>
      <PersonButton />
      <button type="button" className="btn primary" disabled={!looked} onClick={() => store.set({ sheet: "export" })}>
        <Icon name="export" small />
        {t("Export…")}
      </button>
    </header>
  );
}

const isMac = () => navigator.platform.startsWith("Mac");
