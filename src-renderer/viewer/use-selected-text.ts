// Tells what text is selected in the viewer, once a selection rests.
import { type RefObject, useEffect, useEffectEvent } from "react";
import { pageOf } from "./use-pinned-pages.ts";

const REST_MS = 120;
/** While a button is down, the selection is still being made. */
const PRESSES = ["pointerdown", "pointerup", "pointercancel"] as const;

export function useSelectedText(
  box: RefObject<HTMLElement | null>,
  onText: ((selection: { page: number; text: string } | null) => void) | undefined,
): void {
  const tell = useEffectEvent((selection: { page: number; text: string } | null) => onText?.(selection));
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let told = "";
    let pressed = false;
    const rest = () => {
      const selection = getSelection();
      const range = selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
      const index = range === null ? undefined : pageOf(box.current, range.startContainer);
      const text = index === undefined || range?.collapsed ? "" : (selection?.toString().trim() ?? "");
      if (text === told) return;
      told = text;
      tell(text === "" || index === undefined ? null : { page: index + 1, text });
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
    };
  }, [box]);
}
