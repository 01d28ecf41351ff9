// A gzip file's contents and what its header tells (RFC 1952), inflated no further than the limits.
import { Gunzip } from "fflate";
import { UnreadableFile } from "../reading.ts";
import { decodeText } from "../text/decode-text.ts";

const STEP = 64 * 1024;
const HARMLESS = 10 * 1024 * 1024;
const SYSTEMS: Readonly<Record<number, string>> = { 0: "MS-DOS", 3: "Unix", 7: "Macintosh", 11: "Windows NTFS" };

/** What was inflated before a damaged place counts; nothing at all is damage. */
export function gunzip(bytes: Uint8Array, most: number): { bytes: Uint8Array; complete: boolean } {
  const chunks: Uint8Array[] = [];
  let size = 0;
  let fed = 0;
  const inflater = new Gunzip((chunk) => {
    size += chunk.length;
    if (size > most || (size > HARMLESS && size > fed * 1_000)) throw new UnreadableFile("document/too-large");
    chunks.push(chunk);
  });
  let complete = true;
  try {
    for (let at = 0; at < bytes.length; at += STEP) {
      fed = Math.min(bytes.length, at + STEP);
      inflater.push(bytes.subarray(at, fed), fed === bytes.length);
    }
  } catch (thrown) {
    if (thrown instanceof UnreadableFile) throw thrown;
    complete = false;
  }
  // Ten bytes of header, eight of checksum and length: less is no gzip at all.
  if (size === 0 && (!complete || bytes.length < 20)) throw new UnreadableFile("document/damaged");
  const inflated = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    inflated.set(chunk, at);
    at += chunk.length;
  }
  return { bytes: inflated, complete };
}

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
