// A page's letters by rows: what stands on one height from left to right, whichever order the file draws it in.
import type { Pt, Rect, Utf16Offset } from "../../base/units.ts";
import { type Page, quadAt } from "../model/document.ts";

export type RowGlyph = {
  readonly c: string;
  readonly left: Pt;
  readonly right: Pt;
  readonly offset: Utf16Offset;
  /** A word that the file shows apart begins here. */
  readonly begins: boolean;
};

export type Row = {
  readonly top: Pt;
  readonly bottom: Pt;
  /** From left to right; spaces that the file draws among them. */
  readonly glyphs: readonly RowGlyph[];
};

type Open = { top: Pt; bottom: Pt; glyphs: RowGlyph[] };

/** Only text that runs level: a gap on a slant isn't measured. */
export function rowsOf({ text, quads, lines }: Pick<Page, "text" | "quads" | "lines">): Row[] {
  const rows: Open[] = [];
  for (const { start, end } of lines) {
    const glyphs: RowGlyph[] = [];
    let [top, bottom] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    for (let i = start; i < end; i++) {
      const [ulx, uly, urx, ury, , lly] = quadAt(quads, i);
      if (!(urx > ulx) || Math.abs(uly - ury) > 0.05 * (urx - ulx) + 0.05) continue;
      glyphs.push({ c: text[i]!, left: ulx, right: urx, offset: i, begins: i === start });
      top = Math.min(top, uly);
      bottom = Math.max(bottom, lly);
    }
    if (glyphs.length === 0) continue;
    const middle = (top + bottom) / 2;
    const row = rows.findLast((r) => middle > r.top && middle < r.bottom && isAlike(r, bottom - top));
    if (row === undefined) rows.push({ top, bottom, glyphs });
    else {
      row.glyphs.push(...glyphs);
      row.top = Math.min(row.top, top);
      row.bottom = Math.max(row.bottom, bottom);
    }
  }
  for (const row of rows) row.glyphs.sort((a, b) => a.left - b.left);
  return rows;
}

/** Without what is written on marks. */
export function rowsBeside(rows: readonly Row[], marks: readonly Rect[]): Row[] {
  if (marks.length === 0) return [...rows];
  return rows.flatMap((row) => {
    const middle = (row.top + row.bottom) / 2;
    const across = marks.filter(([, y0, , y1]) => middle > y0 && middle < y1);
    const isOn = ({ left, right }: RowGlyph) => across.some(([x0, , x1]) => left > x0 - 0.5 && right < x1 + 0.5);
    const glyphs = row.glyphs.filter((glyph) => !isOn(glyph));
    return glyphs.length === 0 ? [] : [{ ...row, glyphs }];
  });
}

/** A heading beside two small lines is a row of its own. */
const isAlike = (row: Open, height: Pt) => {
  const own = row.bottom - row.top;
  return Math.min(own, height) > 0.6 * Math.max(own, height);
};

export const isBlank = (c: string) => c.trim() === "";
