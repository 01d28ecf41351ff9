// What a picture carries beside its pixels: EXIF, IPTC and XMP fields with their own names; of a drawing, its words.
import type { DocumentFormat } from "../../../contract/formats.ts";
import { hiddenPart, metadata, type Reading } from "../reading.ts";
import { decodeText } from "../text/decode-text.ts";
import { cleanMarkup } from "../web/clean-markup.ts";
import { pictureData } from "./picture-data.ts";

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
  const { fields, thumbnail, small: inside } = pictureData(bytes);
  const { parts, traces } = metadata("picture", fields);
  // In a TIFF the second picture is the second page.
  const small = format === "tiff" ? undefined : thumbnail;
  return {
    format,
    sections: [],
    parts,
    traces: small === undefined ? traces : [...traces, { kind: "image_data", fields: [], thumbnail: small }],
    children: [],
    ...(small === undefined || inside === undefined ? {} : { thumbnail: inside }),
  };
}
