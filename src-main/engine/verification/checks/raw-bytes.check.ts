// The file as bytes, undecoded: comments, gaps between objects and what stands before or after the PDF.
import { isSearchable } from "../../redaction/occurrences.ts";
import { byteSearch } from "../byte-search.ts";
import type { Check } from "../check.ts";
import { spellings } from "../spellings.ts";
import { isStandardName } from "../standard-names.ts";

export const rawBytes: Check = {
  id: "verification/raw-bytes",
  run({ bytes, needles }) {
    const wanted = needles.filter((n) => isSearchable(n) && !isStandardName(n.text));
    return byteSearch(wanted.flatMap((n) => spellings(n.text)))(bytes) ? [{ where: "bytes of the file" }] : [];
  },
};
