// What a compound file (MS-CFB) holds, by the streams at its root: those of embedded objects lie deeper.
import type { DocumentFormat } from "../../contract/formats.ts";

const NO_STREAM = 0xffffffff;
type Entry = { readonly name: string; readonly left: number; readonly right: number; readonly child: number };

export function sniffCompoundFile(bytes: Uint8Array, extension: string): DocumentFormat | null {
  const entries = directory(bytes);
  const names = rootNames(entries);
  // A damaged tree still leaves its entries.
  const kind = kindOf(names) ?? kindOf(entries.map((e) => e.name));
  if (kind === "encrypted") return extension === "xlsx" || extension === "pptx" ? extension : "docx";
  if (kind !== null) return kind;
  return extension === "doc" || extension === "xls" || extension === "ppt" || extension === "msg" ? extension : null;
}

function kindOf(names: readonly string[]): DocumentFormat | "encrypted" | null {
  const has = (...wanted: string[]) => names.some((name) => wanted.includes(name));
  if (has("EncryptedPackage")) return "encrypted";
  if (names.some((name) => /^__(?:properties_version1|nameid_version1|substg1)\.0/.test(name))) return "msg";
  if (has("WordDocument")) return "doc";
  if (has("Workbook", "Book", "WORKBOOK", "BOOK")) return "xls";
  return has("PowerPoint Document", "PP97_DUALSTORAGE") ? "ppt" : null;
}

function directory(bytes: Uint8Array): Entry[] {
  if (bytes.length < 512) return [];
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const size = view.getUint16(30, true) === 12 ? 4096 : 512;
  const word = (at: number) => (at >= 0 && at + 4 <= bytes.length ? view.getUint32(at, true) : NO_STREAM);
  const next = (sector: number) => {
    const table = Math.floor(sector / (size / 4));
    // The first 109 tables stand in the header: 7 MB of file at least, and the directory lies early.
    if (table >= 109) return NO_STREAM;
    return word((word(76 + table * 4) + 1) * size + (sector % (size / 4)) * 4);
  };
  const entries: Entry[] = [];
  const seen = new Set<number>();
  for (let sector = word(48); sector < 0xfffffffa && !seen.has(sector) && seen.size < 4_096; sector = next(sector)) {
    seen.add(sector);
    for (let at = (sector + 1) * size; at < (sector + 2) * size && at + 128 <= bytes.length; at += 128) {
      const length = Math.min(64, view.getUint16(at + 64, true));
      let name = "";
      for (let i = 0; i + 2 < length; i += 2) name += String.fromCharCode(view.getUint16(at + i, true));
      entries.push({ name, left: word(at + 68), right: word(at + 72), child: word(at + 76) });
    }
  }
  return entries;
}

/** The siblings under the root entry, which form a tree of their own. */
function rootNames(entries: readonly Entry[]): string[] {
  const names: string[] = [];
  const waiting = [entries[0]?.child ?? NO_STREAM];
  const seen = new Set<number>();
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const entry = entries[id];
    if (entry === undefined || seen.has(id)) continue;
    seen.add(id);
    names.push(entry.name);
    waiting.push(entry.left, entry.right);
  }
  return names;
}
