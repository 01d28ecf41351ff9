// The lists of a PowerPoint 97-2003 document (MS-PPT, 2.4.14): its slides, masters and notes, each with its outline.
import { type ArtRecord, childOf, childrenOf } from "../office-art/records.ts";
import { NO_STANDINS, type Outline, textsIn } from "./ppt-text.ts";

const [LIST, LISTED] = [0x0ff0, 0x03f3];
const INSTANCES = { slides: 0, masters: 1, notes: 2 } as const;
export type ListName = keyof typeof INSTANCES;

export type Listed = {
  /** The number that the directory of objects knows it by. */
  readonly object: number;
  /** The number that others of the document call it by. */
  readonly slide: number;
  readonly outline: Outline;
};

/** In the order of the show. */
export function listedIn(document: ArtRecord, name: ListName): Listed[] {
  const entries: { object: number; slide: number; records: ArtRecord[] }[] = [];
  const list = childOf(document, LIST, INSTANCES[name]);
  for (const one of list === undefined ? [] : childrenOf(list)) {
    if (one.type !== LISTED) entries.at(-1)?.records.push(one);
    else entries.push({ object: one.octets.u32(one.start), slide: one.octets.u32(one.start + 12), records: [] });
  }
  return entries.map(({ object, slide, records }) => ({
    object,
    slide,
    outline: new Map(textsIn(records, NO_STANDINS).entries()),
  }));
}
