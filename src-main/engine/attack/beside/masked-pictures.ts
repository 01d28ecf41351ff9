// A straight-edged hole in a picture's own mask: what it leaves out is all in the picture, whose mask can be taken off.
import { attempt } from "../../../base/attempt.ts";
import { type Quad, quadOfRect, type Rect } from "../../../base/units.ts";
import { isDict } from "../../documents/pdf/structure.ts";
import { levelsIn, type PixelBox } from "../../documents/pdf/unseen/places.ts";
import type { Trace } from "../../model/document.ts";
import type { EditablePdf, OpenPdf, Picture } from "../../ports/pdf-engine.ts";
import { holesIn } from "./holes.ts";
import { imageShown } from "./scratch.ts";

const MOST_LOOKED_AT = 40;
const LEAST = [32, 16] as const;
/** Grey levels between what is darkest and what is lightest of what a hole hides. */
const SHOWS = 50;
/** More of them are a pattern, or letters. */
const MOST_HOLES = 20;

export function maskedPictures(pdf: OpenPdf, scratch: () => EditablePdf | null, drawn: readonly number[]): Trace[] {
  const masked = drawn.filter((number) => {
    const object = pdf.object(number);
    if (!isDict(object) || !(object.dict.has("SMask") || object.dict.has("Mask"))) return false;
    const [width, height] = [object.dict.get("Width"), object.dict.get("Height")];
    return typeof width === "number" && typeof height === "number" && width >= LEAST[0] && height >= LEAST[1];
  });
  const copy = masked.length === 0 ? null : scratch();
  if (copy === null) return [];
  return masked.slice(0, MOST_LOOKED_AT).flatMap((number) => attempt(() => hiddenIn(pdf, copy, number)) ?? []);
}

function hiddenIn(pdf: OpenPdf, copy: EditablePdf, number: number): Trace[] {
  const white = imageShown(copy, number, 1);
  const black = imageShown(copy, number, 0);
  if (white === null || black === null) return [];
  const holes = holesIn({ ...white, grey: white.grey.map((level, i) => 255 - level + black.grey[i]!) });
  if (holes.length === 0 || holes.length > MOST_HOLES) return [];
  copy.deleteKeys(number, [], ["SMask", "Mask"]);
  const whole = imageShown(copy, number, 1);
  if (whole === null) return [];
  const telling = holes.filter((box) => {
    const { low, high } = levelsIn(inside(box), whole);
    return high - low > SHOWS;
  });
  return telling.length === 0 ? [] : placesOf(pdf, number, telling, white);
}

/** An edge is blended with what is beside it. */
const inside = ({ left, top, right, bottom }: PixelBox): PixelBox => ({
  left: left + 1,
  top: top + 1,
  right: Math.max(left + 2, right - 1),
  bottom: Math.max(top + 2, bottom - 1),
});

/** On the first page that paints a picture of this size. */
function placesOf(pdf: OpenPdf, number: number, holes: readonly PixelBox[], { width, height }: Picture): Trace[] {
  const object = pdf.object(number);
  if (!isDict(object)) return [];
  const isIt = (pixels: { readonly width: number; readonly height: number } | null) =>
    pixels?.width === object.dict.get("Width") && pixels?.height === object.dict.get("Height");
  for (let page = 1; page <= pdf.pageCount(); page++) {
    const mark = attempt(() => pdf.marks(page))?.find(({ kind, pixels }) => kind === "image" && isIt(pixels));
    if (mark === undefined) continue;
    const [x0, y0, x1, y1] = mark.whole;
    const place = ({ left, top, right, bottom }: PixelBox): Quad => {
      const [x, y] = [(x1 - x0) / width, (y1 - y0) / height];
      const rect: Rect = [x0 + left * x, y0 + top * y, x0 + right * x, y0 + bottom * y];
      return quadOfRect(rect);
    };
    return [{ kind: "beside", how: "masked", page, quads: holes.map(place), strength: "strong" }];
  }
  return [];
}
