// Whether a compound file's chains and its directory end: the library that reads messages follows them without looking.

const END = 0xfffffffa;

/** Every chain of sectors, of small sectors and of directory entries is free of loops (MS-CFB, 2.3 to 2.6). */
export function isSoundCompoundFile(bytes: Uint8Array): boolean {
  if (bytes.length < 1_536) return false;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const shift = view.getUint16(30, true);
  if (shift !== 9 && shift !== 12) return false;
  const size = 2 ** shift;
  const word = (at: number) => (at >= 0 && at + 4 <= bytes.length ? view.getUint32(at, true) : 0xffffffff);
  const sectorAt = (sector: number) => (sector + 1) * size;
  const table = readTable(bytes.length, size, word, sectorAt);
  if (table === null || hasLoop(table)) return false;
  const chain = (first: number) => {
    const sectors: number[] = [];
    // The table has no loop, so this ends.
    for (let sector = first; sector < END && sector < table.length; sector = table[sector]!) sectors.push(sector);
    return sectors;
  };
  const small = chain(word(60)).flatMap((sector) => wordsAt(sectorAt(sector), size / 4, word));
  return !hasLoop(Uint32Array.from(small)) && isTree(chain(word(48)), size, word, sectorAt);
}

type Word = (at: number) => number;

/** The table of sectors, from its own sectors: 109 in the header, more in a chain of their own. */
function readTable(length: number, size: number, word: Word, sectorAt: Word): Uint32Array | null {
  const places = wordsAt(76, 109, word);
  const seen = new Set<number>();
  for (let sector = word(68); sector < END; sector = word(sectorAt(sector) + size - 4)) {
    if (seen.has(sector)) return null;
    seen.add(sector);
    places.push(...wordsAt(sectorAt(sector), size / 4 - 1, word));
    if (sectorAt(sector) > length) break;
  }
  const sectors = Math.ceil(length / size);
  const table = new Uint32Array(sectors).fill(0xffffffff);
  let at = 0;
  for (const place of places) {
    if (place >= END || at >= sectors) break;
    for (const next of wordsAt(sectorAt(place), size / 4, word)) if (at < sectors) table[at++] = next;
  }
  return table;
}

const wordsAt = (at: number, count: number, word: Word) => Array.from({ length: count }, (_, i) => word(at + i * 4));

function hasLoop(next: Uint32Array): boolean {
  const walk = new Uint32Array(next.length);
  for (let start = 0; start < next.length; start++) {
    for (let at = start; at < next.length && walk[at] !== start + 1; at = next[at]!) {
      if (walk[at] !== 0) break;
      walk[at] = start + 1;
      if (next[at]! < next.length && walk[next[at]!] === start + 1) return true;
    }
  }
  return false;
}

/** Each directory entry is named by one other at most, and none lies too deep for a reader that calls itself. */
function isTree(sectors: readonly number[], size: number, word: Word, sectorAt: Word): boolean {
  const entryAt = (id: number) => {
    const sector = sectors[Math.floor((id * 128) / size)];
    return sector === undefined ? null : sectorAt(sector) + ((id * 128) % size);
  };
  const seen = new Set<number>();
  const waiting: [id: number, depth: number][] = [[0, 0]];
  for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
    const [id, depth] = one;
    const at = entryAt(id);
    if (id === 0xffffffff || at === null) continue;
    if (seen.has(id) || depth > 2_000) return false;
    seen.add(id);
    for (const offset of [68, 72, 76]) waiting.push([word(at + offset), depth + 1]);
  }
  return true;
}
