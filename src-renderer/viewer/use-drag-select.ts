// Selecting text by dragging: the end follows the nearest words, also over blanks, between columns and across pages.
import { type RefObject, useEffect, useEffectEvent } from "react";
import { caretAt } from "./caret.ts";
import type { ColumnScroll } from "./column-scroll.ts";
import { pullAtEdge } from "./edge-pull.ts";
import { textWidth } from "./measure.ts";
import { linesOf } from "./page-lines.ts";
import type { WordsStore } from "./page-words.ts";
import { placeUnder } from "./use-mark-clicks.ts";

type Options = {
  readonly box: RefObject<HTMLElement | null>;
  readonly column: RefObject<ColumnScroll | null>;
  readonly words: WordsStore;
  /** Off while another tool has the pointer. */
  readonly on: boolean;
};
type At = { readonly clientX: number; readonly clientY: number };
type Boundary = { readonly node: Node; readonly offset: number };

/** Where a drag begins, in CSS pixels from where the button went down. */
const SLACK = 3;

export function useDragSelect({ box, column, words, on }: Options): void {
  const boundaryAt = useEffectEvent((at: At): Boundary | null => {
    const place = placeUnder(box.current, column.current, at);
    const told = place === null ? undefined : words.get(place.index);
    if (place === null || told === undefined) return null;
    const caret = caretAt(linesOf(told), place, textWidth);
    const layer = box.current?.querySelector(`[data-page="${place.index + 1}"] .viewer-text`);
    const node = caret === null ? null : layer?.querySelectorAll("span")[caret.line]?.firstChild;
    return caret === null || !node ? null : { node, offset: caret.offset };
  });

  useEffect(() => {
    const element = box.current;
    if (element === null || !on) return;
    let from: (Boundary & At) | null = null;
    let last: At | null = null;
    let frame = 0;

    const extend = () => {
      const to = last === null ? null : boundaryAt(last);
      if (from !== null && to !== null && from.node.isConnected)
        getSelection()?.setBaseAndExtent(from.node, from.offset, to.node, to.offset);
    };
    const pull = () => {
      frame = 0;
      if (last === null) return;
      const pulled = pullAtEdge(element, last);
      extend();
      if (pulled) frame = requestAnimationFrame(pull);
    };
    const down = (event: MouseEvent) => {
      const isText = event.target instanceof Element && event.target.closest(".sheet") !== null;
      // Twice selects a word, thrice a line, and Shift extends: the browser does these well.
      if (event.button !== 0 || event.detail !== 1 || event.shiftKey || !isText) return;
      // The browser keeps a selection where the click is on no text, and would drag away what is selected.
      getSelection()?.removeAllRanges();
      const start = boundaryAt(event);
      from = start === null ? null : { ...start, clientX: event.clientX, clientY: event.clientY };
      last = null;
    };
    const move = (event: MouseEvent) => {
      if (from === null) return;
      if ((event.buttons & 1) === 0) return up();
      const far = Math.hypot(event.clientX - from.clientX, event.clientY - from.clientY) > SLACK;
      if (last === null && !far) return;
      // Else the browser extends its own selection, to ends that jump over blanks.
      event.preventDefault();
      last = { clientX: event.clientX, clientY: event.clientY };
      frame ||= requestAnimationFrame(pull);
    };
    const up = () => {
      from = null;
      last = null;
      cancelAnimationFrame(frame);
      frame = 0;
    };
    element.addEventListener("mousedown", down);
    addEventListener("mousemove", move);
    addEventListener("mouseup", up);
    return () => {
      up();
      element.removeEventListener("mousedown", down);
      removeEventListener("mousemove", move);
      removeEventListener("mouseup", up);
    };
  }, [box, on]);
}
