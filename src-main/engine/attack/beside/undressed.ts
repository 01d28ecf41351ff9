// An image without what colours and masks it: a range of greys, a palette or an ink of one colour, a mask that lets nothing
// through leave all of it in the file, and none of it on the page.
import { attempt } from "../../../base/attempt.ts";
import { resolve } from "../../documents/pdf/places.ts";
import { isDict, nameOf } from "../../documents/pdf/structure.ts";
import { levelsIn } from "../../documents/pdf/unseen/places.ts";
import type { EditablePdf, OpenPdf, PdfValue, Picture } from "../../ports/pdf-engine.ts";
import { imageShown } from "./scratch.ts";

const MOST_LOOKED_AT = 40;
/** Grey levels: of one colour. */
const PLAIN = 12;
/** Of a palette whose colours are the same. A palette of nearly white ones numbers a paper's noise. */
const ALIKE = 2;
/** What takes colour or opacity from samples (8.9.5, 8.9.6). */
const DRESS = ["SMask", "Mask", "Decode", "SMaskInData"] as const;

/** Of the first image of a size that is plain as it is drawn and has something to take off; null where there is none. */
export function undressedIn(
  pdf: OpenPdf,
  scratch: () => EditablePdf | null,
  drawn: readonly number[],
): (pixels: { readonly width: number; readonly height: number }) => Picture | null {
  const known = new Map<string, Picture | null>();
  let looks = 0;
  return ({ width, height }) => {
    const key = `${width} ${height}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    let found: Picture | null = null;
    for (const number of drawn) {
      const object = pdf.object(number);
      if (!isDict(object) || object.dict.get("Width") !== width || object.dict.get("Height") !== height) continue;
      const space = resolve(pdf, object.dict.get("ColorSpace"));
      if (!DRESS.some((name) => object.dict.has(name)) && coloursOf(space) === null) continue;
      const copy = looks++ < MOST_LOOKED_AT ? scratch() : null;
      if (copy === null) break;
      found = attempt(() => undress(copy, number, coloursOf(space))) ?? null;
      if (found !== null) break;
    }
    known.set(key, found);
    return found;
  };
}

/** null where it isn't plain as it is, or its colours are only like one another. */
function undress(copy: EditablePdf, number: number, plain: string | null): Picture | null {
  const [white, black] = [imageShown(copy, number, 1), imageShown(copy, number, 0)];
  if (white === null || black === null || (rangeOf(white) > PLAIN && rangeOf(black) > PLAIN)) return null;
  copy.deleteKeys(number, [], DRESS);
  const bare = imageShown(copy, number, 1);
  if (bare === null || rangeOf(bare) > PLAIN || plain === null) return bare;
  if (rangeOf(bare) > ALIKE) return null;
  copy.setValue(number, ["ColorSpace"], { name: plain });
  return imageShown(copy, number, 1);
}

function rangeOf(picture: Picture): number {
  const { low, high } = levelsIn({ left: 0, top: 0, right: picture.width, bottom: picture.height }, picture);
  return high - low;
}

/** The plain space with as many parts as one that looks its colours up elsewhere (8.6.6); null for other spaces. */
function coloursOf(space: PdfValue): string | null {
  if (typeof space !== "object" || space === null || !("array" in space)) return null;
  const [name, parts] = [nameOf(space.array[0]), space.array[1]];
  if (name === "Indexed" || name === "Separation") return "DeviceGray";
  const count = typeof parts === "object" && parts !== null && "array" in parts ? parts.array.length : 0;
  return name === "DeviceN" ? (["DeviceGray", null, "DeviceRGB", "DeviceCMYK"][count - 1] ?? null) : null;
}
