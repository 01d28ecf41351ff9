// What can be done with selected text, beside its end. It takes no focus: the selection stays, and keys do the same.

import { type RefObject, useEffect, useLayoutEffect, useMemo, useRef } from "react";
import { useDesk, useDeskState } from "../../app/context.ts";
import { kbd } from "../../components/in-words.tsx";
import { rich, t } from "../../languages/language.ts";
import { canSearchFor, overlapped } from "../../state/picked-actions.ts";
import { heldBy } from "../../state/signoff.ts";
import { addPicked, moreLike, redactEverywhere, redactPicked, standPicked } from "./hand-acts.ts";

/** CSS pixels kept free between the bar and the words, and at the edges. */
const FREE = 8;

export function SelectionBar() {
  const desk = useDesk();
  const picked = useDeskState((now) => now.picked);
  const findings = useDeskState((now) => now.findings);
  const done = useDeskState((now) => now.look.state === "done" && heldBy(now.signoff) === null);
  const scale = useDeskState((now) => now.scale);
  const rotation = useDeskState((now) => now.rotation);
  const bar = useRef<HTMLDivElement>(null);
  const found = useMemo(() => (picked === null ? [] : overlapped(findings, picked)), [findings, picked]);
  const shown = picked !== null && done;
  useBeside(bar, shown, `${scale} ${rotation} ${picked?.everywhere?.length ?? 0} ${found.length}`);
  if (!shown) return null;
  const { everywhere } = picked;
  const searchable = canSearchFor(picked);
  return (
    <div
      ref={bar}
      className="selbar"
      role="toolbar"
      aria-label={t("Selected text")}
      // A press on the bar leaves the text selected.
      onMouseDown={(event) => event.preventDefault()}
    >
      <button type="button" className="btn s primary" onClick={() => void redactPicked(desk)}>
        {rich("Redact <kbd>R</kbd>", { kbd })}
      </button>
      {searchable && (
        <button type="button" className="btn s quiet" onClick={() => void redactEverywhere(desk)}>
          {everywhere === null || everywhere === "many"
            ? rich("Everywhere <kbd>⇧R</kbd>", { kbd })
            : rich("Everywhere {n} <kbd>⇧R</kbd>", { n: everywhere.length, kbd })}
        </button>
      )}
      {found.length > 0 && (
        <button type="button" className="btn s quiet" onClick={() => void standPicked(desk)}>
          {rich("Let stand <kbd>S</kbd>", { kbd })}
        </button>
      )}
      <button type="button" className="btn s quiet" onClick={() => void addPicked(desk)}>
        {t("Add to excerpt")}
      </button>
      {searchable && (
        <button type="button" className="btn s quiet" onClick={() => moreLike(desk)}>
          {rich("More like this <kbd>L</kbd>", { kbd })}
        </button>
      )}
    </div>
  );
}

/** Keeps the bar beside the end of the selection while the page scrolls; out of sight with it. */
function useBeside(bar: RefObject<HTMLDivElement | null>, shown: boolean, changed: string): void {
  const place = useRef(() => {});
  place.current = () => {
    const around = bar.current?.parentElement?.getBoundingClientRect();
    const selection = getSelection();
    if (!bar.current || around === undefined || selection === null || selection.rangeCount === 0) return;
    const rects = [...selection.getRangeAt(0).getClientRects()].filter(({ width }) => width > 0);
    const end = rects.at(-1);
    if (end === undefined) return;
    const { offsetWidth: width, offsetHeight: height } = bar.current;
    const below = end.bottom + FREE;
    const fits = below + height + FREE <= around.bottom;
    const top = (fits ? below : end.top - FREE - height) - around.top;
    const middle = end.right - width / 2 - around.left;
    const left = Math.max(FREE, Math.min(middle, around.width - width - FREE));
    bar.current.style.transform = `translate(${Math.round(left)}px, ${Math.round(top)}px)`;
    bar.current.dataset.away = String(end.bottom < around.top || end.top > around.bottom);
  };
  useLayoutEffect(() => {
    if (!shown) return;
    place.current();
    // After the pages have their new place.
    const frame = requestAnimationFrame(() => place.current());
    return () => cancelAnimationFrame(frame);
  }, [shown, changed]);
  useEffect(() => {
    if (!shown) return;
    const follow = () => place.current();
    document.addEventListener("scroll", follow, { capture: true, passive: true });
    addEventListener("resize", follow);
    return () => {
      document.removeEventListener("scroll", follow, { capture: true });
      removeEventListener("resize", follow);
    };
  }, [shown]);
}
