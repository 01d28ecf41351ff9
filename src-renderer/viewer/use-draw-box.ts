// The box tool: a drag on a page draws a dashed box, and its end marks what is under it. The page isn't rendered for it.
import { type RefObject, useEffect, useEffectEvent } from "react";
import { boxBetween, movedBox, rectOfBox } from "./box-edit.ts";
import type { ColumnScroll } from "./column-scroll.ts";
import { pullAtEdge } from "./edge-pull.ts";
import { anchorAt, pointOnPage } from "./layout.ts";
import { type Box, type Point, turnBox } from "./turn.ts";
import type { HandTools } from "./types.ts";
import { placeUnder } from "./use-mark-clicks.ts";

type Options = {
  readonly box: RefObject<HTMLElement | null>;
  readonly column: RefObject<ColumnScroll | null>;
  readonly hand: HandTools | undefined;
  /** Before a box is given away. */
  onDrawn(): void;
};
type At = { readonly clientX: number; readonly clientY: number };
type Drawing = { readonly index: number; readonly from: Point; readonly pointer: number; last: At };

/** CSS pixels a side: less is a slip of the hand. */
const LEAST = 4;
/** Points: the box that Enter makes, to be moved from there. */
const BY_KEY = { width: 144, height: 48 };

export function useDrawBox({ box, column, hand, onDrawn }: Options): void {
  const tool = hand?.tool ?? "text";
  const draw = useEffectEvent((index: number, drawn: Box) => {
    onDrawn();
    hand?.onDraw(index + 1, rectOfBox(drawn));
  });

  useEffect(() => {
    if (box.current !== null) box.current.dataset.tool = tool;
  }, [box, tool]);

  useEffect(() => {
    const element = box.current;
    if (element === null || tool !== "box") return;
    const sketch = document.createElement("div");
    sketch.className = "viewer-draft";
    let drawing: Drawing | null = null;
    let frame = 0;
    let swallow = false;

    /** Where the box is now, on its page and as the page is turned. */
    const boxNow = ({ index, from, last }: Drawing) => {
      const layout = column.current?.view()?.layout;
      const view = column.current?.view();
      const size = layout?.pages[index];
      if (layout === undefined || view === undefined || view === null || size === undefined) return null;
      const { left, top } = element.getBoundingClientRect();
      const to = { x: last.clientX - left + view.x, y: last.clientY - top + view.y };
      const drawn = boxBetween(from, pointOnPage(layout, index, to), size);
      return { drawn, turned: turnBox(drawn, size, layout.rotation), scale: layout.scale };
    };
    const show = () => {
      frame = 0;
      if (drawing === null) return;
      const pulled = pullAtEdge(element, drawing.last, true);
      const now = boxNow(drawing);
      // Scrolled far away and back, the page is another element.
      const sheet = element.querySelector(`[data-page="${drawing.index + 1}"]`);
      if (sheet !== null && sketch.parentElement !== sheet) sheet.append(sketch);
      if (now !== null) {
        const { turned, scale } = now;
        sketch.style.transform = `translate(${turned.x * scale}px, ${turned.y * scale}px)`;
        sketch.style.width = `${turned.width * scale}px`;
        sketch.style.height = `${turned.height * scale}px`;
      }
      if (pulled) frame = requestAnimationFrame(show);
    };
    const stop = () => {
      if (drawing !== null && element.hasPointerCapture(drawing.pointer))
        element.releasePointerCapture(drawing.pointer);
      drawing = null;
      cancelAnimationFrame(frame);
      frame = 0;
      sketch.remove();
    };
    const down = (event: PointerEvent) => {
      swallow = false;
      const onSheet = event.target instanceof Element && event.target.closest(".sheet") !== null;
      if (event.button !== 0 || !event.isPrimary || !onSheet || drawing !== null) return;
      const place = placeUnder(element, column.current, event);
      if (place === null) return;
      getSelection()?.removeAllRanges();
      element.setPointerCapture(event.pointerId);
      drawing = { index: place.index, from: { x: place.x, y: place.y }, pointer: event.pointerId, last: event };
    };
    const move = (event: PointerEvent) => {
      if (drawing?.pointer !== event.pointerId) return;
      drawing.last = { clientX: event.clientX, clientY: event.clientY };
      frame ||= requestAnimationFrame(show);
    };
    const up = (event: PointerEvent) => {
      if (drawing?.pointer !== event.pointerId) return;
      drawing.last = event;
      const { index } = drawing;
      const now = boxNow(drawing);
      stop();
      if (now === null || Math.min(now.drawn.width, now.drawn.height) * now.scale < LEAST) return;
      // Its end is no click on whatever is there.
      swallow = true;
      draw(index, now.drawn);
    };
    const click = (event: MouseEvent) => {
      if (!swallow) return;
      swallow = false;
      event.stopPropagation();
    };
    const press = (event: KeyboardEvent) => {
      if (drawing !== null && event.key === "Escape") {
        stop();
        event.stopPropagation();
        event.preventDefault();
      } else if (event.key === "Enter" && event.target === element) {
        const view = column.current?.view();
        if (!view) return;
        event.preventDefault();
        const { layout } = view;
        const { index, x, y } = anchorAt(layout, { x: view.x + view.width / 2, y: view.y + view.height / 2 });
        const size = layout.pages[index]!;
        const { width, height } = {
          width: Math.min(BY_KEY.width, size.width),
          height: Math.min(BY_KEY.height, size.height),
        };
        draw(index, movedBox({ x: 0, y: 0, width, height }, { x: x - width / 2, y: y - height / 2 }, size));
      }
    };
    // Of the mouse: else it would select words and drag them.
    const still = (event: MouseEvent) => {
      if (event.target instanceof Element && event.target.closest(".sheet") !== null) {
        event.preventDefault();
        element.focus({ preventScroll: true });
      }
    };
    element.addEventListener("pointerdown", down);
    element.addEventListener("pointermove", move);
    element.addEventListener("pointerup", up);
    element.addEventListener("pointercancel", stop);
    element.addEventListener("mousedown", still);
    element.addEventListener("click", click, { capture: true });
    addEventListener("keydown", press, { capture: true });
    return () => {
      stop();
      element.removeEventListener("pointerdown", down);
      element.removeEventListener("pointermove", move);
      element.removeEventListener("pointerup", up);
      element.removeEventListener("pointercancel", stop);
      element.removeEventListener("mousedown", still);
      element.removeEventListener("click", click, { capture: true });
      removeEventListener("keydown", press, { capture: true });
    };
  }, [box, column, tool]);
}
