// A second copy of the file in memory, whose first page is made to show one object after another, drawn by no page or not.
import type { PageNumber } from "../../../base/units.ts";
import { isDict } from "../../documents/pdf/structure.ts";
import type { EditablePdf, PdfValue, Picture } from "../../ports/pdf-engine.ts";

/** What a page's content and resources are meanwhile. */
export type Shown = { readonly contents: PdfValue; readonly resources?: PdfValue };

/** Pixels along the longer side. */
const SIDE = 600;
/** A larger picture isn't decoded for a look at it. */
const MOST_PIXELS = 64_000_000;

/** The letters that these contents show, whatever clips them. */
export function textShown(scratch: EditablePdf, page: PageNumber, shown: Shown): string {
  const number = scratch.pageObject(page);
  const before = scratch.object(number);
  if (!isDict(before)) return "";
  try {
    scratch.setValue(number, ["Contents"], shown.contents);
    if (shown.resources !== undefined) scratch.setValue(number, ["Resources"], shown.resources);
    return scratch
      .page(page, { hidden: true })
      .lines.map((line) => line.map(({ c }) => c).join(""))
      .join("\n");
  } finally {
    for (const key of ["Contents", "Resources"]) {
      const own = before.dict.get(key);
      if (own === undefined) scratch.deleteKeys(number, [], [key]);
      else scratch.setValue(number, [key], own);
    }
  }
}

/** An image by itself, on white or on black. The first page is nothing else from then on. */
export function imageShown(scratch: EditablePdf, image: number, ground: 0 | 1 = 1, side = SIDE): Picture | null {
  const dict = scratch.object(image);
  const [width, height] = ["Width", "Height"].map((key) => (isDict(dict) ? dict.dict.get(key) : undefined));
  if (typeof width !== "number" || typeof height !== "number" || !(width > 0 && height > 0)) return null;
  if (width * height > MOST_PIXELS) return null;
  const scale = Math.min(1, side / Math.max(width, height));
  const [w, h] = [Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale))];
  const page = scratch.pageObject(1);
  scratch.deleteKeys(page, [], ["CropBox", "Rotate", "UserUnit", "Annots", "Group"]);
  // Thumbnails needn't say what they are.
  scratch.setValue(image, ["Subtype"], { name: "Image" });
  const content = `${ground} g 0 0 ${w} ${h} re f q ${w} 0 0 ${h} 0 0 cm /Shown Do Q`;
  scratch.setValue(page, ["MediaBox"], { array: [0, 0, w, h] });
  scratch.setValue(page, ["Rotate"], 0);
  scratch.setValue(page, ["CropBox"], { array: [0, 0, w, h] });
  scratch.setValue(page, ["Resources"], dictOf({ XObject: dictOf({ Shown: { ref: image } }) }));
  scratch.setValue(page, ["Contents"], { ref: scratch.addStream(new TextEncoder().encode(content)) });
  return scratch.picture(1, 1);
}

export const dictOf = (entries: Readonly<Record<string, PdfValue>>): PdfValue => ({
  dict: new Map(Object.entries(entries)),
});
