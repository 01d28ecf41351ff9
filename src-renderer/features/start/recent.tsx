// Cases worked on before, newest first, each with where it stands.

import { useState } from "react";
import type { CaseSummary } from "../../../src-main/contract/desk.ts";
import { useApp, useAppState } from "../../app/context.ts";
import { t } from "../../languages/language.ts";
import { when } from "../../words/numbers.ts";

const FEW = 4;

export function Recent() {
  const { actions } = useApp();
  const recent = useAppState((model) => model.recent);
  const [all, setAll] = useState(false);
  if (recent === null || recent.length === 0) return null;
  return (
    <section className="rec" aria-labelledby="recent">
      <h2 id="recent">
        {t("Recent cases")}
        {recent.length > FEW && (
          <button type="button" className="btn quiet s" onClick={() => setAll(!all)}>
            {all ? t("Fewer") : t("All {n}", { n: recent.length })}
          </button>
        )}
      </h2>
      <ul className={all ? "all" : ""}>
        {recent.slice(0, all ? recent.length : FEW).map((one) => (
          <li key={one.id}>
            <button
              type="button"
              onClick={() => void actions.open({ case: one.id, document: one.documents[0]?.sha256 ?? "" })}
            >
              <b>{one.locked ? t("Protected case") : one.name}</b>
              <span className="r">{one.locked ? t("Locked") : stateOf(one)}</span>
              <span>{one.locked ? t("Opens with its passphrase") : sizeOf(one)}</span>
              <span className="r">{when(one.openedAt)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function stateOf({ documents, exportedAt }: CaseSummary): string {
  if (exportedAt !== null) return t("Exported {when}", { when: when(exportedAt) });
  if (documents.some((d) => d.undecided === null)) return t("Not looked through");
  const undecided = documents.reduce((n, d) => n + (d.undecided ?? 0), 0);
  return undecided === 0 ? t("All decided") : t("{n} undecided", { n: undecided });
}

function sizeOf({ documents }: CaseSummary): string {
  const pages = documents.reduce((n, d) => n + (d.pages ?? 0), 0);
  return pages === 0
    ? t("{documents, plural, one {# document} other {# documents}}", { documents: documents.length })
    : t("{documents, plural, one {# document} other {# documents}}, {pages, plural, one {# page} other {# pages}}", {
        documents: documents.length,
        pages,
      });
}
