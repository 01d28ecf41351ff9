// Seen from outside, every strike is solid black, or blank paper where that was asked for: beside its label no letter,
// picture or line shows through.
import { quadOfRect } from "../../../base/units.ts";
import type { Check } from "../check.ts";

export const pixels: Check = {
  id: "verification/pixels",
  needsOriginal: true,
  run: ({ struck, looks }) =>
    [...struck].flatMap(([page, { rects }]) => {
      if (rects.length === 0) return [];
      const isSolid = looks?.get(page)?.isSolid ?? null;
      if (isSolid === null) return [{ page, where: "the page can't be drawn" }];
      return isSolid ? [] : [{ page, where: "a strike is not solid", quads: rects.map(quadOfRect) }];
    }),
};
