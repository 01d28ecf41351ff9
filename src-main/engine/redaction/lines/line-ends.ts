// Strikes carried on to the end of their line: what follows goes too, and nothing tells where the struck text ended.
import { type Pt, type Rect, rectOfQuad } from "../../../base/units.ts";
import type { Glyph, RawPage } from "../../ports/pdf-engine.ts";
import type { Gap } from "../step.ts";
import { type Frame, frame, type Turn } from "./frame.ts";
import { COLUMN_EMS, type Extent, rightLimit } from "./segments.ts";

const HALF = 0.5;

export type LineEnds = {
  readonly glyphs: readonly Rect[];
  readonly strips: readonly Rect[];
  /** The marks, carried on, each with the one that it was. */
  readonly gaps: readonly (Gap & { readonly from: Rect })[];
};

/** `page`: what stands on it now; `gaps`: the marks so far; `leaders`: what was taken out behind them, as if it stood. */
export function lineEnds(page: RawPage, gaps: readonly Gap[], leaders: readonly Rect[] = []): LineEnds {
  const byDirection = Map.groupBy(gaps, ({ turn, leftwards }) => `${turn} ${leftwards}`);
  const ends = [...byDirection.values()].map((own) => {
    const { turn, leftwards } = own[0]!;
    const { level, back, width } = leftwards ? mirrored(turn, page) : frame(turn, page);
    const boxes = (isBlank: boolean) =>
      page.lines.map((line) => line.flatMap((g) => ((g.c.trim() === "") === isBlank ? [level(boxOf(g))] : [])));
    const found = levelEnds(
      boxes(false),
      boxes(true).flat(),
      width,
      own.map(({ rect }) => level(rect)),
      leaders.map(level),
    );
    return {
      glyphs: found.glyphs.map(back),
      strips: found.strips.map(back),
      rects: found.rects.map((rect, i) => ({ ...own[i]!, rect: back(rect), from: own[i]!.rect })),
    };
  });
  return {
    glyphs: ends.flatMap((e) => e.glyphs),
    strips: ends.flatMap((e) => e.strips),
    gaps: ends.flatMap((e) => e.rects),
  };
}

/** A line that is written to the left ends there. */
function mirrored(turn: Turn, page: RawPage): Pick<Frame, "level" | "back" | "width"> {
  const { level, back, width } = frame(turn, page);
  const mirror = ([x0, y0, x1, y1]: Rect): Rect => [width - x1, y0, width - x0, y1];
  return { level: (rect) => mirror(level(rect)), back: (rect) => back(mirror(rect)), width };
}

/** On a page whose text runs level. */
function levelEnds(
  lines: readonly (readonly Rect[])[],
  blanks: readonly Rect[],
  width: Pt,
  gaps: readonly Rect[],
  leaders: readonly Rect[],
) {
  const glyphs = lines.flat();
  const extents = lines.flatMap(extentOf);
  const strips: Rect[] = [];
  const glyphsStruck: Rect[] = [];
  const rects = gaps.map((gap): Rect => {
    const height = gap[3] - gap[1];
    const onLine = glyphs
      .filter((box) => middle(box) > gap[1] && middle(box) < gap[3] && box[0] > gap[0])
      .sort((a, b) => a[0] - b[0]);
    // Wherever nothing else stands: as far as the column's other lines reach.
    const others = extents.filter(({ top, bottom }) => bottom < gap[1] + height / 4 || top > gap[3] - height / 4);
    let right = Math.max(rightLimit({ left: columnOf(extents, gap) }, others, width), gap[0] + 2 * height);
    const led = leaders.filter((box) => middle(box) > gap[1] && middle(box) < gap[3] && box[0] > gap[0]);
    let end = Math.max(gap[2], ...led.map((box) => box[2]));
    const struck: Rect[] = [];
    for (const box of onLine) {
      if (box[0] - end > COLUMN_EMS * height) {
        right = Math.min(right, box[0] - height / 4);
        break;
      }
      end = Math.max(end, box[2]);
      struck.push(centre(box));
    }
    glyphsStruck.push(...struck);
    // A blank that stood behind the struck words would stay where they ended, and be their width.
    const spaces = blanks.filter((box) => middle(box) > gap[1] && middle(box) < gap[3] && box[0] > gap[0]);
    for (const box of spaces.sort((a, b) => a[0] - b[0]))
      if (box[0] - end < COLUMN_EMS * height && box[2] < right + height) {
        end = Math.max(end, Math.min(box[2], right));
        struck.push(centre(box));
      }
    // All of them in one strip: thin letters of a stretched font slip past small boxes.
    if (struck.length > 0)
      strips.push([
        Math.min(...struck.map((box) => box[0])),
        Math.min(...struck.map((box) => box[1])),
        Math.max(end, ...struck.map((box) => box[2])),
        Math.max(...struck.map((box) => box[3])),
      ]);
    return [gap[0], gap[1], Math.max(right, end), gap[3]];
  });
  return { glyphs: glyphsStruck, strips, rects };
}

/** Where the line that a mark lies on begins. */
function columnOf(extents: readonly (Extent & { readonly top: number; readonly bottom: number })[], gap: Rect): number {
  const middleY = (gap[1] + gap[3]) / 2;
  const before = extents.filter(({ top, bottom, left }) => top < middleY && bottom > middleY && left <= gap[0]);
  return before.length === 0 ? gap[0] : Math.max(...before.map(({ left }) => left));
}

export function extentOf(boxes: readonly Rect[]): (Extent & { readonly top: number; readonly bottom: number })[] {
  if (boxes.length === 0) return [];
  return [
    {
      left: Math.min(...boxes.map((b) => b[0])),
      right: Math.max(...boxes.map((b) => b[2])),
      top: Math.min(...boxes.map((b) => b[1])),
      bottom: Math.max(...boxes.map((b) => b[3])),
    },
  ];
}

export const boxOf = ({ quad }: Glyph): Rect => rectOfQuad(quad);
const middle = (box: Rect) => (box[1] + box[3]) / 2;
const centre = (box: Rect): Rect => {
  const [x, y] = [(box[0] + box[2]) / 2, middle(box)];
  return [x - HALF, y - HALF, x + HALF, y + HALF];
};
