// Pages by their numbers, "3–5, 9": what is typed and what is ticked are one list.

import { useEffect, useId, useState } from "react";
import { useDesk, useDeskState } from "../../app/context.ts";
import { t } from "../../languages/language.ts";
import { pageRanges } from "../../words/numbers.ts";
import { pagesIn } from "../../words/page-list.ts";

export function PageField({ label }: { label: string }) {
  const { actions } = useDesk();
  const count = useDeskState((desk) => desk.opened.pages.length);
  const pages = useDeskState((desk) => desk.excerpt.pages);
  const [typed, setTyped] = useState<string | null>(null);
  const id = useId();
  const isWrong = typed !== null && typed.trim() !== "" && pagesIn(typed, count) === null;
  useEffect(() => {
    // Ticked meanwhile: the field says so, unless it is being typed in.
    if (document.activeElement?.id !== id) setTyped(null);
  }, [pages, id]);
  return (
    <div className="pagefield">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="input s"
        placeholder={t("3–5, 9")}
        autoComplete="off"
        value={typed ?? pageRanges(pages)}
        aria-invalid={isWrong}
        aria-describedby={isWrong ? `${id}-wrong` : undefined}
        onChange={({ target }) => {
          setTyped(target.value);
          const named = pagesIn(target.value, count);
          if (named !== null) actions.choosePages(named);
          else if (target.value.trim() === "") actions.choosePages([]);
        }}
        onBlur={() => !isWrong && setTyped(null)}
      />
      {isWrong && (
        <span id={`${id}-wrong`} className="xs warnwords">
          {t("Pages of 1 to {count}, as 3–5, 9", { count })}
        </span>
      )}
    </div>
  );
}
