// The strings and names of an object, at any depth, but for the names that the format itself gives.
import { decodeText } from "../documents/pdf/structure.ts";
import type { PdfValue } from "../ports/pdf-engine.ts";
import { STANDARD_NAMES } from "./standard-names.ts";

export function stringsOf(value: PdfValue, depth = 0): string[] {
  if (typeof value !== "object" || value === null || depth > 16) return [];
  if ("bytes" in value) return [decodeText(value.bytes)];
  if ("name" in value) return STANDARD_NAMES.has(value.name) ? [] : [value.name];
  if ("array" in value) return value.array.flatMap((item) => stringsOf(item, depth + 1));
  if ("dict" in value)
    return [...value.dict].flatMap(([key, item]) => [
      ...(STANDARD_NAMES.has(key) ? [] : [key]),
      ...stringsOf(item, depth + 1),
    ]);
  return [];
}
