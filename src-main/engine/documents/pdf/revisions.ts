// Earlier versions kept inside the file: every incremental save (ISO 32000-2, 7.5.6) leaves the one before it whole.
import type { Trace } from "../../model/document.ts";

type Revision = Extract<Trace, { kind: "revision" }>;

/** One trace for each *earlier* version: where it ends, and how many bytes were added after it. */
export function revisions(bytes: Uint8Array): Revision[] {
  const ends = endsOfSections(bytes);
  // A linearized file (Annex F) has two sections and only one version: the first belongs to its first page.
  const versions = isLinearized(bytes) ? ends.slice(1) : ends;
  return versions.slice(0, -1).map((endsAt, i) => ({
    kind: "revision",
    index: i + 1,
    endsAt,
    bytes: (versions[i + 1] ?? bytes.length) - endsAt,
  }));
}

/** Offsets just after each `%%EOF` that follows a `startxref`: the marker alone may stand in any string. */
function endsOfSections(bytes: Uint8Array): number[] {
  const out: number[] = [];
  for (let at = indexOf(bytes, "%%EOF", 0); at >= 0; at = indexOf(bytes, "%%EOF", at + 5)) {
    const before = latin1(bytes.subarray(Math.max(0, at - 64), at));
    if (/startxref\s+\d+\s+$/.test(before)) out.push(at + 5);
  }
  return out;
}

function isLinearized(bytes: Uint8Array): boolean {
  return latin1(bytes.subarray(0, 1024)).includes("/Linearized");
}

/** Where the marker stands first from an offset on; -1 where it doesn't. */
export function indexOf(bytes: Uint8Array, marker: string, from: number): number {
  const first = marker.charCodeAt(0);
  outer: for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1)) {
    for (let i = 1; i < marker.length; i++) if (bytes[at + i] !== marker.charCodeAt(i)) continue outer;
    return at;
  }
  return -1;
}

export function latin1(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}
