// The letters of a name in a ZIP file: Unicode where it says so, else what the system that wrote it used.
import { decodeText } from "../text/decode-text.ts";

/** Systems whose programs write code page 437 unless they say otherwise (APPNOTE 6.3.10, 4.4.2 and appendix D). */
const DOS = [0, 10, 11];
/** Info-ZIP's Unicode path: version, checksum of the name that it replaces, the name in UTF-8. */
const UNICODE_PATH = 0x7075;
const UPPER_437 =
  "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0";

export function zipName(
  name: Uint8Array,
  extra: Uint8Array,
  { utf8, system }: { readonly utf8: boolean; readonly system: number },
): string {
  if (utf8) return new TextDecoder().decode(name);
  const unicode = unicodePath(extra);
  if (unicode !== null) return new TextDecoder().decode(unicode);
  const guessed = decodeText(name);
  // Many write UTF-8 without saying so; what is UTF-8 throughout is hardly anything else.
  if (guessed.encoding === "utf-8" || !DOS.includes(system)) return guessed.text;
  return Array.from(name, (byte) => (byte < 0x80 ? String.fromCharCode(byte) : UPPER_437[byte - 0x80]!)).join("");
}

function unicodePath(extra: Uint8Array): Uint8Array | null {
  const view = new DataView(extra.buffer, extra.byteOffset, extra.byteLength);
  for (let at = 0; at + 4 <= extra.length; at += 4 + view.getUint16(at + 2, true)) {
    const end = at + 4 + view.getUint16(at + 2, true);
    if (view.getUint16(at, true) === UNICODE_PATH && end <= extra.length && end > at + 9)
      return extra.subarray(at + 9, end);
  }
  return null;
}
