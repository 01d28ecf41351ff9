// Over the page while less than the whole document is to be published: what that is, and the way back.

import { useEffect, useRef } from "react";
import { useDesk, useDeskState } from "../../app/context.ts";
import { Icon } from "../../components/icon.tsx";
import { t } from "../../languages/language.ts";
import { isWhole, WHOLE, withoutPassage } from "../../state/excerpt.ts";
import { list, pageRanges } from "../../words/numbers.ts";
import { useViewing } from "../review/viewing.ts";
import { excerptWords } from "./excerpt-words.ts";

export function ExcerptBar() {
  const { store, actions } = useDesk();
  const excerpt = useDeskState((desk) => desk.excerpt);
  const choosing = useDeskState((desk) => desk.choosing);
  if (isWhole(excerpt) && !choosing) return null;
  const { pages, passages } = excerpt;
  return (
    <section className="excerptbar" aria-label={t("What is published")}>
      <Icon name="cut" small />
      <b>{isWhole(excerpt) ? t("No page chosen yet") : t("An excerpt: {what}", { what: excerptWords(excerpt) })}</b>
      <span className="xs faint clip">
        {isWhole(excerpt)
          ? t("Tick pages on the left. Until then, the whole document is published.")
          : list(
              [
                ...(pages.length === 0 ? [] : [t("p. {pages}", { pages: pageRanges(pages) })]),
                ...(passages.length === 0
                  ? []
                  : [t("passages of p. {pages}", { pages: pageRanges(passages.map(({ page }) => page)) })]),
              ],
              2,
            )}
      </span>
      <span className="grow" />
      {passages.length > 0 && <Passages />}
      {!choosing && (
        <button
          type="button"
          className="btn quiet s"
          onClick={() => store.set({ choosing: true, rail: "pages", wide: false })}
        >
          {t("Change pages")}
        </button>
      )}
      {choosing && (
        <button type="button" className="btn s" onClick={() => store.set({ choosing: false })}>
          {t("Done")}
        </button>
      )}
      {!isWhole(excerpt) && (
        <button
          type="button"
          className="btn quiet s"
          onClick={() => {
            actions.clearExcerpt();
            store.set({ choosing: false, toast: { text: t("The whole document is published again."), undo: false } });
          }}
        >
          {t("Clear")}
        </button>
      )}
    </section>
  );
}

/** Each passage, to be looked at or taken out. */
function Passages() {
  const { store, actions } = useDesk();
  const { viewer } = useViewing();
  const excerpt = useDeskState((desk) => desk.excerpt);
  const box = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const press = (event: PointerEvent) => {
      if (box.current !== null && !box.current.contains(event.target as Node)) box.current.open = false;
    };
    document.addEventListener("pointerdown", press);
    return () => document.removeEventListener("pointerdown", press);
  }, []);
  return (
    <details
      ref={box}
      className="passages"
      onKeyDown={(event) => {
        if (event.key !== "Escape" || box.current === null) return;
        event.stopPropagation();
        box.current.open = false;
        box.current.querySelector("summary")?.focus();
      }}
    >
      <summary className="btn quiet s">
        {t("Passages")} <Icon name="down" small />
      </summary>
      <ul className="card">
        {excerpt.passages.map((passage) => (
          <li key={JSON.stringify(passage)}>
            <button
              type="button"
              className="btn quiet s"
              onClick={() => {
                store.set({ view: "as-is", pointed: passage });
                viewer.current.reveal({ page: passage.page, quad: passage.quads[0]!, align: "nearest" });
              }}
            >
              {t("Page {page}, {n, plural, one {# line} other {# lines}}", {
                page: passage.page,
                n: passage.quads.length,
              })}
            </button>
            <button
              type="button"
              className="btn quiet icononly s"
              aria-label={t("Take out the passage of page {page}", { page: passage.page })}
              onClick={() => {
                const next = withoutPassage(excerpt, passage);
                actions.chooseExcerpt(next.pages.length + next.passages.length === 0 ? WHOLE : next);
              }}
            >
              <Icon name="cross" small />
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
