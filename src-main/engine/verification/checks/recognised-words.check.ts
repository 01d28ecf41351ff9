// Read off the picture around marks, as a person would: no value shows, whatever it is drawn with.
import { quadOfRect } from "../../../base/units.ts";
import { isSearchable, lengthOf, type Needle, occurrences, squeeze } from "../../redaction/occurrences.ts";
import type { Check } from "../check.ts";

/** Anywhere on a page fewer letters stand by chance, and are misread from others. */
const LEAST_ON_A_PAGE = 6;

export const recognisedWords: Check = {
  id: "verification/recognised-words",
  needsOriginal: true,
  run({ recognised, needles }) {
    const wanted = needles.filter(isSearchable).map(alike);
    return recognised.flatMap(({ page, text, words }) => {
      const seen = lookAlikes(text);
      const squeezed = squeeze(seen);
      const asked = words === undefined ? wanted : wanted.filter((needle) => lengthOf(needle) >= LEAST_ON_A_PAGE);
      const ranges = asked.flatMap((needle) => occurrences(seen, needle, squeezed));
      if (ranges.length === 0) return [];
      const quads = (words ?? [])
        .filter((word) => ranges.some(({ start, end }) => word.start < end && word.end > start))
        .map(({ rect }) => quadOfRect(rect));
      return [{ page, where: "a picture of the page, read by OCR", ...(quads.length > 0 ? { quads } : {}) }];
    });
  },
};

const alike = (needle: Needle): Needle => ({ ...needle, text: lookAlikes(needle.text) });

/** Signs that a recogniser takes for each other are one sign. */
function lookAlikes(text: string): string {
  return text
    .replace(/[OoQD]/g, "0")
    .replace(/[lI]/g, "1")
    .replace(/[Ss]/g, "5")
    .replace(/B/g, "8")
    .replace(/Z/g, "2");
}
