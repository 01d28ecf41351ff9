// What a ZIP file holds, by the names in it: an office document, or just files (APPNOTE 6.3.10).
import type { DocumentFormat } from "../../contract/formats.ts";

type Entry = { readonly name: string; readonly at: number };
const MOST_ENTRIES = 5_000;

/** The document that the names make, or "zip". */
export function sniffZip(bytes: Uint8Array, extension: string): DocumentFormat {
  const entries = centralEntries(bytes) ?? localEntries(bytes);
  const names = new Set(entries.map((e) => e.name.replaceAll("\\", "/").toLowerCase()));
  const mimetype = entries.find((e) => e.name === "mimetype");
  const kind = mimetype === undefined ? "" : storedText(bytes, mimetype.at);
  if (/opendocument\.text/.test(kind)) return "odt";
  if (/opendocument\.spreadsheet/.test(kind)) return "ods";
  if (/opendocument\.presentation/.test(kind)) return "odp";
  const begins = (folder: string) => [...names].some((name) => name.startsWith(folder));
  if (names.has("[content_types].xml") || names.has("_rels/.rels")) {
    if (begins("word/")) return "docx";
    if (begins("xl/")) return "xlsx";
    if (begins("ppt/")) return "pptx";
  }
  if (names.has("content.xml") && names.has("meta-inf/manifest.xml"))
    return extension === "ods" || extension === "odp" ? extension : "odt";
  return "zip";
}

/** Where the end record stands: among the last 64 KB, since a comment may follow it. */
export function zipEndsAt(bytes: Uint8Array): number | null {
  for (let i = bytes.length - 22; i >= 0 && i >= bytes.length - 65_557; i--)
    if (bytes[i] === 0x50 && bytes[i + 1] === 0x4b && bytes[i + 2] === 5 && bytes[i + 3] === 6) return i;
  return null;
}

function centralEntries(bytes: Uint8Array): Entry[] | null {
  const end = zipEndsAt(bytes);
  if (end === null) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const size = view.getUint32(end + 12, true);
  // Data before the archive shifts every offset: the directory ends where the end record begins.
  const start = end - size;
  const shift = start - view.getUint32(end + 16, true);
  const entries: Entry[] = [];
  for (let at = start; at >= 0 && at + 46 <= end && entries.length < MOST_ENTRIES; ) {
    if (view.getUint32(at, true) !== 0x02014b50) break;
    const length = view.getUint16(at + 28, true);
    entries.push({ name: latin(bytes, at + 46, length), at: view.getUint32(at + 42, true) + shift });
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries.length === 0 ? null : entries;
}

/** For a file cut off before its directory. */
function localEntries(bytes: Uint8Array): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries: Entry[] = [];
  for (let at = bytes.indexOf(0x50); at >= 0 && at + 30 <= bytes.length; at = bytes.indexOf(0x50, at + 1)) {
    if (view.getUint32(at, true) !== 0x04034b50) continue;
    entries.push({ name: latin(bytes, at + 30, Math.min(512, view.getUint16(at + 26, true))), at });
    if (entries.length >= MOST_ENTRIES) break;
  }
  return entries;
}

/** ODF 1.3 part 2, 3.3: the first entry, stored without compression, is the media type. */
function storedText(bytes: Uint8Array, at: number): string {
  if (at < 0 || at + 30 > bytes.length) return "";
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return latin(bytes, at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true), 100);
}

const latin = (bytes: Uint8Array, at: number, length: number) =>
  String.fromCharCode(...bytes.subarray(at, at + Math.min(length, 4_096)));
