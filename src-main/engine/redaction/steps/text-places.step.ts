// Where something was struck whose width must not show, its page's text is placed afresh: what moved a line, or what
// adding up widths left behind, would say how wide it was.
import { editContents } from "../../documents/pdf/content-edits.ts";
import { evenSpace, needlessFonts } from "../lines/needless-fonts.ts";
import { placeShown } from "../lines/place-shown.ts";
import type { Step } from "../step.ts";

export const textPlaces: Step = {
  id: "redaction/text-places",
  run({ pdf, struck, labels }) {
    const hiding = [...struck].flatMap(([page, { gaps }]) => (gaps.length > 0 ? [page] : []));
    const pages = new Set([...hiding, ...labels.set.map(({ page }) => page)]);
    if (pages.size === 0) return;
    for (const edits of [needlessFonts, placeShown, evenSpace])
      editContents(pdf, (bytes, { page }) => (page !== undefined && pages.has(page) ? edits(bytes) : []));
  },
};
