// A JPEG carries its own papers: EXIF, XMP, thumbnails, comments. They go; the picture data is not touched.
import { isDict, nameOf } from "../../documents/pdf/structure.ts";
import type { Step } from "../step.ts";

export const imageMetadata: Step = {
  id: "redaction/image-metadata",
  run({ pdf }) {
    for (let number = 1; number < pdf.objectCount(); number++) {
      const object = pdf.object(number);
      if (!isDict(object) || nameOf(object.dict.get("Subtype")) !== "Image") continue;
      const filter = object.dict.get("Filter") ?? null;
      const only = typeof filter === "object" && filter !== null && "array" in filter && filter.array.length === 1;
      if (nameOf(only ? filter.array[0] : filter) !== "DCTDecode") continue;
      const raw = pdf.rawStream(number);
      const clean = raw === null ? null : withoutJpegMetadata(raw);
      if (clean !== null && clean.length !== raw!.length) pdf.writeRawStream(number, clean);
    }
  },
};

/**
 * A JPEG (ITU-T T.81, B.1.1) without its application segments and comments. Adobe's APP14 stays, since it says how
 * colours are stored, and holds nothing else. null when it isn't a JPEG we can follow.
 */
export function withoutJpegMetadata(jpeg: Uint8Array): Uint8Array | null {
  if (jpeg[0] !== 0xff || jpeg[1] !== 0xd8) return null;
  const kept: number[] = [0xff, 0xd8];
  let at = 2;
  while (at + 3 < jpeg.length) {
    if (jpeg[at] !== 0xff) return null;
    const marker = jpeg[at + 1]!;
    if (marker === 0xff) {
      at++;
      continue;
    }
    const length = (jpeg[at + 2]! << 8) | jpeg[at + 3]!;
    const isPapers = (marker >= 0xe0 && marker <= 0xef && marker !== 0xee) || marker === 0xfe;
    if (marker === 0xda) {
      const out = new Uint8Array(kept.length + jpeg.length - at);
      out.set(kept);
      out.set(jpeg.subarray(at), kept.length);
      return out;
    }
    if (!isPapers) for (let i = at; i < at + 2 + length; i++) kept.push(jpeg[i] ?? 0);
    at += 2 + length;
  }
  return null;
}
