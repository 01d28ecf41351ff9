// The character sets of mail: as declared, under the names that mail programs use; else as the bytes can be read.
import { type Decoded, decodeGuessed } from "../text/decode-text.ts";

/** Labels that the Encoding Standard doesn't list, after "x-" and separators are gone. */
const ALIASES: Readonly<Record<string, string>> = {
  cp932: "shift_jis",
  windows932: "shift_jis",
  mskanji: "shift_jis",
  cp936: "gbk",
  cp949: "euc-kr",
  uhc: "euc-kr",
  cp950: "big5",
  cp874: "windows-874",
  eucjp: "euc-jp",
  euckr: "euc-kr",
  shiftjis: "shift_jis",
  iso2022jp1: "iso-2022-jp",
  iso2022jp2: "iso-2022-jp",
  cp50220: "iso-2022-jp",
  cp50221: "iso-2022-jp",
  cp50222: "iso-2022-jp",
  cp51932: "euc-jp",
  utf8mb4: "utf-8",
  utf8: "utf-8",
  "65001": "utf-8",
};

/** Seven bits only; what has eight under these labels is something else, most often UTF-8. */
const SEVEN_BITS = /^(?:us-?ascii|ascii|ansi_x3\.4-1968|unknown-8bit|)$/i;

export function decodeMailText(bytes: Uint8Array, charset: string | undefined): string {
  const label = (charset ?? "").trim().replace(/^["']|["']$/g, "");
  if (SEVEN_BITS.test(label)) return decodeGuessed(bytes).text;
  const bare = label
    .toLowerCase()
    .replace(/^x-|[\s._-]/g, "")
    .replace(/^(?:windows|ms|ibm)(?=9\d\d$)/, "cp");
  const decoded = tryLabel(bytes, label) ?? tryLabel(bytes, ALIASES[bare] ?? bare);
  return (decoded ?? decodeGuessed(bytes)).text;
}

/** Bytes that a declared UTF-8 doesn't allow were written by a program that lied. */
function tryLabel(bytes: Uint8Array, label: string): Decoded | null {
  try {
    const decoder = new TextDecoder(label);
    if (decoder.encoding === "utf-8") return decodeGuessed(bytes);
    return { text: decoder.decode(bytes), encoding: decoder.encoding };
  } catch {
    return null;
  }
}
