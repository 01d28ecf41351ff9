// Where on a page of the copy a residue stands, for a window to mark; nothing where no letter of it has a place.
import type { Utf16Offset } from "../../base/units.ts";
import type { Residue } from "../../contract/redact.ts";
import { quadsOfRange } from "../model/document.ts";

export function placeOf(
  text: string,
  quads: Float32Array,
  start: Utf16Offset,
  end: Utf16Offset,
): Pick<Residue, "quads"> {
  const found = quadsOfRange(text, quads, start, end).filter((quad) => quad.every(Number.isFinite));
  return found.length === 0 ? {} : { quads: found.map((quad) => [...quad]) };
}
