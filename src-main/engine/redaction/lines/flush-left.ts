// A line whose beginning was cut off moved to where the lines below it begin: the blank before it would be as wide as
// the words that stood there.
import type { PageNumber, Pt, Rect } from "../../../base/units.ts";
import { pageContent } from "../../documents/pdf/page-content.ts";
import { shownText } from "../../documents/pdf/shown-text.ts";
import type { EditablePdf } from "../../ports/pdf-engine.ts";
import { rewriteShown } from "./rewrite-shown.ts";

/** All text whose baseline lies on the level line moves by so much. False where that can't be done with certainty. */
export function moveLine(pdf: EditablePdf, page: PageNumber, [, top, , bottom]: Rect, by: Pt): boolean {
  const content = pageContent(pdf, page);
  if (content === null) return false;
  const height = bottom - top;
  const shown = shownText(content.bytes, pdf.pageMatrix(page), content.widthsOf, "string");
  const isOn = (y: Pt) => y > top + 0.3 * height && y < bottom + 0.25 * height;
  const ops = new Set(shown.flatMap(({ parts }, n) => (parts.some(({ y }) => isOn(y)) ? [n] : [])));
  if (ops.size === 0 || [...ops].some((n) => !shown[n]!.sure || !shown[n]!.level)) return false;
  const written = rewriteShown(content.bytes, shown, {
    by: (op, part) => (isOn(shown[op]!.parts[part]!.y) ? by : 0),
    isReset: (op) => ops.has(op),
  });
  pdf.writeStream(content.number, written);
  return true;
}
