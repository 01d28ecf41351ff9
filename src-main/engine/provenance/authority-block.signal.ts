// Who classified a document and until when, and who controls it: the blocks that 32 CFR 2001.21 to 2001.24 and 2002.20 ask for.
import { pageLines, pagesInWords, placesOf, quote } from "./page-lines.ts";
import type { RawSignal, SignalSource } from "./signal.ts";

type Kind = "classified" | "controlled";
const LINES: readonly { readonly kind: Kind; readonly what: string; readonly pattern: RegExp }[] = [
  { kind: "classified", what: "by whom", pattern: /^(?:ORIGINALLY |DERIVATIVELY )?CLASSIFIED BY ?: ?\S.{1,160}$/i },
  { kind: "classified", what: "from what", pattern: /^DERIVED FROM ?: ?\S.{1,200}$/i },
  {
    kind: "classified",
    what: "until when",
    pattern:
      /^DECLASSIFY ON ?: ?(?:\d{8}|\d{1,2} ?[A-Z]{3,9} ?\d{4}|(?:25|50|75)X\d(?:-[A-Z]{2,6})?.{0,30}|X[1-8]|OADR|MR|SOURCE MARKED.{0,30}|N\/A.{0,60}|\S.{3,60})$/i,
  },
  {
    kind: "classified",
    what: "why",
    pattern: /^REASON ?: ?(?:E\.?O\.? ?1\d{4},? ?(?:SEC(?:TION)?\.? ?)?)?1\.[45] ?\([a-h]\).{0,60}$/i,
  },
  { kind: "controlled", what: "by whom", pattern: /^CONTROLLED BY ?: ?\S.{1,120}$/i },
  { kind: "controlled", what: "as what", pattern: /^CUI CATEGOR(?:Y|IES)(?:\(IES\))? ?: ?\S.{1,120}$/i },
  {
    kind: "controlled",
    what: "for whom",
    pattern:
      /^(?:LIMITED DISSEMINATION CONTROL|DISTRIBUTION(?:\/DISSEMINATION)? CONTROL(?:S)?|DISTRIBUTION STATEMENT [A-F])\b ?:?.{0,200}$/i,
  },
];

export const authorityBlock: SignalSource = {
  id: "document/authority-block",
  read(document) {
    const found = pageLines(document).flatMap((line) => {
      const kind = LINES.find(({ pattern }) => pattern.test(line.text));
      return kind === undefined ? [] : [{ ...kind, line }];
    });
    return (["classified", "controlled"] as const).flatMap((kind): RawSignal[] => {
      const own = found.filter((one) => one.kind === kind);
      const parts = new Set(own.map(({ what }) => what));
      // One such line may be about another document, or an example.
      if (parts.size < 2) return [];
      const [first] = own;
      return [
        {
          family: "origin",
          channel: kind === "classified" ? "classification_authority" : "handling_marking",
          strength: kind === "classified" && parts.size > 2 ? "strong" : "moderate",
          page: first!.line.page,
          ...placesOf(own.map(({ line }) => line)),
          summary: `It says ${kind === "classified" ? "who classified it" : "who controls it"} on ${pagesInWords(own.map(({ line }) => line.page))}, in the form that is prescribed.`,
          evidence: own
            .slice(0, 4)
            .map(({ line }) => quote(line.text, 80))
            .join(", "),
        },
      ];
    });
  },
};
