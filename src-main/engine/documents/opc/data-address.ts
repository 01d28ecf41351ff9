// Pictures as `data:` addresses, by what their bytes are and not by what they are called.

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

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

export function base64(bytes: Uint8Array): string {
  const out: string[] = [];
  let line = "";
  for (let i = 0; i < bytes.length; i += 3) {
    const bits = (bytes[i]! << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
    line += ALPHABET[bits >> 18]! + ALPHABET[(bits >> 12) & 63]!;
    line += i + 1 < bytes.length ? ALPHABET[(bits >> 6) & 63]! : "=";
    line += i + 2 < bytes.length ? ALPHABET[bits & 63]! : "=";
    // Many short strings joined at the end, since one long one would be copied over and over.
    if (line.length >= 0x4000) {
      out.push(line);
      line = "";
    }
  }
  return out.join("") + line;
}
