// No letter of another script stands inside a word of the copy's text, and no space but the ordinary one.
import { mixedWords, usualIn } from "../../../base/mixed-words.ts";
import { hasOddSpace } from "../../../base/odd-spaces.ts";
import { readOnce } from "../../documents/pdf/read-once.ts";
import type { Check } from "../check.ts";

export const onlyPlainLetters: Check = {
  id: "verification/plain-letters",
  // A file that somebody else made may have them for reasons of its own.
  needsOriginal: true,
  run({ pdf }) {
    const out = [];
    const textOf = (page: number) => readOnce(pdf, page, { hidden: true })?.text ?? "";
    const usual = usualIn(Array.from({ length: pdf.pageCount() }, (_, i) => textOf(i + 1)));
    for (let page = 1; page <= pdf.pageCount(); page++) {
      const text = textOf(page);
      if (mixedWords(text, usual).length > 0) out.push({ page, where: "a letter of another script inside a word" });
      if (hasOddSpace(text)) out.push({ page, where: "an unusual space in its text" });
    }
    return out;
  },
};
