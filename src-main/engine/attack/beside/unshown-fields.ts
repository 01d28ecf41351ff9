// Form fields that hold a value which no page shows: hidden ones, and those whose look was blackened or emptied.
import { attempt } from "../../../base/attempt.ts";
import { overlap, type PageNumber, quadOfRect, type Rect } from "../../../base/units.ts";
import { pageText } from "../../documents/pdf/page-text.ts";
import type { Document, Trace } from "../../model/document.ts";
import type { OpenPdf } from "../../ports/pdf-engine.ts";
import type { FoundMark } from "../marks.ts";
import { type LostWords, lostWordsOf } from "./shown-words.ts";
import { isTelling } from "./telling.ts";

const MOST_PAGES = 300;

export function unshownFields(
  pdf: OpenPdf,
  { parts }: Document,
  struck: readonly FoundMark[],
  lost: LostWords,
): Trace[] {
  const found = Map.groupBy(
    parts.filter(({ where, page, text }) => where === "form" && page !== null && lost(text).length > 0),
    ({ page }) => page!,
  );
  const out: Trace[] = [];
  for (const [page, fields] of [...found].slice(0, MOST_PAGES)) {
    // Fields without a look of their own are given one by whatever shows them.
    const drawn = lostWordsOf([{ text: attempt(() => pageText(pdf.page(page, { notes: true })).text) ?? "" }]);
    const strong: Rect[] = [];
    const moderate: Rect[] = [];
    for (const { text, rect } of fields) {
      const words = drawn(text).filter((word) => lost(word).length > 0);
      if (rect === undefined || words.length === 0) continue;
      if (isUnder(rect, page, struck)) strong.push(rect);
      else if (isTelling(words)) moderate.push(rect);
    }
    for (const [strength, rects] of [["strong", strong] as const, ["moderate", moderate] as const])
      if (rects.length > 0) out.push({ kind: "beside", how: "field", page, quads: rects.map(quadOfRect), strength });
  }
  return out;
}

const isUnder = (rect: Rect, page: PageNumber, struck: readonly FoundMark[]) =>
  struck.some((mark) => mark.page === page && overlap(mark.rect, rect));
