// What a row of the rail's pages does: goes there, and ticks pages for an excerpt by mouse and keys, in ranges with Shift.

import type { Virtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, type RefObject, useMemo, useRef } from "react";
import { useDesk } from "../../app/context.ts";
import { withRange } from "../../state/excerpt.ts";
import { useViewing } from "./viewing.ts";

export type PageActs = {
  go(page: number): void;
  /** A click, before the tick that it makes. */
  press(withShift: boolean): void;
  tick(page: number, on: boolean): void;
  key(page: number, event: KeyboardEvent<HTMLInputElement>): void;
};

type Rows = Virtualizer<HTMLDivElement, Element>;

/** The same object for as long as the list is there: no row is drawn again for it. */
export function usePageTicks(box: RefObject<HTMLDivElement | null>, rows: Rows): PageActs {
  const { store, actions } = useDesk();
  const { viewer } = useViewing();
  /** Where a range begins: the page last ticked. */
  const anchor = useRef<number | null>(null);
  const withShift = useRef(false);
  return useMemo(
    () => ({
      go: (page) => viewer.current.reveal({ page, align: "start" }),
      press(shift) {
        withShift.current = shift;
      },
      tick(page, on) {
        const from = withShift.current ? (anchor.current ?? page) : page;
        actions.chooseExcerpt(withRange(store.get().excerpt, from, page, on));
        anchor.current = page;
      },
      /** Arrows go from tick to tick; with Shift they take the next one along. */
      key(page, event) {
        withShift.current = event.shiftKey;
        const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
        if (by === undefined) return;
        event.preventDefault();
        const next = Math.min(store.get().opened.pages.length, Math.max(1, page + by));
        if (event.shiftKey) {
          actions.chooseExcerpt(withRange(store.get().excerpt, page, next, true));
          anchor.current = next;
        }
        rows.scrollToIndex(next - 1, { align: "auto" });
        // At once where its row is there: the next key, however soon, is meant for it.
        const tickOf = () => box.current?.querySelector<HTMLElement>(`[data-tick="${next}"]`);
        const there = tickOf();
        if (there) there.focus();
        else requestAnimationFrame(() => tickOf()?.focus());
      },
    }),
    [box, rows, store, actions, viewer],
  );
}
