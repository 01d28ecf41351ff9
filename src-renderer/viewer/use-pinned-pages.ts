// Pages that stay mounted wherever the view goes: those a selection of text begins, runs through and ends on.
import { type RefObject, useEffect, useState } from "react";

/** A selection over more pages loses what was scrolled out of sight. */
const MOST = 30;
const NONE: readonly number[] = [];

export function usePinnedPages(box: RefObject<HTMLElement | null>): readonly number[] {
  const [pinned, setPinned] = useState(NONE);
  useEffect(() => {
    const changed = () => {
      const selection = getSelection();
      const [from, to] = [selection?.anchorNode, selection?.focusNode].map((node) => pageOf(box.current, node));
      const next =
        selection?.isCollapsed || from === undefined || to === undefined || Math.abs(from - to) >= MOST
          ? NONE
          : Array.from({ length: Math.abs(from - to) + 1 }, (_, i) => Math.min(from, to) + i);
      setPinned((before) => (before.length === next.length && before[0] === next[0] ? before : next));
    };
    document.addEventListener("selectionchange", changed);
    return () => document.removeEventListener("selectionchange", changed);
  }, [box]);
  return pinned;
}

/** The index of the page a node stands on. */
export function pageOf(box: HTMLElement | null, node: Node | null | undefined): number | undefined {
  const element = node instanceof Element ? node : node?.parentElement;
  const frame = element?.closest<HTMLElement>("[data-page]");
  return frame && box?.contains(frame) ? Number(frame.dataset.page) - 1 : undefined;
}
