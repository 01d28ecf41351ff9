// Pages that are not published leave before anything is searched for: from here on the document has the copy's pages.
import { attempt } from "../../../base/attempt.ts";
import { pageText } from "../../documents/pdf/page-text.ts";
import { centreOf, isIn, type Leaf } from "../leaves.ts";
import type { Step } from "../step.ts";

export const leftOutPages: Step = {
  id: "redaction/left-out-pages",
  run({ pdf, leaves, kept }) {
    if (leaves === null) return;
    // Of the document as it came: what a later step fails to take out must not count as kept.
    for (const leaf of leaves)
      kept.push(
        textOf(
          attempt(() => pageText(pdf.page(leaf.page, { hidden: true }))),
          leaf.passage,
        ),
      );
    pdf.arrange(leaves.map(({ page }) => page));
  },
};

function textOf(read: ReturnType<typeof pageText> | undefined, passage: Leaf["passage"]): string {
  if (read === undefined) return "";
  const { text, quads } = read;
  if (passage === null) return text;
  return Array.from({ length: text.length }, (_, i) =>
    isIn(passage.region, ...centreOf(quads, i)) ? text[i] : "\n",
  ).join("");
}
