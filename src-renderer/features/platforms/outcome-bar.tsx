// Across the top: what is meant to be published, and a chip a platform with its outcome now and after redaction.

import { type RefObject, useLayoutEffect, useMemo, useRef, useState } from "react";
import { useDesk, useDeskState } from "../../app/context.ts";
import { Icon } from "../../components/icon.tsx";
import { BandSign } from "../../components/signs.tsx";
import { t } from "../../languages/language.ts";
import { day } from "../../words/numbers.ts";
import { FORM_NAMES, inChipOrder, reasonOf, shortName } from "../../words/platforms.ts";
import { useForeseen } from "./foreseen.ts";
import { Publication } from "./publication.tsx";
import { useValueCount } from "./value-count.ts";

export function OutcomeBar() {
  const { store } = useDesk();
  const facts = useDeskState((desk) => desk.facts);
  const asIs = useDeskState((desk) => desk.asIs);
  const planned = useForeseen();
  const isExcerpt = useDeskState((desk) => desk.foreseen !== null);
  const tab = useDeskState((desk) => desk.tab);
  const platform = useDeskState((desk) => desk.platform);
  const valuesIn = useValueCount();
  const [editing, setEditing] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const ordered = useMemo(() => inChipOrder(planned), [planned]);
  const row = useRef<HTMLDivElement>(null);
  const rest = ordered.slice(useFitting(row, ordered.length));
  const likely = rest.filter((p) => p.band === "likely").length;
  const form = facts?.conduct.form.value ?? null;
  const show = (name: string) => store.set({ platform: name, tab: "platforms", wide: true });
  return (
    <section className="outcome" aria-label={t("Predicted outcomes")} data-region="outcomes">
      <div className="anchor">
        <button
          ref={opener}
          type="button"
          className="plan"
          aria-expanded={editing}
          aria-haspopup="dialog"
          onClick={() => setEditing(!editing)}
        >
          <span className="xs faint">
            {facts === null ? t("If you") : t("If, on {day}, you", { day: day(facts.date.value ?? "") })}
          </span>
          <span className="t">
            <span className="clip">
              {isExcerpt
                ? t("publish the excerpt chosen")
                : t(form === null ? "publish in some form" : FORM_NAMES[form])}
            </span>
            <Icon name="down" small />
          </span>
        </button>
        {editing && <Publication anchor={opener} onClose={() => setEditing(false)} />}
      </div>
      <div ref={row} className="chips">
        {ordered.map((after) => {
          const before = asIs.find((p) => p.platform === after.platform) ?? after;
          return (
            <button
              key={after.platform}
              type="button"
              className="chip"
              aria-expanded={tab === "platforms" && platform === after.platform}
              onClick={() => show(after.platform)}
            >
              <span className="top">
                <span className="name">{shortName(after.platform)}</span>
                <BandSign band={before.band} />
                <span className="vh"> {t("as it is, as published")} </span>
                <span className="arrow">
                  <Icon name="arrow" small />
                </span>
                <BandSign band={after.band} />
              </span>
              <span className="why">{reasonOf(before, after, valuesIn, isExcerpt)}</span>
            </button>
          );
        })}
      </div>
      {rest.length > 0 && (
        <button type="button" className="chip more" onClick={() => store.set({ tab: "platforms", wide: true })}>
          <span className="top">
            <span className="name">{t("{n} more", { n: rest.length })}</span>
            <Icon name="down" small />
          </span>
          <span className="why">
            {likely === 0 ? t("none of them likely") : t("{n} of them likely", { n: likely })}
          </span>
        </button>
      )}
    </section>
  );
}

/** How many chips stand in the first line; the others wrap out of sight and are counted by the last chip. */
function useFitting(row: RefObject<HTMLDivElement | null>, count: number): number {
  const [fitting, setFitting] = useState(count);
  useLayoutEffect(() => {
    const box = row.current;
    if (box === null) return;
    const measure = () => {
      const chips = [...box.children] as HTMLElement[];
      const inLine = chips.filter((chip) => chip.offsetTop === chips[0]?.offsetTop).length;
      // What can't be seen can't be reached by Tab either: the list of platforms has them all.
      for (const [i, chip] of chips.entries()) chip.inert = i >= inLine;
      setFitting(inLine);
    };
    const watcher = new ResizeObserver(measure);
    watcher.observe(box);
    for (const chip of box.children) watcher.observe(chip);
    return () => watcher.disconnect();
  }, [row, count]);
  return fitting;
}
