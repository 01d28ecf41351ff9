// The signs beside a sheet: the shape of every mark in its line, as on a proof.
import { memo } from "react";
import { marginPlaces } from "./margin-rows.ts";
import { SHAPES } from "./shapes.ts";
import type { Mark, PageSize, Rotation, Sign } from "./types.ts";

type Props = {
  readonly marks: readonly Mark[];
  readonly signs: readonly Sign[];
  readonly selected: string | null;
  readonly size: PageSize;
  readonly rotation: Rotation;
  /** CSS pixels a point. */
  readonly scale: number;
  /** CSS pixels a pixel of the design, in which signs are set. */
  readonly unit: number;
  /** CSS pixels left of the sheet. */
  readonly room: number;
};

const NEXT = 24;
const PITCH = 17;
const MOST = 8;
/** From the top of a sign to the middle of its line. */
const HALF = 8.5;

/** Hidden from screen readers, which have the list; clicks are the viewer's to take. */
export const MarginSigns = memo(function MarginSigns({ room, ...of }: Props) {
  if (of.marks.length === 0 && of.signs.length === 0) return null;
  const slots = Math.min(MOST, Math.floor((room / of.unit - NEXT) / PITCH) + 1);
  return (
    <div className="viewer-margin" aria-hidden="true">
      {marginPlaces({ ...of, slots }).map(({ id, shape, state, y, slot, more }) => (
        <span key={`${id} ${y}`} className={id === of.selected ? "selected" : undefined} data-mark={id}>
          <i className="mg" style={{ top: y - HALF * of.unit, left: (-NEXT - PITCH * slot) * of.unit }}>
            {more > 0 ? (
              <b>+{more}</b>
            ) : (
              <svg
                className={state === "stand" ? "g hollow" : "g"}
                data-cat={shape}
                viewBox="0 0 12 12"
                aria-hidden="true"
              >
                <path d={SHAPES[shape]} />
              </svg>
            )}
          </i>
        </span>
      ))}
    </div>
  );
});
