// The directory of a compound file (MS-CFB, 2.6): entries in a row, which form a tree of storages.
import type { Octets } from "./octets.ts";

export type CompoundEntry = {
  readonly name: string;
  /** From the root, with slashes: "ObjectPool/_1234/Package". */
  readonly path: string;
  readonly isStorage: boolean;
  readonly size: number;
  /** The first sector of its chain. */
  readonly start: number;
};

export type RawEntry = {
  readonly name: string;
  readonly type: number;
  readonly left: number;
  readonly right: number;
  readonly child: number;
  readonly start: number;
  readonly size: number;
};

const ENTRY_SIZE = 128;
/** Office's own programs nest three or four storages. */
const DEEPEST = 24;

export function readEntries(octets: Octets): RawEntry[] {
  const entries: RawEntry[] = [];
  for (let at = 0; at + ENTRY_SIZE <= octets.length; at += ENTRY_SIZE) {
    entries.push({
      name: octets.utf16(at, Math.min(31, Math.max(0, octets.u16(at + 64) / 2 - 1))).replace(/\0.*$/s, ""),
      type: octets.u8(at + 66),
      left: octets.u32(at + 68),
      right: octets.u32(at + 72),
      child: octets.u32(at + 76),
      start: octets.u32(at + 116),
      size: octets.u32(at + 120),
    });
  }
  return entries;
}

/**
 * Siblings are a tree of their own under each storage; no entry is visited twice. Streams that a damaged tree has lost
 * come last, as if they lay at the root.
 */
export function walkEntries(raw: readonly RawEntry[]): CompoundEntry[] {
  const found: CompoundEntry[] = [];
  const seen = new Set<number>([0]);
  const waiting: { id: number; folder: string; depth: number }[] = [];
  const add = (id: number, folder: string, depth: number) => {
    if (raw[id] === undefined || seen.has(id)) return;
    seen.add(id);
    waiting.push({ id, folder, depth });
  };
  add(raw[0]?.child ?? -1, "", 0);
  for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
    const { id, folder, depth } = one;
    const { name, type, left, right, child, start, size } = raw[id]!;
    const path = folder + name;
    found.push({ name, path, isStorage: type === 1, size, start });
    add(left, folder, depth);
    add(right, folder, depth);
    if (type === 1 && depth < DEEPEST) add(child, `${path}/`, depth + 1);
  }
  for (const [id, { name, type, size, start }] of raw.entries()) {
    if (type === 2 && !seen.has(id)) found.push({ name, path: name, isStorage: false, size, start });
  }
  return found;
}
