// Where a glyph was struck, no glyph stands: values too short to search for are proven by their place.
import { attempt } from "../../../base/attempt.ts";
import type { Rect } from "../../../base/units.ts";
import type { Check } from "../check.ts";

/** Side of the squares that boxes are sorted into, so that a page of ten thousand glyphs is compared once. */
const CELL = 8;

export const placesEmpty: Check = {
  id: "verification/places-empty",
  needsOriginal: true,
  run({ pdf, struck }) {
    const out = [];
    for (const [page, { glyphs }] of struck) {
      const raw = attempt(() => pdf.page(page, { hidden: true }));
      if (raw === undefined) continue;
      const cells = new Map<string, Rect[]>();
      for (const box of glyphs) {
        const key = cellOf((box[0] + box[2]) / 2, (box[1] + box[3]) / 2);
        cells.set(key, [...(cells.get(key) ?? []), box]);
      }
      const hit = raw.lines.some((line) =>
        line.some(({ c, quad: q }) => {
          if (c.trim() === "") return false;
          const x = (q[0] + q[2] + q[4] + q[6]) / 4;
          const y = (q[1] + q[3] + q[5] + q[7]) / 4;
          return (cells.get(cellOf(x, y)) ?? []).some((b) => x > b[0] && x < b[2] && y > b[1] && y < b[3]);
        }),
      );
      if (hit) out.push({ page, where: "a glyph stands where one was struck" });
    }
    return out;
  },
};

const cellOf = (x: number, y: number) => `${Math.floor(x / CELL)},${Math.floor(y / CELL)}`;
