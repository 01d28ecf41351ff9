// Where something was struck whose width must not show, its page's text is placed afresh: what moved a line, or what
// adding up widths left behind, would say how wide it was.
import { apply, type Matrix, multiply } from "../../../base/matrix.ts";
import type { Rect } from "../../../base/units.ts";
import { editContents } from "../../documents/pdf/content-edits.ts";
import { evenSpace, needlessFonts } from "../lines/needless-fonts.ts";
import { placeShown } from "../lines/place-shown.ts";
import type { Step } from "../step.ts";

export const textPlaces: Step = {
  id: "redaction/text-places",
  run({ pdf, struck, labels, rows }) {
    const hiding = [...struck].flatMap(([page, { gaps }]) => (gaps.length > 0 ? [page] : []));
    const pages = new Set([...hiding, ...labels.set.map(({ page }) => page)]);
    if (pages.size === 0) return;
    for (const edits of [needlessFonts, placeShown, evenSpace])
      editContents(pdf, (bytes, { page }) => {
        if (page === undefined || !pages.has(page)) return [];
        return edits(bytes, isIn(rows.get(page) ?? [], pdf.pageMatrix(page)));
      });
  },
};

const isIn = (rows: readonly Rect[], toPage: Matrix) => (from: Matrix) => {
  const [x, y] = apply(multiply(from, toPage), 0, 0);
  return rows.some(([x0, y0, x1, y1]) => x >= x0 && x <= x1 && y >= y0 && y <= y1);
};
