// The file as bytes, undecoded: comments, gaps between objects and what stands before or after the PDF.
import { isSearchable } from "../../redaction/occurrences.ts";
import type { Check } from "../check.ts";
import { latin1, spellings } from "../spellings.ts";
import { isStandardName } from "../standard-names.ts";

export const rawBytes: Check = {
  id: "verification/raw-bytes",
  run({ bytes, needles }) {
    const text = latin1(bytes);
    const found = needles
      .filter((n) => isSearchable(n) && !isStandardName(n.text))
      .some((n) => spellings(n.text).some((form) => text.includes(form)));
    return found ? [{ where: "bytes of the file" }] : [];
  },
};
