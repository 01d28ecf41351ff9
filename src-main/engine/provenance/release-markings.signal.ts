// Stamps of a lawful release: a court's filing header, a freedom-of-information or declassification stamp.
import { type PageLine, pageLines, pagesInWords, placesOf, quote } from "./page-lines.ts";
import type { RawSignal, SignalSource } from "./signal.ts";

const MARKINGS: readonly { readonly what: string; readonly suggests: string; readonly pattern: RegExp }[] = [
  {
    // "Case 1:20-cv-01234-ABC Document 45-3 Filed 09/23/20 Page 2 of 31", which US courts' filing system prints.
    what: "a United States court's filing header",
    suggests: "public_data",
    pattern:
      /^Case:? \d{1,2}:\d{2}-[a-z]{2,4}-\d{3,6}\S{0,20} (?:Document|Doc)\.?:? #?:?\s?\d{1,5}(?:-\d{1,4})?\s.{0,12}Filed:? \d{2}\/\d{2}\/\d{2,4}/i,
  },
  {
    what: "a declassification stamp",
    suggests: "official_release",
    pattern:
      /^(?:DECLASSIFIED(?: (?:BY|ON|IN|AND|UNDER|PER|AUTHORITY)\b.*)?|APPROVED FOR (?:PUBLIC )?RELEASE\b.*|CLEARED FOR (?:OPEN|PUBLIC) (?:PUBLICATION|RELEASE)\b.*)$/i,
  },
  {
    what: "a freedom-of-information stamp",
    suggests: "official_release",
    pattern:
      /^(?:RELEASED (?:UNDER|PURSUANT TO) (?:THE )?(?:FOIA|FREEDOM OF INFORMATION)\b.*|RELEASE(?:D)? IN (?:FULL|PART)(?: [A-Z]?\d.*)?|FOIA (?:CONFIDENTIAL TREATMENT|RELEASE|CASE)\b.*|OBTAINED (?:VIA|UNDER|THROUGH) FOIA\b.*)$/i,
  },
];

export const releaseMarkings: SignalSource = {
  id: "document/release-markings",
  read(document) {
    const lines = pageLines(document).filter((l) => l.text.length <= 120);
    return MARKINGS.flatMap(({ what, suggests, pattern }): RawSignal[] => {
      const marked = lines.filter((l) => pattern.test(l.text));
      const first: PageLine | undefined = marked[0];
      if (first === undefined) return [];
      return [
        {
          family: "origin",
          channel: "release_marking",
          strength: "moderate",
          page: first.page,
          ...placesOf(marked),
          summary: `Carries ${what} on ${pagesInWords(marked.map((l) => l.page))}: consistent with a release, which can be looked up.`,
          evidence: `${quote(first.text)} on page ${first.page}. A stamp can be copied; check the public record.`,
          suggests,
        },
      ];
    });
  },
};
