// The finished bytes, read by every reader that shares no code with the engine.

import type { IndependentReader } from "../ports/independent-reader.ts";
import type { ReadText } from "../verification/check.ts";
import type { PageRange } from "./helper.ts";

/** A reader that gives up has read nothing: the checks then fail, as they must. `range`: of all pages, these. */
export function readIndependently(
  readers: readonly IndependentReader[],
  bytes: Uint8Array,
  range?: PageRange,
): Promise<ReadText[]> {
  return Promise.all(
    readers.map(async (reader) => {
      const read = await reader.read(bytes, range).catch(() => ({ pages: [], elsewhere: "" }));
      return { id: reader.id, name: reader.name, ...read };
    }),
  );
}
