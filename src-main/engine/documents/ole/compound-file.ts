// A compound file (MS-CFB): its storages and streams by path, each stream's bytes when they are asked for.
import { UnreadableFile } from "../reading.ts";
import { type CompoundEntry, readEntries, walkEntries } from "./compound-directory.ts";
import { Octets } from "./octets.ts";

/** Numbers from here on are marks, not sectors (MS-CFB, 2.1). */
const MARKS = 0xfffffffa;

export class CompoundFile {
  readonly entries: readonly CompoundEntry[];
  readonly #file: Octets;
  readonly #sectorSize: number;
  readonly #table: Uint32Array;
  readonly #smallTable: Octets;
  readonly #smallSectors: Octets;
  readonly #byPath = new Map<string, CompoundEntry>();
  /** Streams may share sectors in a hostile file: what is read of them has an end. */
  #left: number;

  constructor(bytes: Uint8Array) {
    this.#file = new Octets(bytes);
    const shift = this.#file.u16(30);
    if (bytes.length < 1_536 || (shift !== 9 && shift !== 12)) throw new UnreadableFile("document/damaged");
    this.#sectorSize = 2 ** shift;
    this.#left = bytes.length * 4 + 65_536;
    this.#table = this.#readTable();
    const raw = readEntries(new Octets(this.#chain(this.#file.u32(48), bytes.length)));
    const root = raw[0];
    this.#smallTable = new Octets(this.#chain(this.#file.u32(60), bytes.length));
    this.#smallSectors = new Octets(root === undefined ? new Uint8Array(0) : this.#chain(root.start, root.size));
    this.entries = walkEntries(raw);
    for (const entry of this.entries) {
      const key = entry.path.toLowerCase();
      if (!entry.isStorage && !this.#byPath.has(key)) this.#byPath.set(key, entry);
    }
  }

  /** null where there is no such stream; shorter than it should be where the file is cut off. */
  stream(path: string): Uint8Array | null {
    const entry = this.#byPath.get(path.toLowerCase());
    if (entry === undefined) return null;
    return entry.size >= 4_096 ? this.#chain(entry.start, entry.size) : this.#smallChain(entry.start, entry.size);
  }

  /** The table of sectors, from its own sectors: 109 in the header, more in a chain of their own. */
  #readTable(): Uint32Array {
    const size = this.#sectorSize;
    const table = new Uint32Array(Math.ceil(this.#file.length / size)).fill(0xffffffff);
    const places = Array.from({ length: 109 }, (_, i) => this.#file.u32(76 + i * 4));
    const most = table.length / (size / 4) + 1;
    let next = this.#file.u32(68);
    for (let read = 0; next < table.length && read < most; read++) {
      const at = (next + 1) * size;
      for (let i = 0; i < size / 4 - 1; i++) places.push(this.#file.u32(at + i * 4));
      next = this.#file.u32(at + size - 4);
    }
    let at = 0;
    for (const place of places) {
      if (place >= MARKS || at >= table.length) break;
      for (let i = 0; i < size / 4 && at < table.length; i++) table[at++] = this.#file.u32((place + 1) * size + i * 4);
    }
    return table;
  }

  #chain(first: number, size: number): Uint8Array {
    const step = this.#sectorSize;
    const most = Math.min(size, this.#file.length);
    const next = (sector: number) => this.#table[sector];
    return this.#gather(first, most, next, (sector, room) =>
      this.#file.slice((sector + 1) * step, Math.min(step, room)),
    );
  }

  #smallChain(first: number, size: number): Uint8Array {
    const table = this.#smallTable;
    const next = (sector: number) => (sector * 4 < table.length ? table.u32(sector * 4) : undefined);
    return this.#gather(first, size, next, (sector, room) => this.#smallSectors.slice(sector * 64, Math.min(64, room)));
  }

  /** A chain that loops ends at the size, one that breaks off ends there. */
  #gather(
    first: number,
    size: number,
    next: (sector: number) => number | undefined,
    read: (sector: number, room: number) => Uint8Array,
  ): Uint8Array {
    const pieces: Uint8Array[] = [];
    let filled = 0;
    for (let sector: number | undefined = first; filled < size && sector !== undefined; sector = next(sector)) {
      const piece = sector >= MARKS ? null : read(sector, size - filled);
      if (piece === null || piece.length === 0) break;
      pieces.push(piece);
      filled += piece.length;
    }
    this.#left -= filled;
    if (this.#left < 0) throw new UnreadableFile("document/damaged");
    const bytes = new Uint8Array(filled);
    let at = 0;
    for (const piece of pieces) {
      bytes.set(piece, at);
      at += piece.length;
    }
    return bytes;
  }
}
