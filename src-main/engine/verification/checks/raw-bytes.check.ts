// The file as bytes, undecoded: comments, gaps between objects and what stands before or after the PDF.
import { isSearchable } from "../../redaction/occurrences.ts";
import { byteSearch } from "../byte-search.ts";
import type { Check } from "../check.ts";
import { spellings } from "../spellings.ts";
import { isStandardName } from "../standard-names.ts";
import { isInSyntax, standsBesideSyntax } from "../syntax-words.ts";

export const rawBytes: Check = {
  id: "verification/raw-bytes",
  run({ bytes, needles }) {
    const wanted = needles.flatMap((n) => (isSearchable(n) && !isStandardName(n.text) ? spellings(n.text) : []));
    const [syntax, others] = [wanted.filter(isInSyntax), wanted.filter((spelling) => !isInSyntax(spelling))];
    const isThere = byteSearch(others)(bytes) || syntax.some((word) => standsBesideSyntax(bytes, word));
    return isThere ? [{ where: "bytes of the file" }] : [];
  },
};
