// What is published, and as what: the whole document or an excerpt, a PDF, pictures or both.

import { useRef } from "react";
import type { Output } from "../../../src-main/contract/excerpt.ts";
import { useDesk, useDeskState } from "../../app/context.ts";
import { Segmented } from "../../components/controls.tsx";
import { t } from "../../languages/language.ts";
import { type Excerpt, isWhole, WHOLE } from "../../state/excerpt.ts";
import { pageRanges } from "../../words/numbers.ts";
import { PageField } from "../publishing/page-field.tsx";

type Choice = "whole" | "pages" | "passages";

/** `choice` is kept by the sheet: pages can be chosen before one is named. */
export function FormChoice({ choice, onChoice }: { choice: Choice; onChoice: (choice: Choice) => void }) {
  const { store, actions } = useDesk();
  const excerpt = useDeskState((desk) => desk.excerpt);
  const as = useDeskState((desk) => desk.as);
  const count = useDeskState((desk) => desk.opened.pages.length);
  /** Everything chosen since the sheet was opened: going back and forth between forms loses nothing. */
  const known = useRef<Excerpt>(excerpt);
  if (excerpt.pages.length > 0) known.current = { ...known.current, pages: excerpt.pages };
  if (excerpt.passages.length > 0) known.current = { ...known.current, passages: excerpt.passages };
  const { pages, passages } = known.current;
  const choose = (next: Choice) => {
    onChoice(next);
    if (next === "whole") actions.chooseExcerpt(WHOLE);
    // A passage on a page that is published whole says nothing new, and the other way round everything.
    if (next === "pages") actions.chooseExcerpt({ pages, passages });
    if (next === "passages") actions.chooseExcerpt({ pages: [], passages });
  };
  return (
    <fieldset className="formchoice">
      <legend>{t("Publish")}</legend>
      <label className="line">
        <input type="radio" name="form" checked={choice === "whole"} onChange={() => choose("whole")} />
        <span>
          {t("The whole document")}{" "}
          <span className="faint">{t("{n, plural, one {# page} other {# pages}}", { n: count })}</span>
        </span>
      </label>
      <label className="line">
        <input type="radio" name="form" checked={choice === "pages"} onChange={() => choose("pages")} />
        <span>
          {t("Chosen pages")}
          {passages.length > 0 && choice === "pages" && (
            <span className="faint">
              {" "}
              {t("and {n, plural, one {# passage} other {# passages}}, p. {pages}", {
                n: passages.length,
                pages: pageRanges(passages.map(({ page }) => page)),
              })}
            </span>
          )}
        </span>
      </label>
      {choice === "pages" && <PageField label={t("Pages to publish")} />}
      <label className="line" data-off={passages.length === 0}>
        <input
          type="radio"
          name="form"
          disabled={passages.length === 0}
          checked={choice === "passages"}
          onChange={() => choose("passages")}
        />
        <span>
          {t("Passages alone")}{" "}
          <span className="faint">
            {passages.length === 0
              ? t("none chosen: select a finding, then “Add its paragraph to an excerpt”")
              : t("{n}, p. {pages}", { n: passages.length, pages: pageRanges(passages.map(({ page }) => page)) })}
          </span>
        </span>
      </label>
      <div className="row gap7 aswhat">
        <span className="small">{t("As")}</span>
        <Segmented<Output>
          label={t("Written as")}
          className="s"
          value={as}
          onChange={(next) => store.set({ as: next, exported: null })}
          choices={[
            { value: "pdf", label: t("PDF") },
            { value: "png", label: t("Pictures") },
            { value: "both", label: t("Both") },
          ]}
        />
        <span className="xs faint">{as === "pdf" ? "" : t("One PNG a page, drawn from the checked copy.")}</span>
      </div>
    </fieldset>
  );
}

export const choiceOf = (excerpt: Excerpt): Choice =>
  isWhole(excerpt) ? "whole" : excerpt.pages.length > 0 ? "pages" : "passages";
export type { Choice };
