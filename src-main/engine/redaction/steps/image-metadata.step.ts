// A JPEG carries its own papers: EXIF, XMP, thumbnails, comments. They go; the picture data is not touched.
import { concatBytes } from "../../../base/bytes.ts";
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
      // Readers look further into it than we follow: what they make of it is carried, without its coding, or nothing.
      if (clean === null) pdf.writeStream(number, pdf.stream(number) ?? new Uint8Array());
      else if (clean.length !== raw!.length) pdf.writeRawStream(number, clean);
    }
  },
};

/**
 * A JPEG (ITU-T T.81, B.1.1) without its application segments and comments, and without what follows its end. Adobe's
 * APP14 stays, since it says how colours are stored, and holds nothing else. null when it isn't one we can follow.
 */
export function withoutJpegMetadata(jpeg: Uint8Array): Uint8Array | null {
  if (jpeg[0] !== 0xff || jpeg[1] !== 0xd8) return null;
  const kept: Uint8Array[] = [jpeg.subarray(0, 2)];
  let at = 2;
  while (at + 3 < jpeg.length) {
    if (jpeg[at] !== 0xff) return null;
    const marker = jpeg[at + 1]!;
    if (marker === 0xff) {
      at++;
      continue;
    }
    const end = at + 2 + ((jpeg[at + 2]! << 8) | jpeg[at + 3]!);
    const isPapers = (marker >= 0xe0 && marker <= 0xef && marker !== 0xee) || marker === 0xfe;
    if (!isPapers) kept.push(jpeg.subarray(at, end));
    at = end;
    if (marker !== 0xda) continue;
    const scan = endOfScan(jpeg, at);
    kept.push(jpeg.subarray(at, scan));
    at = scan;
    // Cut off in the middle, or at its end: nothing more belongs to the picture.
    if (at >= jpeg.length || jpeg[at + 1] === 0xd9) return concatBytes([...kept, END]);
  }
  return null;
}

const END = Uint8Array.of(0xff, 0xd9);

/** The next marker that is neither a stuffed byte nor a restart: a progressive picture has several scans. */
function endOfScan(jpeg: Uint8Array, from: number): number {
  for (let at = jpeg.indexOf(0xff, from); at >= 0 && at + 1 < jpeg.length; at = jpeg.indexOf(0xff, at + 1)) {
    const marker = jpeg[at + 1]!;
    if (marker !== 0 && marker !== 0xff && !(marker >= 0xd0 && marker <= 0xd7)) return at;
  }
  return jpeg.length;
}
