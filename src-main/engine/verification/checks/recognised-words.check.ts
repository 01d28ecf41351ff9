// Read off the picture around marks, as a person would: no value shows, whatever it is drawn with.
import { isSearchable, type Needle, occurrences, squeeze } from "../../redaction/occurrences.ts";
import type { Check } from "../check.ts";

export const recognisedWords: Check = {
  id: "verification/recognised-words",
  needsOriginal: true,
  run({ recognised, needles }) {
    const wanted = needles.filter(isSearchable).map(alike);
    return recognised.flatMap(({ page, text }) => {
      const seen = lookAlikes(text);
      const squeezed = squeeze(seen);
      return wanted.some((needle) => occurrences(seen, needle, squeezed).length > 0)
        ? [{ page, where: "a picture of the page, read by OCR" }]
        : [];
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
