// EXIF, IPTC and XMP fields of a picture with their own names, and the small picture that it may keep of itself.
import ExifReader from "exifreader";
import type { Thumbnail } from "../../model/document.ts";

export type PictureData = {
  readonly fields: readonly (readonly [name: string, value: string])[];
  readonly thumbnail?: Thumbnail;
  /** The small picture itself, a JPEG. */
  readonly small?: Uint8Array;
};

/** A field longer than this is a table or a picture, not a statement. */
const LONGEST = 4000;
/** About the encoding, not about anybody. */
const DULL =
  /^(?:Bits Per Sample|Color Components|Subsampling|JFIF|Image (?:Width|Height)|Interlace|Compression|Filter|Bit Depth|Color Type|Strip|Rows Per|Samples Per|Photometric|Planar)/i;

/** No metadata is no damage: most scans have none. */
export function pictureData(bytes: Uint8Array): PictureData {
  const fields: [string, string][] = [];
  try {
    const tags = ExifReader.load(Uint8Array.from(bytes).buffer);
    let small: Uint8Array | null = null;
    for (const [name, tag] of Object.entries(tags)) {
      if (name === "Thumbnail") small = bytesOf((tag as { image?: unknown }).image);
      const said = (tag as { description?: unknown }).description;
      if (typeof said === "string" && said.length <= LONGEST && !DULL.test(name)) fields.push([name, said]);
    }
    const thumbnail = "Thumbnail" in tags ? { ...sizeOf(small), of: sizeOf(bytes) } : null;
    if (thumbnail === null) return { fields };
    return small === null ? { fields, thumbnail } : { fields, thumbnail, small };
  } catch {
    return { fields };
  }
}

const bytesOf = (value: unknown): Uint8Array | null =>
  value instanceof ArrayBuffer ? new Uint8Array(value) : value instanceof Uint8Array ? value : null;

/** Of a JPEG, from its frame header (ITU-T T.81, B.2.2); null for what is none. */
function sizeOf(bytes: Uint8Array | null): { width: number | null; height: number | null } {
  const unknown = { width: null, height: null };
  if (bytes === null || bytes[0] !== 0xff || bytes[1] !== 0xd8) return unknown;
  for (let at = 2; at + 9 < bytes.length; ) {
    if (bytes[at] !== 0xff) return unknown;
    const marker = bytes[at + 1]!;
    const length = (bytes[at + 2]! << 8) | bytes[at + 3]!;
    const frame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
    if (frame) return { height: (bytes[at + 5]! << 8) | bytes[at + 6]!, width: (bytes[at + 7]! << 8) | bytes[at + 8]! };
    if (length < 2) return unknown;
    at += 2 + length;
  }
  return unknown;
}
