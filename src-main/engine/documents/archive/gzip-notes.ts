// What a gzip file's header tells: the name it had, a comment, when and on what it was made (RFC 1952).
import { decodeText } from "../text/decode-text.ts";

const SYSTEMS: Readonly<Record<number, string>> = { 0: "MS-DOS", 3: "Unix", 7: "Macintosh", 11: "Windows NTFS" };

export function readGzipNotes(bytes: Uint8Array): { name: string; fields: [string, string][] } {
  const flags = bytes[3] ?? 0;
  const seconds = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(4, true);
  let at = 10;
  if (flags & 4) at += 2 + (bytes[at]! | (bytes[at + 1]! << 8));
  const text = (wanted: number) => {
    if (!(flags & wanted)) return "";
    const end = bytes.indexOf(0, at);
    const value = decodeText(bytes.subarray(at, Math.min(end < 0 ? at : end, at + 4_096))).text;
    at = end + 1;
    return value;
  };
  const name = text(8);
  const comment = text(16);
  const fields: [string, string][] = [
    ["original name", name],
    ["comment", comment],
    ["modified", seconds === 0 ? "" : new Date(seconds * 1000).toISOString()],
    ["made on", SYSTEMS[bytes[9] ?? 255] ?? ""],
  ];
  return { name, fields };
}
