// Said once after Stet ended in the middle of something: what is here all the same.

import { useDesk, useDeskState } from "../../app/context.ts";
import { Icon } from "../../components/icon.tsx";
import { b } from "../../components/in-words.tsx";
import { rich, t } from "../../languages/language.ts";
import { clock, isoDay, when } from "../../words/numbers.ts";

export function RecoveredNote() {
  const { store } = useDesk();
  const recovered = useDeskState((desk) => desk.recovered);
  if (recovered === null) return null;
  const { decisions, lastAt } = recovered;
  const isToday = isoDay(new Date(lastAt)) === isoDay(new Date());
  return (
    <div className="recovered notice ok" role="status">
      <Icon name="history" />
      <div className="grow">
        {rich(
          "<b>Stet was closed in the middle of something.</b> {n, plural, one {The # decision is} other {All # decisions are}} here; the last was at {time}.",
          { b, n: decisions, time: isToday ? clock(lastAt) : `${clock(lastAt)} (${when(lastAt)})` },
        )}
      </div>
      <button
        type="button"
        className="btn quiet icononly s"
        aria-label={t("Dismiss")}
        onClick={() => store.set({ recovered: null })}
      >
        <Icon name="cross" small />
      </button>
    </div>
  );
}
