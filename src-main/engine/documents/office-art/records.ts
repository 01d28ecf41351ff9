// Records of Office Art (MS-ODRAW, 2.2.1) and of PowerPoint (MS-PPT, 2.3.1): a header of eight bytes, then the content.
import type { Octets } from "../ole/octets.ts";

export type ArtRecord = {
  readonly octets: Octets;
  readonly type: number;
  readonly instance: number;
  readonly isContainer: boolean;
  /** Of its content. */
  readonly start: number;
  /** Never behind the end of what contains it: the file may claim more. */
  readonly end: number;
};

/** Deeper than any program nests shapes in groups. */
const DEEPEST = 40;

/** null where no header fits. */
export function recordAt(octets: Octets, at: number, end = octets.length): ArtRecord | null {
  if (at < 0 || at + 8 > Math.min(end, octets.length)) return null;
  const head = octets.u16(at);
  const start = at + 8;
  return {
    octets,
    type: octets.u16(at + 2),
    instance: head >> 4,
    isContainer: (head & 15) === 15,
    start,
    end: Math.min(start + octets.u32(at + 4), end, octets.length),
  };
}

export function* recordsIn(octets: Octets, from: number, end: number): Generator<ArtRecord> {
  for (let one = recordAt(octets, from, end); one !== null; one = recordAt(octets, one.end, end)) yield one;
}

export const childrenOf = (record: ArtRecord) => recordsIn(record.octets, record.start, record.end);

export function childOf(record: ArtRecord, type: number, instance?: number): ArtRecord | undefined {
  for (const one of childrenOf(record)) {
    if (one.type === type && (instance === undefined || one.instance === instance)) return one;
  }
  return undefined;
}

/** All records inside, in the order written; `opens` tells of containers that don't say that they are one. */
export function* descendantsOf(record: ArtRecord, opens = (_: ArtRecord) => false, depth = 0): Generator<ArtRecord> {
  for (const one of childrenOf(record)) {
    yield one;
    if (depth < DEEPEST && (one.isContainer || opens(one))) yield* descendantsOf(one, opens, depth + 1);
  }
}
