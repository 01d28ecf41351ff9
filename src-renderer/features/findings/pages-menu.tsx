// Which pages the list is narrowed to: all of them, the one that is read, or a range as it is typed.

import { useState } from "react";
import { useDesk, useDeskState } from "../../app/context.ts";
import { Menu } from "../../components/menu.tsx";
import { t } from "../../languages/language.ts";
import type { PageChoice } from "../../state/narrow.ts";
import { pagesIn } from "../../words/page-list.ts";

export function PagesMenu() {
  const { store } = useDesk();
  const choice = useDeskState((desk) => desk.onPages);
  const here = useDeskState((desk) => desk.page);
  const count = useDeskState((desk) => desk.opened.pages.length);
  const [typed, setTyped] = useState(choice.of === "range" ? choice.text : "");
  const choose = (next: PageChoice) => store.set({ onPages: next });
  const bad = typed.trim() !== "" && pagesIn(typed, count) === null;
  const told = choice.of === "all" ? "" : choice.of === "here" ? String(here) : choice.text.trim();
  return (
    <Menu
      face={
        <>
          {t("Pages")} {told !== "" && <span className="n clip">{told}</span>}
        </>
      }
      label={t("Pages")}
      name={told === "" ? t("Pages") : t("Pages: {pages}", { pages: told })}
      on={told !== ""}
    >
      {(close) => (
        <fieldset>
          <legend className="vh">{t("Pages")}</legend>
          <label className="tickline">
            <input type="radio" name="on-pages" checked={choice.of === "all"} onChange={() => choose({ of: "all" })} />
            {t("All pages")}
          </label>
          <label className="tickline">
            <input
              type="radio"
              name="on-pages"
              checked={choice.of === "here"}
              onChange={() => choose({ of: "here" })}
            />
            <span className="grow">{t("This page, as you read on")}</span>
            <span className="count">{here}</span>
          </label>
          <label className="tickline">
            <input
              type="radio"
              name="on-pages"
              checked={choice.of === "range"}
              onChange={() => choose({ of: "range", text: typed })}
            />
            {t("These pages")}
          </label>
          <input
            className="input"
            aria-label={t("These pages, of {count}", { count })}
            aria-invalid={bad}
            placeholder={t("3-5, 9")}
            value={typed}
            onChange={(event) => {
              const text = event.target.value;
              setTyped(text);
              if (pagesIn(text, count) !== null) choose({ of: "range", text });
              else if (text.trim() === "") choose({ of: "all" });
            }}
            onKeyDown={(event) => {
              if (event.key !== "Enter") return;
              // Focus goes back to the button, which must not hear this key, too.
              event.preventDefault();
              if (!bad) close();
            }}
          />
          <p className="xs faint" role="status">
            {bad ? t("Not pages of this document. Write 3-5, 9.") : ""}
          </p>
        </fieldset>
      )}
    </Menu>
  );
}
