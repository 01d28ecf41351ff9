// Fonts cut to the letters in use, with the widths that their letters had: the library rounds them to whole thousandths,
// by which the end of a line of print moves half a point.
import type * as mupdf from "mupdf";
import { attempt } from "../../base/attempt.ts";
import { withObject } from "./page.ts";

/** Of a thousandth: rounding moves a width by less. */
const ROUNDED = 1;

export function subsetFonts(doc: mupdf.PDFDocument): void {
  const before = new Map<number, ReadonlyMap<number, number>>();
  for (let number = 1; number < doc.countObjects(); number++) {
    const widths = withObject(doc, number, (object) => attempt(() => widthsOf(object)) ?? null);
    if (widths !== null && [...widths.values()].some((width) => !Number.isInteger(width))) before.set(number, widths);
  }
  try {
    doc.subsetFonts();
  } finally {
    for (const [number, widths] of before) withObject(doc, number, (object) => attempt(() => restore(object, widths)));
  }
}

/** By code; null where the object is no font with a list of them. */
function widthsOf(object: mupdf.PDFObject): Map<number, number> | null {
  if (!object.isDictionary()) return null;
  const [list, first] = [object.get("Widths"), object.get("FirstChar")];
  if (!list.isArray() || !first.isNumber()) return null;
  const out = new Map<number, number>();
  list.forEach((width, i) => {
    if (width.isNumber()) out.set(first.asNumber() + Number(i), width.asNumber());
  });
  return out;
}

/** Where the library wrote 0, the letter is in use no longer. */
function restore(object: mupdf.PDFObject, widths: ReadonlyMap<number, number>): void {
  const now = widthsOf(object);
  if (now === null) return;
  const list = object.get("Widths");
  const first = object.get("FirstChar").asNumber();
  for (const [code, width] of now) {
    const was = widths.get(code);
    if (width !== 0 && was !== undefined && was !== width && Math.abs(was - width) < ROUNDED)
      list.put(code - first, was);
  }
}
