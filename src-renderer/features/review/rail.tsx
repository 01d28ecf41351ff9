// The left column: the documents of the case, and this one's pages.

import { useRef } from "react";
import { useApp, useAppState, useDesk, useDeskState } from "../../app/context.ts";
import { FilePicker } from "../../components/file-picker.tsx";
import { Icon } from "../../components/icon.tsx";
import { t } from "../../languages/language.ts";
import { countsOf } from "../../state/values.ts";
import { Pages } from "./pages.tsx";

export function Rail() {
  return (
    <nav className="rail" aria-label={t("Case")} data-region="pages">
      <Documents />
      <Pages />
    </nav>
  );
}

function Documents() {
  const { actions: app } = useApp();
  const { actions } = useDesk();
  const dialogs = useAppState((model) => model.about?.dialogs ?? false);
  const summary = useDeskState((desk) => desk.summary);
  const opened = useDeskState((desk) => desk.opened);
  const findings = useDeskState((desk) => desk.findings);
  const decisions = useDeskState((desk) => desk.decisions);
  const done = useDeskState((desk) => desk.look.state === "done");
  const also = useDeskState((desk) => desk.alsoLooking);
  const picker = useRef<HTMLInputElement>(null);
  const here = actions.place.document;
  return (
    <>
      <h2>
        {t("Documents")}
        <button
          type="button"
          className="btn quiet icononly s"
          aria-label={t("Add files to this case")}
          onClick={() => (dialogs ? void app.chooseFiles(summary.id) : picker.current?.click())}
        >
          <Icon name="plus" small />
        </button>
        <FilePicker ref={picker} onFiles={(files) => void app.openFiles(files, summary.id)} />
      </h2>
      <ul className="docs">
        {summary.documents.map((document) => {
          const current = document.sha256 === here;
          const open = current && done ? countsOf(findings, decisions).open : document.undecided;
          const count = current && done ? findings.length : document.findings;
          const length = current ? opened.pages.length : document.pages;
          const pages = length === null ? "" : `${t("{n, plural, one {# page} other {# pages}}", { n: length })} · `;
          return (
            <li
              key={document.sha256}
              className={`${current ? "on" : ""}${document.inside === null ? "" : " inside"}`}
              aria-current={current || undefined}
            >
              <button
                type="button"
                className="doc"
                disabled={current}
                onClick={() => void app.open({ case: summary.id, document: document.sha256 })}
              >
                <Icon name="file" />
                <span className="name clip">{document.name}</span>
                <span className="count xs">{count ?? ""}</span>
                <span className="meta">
                  {pages}
                  {document.sha256 === also ? t("being looked through…") : stateOf(open)}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </>
  );
}

function stateOf(open: number | null): string {
  if (open === null) return t("not looked through");
  return open === 0 ? t("all decided") : t("{n} undecided", { n: open });
}
