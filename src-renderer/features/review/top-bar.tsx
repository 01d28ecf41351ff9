// The top bar: where one is, how the page is shown, finding, taking back, and the way out.
import { useApp, useDesk, useDeskState } from "../../app/context.ts";
import { Segmented } from "../../components/controls.tsx";
import { Icon } from "../../components/icon.tsx";
import { plural } from "../../words/numbers.ts";
import { actWords } from "../../words/platforms.ts";

export function TopBar() {
  const { actions: app } = useApp();
  const { store, actions } = useDesk();
  const summary = useDeskState((desk) => desk.summary);
  const opened = useDeskState((desk) => desk.opened);
  const view = useDeskState((desk) => desk.view);
  const undo = useDeskState((desk) => desk.undo);
  const redo = useDeskState((desk) => desk.redo);
  const looked = useDeskState((desk) => desk.look.state === "done");
  return (
    <header className="topbar">
      <h1 className="vh">{opened.name}</h1>
      <button
        type="button"
        className="wordmark home-button"
        aria-label="Stet: all cases"
        onClick={() => void app.home()}
      >
        Stet
      </button>
      <button type="button" className="crumb" onClick={() => void app.home()} title="All cases">
        <span className="clip">{summary.name}</span>
      </button>
      <span className="sep" aria-hidden="true">
        /
      </span>
      <span className="crumb">
        <Icon name="file" small />
        <span className="clip">{opened.name}</span> <span className="meta">{plural(opened.pages.length, "page")}</span>
      </span>
      <span className="grow" />
      <Segmented
        label="Show the page"
        value={view}
        onChange={(next) => void actions.show(next)}
        choices={[
          { value: "as-is", label: "As it is" },
          { value: "published", label: "As published" },
        ]}
      />
      <kbd>\</kbd>
      <span className="grow" />
      <button type="button" className="btn findbutton" onClick={() => store.set({ finding: true })}>
        <Icon name="search" small />
        <span className="clip">Find in the document</span>
        <kbd>{app && isMac() ? "⌘F" : "Ctrl F"}</kbd>
      </button>
      <div className="row tight">
        <button
          type="button"
          className="btn quiet icononly"
          aria-label={undo === null ? "Undo" : `Undo: ${actWords(undo)}`}
          disabled={undo === null}
          onClick={() => void actions.undo()}
        >
          <Icon name="undo" />
        </button>
        <button
          type="button"
          className="btn quiet icononly"
          aria-label={redo === null ? "Redo" : `Redo: ${actWords(redo)}`}
          disabled={redo === null}
          onClick={() => void actions.redo()}
        >
          <Icon name="redo" />
        </button>
      </div>
      <button type="button" className="btn primary" disabled={!looked} onClick={() => store.set({ sheet: "export" })}>
        <Icon name="export" small />
        Export…
      </button>
    </header>
  );
}

const isMac = () => navigator.platform.startsWith("Mac");
