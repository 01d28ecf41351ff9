// A reader that shares no code with the engine finds none of the values, on pages or elsewhere.
import { occurrences, squeeze } from "../../redaction/occurrences.ts";
import type { Check } from "../check.ts";

export const independentReader: Check = {
  id: "verification/text-independent",
  run({ independent, needles }) {
    const out: { page?: number; where: string }[] = [];
    for (const { page, text } of independent.pages) {
      const squeezed = squeeze(text);
      for (const needle of needles)
        if (occurrences(text, needle, squeezed).length > 0)
          out.push({ page, where: `text read by ${independent.name}` });
    }
    const elsewhere = squeeze(independent.elsewhere);
    for (const needle of needles)
      if (occurrences(independent.elsewhere, needle, elsewhere).length > 0)
        out.push({ where: `outside the pages, read by ${independent.name}` });
    return out;
  },
};
