// The box of a selected mark made by hand: drawn over its page, moved and resized by pointer and by keys.
import {
  type KeyboardEvent,
  type PointerEvent,
  type RefObject,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from "react";
import { t } from "../languages/language.ts";
import { boxOfRect, CORNERS, type Corner, movedBox, rectOfBox, resizedBox } from "./box-edit.ts";
import { type BoxMover, createBoxMover } from "./box-mover.ts";
import { type Box, type Point, turnBox, turnedSize, turnPoint, unturnBox } from "./turn.ts";
import type { HandTools, PageSize, Rect, Rotation } from "./types.ts";

type Props = {
  readonly mark: string;
  readonly rect: Rect;
  /** Only what was drawn is moved by dragging it: over words, a drag selects them. */
  readonly drawn: boolean;
  readonly page: number;
  readonly size: PageSize;
  readonly rotation: Rotation;
  /** CSS pixels a point. */
  readonly scale: number;
  readonly hand: HandTools;
  /** Where on this page the pointer is, in points; null without a layout. */
  pointAt(at: { readonly clientX: number; readonly clientY: number }): Point | null;
  /** Set by whoever made the mark or chose it on the page: its box takes the focus, once. */
  readonly wanted: RefObject<boolean>;
};

type Drag = { readonly corner: Corner | null; readonly from: Point; readonly box: Box };

/** CSS pixels a side: a smaller box is still a target of this size. */
const TARGET = 24;
const STEPS: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

export function HandBox(props: Props) {
  const { mark, rect, drawn, page, size, rotation, scale, hand, pointAt, wanted } = props;
  const [draft, setDraft] = useState<Box | null>(null);
  const drag = useRef<Drag | null>(null);
  const body = useRef<HTMLButtonElement>(null);
  const latest = useRef(props);
  useLayoutEffect(() => {
    latest.current = props;
  });
  const mover = useRef<BoxMover>(undefined);
  mover.current ??= createBoxMover({
    show: setDraft,
    save: (id, box) => {
      const now = latest.current;
      return now.hand.onMove(id, rectOfBox(unturnBox(box, now.size, now.rotation)));
    },
  });
  useLayoutEffect(() => {
    mover.current?.of(mark);
    if (!wanted.current) return;
    wanted.current = false;
    body.current?.focus({ preventScroll: true });
  }, [mark, wanted]);
  useEffect(() => () => mover.current?.end(), []);

  const within = turnedSize(size, rotation);
  const saved = turnBox(boxOfRect(rect), size, rotation);
  const box = draft ?? saved;
  const turned = (at: { readonly clientX: number; readonly clientY: number }) => {
    const point = pointAt(at);
    return point === null ? null : turnPoint(point, size, rotation);
  };

  const down = (event: PointerEvent<HTMLElement>) => {
    const corner = CORNERS.find((one) => one === (event.target as HTMLElement).dataset.corner) ?? null;
    const from = turned(event);
    if (event.button !== 0 || !event.isPrimary || from === null || (corner === null && !drawn)) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    // The end of a drag is no click on what lies there.
    delete event.currentTarget.dataset.dragged;
    drag.current = { corner, from, box };
  };
  const move = (event: PointerEvent<HTMLElement>) => {
    const to = turned(event);
    if (drag.current === null || to === null) return;
    const { corner, from, box: start } = drag.current;
    const by = { x: to.x - from.x, y: to.y - from.y };
    if (by.x === 0 && by.y === 0) return;
    event.currentTarget.dataset.dragged = "true";
    mover.current?.drag(corner === null ? movedBox(start, by, within) : resizedBox(start, corner, by, within));
  };
  const up = () => {
    if (drag.current === null) return;
    drag.current = null;
    mover.current?.drop();
  };
  const cancel = () => {
    drag.current = null;
    return mover.current?.cancel() ?? false;
  };
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey) return;
    const step = STEPS[event.key];
    if (step !== undefined) {
      const far = event.shiftKey ? 10 : 1;
      const by = { x: step.x * far, y: step.y * far };
      mover.current?.nudge(event.altKey ? resizedBox(box, "se", by, within) : movedBox(box, by, within));
    } else if (event.key === "Delete" || event.key === "Backspace") {
      cancel();
      hand.onWithdraw(mark);
    } else if (event.key !== "Escape" || !cancel()) return;
    event.preventDefault();
    event.stopPropagation();
  };

  const [width, height] = [box.width * scale, box.height * scale];
  const [wide, high] = [Math.max(width, TARGET), Math.max(height, TARGET)];
  const now = unturnBox(box, size, rotation);
  const points = (n: number) => Math.round(n * 10) / 10;
  return (
    <div
      className="handbox"
      data-drawn={drawn}
      style={{
        width: wide,
        height: high,
        transform: `translate(${box.x * scale - (wide - width) / 2}px, ${box.y * scale - (high - height) / 2}px)`,
      }}
      onPointerDown={down}
      onPointerMove={move}
      onPointerUp={up}
      onPointerCancel={cancel}
    >
      <button
        ref={body}
        type="button"
        aria-label={t("Mark by hand on page {page}: {width} by {height} points, {x} from the left, {y} from the top", {
          page,
          width: points(now.width),
          height: points(now.height),
          x: points(now.x),
          y: points(now.y),
        })}
        aria-description={t(
          "Arrows move it, Alt and arrows resize it, with Shift by ten points. Delete takes it back.",
        )}
        onKeyDown={press}
      >
        <span className="handframe" style={{ width, height }}>
          {CORNERS.map((corner) => (
            <i key={corner} data-corner={corner} />
          ))}
        </span>
      </button>
    </div>
  );
}
