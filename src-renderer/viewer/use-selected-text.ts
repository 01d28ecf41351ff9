// Tells what text is selected in the viewer, as places on its pages, once a selection rests.
import { type RefObject, useEffect, useEffectEvent } from "react";
import type { WordsStore } from "./page-words.ts";
import { partsIn, placeOfParts } from "./picked-text.ts";
import type { PickedText } from "./types.ts";

const REST_MS = 120;
/** While a button is down, the selection is still being made. */
const PRESSES = ["pointerdown", "pointerup", "pointercancel"] as const;

export function useSelectedText(
  box: RefObject<HTMLElement | null>,
  words: WordsStore,
  onText: ((picked: PickedText | null) => void) | undefined,
): void {
  const tell = useEffectEvent((picked: PickedText | null) => onText?.(picked));
  const pick = useEffectEvent(() => (onText === undefined ? null : pickedIn(box.current, words)));
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let told = "";
    let pressed = false;
    const rest = () => {
      const picked = pick();
      const key = picked === null ? "" : JSON.stringify(picked.places);
      if (key === told) return;
      told = key;
      tell(picked);
    };
    const changed = () => {
      clearTimeout(timer);
      if (!pressed) timer = setTimeout(rest, REST_MS);
    };
    const press = ({ type }: Event) => {
      pressed = type === "pointerdown";
      changed();
    };
    document.addEventListener("selectionchange", changed);
    for (const type of PRESSES) addEventListener(type, press);
    return () => {
      clearTimeout(timer);
      document.removeEventListener("selectionchange", changed);
      for (const type of PRESSES) removeEventListener(type, press);
      if (told !== "") tell(null);
    };
  }, []);
}

function pickedIn(box: HTMLElement | null, words: WordsStore): PickedText | null {
  const selection = getSelection();
  if (box === null || selection === null || selection.rangeCount === 0 || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  const texts: string[] = [];
  const places = [...box.querySelectorAll<HTMLElement>("[data-page]")].flatMap((frame) => {
    const page = Number(frame.dataset.page);
    const layer = frame.querySelector(".viewer-text");
    const told = words.get(page - 1);
    if (layer === null || told === undefined || !range.intersectsNode(layer)) return [];
    const place = placeOfParts(told, partsIn(layer, range));
    if (place === null) return [];
    texts.push(told.text.slice(place.start, place.end));
    return [{ page, ...place }];
  });
  return places.length === 0 ? null : { text: texts.join(" ").replace(/\s+/g, " "), places };
}
