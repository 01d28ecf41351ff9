// No character without a shape stands in the copy's text, unless its script needs it there.
import { invisibleIn } from "../../../base/invisible.ts";
import { readOnce } from "../../documents/pdf/read-once.ts";
import type { Check } from "../check.ts";

export const noInvisibleCharacters: Check = {
  id: "verification/invisible-characters",
  // A file that somebody else made may have them for reasons of its own.
  needsOriginal: true,
  run({ pdf }) {
    const out = [];
    for (let page = 1; page <= pdf.pageCount(); page++) {
      const text = readOnce(pdf, page, { hidden: true })?.text ?? "";
      if (invisibleIn(text).next().done === false) out.push({ page, where: "an invisible character in its text" });
    }
    return out;
  },
};
