// What the JPEG pictures of a PDF say beside their pixels: a phone's photograph put into a document keeps its data.
import { attempt } from "../../../base/attempt.ts";
import type { Trace } from "../../model/document.ts";
import type { OpenPdf, PdfValue } from "../../ports/pdf-engine.ts";
import { pictureData } from "../picture/picture-data.ts";
import { isDict, nameOf } from "./structure.ts";

const MOST_OBJECTS = 300_000;
const MOST_PICTURES = 1_000;
/** Data stand before the pixels; a JPEG's segments hold 64 kB each. */
const HEAD = 512 * 1024;

/** APP1 and APP13 hold EXIF, XMP and IPTC (ITU-T T.81, B.2.4.6): most scans have neither. */
const SIGNS = [0xe1, 0xed];

export function imageData(pdf: OpenPdf): Trace[] {
  const traces: Trace[] = [];
  const count = Math.min(pdf.objectCount(), MOST_OBJECTS);
  let pictures = 0;
  for (let number = 1; number < count && pictures < MOST_PICTURES; number++) {
    const object = attempt(() => pdf.object(number));
    if (!isDict(object) || nameOf(object.dict.get("Subtype")) !== "Image" || !isJpeg(object.dict.get("Filter")))
      continue;
    pictures++;
    const bytes = attempt(() => pdf.rawStream(number)) ?? null;
    if (bytes === null || !SIGNS.some((sign) => hasSegment(bytes, sign))) continue;
    const { fields, thumbnail } = pictureData(bytes.subarray(0, HEAD));
    const telling = fields.filter(([, value]) => value.trim() !== "").slice(0, 100);
    if (telling.length > 0 || thumbnail !== undefined)
      traces.push({ kind: "image_data", fields: telling, ...(thumbnail === undefined ? {} : { thumbnail }) });
  }
  return traces;
}

function isJpeg(filter: PdfValue | undefined): boolean {
  if (typeof filter === "object" && filter !== null && "array" in filter)
    return filter.array.length === 1 && isJpeg(filter.array[0]);
  return nameOf(filter) === "DCTDecode" || nameOf(filter) === "DCT";
}

function hasSegment(bytes: Uint8Array, sign: number): boolean {
  for (let at = 2; at + 4 < bytes.length && at < HEAD && bytes[at] === 0xff; ) {
    if (bytes[at + 1] === sign) return true;
    if (bytes[at + 1] === 0xda) return false;
    at += 2 + ((bytes[at + 2]! << 8) | bytes[at + 3]!);
  }
  return false;
}
