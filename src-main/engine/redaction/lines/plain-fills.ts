// Rectangles filled through a smaller one, as WeasyPrint and browsers paint what lies behind words: filled as what is seen
// of them, so that they can be taken out with the words they lie behind.
import type { Rect } from "../../../base/units.ts";
import type { Edit } from "../../documents/pdf/content-edits.ts";
import { type Operand, type Operation, operations } from "../../documents/pdf/operations.ts";

const FILLS = new Set(["f", "F", "f*"]);
const PATHS = new Set(["m", "l", "c", "v", "y", "h"]);
/** A hostile file could save for ever. */
const MOST_SAVED = 512;

/** Edits of a content; what is seen stays as it is. */
export function plainFills(stream: Uint8Array): Edit[] {
  const edits: Edit[] = [];
  /** The clip as a rectangle of the space that is drawn in; null where it isn't known to be one. */
  let clip: Rect | null = null;
  const saved: (Rect | null)[] = [];
  /** The path since the last that was painted: one rectangle, or something else. */
  let path: { readonly rect: Rect; readonly by: Operation } | "other" | null = null;
  let clips = false;
  for (const operation of operations(stream)) {
    const { name, operands } = operation;
    if (name === "q") {
      if (saved.length < MOST_SAVED) saved.push(clip);
    } else if (name === "Q") clip = saved.pop() ?? null;
    else if (name === "cm") clip = null;
    else if (name === "re") {
      const rect = rectOf(operands);
      path = path === null && rect !== null ? { rect, by: operation } : "other";
    } else if (PATHS.has(name)) path = "other";
    else if (name === "W" || name === "W*") clips = true;
    else if (path !== null) {
      if (FILLS.has(name) && path !== "other" && clip !== null && holds(path.rect, clip)) {
        const [x0, y0, x1, y1]: Rect = clip;
        const written = `${numberText(x0)} ${numberText(y0)} ${numberText(x1 - x0)} ${numberText(y1 - y0)} re`;
        edits.push({ start: path.by.start, end: path.by.end, by: new TextEncoder().encode(written) });
      }
      if (clips) clip = path === "other" ? null : within(clip, path.rect);
      path = null;
      clips = false;
    }
  }
  return edits;
}

function rectOf(operands: readonly Operand[]): Rect | null {
  const [x, y, w, h] = operands;
  if (typeof x !== "number" || typeof y !== "number" || typeof w !== "number" || typeof h !== "number") return null;
  return [Math.min(x, x + w), Math.min(y, y + h), Math.max(x, x + w), Math.max(y, y + h)];
}

/** A clip that isn't known, or that only partly lies in the other, leaves something that isn't known. */
const within = (clip: Rect | null, rect: Rect): Rect | null => (clip === null || holds(clip, rect) ? rect : null);

const holds = (outer: Rect, inner: Rect) =>
  outer[0] <= inner[0] && outer[1] <= inner[1] && outer[2] >= inner[2] && outer[3] >= inner[3];

/** A number has no exponent there (7.3.3). */
const numberText = (n: number) => (Math.round(n * 1e6) / 1e6).toFixed(6).replace(/\.?0+$/, "");
