// Every stream decoded and every string read: no value in any spelling, nor split over the operands of a content
// stream, where a page reader might not look.
import { latin1 } from "../../../base/bytes.ts";
import { contentStreams } from "../../documents/pdf/content-objects.ts";
import { tokens } from "../../documents/pdf/content-stream.ts";
import { pagesWith } from "../../documents/pdf/pages-with.ts";
import type { OpenPdf } from "../../ports/pdf-engine.ts";
import { isSearchable, lengthOf, type Needle, occurrences, squeeze } from "../../redaction/occurrences.ts";
import { type ByteSearch, byteSearch } from "../byte-search.ts";
import type { Check } from "../check.ts";
import { spellings } from "../spellings.ts";
import { stringsOf } from "../strings-of.ts";
import { isInSyntax, standsBesideSyntax } from "../syntax-words.ts";

/** Shorter ones occur by chance: in resources' names ("Im1"), and in glyph codes that aren't letters. */
const LEAST_IN_NAMES = 6;
const LEAST_IN_OPERANDS = 4;
/** Pages named of an object that many of them show. */
const MOST_NAMED = 5;

export const decodedStreams: Check = {
  id: "verification/decoded-streams",
  run({ pdf, needles, drawnBefore }) {
    const out: { where: string }[] = [];
    const drawn: { object: number; what: string }[] = [];
    const searchable = needles.filter(isSearchable);
    const spelled = searchable.filter((n) => lengthOf(n) >= LEAST_IN_OPERANDS);
    const named = searchable.filter((n) => lengthOf(n) >= LEAST_IN_NAMES);
    const forms = searchable.flatMap((n) => spellings(n.text));
    const holds = inBytes(forms);
    const contents = contentStreams(pdf);
    for (let number = 1; number < pdf.objectCount(); number++) {
      const object = pdf.object(number);
      if (stringsOf(object).some((s) => holdsAny(s, named))) out.push({ where: `a string of object ${number}` });
      const bytes = pdf.isStream(number) ? pdf.stream(number) : null;
      if (bytes === null) continue;
      const isDrawn = contents.has(number);
      if (holds(bytes))
        if (isDrawn) drawn.push({ object: number, what: "stream" });
        else out.push({ where: `stream of object ${number}` });
      if (isDrawn && holdsAny(operands(bytes), spelled)) drawn.push({ object: number, what: "string operands" });
    }
    // A picture shows what nothing reads in it.
    const pictured = [...drawnBefore].flatMap(([page, { streams, letters }]) => {
      const seen = valuesIn(letters, spelled);
      const isDrawn = seen.length > 0 && streams.some((bytes) => holdsAny(operands(bytes), seen));
      return isDrawn ? [{ page, where: "what its picture was made of" }] : [];
    });
    return [...out, ...pictured, ...onPages(pdf, drawn), ...trailer(pdf, byteSearch(forms))];
  },
};

function inBytes(forms: readonly string[]): (bytes: Uint8Array) => boolean {
  const [syntax, others] = [forms.filter(isInSyntax), forms.filter((form) => !isInSyntax(form))];
  const search = byteSearch(others);
  return (bytes) => search(bytes) || syntax.some((word) => standsBesideSyntax(bytes, word));
}

/** One for each page that shows the object: there it can be struck by hand. */
function onPages(
  pdf: OpenPdf,
  drawn: readonly { readonly object: number; readonly what: string }[],
): ReturnType<Check["run"]> {
  if (drawn.length === 0) return [];
  const pagesOf = pagesWith(pdf);
  return drawn.flatMap(({ object, what }) => {
    const where = `${what} of object ${object}`;
    const pages = pagesOf(object).slice(0, MOST_NAMED);
    return pages.length === 0 ? { where } : pages.map((page) => ({ page, where }));
  });
}

const holdsAny = (text: string, needles: readonly Needle[]) => valuesIn(text, needles).length > 0;

function valuesIn(text: string, needles: readonly Needle[]): Needle[] {
  if (text.length < 3) return [];
  // Once for all of them: there may be hundreds.
  const squeezed = squeeze(text);
  return needles.filter((needle) => occurrences(text, needle, squeezed).length > 0);
}

/** The strings of a content stream, joined: a word set letter by letter reads as a word again. */
function operands(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (const token of tokens(bytes)) if (token.kind === "string") parts.push(latin1(token.bytes!));
  return parts.join("");
}

function trailer(pdf: OpenPdf, holds: ByteSearch): { where: string }[] {
  const strings = stringsOf(pdf.trailer());
  return strings.some((s) => holds(s)) ? [{ where: "the trailer" }] : [];
}
