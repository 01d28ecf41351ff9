// The fonts that a PDF names, without the letters that mark a subset (ISO 32000-2, 9.9.2).
import { attempt } from "../../../base/attempt.ts";
import type { OpenPdf } from "../../ports/pdf-engine.ts";
import { isDict, nameOf } from "./structure.ts";

const MOST_OBJECTS = 300_000;
const MOST_FONTS = 200;

export function fontList(pdf: OpenPdf): string[] {
  const names = new Set<string>();
  const count = Math.min(pdf.objectCount(), MOST_OBJECTS);
  for (let number = 1; number < count && names.size < MOST_FONTS; number++) {
    const object = attempt(() => pdf.object(number));
    if (!isDict(object) || nameOf(object.dict.get("Type")) !== "Font") continue;
    const name = nameOf(object.dict.get("BaseFont"))?.replace(/^[A-Z]{6}\+/, "");
    if (name !== undefined && name.length < 128) names.add(name);
  }
  return [...names];
}
