// The entries of a zip package, inflated on demand and within limits that no declared size can talk its way past.
import { Inflate } from "fflate";
import { UnreadableFile } from "../reading.ts";

/** Of all entries together, in bytes. */
const MOST_INFLATED = 512 * 1024 * 1024;
const MOST_ENTRIES = 20_000;
/** What is handed to the inflater at once: a slice of a bomb unfolds into 16 MB at most before it is counted. */
const SLICE = 16 * 1024;

export type Zip = {
  /** As written in the directory, without a leading slash; folders are left out. */
  readonly names: readonly string[];
  /** null for an entry that isn't there. */
  readonly read: (name: string) => Uint8Array | null;
};

type Entry = { readonly method: number; readonly offset: number; readonly packed: number; readonly size: number };

export function openZip(bytes: Uint8Array): Zip {
  const entries = directoryOf(bytes);
  // Packages name their parts without regard to case.
  const byName = new Map([...entries.keys()].map((name) => [name.toLowerCase(), name]));
  const inflated = new Map<string, Uint8Array>();
  let spent = 0;
  const read = (name: string): Uint8Array | null => {
    const key = byName.get(name.replace(/^\/+/, "").toLowerCase());
    if (key === undefined) return null;
    const known = inflated.get(key);
    if (known !== undefined) return known;
    const content = inflate(bytes, entries.get(key)!, MOST_INFLATED - spent);
    spent += content.length;
    inflated.set(key, content);
    return content;
  };
  return { names: [...entries.keys()].filter((name) => !name.endsWith("/")), read };
}

/** The central directory (APPNOTE 4.3.12), zip64 included. */
function directoryOf(bytes: Uint8Array): Map<string, Entry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  let at = end.offset;
  if (end.count > MOST_ENTRIES) throw new UnreadableFile("document/too-large");
  const entries = new Map<string, Entry>();
  let declared = 0;
  for (let i = 0; i < end.count; i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) throw new UnreadableFile("document/damaged");
    const [nameLength, extraLength] = [view.getUint16(at + 28, true), view.getUint16(at + 30, true)];
    const raw = bytes.subarray(at + 46, at + 46 + nameLength);
    const name = new TextDecoder().decode(raw).replace(/\\/g, "/").replace(/^\/+/, "");
    const sizes = sizesOf(view, at, at + 46 + nameLength, extraLength);
    if ((view.getUint16(at + 8, true) & 1) !== 0) throw new UnreadableFile("document/encrypted");
    declared += sizes.size;
    if (declared > MOST_INFLATED) throw new UnreadableFile("document/too-large");
    // The first of two entries of one name is the one that office programs open.
    if (!entries.has(name)) entries.set(name, { method: view.getUint16(at + 10, true), ...sizes });
    at += 46 + nameLength + extraLength + view.getUint16(at + 32, true);
  }
  return entries;
}

function endOfDirectory(view: DataView): { count: number; offset: number } {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= lowest; at--) {
    if (view.getUint32(at, true) !== 0x06054b50) continue;
    const found = { count: view.getUint16(at + 10, true), offset: view.getUint32(at + 16, true) };
    const wide = found.offset === 0xffffffff || found.count === 0xffff;
    if (!wide || at < 20 || view.getUint32(at - 20, true) !== 0x07064b50) return found;
    const at64 = Number(view.getBigUint64(at - 12, true));
    if (at64 + 56 > view.byteLength || view.getUint32(at64, true) !== 0x06064b50) return found;
    return { count: Number(view.getBigUint64(at64 + 32, true)), offset: Number(view.getBigUint64(at64 + 48, true)) };
  }
  throw new UnreadableFile("document/damaged");
}

function sizesOf(view: DataView, at: number, extra: number, extraLength: number): Omit<Entry, "method"> {
  const found = {
    size: view.getUint32(at + 24, true),
    packed: view.getUint32(at + 20, true),
    offset: view.getUint32(at + 42, true),
  };
  const stop = Math.min(extra + extraLength, view.byteLength);
  for (let p = extra; p + 4 <= stop; p += 4 + view.getUint16(p + 2, true)) {
    if (view.getUint16(p, true) !== 1) continue;
    let q = p + 4;
    // Zip64: only the fields that didn't fit stand here, in this order (4.5.3).
    for (const key of ["size", "packed", "offset"] as const) {
      if (found[key] !== 0xffffffff || q + 8 > stop) continue;
      found[key] = Number(view.getBigUint64(q, true));
      q += 8;
    }
  }
  return found;
}

function inflate(bytes: Uint8Array, entry: Entry, allowed: number): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const at = entry.offset;
  if (at + 30 > bytes.length || view.getUint32(at, true) !== 0x04034b50) throw new UnreadableFile("document/damaged");
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  if (start + entry.packed > bytes.length) throw new UnreadableFile("document/damaged");
  const packed = bytes.subarray(start, start + entry.packed);
  if (entry.method === 0 && packed.length <= allowed) return packed;
  if (entry.method !== 8) throw new UnreadableFile(entry.method === 0 ? "document/too-large" : "document/damaged");
  const chunks: Uint8Array[] = [];
  let size = 0;
  const stream = new Inflate((chunk) => {
    size += chunk.length;
    if (size > allowed) throw new UnreadableFile("document/too-large");
    chunks.push(chunk);
  });
  for (let i = 0; i < packed.length; i += SLICE) {
    stream.push(packed.subarray(i, i + SLICE), i + SLICE >= packed.length);
  }
  return joined(chunks, size);
}

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
