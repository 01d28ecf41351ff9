// Leaders: rows of dots, dashes or rules that fill a line up to a page number or to where a blank ends. How many there are
// is what the words beside them left, so that behind a struck name they are its width.
import type { Pt, Rect } from "../../../base/units.ts";
import type { Glyph, RawPage } from "../../ports/pdf-engine.ts";
import type { Gap } from "../step.ts";
import { frame } from "./frame.ts";
import { boxOf } from "./line-ends.ts";
import { COLUMN_EMS } from "./segments.ts";

/** What programs fill lines with, and people who have a typewriter's keys. */
const FILLS = /^[.\u00b7\u2022\u2024\u2025\u2026\u22c5_\-\u2010-\u2015=*~]$/u;
/** Fewer are an ellipsis, or a rule in a sentence. */
const LEAST = 4;
const HALF = 0.5;

export type Leader = {
  /** On the page as displayed, blanks at its ends included. */
  readonly rect: Rect;
  /** Its letters and blanks, one small box each. */
  readonly glyphs: readonly Rect[];
};

type Box = { readonly c: string; readonly box: Rect };

/** On the lines of these marks, as far as those go without a column's gap; a leader of a second column is none of theirs. */
export function leadersOn(page: RawPage, gaps: readonly Gap[]): Leader[] {
  const found = new Map<string, Leader>();
  for (const [turn, own] of Map.groupBy(gaps, (gap) => gap.turn)) {
    const { level, back } = frame(turn, page);
    const glyphs = page.lines.flat().map((glyph: Glyph): Box => ({ c: glyph.c, box: level(boxOf(glyph)) }));
    for (const { rect } of own)
      for (const leader of beside(level(rect), glyphs)) {
        const at = back(around(leader));
        found.set(at.join(), { rect: at, glyphs: leader.map(({ box }) => back(centre(box))) });
      }
  }
  return [...found.values()];
}

function beside(gap: Rect, glyphs: readonly Box[]): Box[][] {
  const reach = COLUMN_EMS * (gap[3] - gap[1]);
  const line = glyphs.filter(({ box }) => middle(box) > gap[1] && middle(box) < gap[3]);
  const right = line.filter(({ box }) => box[0] > gap[0]).sort((a, b) => a.box[0] - b.box[0]);
  const left = line.filter(({ box }) => box[0] <= gap[0]).sort((a, b) => b.box[2] - a.box[2]);
  return [
    ...runsIn(connected(right, gap[2], reach, ({ box }, end) => [box[0] - end, Math.max(end, box[2])])),
    ...runsIn(connected(left, gap[0], reach, ({ box }, end) => [end - box[2], Math.min(end, box[0])]).reverse()),
  ];
}

/** As far as no gap is wider than `reach`. */
function connected(
  line: readonly Box[],
  from: Pt,
  reach: Pt,
  step: (glyph: Box, end: Pt) => readonly [gap: Pt, end: Pt],
): Box[] {
  const out: Box[] = [];
  let end = from;
  for (const glyph of line) {
    const [gap, next] = step(glyph, end);
    if (gap > reach) break;
    end = next;
    out.push(glyph);
  }
  return out;
}

/** Runs of one fill, blanks between them and at their ends included. */
function runsIn(line: readonly Box[]): Box[][] {
  const out: Box[][] = [];
  let run: Box[] = [];
  let fill = "";
  let count = 0;
  const close = () => {
    if (count >= LEAST) out.push(run);
    [run, fill, count] = [[], "", 0];
  };
  for (const glyph of line) {
    const isBlank = glyph.c.trim() === "";
    if (!isBlank && glyph.c !== fill) {
      // Blanks before it are its own: they fill the same room.
      const blanks = count === 0 ? run : [];
      close();
      if (FILLS.test(glyph.c)) [run, fill] = [[...blanks], glyph.c];
      else continue;
    }
    run.push(glyph);
    // Three dots may be one letter.
    if (!isBlank) count += glyph.c === "\u2026" ? 3 : glyph.c === "\u2025" ? 2 : 1;
  }
  close();
  return out;
}

function around(glyphs: readonly Box[]): Rect {
  const boxes = glyphs.map(({ box }) => box);
  return [
    Math.min(...boxes.map((b) => b[0])),
    Math.min(...boxes.map((b) => b[1])),
    Math.max(...boxes.map((b) => b[2])),
    Math.max(...boxes.map((b) => b[3])),
  ];
}

const middle = (box: Rect): Pt => (box[1] + box[3]) / 2;
const centre = (box: Rect): Rect => {
  const [x, y] = [(box[0] + box[2]) / 2, middle(box)];
  return [x - HALF, y - HALF, x + HALF, y + HALF];
};
