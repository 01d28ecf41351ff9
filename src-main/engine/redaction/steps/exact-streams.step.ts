// Streams are encoded anew and end where what is drawn from them ends: nothing is carried behind a picture's pixels, a
// function's samples, a palette's colours or the end of a filter's data.
import { resolve } from "../../documents/pdf/places.ts";
import { isDict, nameOf } from "../../documents/pdf/structure.ts";
import type { EditablePdf, PdfDict, PdfValue } from "../../ports/pdf-engine.ts";
import type { Step } from "../step.ts";

export const exactStreams: Step = {
  id: "redaction/exact-streams",
  run({ pdf }) {
    for (let number = 1; number < pdf.objectCount(); number++) {
      const object = pdf.object(number);
      if (!isDict(object)) cutPalettes(pdf, object, number, []);
      else {
        cutPalettes(pdf, object, number, []);
        if (pdf.isStream(number)) rewrite(pdf, object, number);
      }
    }
  },
};

/** A picture's own codings, which end by themselves; JPEG's is followed by another step. */
const CODECS = new Set(["DCTDecode", "DCT", "JPXDecode", "JBIG2Decode", "CCITTFaxDecode", "CCF"]);

function rewrite(pdf: EditablePdf, object: PdfDict, number: number): void {
  const filters = filtersOf(pdf, object);
  // Alone a picture's coding stays; within another filter nothing says where it ends, nor what papers it carries.
  if (filters.length === 0 ? lengthOf(pdf, object) === null : filters.length === 1 && CODECS.has(filters[0]!)) return;
  if (filters.includes("JPXDecode")) return;
  const bytes = pdf.stream(number);
  if (bytes === null) return;
  const length = lengthOf(pdf, object) ?? bytes.length;
  pdf.writeStream(number, bytes.length > length ? bytes.slice(0, length) : bytes);
}

function filtersOf(pdf: EditablePdf, { dict }: PdfDict): string[] {
  const filter = resolve(pdf, dict.get("Filter"));
  const all = typeof filter === "object" && filter !== null && "array" in filter ? filter.array : [filter];
  return all.flatMap((one) => nameOf(resolve(pdf, one) ?? null) ?? []);
}

/** In bytes, once decoded; null where nothing but the data tells. */
function lengthOf(pdf: EditablePdf, { dict }: PdfDict): number | null {
  const number = (key: string) => {
    const value = resolve(pdf, dict.get(key));
    return typeof value === "number" && value >= 0 ? value : null;
  };
  if (nameOf(dict.get("Subtype")) === "Image") {
    const [width, height] = [number("Width"), number("Height")];
    const isMask = dict.get("ImageMask") === true;
    const bits = isMask ? 1 : number("BitsPerComponent");
    const components = isMask ? 1 : componentsOf(pdf, dict.get("ColorSpace"));
    if (width === null || height === null || bits === null || components === null) return null;
    return Math.ceil((width * components * bits) / 8) * height;
  }
  if (dict.get("FunctionType") !== 0) return null;
  const [size, range, bits] = [
    numbersIn(pdf, dict.get("Size")),
    numbersIn(pdf, dict.get("Range")),
    number("BitsPerSample"),
  ];
  if (size === null || range === null || bits === null) return null;
  return Math.ceil((size.reduce((all, n) => all * n, 1) * (range.length / 2) * bits) / 8);
}

function numbersIn(pdf: EditablePdf, value: PdfValue | undefined): number[] | null {
  const list = resolve(pdf, value);
  if (typeof list !== "object" || list === null || !("array" in list)) return null;
  const out = list.array.map((item) => resolve(pdf, item));
  return out.every((item) => typeof item === "number") ? out : null;
}

const DEVICES: Readonly<Record<string, number>> = {
  DeviceGray: 1,
  CalGray: 1,
  Indexed: 1,
  Separation: 1,
  DeviceRGB: 3,
  CalRGB: 3,
  Lab: 3,
  DeviceCMYK: 4,
};

/** How many numbers a colour has; null where that can't be told. */
function componentsOf(pdf: EditablePdf, value: PdfValue | undefined): number | null {
  const space = resolve(pdf, value);
  const list = typeof space === "object" && space !== null && "array" in space ? space.array : [space ?? null];
  const family = nameOf(resolve(pdf, list[0]) ?? null) ?? "";
  const second = resolve(pdf, list[1]);
  if (family === "ICCBased") {
    const count = isDict(second ?? null) ? (second as PdfDict).dict.get("N") : null;
    return typeof count === "number" ? count : null;
  }
  if (family === "DeviceN")
    return typeof second === "object" && second !== null && "array" in second ? second.array.length : null;
  return DEVICES[family] ?? null;
}

/** `[/Indexed base last colours]` (8.6.6.3), wherever it stands: colours behind the last one are nobody's. */
function cutPalettes(pdf: EditablePdf, value: PdfValue, number: number, path: readonly (string | number)[]): void {
  if (typeof value !== "object" || value === null || path.length > 16) return;
  if ("array" in value) {
    const [family, base, last, colours] = value.array;
    if (nameOf(family ?? null) === "Indexed" && typeof last === "number" && colours !== undefined) {
      const components = componentsOf(pdf, base);
      if (components !== null) cutPalette(pdf, colours, (last + 1) * components, number, [...path, 3]);
    }
    for (const [i, item] of value.array.entries()) cutPalettes(pdf, item, number, [...path, i]);
  } else if (isDict(value)) for (const [key, item] of value.dict) cutPalettes(pdf, item, number, [...path, key]);
}

function cutPalette(
  pdf: EditablePdf,
  colours: PdfValue,
  length: number,
  number: number,
  path: readonly (string | number)[],
): void {
  if (typeof colours !== "object" || colours === null) return;
  if ("bytes" in colours) {
    if (colours.bytes.length > length) pdf.setValue(number, path, { bytes: colours.bytes.slice(0, length) });
  } else if ("ref" in colours && pdf.isStream(colours.ref)) {
    const bytes = pdf.stream(colours.ref);
    if (bytes !== null && bytes.length > length) pdf.writeStream(colours.ref, bytes.slice(0, length));
  }
}
