// The lists of a Word 97-2003 file (MS-DOC, 2.9.131 and 2.9.150): the labels of paragraphs, which its text leaves out.
import type { Octets } from "../ole/octets.ts";
import type { DocFile } from "./doc-fib.ts";
import { countedLabels, type Level } from "./numbering.ts";

/** By a number from 1 on that paragraphs call an instance of a list by. */
export type DocLabels = (instance: number, depth: number) => string;

/** MS-OSHARED 2.2.1.3; all others are shown as plain numbers. */
const FORMATS: Readonly<Record<number, string>> = {
  1: "upperRoman",
  2: "lowerRoman",
  3: "upperLetter",
  4: "lowerLetter",
  22: "decimalZero",
  23: "bullet",
  255: "none",
};
const [LIST_SIZE, INSTANCE_SIZE, LEVEL_SIZE] = [28, 16, 28];
/** It stands before every paragraph of a list. */
const LONGEST_LABEL = 255;

export function readDocLists({ table }: DocFile): DocLabels {
  const lists = readLists(table("lists"));
  const instances = readInstances(table("listInstances"));
  const label = countedLabels();
  return (number, depth) => {
    const instance = instances[number - 1];
    const list = instance === undefined ? undefined : lists.get(instance.list);
    if (instance === undefined || list === undefined) return "";
    const at = Math.min(depth, 8, list.length - 1);
    if (instance.changed.size === 0) return label(`list ${instance.list}`, list, at);
    // Instances of one list count on together, unless one starts anew.
    const levels = list.map((level, i) => instance.changed.get(i)?.(level) ?? level);
    return label(`instance ${number}`, levels, at);
  };
}

/** Their levels follow all of them, one or nine each. */
function readLists(octets: Octets): Map<number, Level[]> {
  const lists = new Map<number, Level[]>();
  const count = octets.u16(0);
  let at = 2 + count * LIST_SIZE;
  for (let i = 0; i < count && at < octets.length; i++) {
    const levels: Level[] = [];
    const isSimple = (octets.u8(2 + i * LIST_SIZE + 26) & 1) === 1;
    for (let j = 0; j < (isSimple ? 1 : 9) && at < octets.length; j++) {
      const { level, end } = readLevel(octets, at);
      levels.push(level);
      at = end;
    }
    lists.set(octets.u32(2 + i * LIST_SIZE), levels);
  }
  return lists;
}

function readLevel(octets: Octets, at: number): { level: Level; end: number } {
  const places = at + LEVEL_SIZE + octets.u8(at + 24) + octets.u8(at + 25);
  const units = octets.u16(places);
  const shown = Math.min(units, LONGEST_LABEL);
  // The letters 0 to 8 stand for the number of that level.
  const text = octets.utf16(places + 2, shown).replace(/[\u0000-\u0008]/g, (letter) => `%${letter.charCodeAt(0) + 1}`);
  const format = FORMATS[octets.u8(at + 4)] ?? "decimal";
  return { level: { format, text, start: octets.i32(at) }, end: places + 2 + units * 2 };
}

type Instance = { readonly list: number; readonly changed: ReadonlyMap<number, (level: Level) => Level> };

/** What each changes follows all of them, level by level (2.9.133). */
function readInstances(octets: Octets): Instance[] {
  const count = Math.min(octets.u32(0), 65_535);
  const instances: Instance[] = [];
  let at = 4 + count * INSTANCE_SIZE;
  for (let i = 0; i < count && 4 + i * INSTANCE_SIZE < octets.length; i++) {
    const changed = new Map<number, (level: Level) => Level>();
    at += 4;
    for (let j = octets.u8(4 + i * INSTANCE_SIZE + 12); j > 0 && at < octets.length; j--) {
      const [start, flags] = [octets.i32(at), octets.u32(at + 4)];
      at += 8;
      if ((flags & 0x20) !== 0) {
        const { level, end } = readLevel(octets, at);
        changed.set(flags & 15, () => level);
        at = end;
      } else if ((flags & 0x10) !== 0) changed.set(flags & 15, (level) => ({ ...level, start }));
    }
    instances.push({ list: octets.u32(4 + i * INSTANCE_SIZE), changed });
  }
  return instances;
}
