// Clicks on marks and on their signs. Marks lie under the words, so a click is held against their quads.
import { type RefObject, useEffect, useEffectEvent } from "react";
import type { ColumnScroll } from "./column-scroll.ts";
import { anchorAt } from "./layout.ts";
import { boundsOfQuad, holds } from "./quad.ts";
import type { Point } from "./turn.ts";
import type { Mark } from "./types.ts";

type Options = {
  readonly box: RefObject<HTMLElement | null>;
  readonly column: RefObject<ColumnScroll | null>;
  readonly marks: ReadonlyMap<number, readonly Mark[]>;
  readonly onSelect: ((id: string) => void) | undefined;
};

export function useMarkClicks({ box, column, marks, onSelect }: Options): void {
  const markAt = useEffectEvent((event: MouseEvent): string | null => {
    const target = event.target instanceof Element ? event.target : null;
    const sign = target?.closest<HTMLElement>("[data-mark]");
    if (sign) return sign.dataset.mark ?? null;
    // The box of a selected mark lies over the sheet: smaller marks under it are still reached.
    const at = target?.closest(".sheet, .handbox:not([data-dragged])")
      ? placeUnder(box.current, column.current, event)
      : null;
    return at === null ? null : topmost(marks.get(at.index + 1) ?? [], at);
  });
  const select = useEffectEvent((id: string) => onSelect?.(id));

  useEffect(() => {
    const element = box.current;
    if (element === null) return;
    let frame = 0;
    const click = (event: MouseEvent) => {
      // Without a detail it is a key's click, which is at no place.
      const isPointed = event.button === 0 && event.detail > 0 && getSelection()?.isCollapsed !== false;
      const id = isPointed ? markAt(event) : null;
      if (id !== null) select(id);
    };
    const move = (event: PointerEvent) => {
      if (frame !== 0 || event.buttons !== 0) return;
      frame = requestAnimationFrame(() => {
        frame = 0;
        element.dataset.over = markAt(event) === null ? "" : "mark";
      });
    };
    element.addEventListener("click", click);
    element.addEventListener("pointermove", move, { passive: true });
    return () => {
      cancelAnimationFrame(frame);
      element.removeEventListener("click", click);
      element.removeEventListener("pointermove", move);
    };
  }, [box]);
}

/** The place on a page under the pointer: the page's index, and points as displayed. */
export function placeUnder(
  box: HTMLElement | null,
  column: ColumnScroll | null,
  { clientX, clientY }: { readonly clientX: number; readonly clientY: number },
) {
  const view = column?.view();
  if (box === null || !view) return null;
  const { left, top } = box.getBoundingClientRect();
  return anchorAt(view.layout, { x: clientX - left + view.x, y: clientY - top + view.y });
}

/** Of marks on one another, the smallest: the one that could not be reached elsewhere. */
export function topmost(marks: readonly Mark[], at: Point): string | null {
  let best: { id: string; area: number } | null = null;
  for (const { id, quads } of marks)
    for (const quad of quads) {
      const { width, height } = boundsOfQuad(quad);
      if (holds(quad, at) && (best === null || width * height < best.area)) best = { id, area: width * height };
    }
  return best?.id ?? null;
}
