// The names in a 7-Zip file's directory, in any letters (7zFormat.txt): libarchive gives those outside ASCII garbled.
import type { ArchiveLimits, ArchiveReader } from "../../ports/archive.ts";
import type { ArchiveNotes } from "./zip-notes.ts";

const START = 32;
const HEADER = 0x01;
const ARCHIVE_PROPERTIES = 0x02;
const FILES = 0x05;
const NAMES = 0x11;
const PACKED_HEADER = 0x17;
/** Far more than the names of all entries that are opened. */
const DIRECTORY: ArchiveLimits = { entries: 1, entryBytes: 2 ** 26, totalBytes: 2 ** 26, ratio: 1_000 };

/** null where the directory is damaged, encrypted, or packed in a way that isn't known. */
export async function readSevenZipNotes(
  archive: ArchiveReader,
  bytes: Uint8Array,
  most: number,
): Promise<ArchiveNotes | null> {
  try {
    const start = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const at = START + Number(start.getBigUint64(12, true));
    let header = bytes.subarray(at, at + Number(start.getBigUint64(20, true)));
    // A packed directory may hold another packed one; none does so twice.
    for (let i = 0; i < 2 && header[0] === PACKED_HEADER; i++) header = await unpack(archive, bytes, header);
    return header[0] === HEADER ? { names: namesIn(new Fields(header), most), fields: [], bomb: false } : null;
  } catch {
    return null;
  }
}

/** By libarchive itself, as the only entry of an archive made for it: its streams are those of the directory. */
async function unpack(archive: ArchiveReader, bytes: Uint8Array, header: Uint8Array): Promise<Uint8Array> {
  const fields = new Fields(header);
  fields.skip(2);
  const packedAt = START + fields.number();
  const streams = header.subarray(fields.at, -1);
  const entry = [0x05, 1, 0x11, 5, 0, 0x68, 0, 0, 0, 0, 0];
  const directory = Uint8Array.from([HEADER, 0x04, 0x06, 0, ...streams, 0x08, 0, 0, ...entry]);
  const packed = bytes.subarray(packedAt, header.byteOffset - bytes.byteOffset);
  const whole = new Uint8Array(START + packed.length + directory.length);
  const view = new DataView(whole.buffer);
  whole.set(bytes.subarray(0, 8));
  whole.set(packed, START);
  whole.set(directory, START + packed.length);
  view.setBigUint64(12, BigInt(packed.length), true);
  view.setBigUint64(20, BigInt(directory.length), true);
  view.setUint32(28, crc32(directory), true);
  view.setUint32(8, crc32(whole.subarray(12, START)), true);
  const read = await archive.read(whole, { limits: DIRECTORY });
  const unpacked = read.ok ? read.value.entries[0]?.bytes : null;
  if (unpacked === null || unpacked === undefined) throw new RangeError("the directory could not be unpacked");
  return unpacked;
}

function namesIn(fields: Fields, most: number): string[] {
  fields.skip(1);
  for (;;) {
    const id = fields.byte();
    if (id === FILES) break;
    if (id === ARCHIVE_PROPERTIES) while (fields.byte() !== 0) fields.skip(fields.number());
    else if (id === 0x03 || id === 0x04) skipStreams(fields);
    else return [];
  }
  const count = Math.min(fields.number(), most);
  for (let id = fields.byte(); id !== 0; id = fields.byte()) {
    const size = fields.number();
    // The names may lie elsewhere; no writer does that.
    if (id === NAMES && fields.byte() === 0)
      return new TextDecoder("utf-16le")
        .decode(fields.take(size - 1))
        .split("\0")
        .slice(0, count);
    fields.skip(id === NAMES ? size - 1 : size);
  }
  return [];
}

/** Where the packed data lie and how they are packed: walked over, since the names come after it. */
function skipStreams(fields: Fields): void {
  let folders: { readonly outputs: number; streams: number; checked: boolean }[] = [];
  for (let id = fields.byte(); id !== 0; id = fields.byte()) {
    if (id === 0x06) {
      fields.number();
      const count = fields.number();
      for (let part = fields.byte(); part !== 0; part = fields.byte())
        if (part === 0x09) fields.numbers(count);
        else fields.checks(count);
    } else if (id === 0x07) {
      fields.skip(1);
      const count = fields.number();
      fields.skip(1);
      folders = [];
      for (let i = 0; i < count; i++) folders.push({ outputs: skipFolder(fields), streams: 1, checked: false });
      for (let part = fields.byte(); part !== 0; part = fields.byte())
        if (part === 0x0c) fields.numbers(folders.reduce((n, { outputs }) => n + outputs, 0));
        else for (const [i, checked] of fields.checks(count).entries()) folders[i]!.checked = checked;
    } else
      for (let part = fields.byte(); part !== 0; part = fields.byte())
        if (part === 0x0d) for (const folder of folders) folder.streams = fields.number();
        else if (part === 0x09) for (const { streams } of folders) fields.numbers(Math.max(0, streams - 1));
        else
          fields.checks(folders.reduce((n, { streams, checked }) => n + (streams === 1 && checked ? 0 : streams), 0));
  }
}

/** Returns how many outputs its coders have. */
function skipFolder(fields: Fields): number {
  let inputs = 0;
  let outputs = 0;
  for (let coders = fields.number(); coders > 0; coders--) {
    const flags = fields.byte();
    fields.skip(flags & 15);
    inputs += flags & 16 ? fields.number() : 1;
    outputs += flags & 16 ? fields.number() : 1;
    if (flags & 32) fields.skip(fields.number());
  }
  fields.numbers(2 * (outputs - 1));
  const packed = inputs - outputs + 1;
  if (packed > 1) fields.numbers(packed);
  return outputs;
}

/** Throws at the end, so a count that lies ends there. */
class Fields {
  at = 0;
  readonly #bytes: Uint8Array;
  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  byte(): number {
    if (this.at >= this.#bytes.length) throw new RangeError("the directory ends early");
    return this.#bytes[this.at++]!;
  }

  skip(count: number): void {
    if (!(count >= 0) || this.at + count > this.#bytes.length) throw new RangeError("the directory ends early");
    this.at += count;
  }

  take(count: number): Uint8Array {
    const from = this.at;
    this.skip(count);
    return this.#bytes.subarray(from, this.at);
  }

  /** As many bytes follow as the first has leading ones; its other bits are the highest of the number. */
  number(): number {
    const first = this.byte();
    let value = 0;
    for (let i = 0, mask = 0x80; i < 8; i++, mask >>= 1) {
      if ((first & mask) === 0) return value + (first & (mask - 1)) * 2 ** (8 * i);
      value += this.byte() * 2 ** (8 * i);
    }
    return value;
  }

  numbers(count: number): void {
    for (let i = 0; i < count; i++) this.number();
  }

  /** Which of `count` streams have a checksum; the checksums are passed over. */
  checks(count: number): boolean[] {
    const all = this.byte() !== 0;
    if (count > this.#bytes.length * 8) throw new RangeError("the directory ends early");
    const bits = all ? null : this.take(Math.ceil(count / 8));
    const given = Array.from({ length: count }, (_, i) => bits === null || (bits[i >> 3]! & (0x80 >> (i & 7))) !== 0);
    this.skip(4 * given.filter(Boolean).length);
    return given;
  }
}

function crc32(bytes: Uint8Array): number {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}
