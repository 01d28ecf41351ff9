// What a picture carries beside its pixels: EXIF, IPTC and XMP fields with their own names; of a drawing, its words.
import ExifReader from "exifreader";
import type { DocumentFormat } from "../../../contract/formats.ts";
import { hiddenPart, metadata, type Reading } from "../reading.ts";
import { decodeText } from "../text/decode-text.ts";
import { cleanMarkup } from "../web/clean-markup.ts";

/** A field longer than this is a table or a picture, not a statement. */
const LONGEST = 4000;
/** About the encoding, not about anybody. */
const DULL =
  /^(?:Bits Per Sample|Color Components|Subsampling|JFIF|Image (?:Width|Height)|Interlace|Compression|Filter|Bit Depth|Color Type|Strip|Rows Per|Samples Per|Photometric|Planar)/i;

export function readPicture(bytes: Uint8Array, format: DocumentFormat): Reading {
  return format === "svg" ? readDrawing(bytes) : readPixels(bytes, format);
}

/** Its page is a picture of it; what it says without showing it (a description, a layer left out) is only in its markup. */
function readDrawing(bytes: Uint8Array): Reading {
  const { hidden, traces } = cleanMarkup(decodeText(bytes).text, true);
  const parts = hidden.flatMap(({ label, text }) => hiddenPart(label, text));
  return { format: "svg", sections: [], parts, traces, children: [] };
}

function readPixels(bytes: Uint8Array, format: DocumentFormat): Reading {
  const fields: [string, string][] = [];
  let thumbnail = false;
  try {
    const tags = ExifReader.load(Uint8Array.from(bytes).buffer);
    for (const [name, tag] of Object.entries(tags)) {
      // In a TIFF the second picture is the second page.
      if (name === "Thumbnail" && format !== "tiff") thumbnail = true;
      const said = (tag as { description?: unknown }).description;
      if (typeof said === "string" && said.length <= LONGEST && !DULL.test(name)) fields.push([name, said]);
    }
  } catch {
    // No metadata is no damage: most scans have none.
  }
  const { parts, traces } = metadata("picture", fields);
  return {
    format,
    sections: [],
    parts,
    traces: thumbnail ? [...traces, { kind: "attachment", name: "thumbnail" }] : traces,
    children: [],
  };
}
