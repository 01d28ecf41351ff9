// The start screen: open a document, drop one, take the sample, or go on with a case.

import { type DragEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { useApp, useAppState } from "../../app/context.ts";
import { FilePicker } from "../../components/file-picker.tsx";
import { Icon } from "../../components/icon.tsx";
import { Notice } from "../../components/notice.tsx";
import { rich, t, useLanguage } from "../../languages/language.ts";
import { errorWords } from "../../words/errors.ts";
import { withCommand } from "../../words/keys.ts";
import { Keys } from "../review/keys.tsx";
import { LanguageChoice } from "./language-choice.tsx";
import { Recent } from "./recent.tsx";
import { SampleCard } from "./sample-card.tsx";

const line = () => <br />;
const dotted = (words: readonly ReactNode[]) => <span className="dotted">{words}</span>;

export function StartScreen() {
  const { actions, client } = useApp();
  const language = useLanguage();
  const about = useAppState((model) => model.about);
  const problem = useAppState((model) => model.problem);
  const locked = useAppState((model) => model.locked);
  const [over, setOver] = useState(false);
  const [keys, setKeys] = useState(false);
  const picker = useRef<HTMLInputElement>(null);
  // Asked for before it is known who chooses files here: done when it is.
  const asked = useRef(false);
  const choose = () => {
    asked.current = about === null;
    if (about?.dialogs) void actions.chooseFiles();
    else if (about !== null) picker.current?.click();
  };
  const chooseRef = useRef(choose);
  chooseRef.current = choose;

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if ((event.metaKey || event.ctrlKey) && event.key.toLowerCase() === "o") {
        event.preventDefault();
        chooseRef.current();
      } else if (event.key === "?") setKeys(true);
    };
    document.addEventListener("keydown", press);
    const stop = client.on("app/command", ({ command }) => {
      if (command === "open") chooseRef.current();
      if (command === "keys") setKeys(true);
    });
    return () => {
      document.removeEventListener("keydown", press);
      stop();
    };
  }, [client]);

  useEffect(() => {
    if (about !== null && asked.current) chooseRef.current();
  }, [about]);

  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void actions.openFiles([...event.dataTransfer.files]);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a drop anywhere counts; the button beside does the same.
    <div
      className="start"
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <header className="top">
        <span className="wordmark">Stet</span>
      </header>
      <main className="home">
        <section aria-label={t("Open")}>
          <h1>{rich("Open what was leaked.<line></line>See what <dotted>can stand.</dotted>", { line, dotted })}</h1>
          <p className="lede">
            {t(
              "Stet marks what is private, shows signs of where it came from, and says what each platform would probably do. You decide, and the copy is checked before it leaves.",
            )}
          </p>
          {problem !== null && locked === null && (
            <Notice kind="danger" title={t("Nothing was opened.")} onClose={actions.dismiss}>
              {errorWords(problem)}
            </Notice>
          )}
          <div className={over ? "drop over" : "drop"}>
            <svg className="edge" aria-hidden="true">
              <rect x="1" y="1" width="558" height="290" rx="10" />
            </svg>
            <div className="pile" aria-hidden="true">
              <i />
              <i />
              <i>
                <b />
                <b className="c" />
                <b />
                <b className="k" />
                <b />
                <b />
                <b className="k short" />
              </i>
            </div>
            <h2>{t("Drop a document here")}</h2>
            <p className="small faint">{t("PDF, mail, office files, pictures and scans, web pages, text, archives")}</p>
            <div className="row">
              <button type="button" className="btn l primary" onClick={choose}>
                {t("Open files…")} <kbd>{withCommand("O", about?.mac ?? false)}</kbd>
              </button>
              <FilePicker ref={picker} onFiles={(files) => void actions.openFiles(files)} />
            </div>
          </div>
          <ul className="promise">
            <li>
              <Icon name="lock" />
              <span>
                <b>{t("The original stays as it is")}</b>
                {t("Locked by its hash, checked every time.")}
              </span>
            </li>
            <li>
              <Icon name="offline" />
              <span>
                <b>{t("Nothing leaves")}</b>
                {t("No account, no network, no counting.")}
              </span>
            </li>
            <li>
              <Icon name="eye" />
              <span>
                <b>{t("Hostile files stay shut in")}</b>
                {t("Each is read by a process of its own.")}
              </span>
            </li>
          </ul>
        </section>
        <section aria-label={t("Sample and recent cases")}>
          <SampleCard pages={about?.samplePages ?? null} />
          <Recent />
        </section>
      </main>
      <footer className="status">
        <span>Stet {about?.version}</span>
        <span>{t("Free software, AGPL-3.0-or-later")}</span>
        <span className="grow" />
        <span>
          <Icon name="offline" />
          {t("No network used")}
        </span>
        <LanguageChoice language={language} />
        <span>
          <button type="button" className="btn quiet s" onClick={() => setKeys(true)}>
            <kbd>?</kbd> {t("Keys")}
          </button>
        </span>
      </footer>
      {keys && <Keys mac={about?.mac ?? false} onClose={() => setKeys(false)} />}
    </div>
  );
}
