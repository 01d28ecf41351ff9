// Edits of content streams, found in a page's streams taken as one and made in each: an operand may begin in one stream
// and end in the next.
import { concatBytes } from "../../../base/bytes.ts";
import type { EditablePdf } from "../../ports/pdf-engine.ts";
import { contentScopes, joined, type Scope } from "./content-scopes.ts";

/** A half-open range of bytes and what comes in its place. Edits come in order and don't overlap. */
export type Edit = { readonly start: number; readonly end: number; readonly by: Uint8Array };

export function applied(bytes: Uint8Array, edits: readonly Edit[]): Uint8Array {
  const parts: Uint8Array[] = [];
  let from = 0;
  for (const { start, end, by } of edits) {
    parts.push(bytes.subarray(from, start), by);
    from = end;
  }
  return concatBytes([...parts, bytes.subarray(from)]);
}

export function editContents(pdf: EditablePdf, find: (bytes: Uint8Array, scope: Scope) => readonly Edit[]): void {
  /** Pages may share streams: the first that edits one has edited it for all. */
  const done = new Set<number>();
  for (const scope of contentScopes(pdf)) {
    if (scope.streams.every((number) => done.has(number))) continue;
    const parts = scope.streams.map((number) => pdf.stream(number));
    const edits = find(joined(parts), scope);
    if (edits.length === 0) {
      for (const number of scope.streams) done.add(number);
      continue;
    }
    let at = 0;
    scope.streams.forEach((number, i) => {
      const [start, end] = [at, at + (parts[i]?.length ?? 0)];
      // One white space stands between two streams.
      at = end + 1;
      if (done.has(number)) return;
      done.add(number);
      // What is put in at a stream's very end or beginning has no length, and belongs there.
      const own = edits.filter((edit) =>
        edit.start === edit.end ? edit.start >= start && edit.start <= end : edit.start < end && edit.end > start,
      );
      const bytes = own.length === 0 ? null : parts[i]!;
      if (bytes === null) return;
      const within = own.map((edit) => ({
        start: Math.max(0, edit.start - start),
        end: Math.min(end, edit.end) - start,
        by: edit.start >= start ? edit.by : new Uint8Array(),
      }));
      pdf.writeStream(number, applied(bytes, within));
    });
  }
}
