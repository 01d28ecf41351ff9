// What an office file cuts off a picture: the rest of it is in the file, and on no page.
import type { XmlElement } from "./xml.ts";

/** All of a side, in the format's own units: thousandths of a percent. */
const WHOLE = 100_000;

/**
 * A parameter of a picture's `data:` address for the typesetter, `;crop=` and what goes at the left, the top, the right
 * and the bottom; empty where all of the picture is shown. `a:srcRect` (20.1.8.55), or the same on a VML picture.
 */
export function cropOf(element: XmlElement | undefined): string {
  const a = element?.attributes ?? {};
  const sides = [a.l ?? a.cropleft, a.t ?? a.croptop, a.r ?? a.cropright, a.b ?? a.cropbottom].map(shareOf);
  return sides.every((side) => side === 0) ? "" : `;crop=${sides.join("-")}`;
}

/** Of DrawingML, `50000` or `50%`; of VML, `0.5` or `32768f`, of which 65,536 are all. Room around a picture is no crop. */
function shareOf(written: string | undefined): number {
  const found = /^\s*(-?\d*\.?\d+)\s*(%|f|)\s*$/.exec(written ?? "");
  if (found === null) return 0;
  const number = Number(found[1]);
  const share =
    found[2] === "%"
      ? (number / 100) * WHOLE
      : found[2] === "f"
        ? (number / 65_536) * WHOLE
        : /\./.test(found[1]!) && Math.abs(number) <= 1
          ? number * WHOLE
          : number;
  return Math.round(Math.min(WHOLE, Math.max(0, share)));
}
