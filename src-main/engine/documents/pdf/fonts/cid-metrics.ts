// The widths and vertical metrics that a composite font lists by CID (ISO 32000-2, 9.7.4.3).
import type { PdfObjects, PdfValue } from "../../../ports/pdf-engine.ts";
import { resolve } from "../places.ts";

/** Values a CID: W has one, W2 three. */
export const METRICS = [
  ["W", 1],
  ["W2", 3],
] as const;

/** `c [v …]` or `c_first c_last v …`: what the list says of these CIDs. */
export function metricsOf(
  pdf: PdfObjects,
  list: PdfValue,
  size: number,
  cids: ReadonlySet<number>,
): Map<number, readonly PdfValue[]> {
  const out = new Map<number, readonly PdfValue[]>();
  const items = typeof list === "object" && list !== null && "array" in list ? list.array : [];
  for (let i = 0; i + 1 < items.length; ) {
    const [first, next] = [resolve(pdf, items[i]), resolve(pdf, items[i + 1])];
    if (typeof first !== "number") return out;
    if (typeof next === "object" && next !== null && "array" in next) {
      for (let at = 0; at + size <= next.array.length; at += size) {
        const cid = first + at / size;
        if (cids.has(cid)) out.set(cid, next.array.slice(at, at + size));
      }
      i += 2;
    } else {
      const values = items.slice(i + 2, i + 2 + size);
      if (typeof next === "number") for (const cid of cids) if (cid >= first && cid <= next) out.set(cid, values);
      i += 2 + size;
    }
  }
  return out;
}

export function metricsWritten(metrics: ReadonlyMap<number, readonly PdfValue[]>): PdfValue {
  const out: PdfValue[] = [];
  let run: PdfValue[] = [];
  let last = -2;
  for (const [cid, values] of [...metrics].sort(([a], [b]) => a - b)) {
    if (cid !== last + 1) {
      run = [];
      out.push(cid, { array: run });
    }
    run.push(...values);
    last = cid;
  }
  return { array: out };
}
