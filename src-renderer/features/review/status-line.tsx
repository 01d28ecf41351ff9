// The status line: what is true of the evidence, of what is shown, and of what was saved.

import { useDesk, useDeskState } from "../../app/context.ts";
import { Icon } from "../../components/icon.tsx";
import { t } from "../../languages/language.ts";
import { clock } from "../../words/numbers.ts";

export function StatusLine() {
  const { store } = useDesk();
  const checkedAt = useDeskState((desk) => desk.opened.evidenceCheckedAt);
  const savedAt = useDeskState((desk) => desk.savedAt);
  const copy = useDeskState((desk) => desk.copy);
  const published = useDeskState((desk) => desk.view === "published");
  return (
    <footer className="status">
      <span>
        <Icon name="lock" />
        {t("Evidence copy untouched, checked {time}", { time: clock(checkedAt, false) })}
      </span>
      {published && copy.state === "made" ? (
        <span>{t("Rendered from the rebuilt bytes, {time}", { time: clock(copy.made.madeAt) })}</span>
      ) : (
        savedAt !== null && <span>{t("Saved {time}", { time: clock(savedAt) })}</span>
      )}
      <span className="grow" />
      <span>
        <Icon name="offline" />
        {t("No network used")}
      </span>
      <button type="button" className="btn quiet s" onClick={() => store.set({ sheet: "keys" })}>
        <kbd>?</kbd> {t("Keys")}
      </button>
    </footer>
  );
}
