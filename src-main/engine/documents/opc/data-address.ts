// Pictures as `data:` addresses, by what their bytes are and not by what they are called.
import { base64 } from "../../../base/base64.ts";

/** null for what no page can show: a metafile, or no picture at all. */
export function dataAddress(bytes: Uint8Array): string | null {
  const type = pictureType(bytes);
  return type === null ? null : `data:${type};base64,${base64(bytes)}`;
}

function pictureType(bytes: Uint8Array): string | null {
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, 256));
  if (start.slice(1, 4) === "PNG" && bytes[0] === 0x89) return "image/png";
  if (start.startsWith("ÿØÿ")) return "image/jpeg";
  if (start.startsWith("GIF8")) return "image/gif";
  if (start.startsWith("BM")) return "image/bmp";
  if (start.startsWith("II*\0") || start.startsWith("MM\0*")) return "image/tiff";
  if (start.startsWith("RIFF") && start.slice(8, 12) === "WEBP") return "image/webp";
  return /^[^<]{0,3}<(?:\?xml|!DOCTYPE svg|svg)/i.test(start) && /<(?:!DOCTYPE )?svg/i.test(start)
    ? "image/svg+xml"
    : null;
}
