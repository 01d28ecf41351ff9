// Where a glyph was struck, no glyph stands: values too short to search for are proven by their place.
import { contains, type Rect } from "../../../base/units.ts";
import { readOnce } from "../../documents/pdf/read-once.ts";
import type { Check } from "../check.ts";
import { placeOf } from "../place-of.ts";
import { labelled } from "./labels.check.ts";

/** Side of the squares that boxes are sorted into, so that a page of ten thousand glyphs is compared once. */
const CELL = 8;

export const placesEmpty: Check = {
  id: "verification/places-empty",
  needsOriginal: true,
  run({ pdf, struck, labels }) {
    const out = [];
    for (const [page, { glyphs }] of struck) {
      const read = readOnce(pdf, page, { hidden: true });
      if (read === undefined) continue;
      // What stands on these is looked at letter by letter, struck there or not.
      const aside = labelled(labels, page);
      const cells = new Map<number, Rect[]>();
      for (const box of glyphs) {
        const key = cellOf((box[0] + box[2]) / 2, (box[1] + box[3]) / 2);
        const known = cells.get(key);
        if (known === undefined) cells.set(key, [box]);
        else known.push(box);
      }
      const { text, quads: q } = read;
      let hit = -1;
      for (let i = 0, at = 0; i < text.length && hit < 0; i++, at += 8) {
        const x = (q[at]! + q[at + 2]! + q[at + 4]! + q[at + 6]!) / 4;
        const y = (q[at + 1]! + q[at + 3]! + q[at + 5]! + q[at + 7]!) / 4;
        // Near no struck glyph: most letters of a page.
        const boxes = cells.get(cellOf(x, y));
        if (boxes === undefined || text[i]!.trim() === "" || aside.some((mark) => contains(mark, x, y))) continue;
        if (boxes.some((b) => x > b[0] && x < b[2] && y > b[1] && y < b[3])) hit = i;
      }
      if (hit >= 0) out.push({ page, where: "a glyph stands where one was struck", ...placeOf(text, q, hit, hit + 1) });
    }
    return out;
  },
};

/** More columns than the largest page has: two cells that share a number only make one of both. */
const COLUMNS = 1 << 20;
const cellOf = (x: number, y: number) => Math.floor(x / CELL) + Math.floor(y / CELL) * COLUMNS;
