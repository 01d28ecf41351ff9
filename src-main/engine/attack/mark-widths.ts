// What the width of each mark over a name still tells, for the certificate: measured on the copy, as an attacker would.
import type { PageNumber, Rect } from "../../base/units.ts";
import type { MarkWidth } from "../../contract/redact.ts";
import { pageText } from "../documents/pdf/page-text.ts";
import { readOnce } from "../documents/pdf/read-once.ts";
import type { Document, Page } from "../model/document.ts";
import type { EditablePdf } from "../ports/pdf-engine.ts";
import type { SetLabel } from "../redaction/labels/label.ts";
import { GIVEN_NAMES, SURNAMES } from "./lexicons/names.ts";
import { attemptMarks, type FoundMark } from "./marks.ts";
import { type Judged, judgeWidths } from "./widths/judge.ts";

const LEXICON = SURNAMES.length + GIVEN_NAMES.length;

/**
 * Of each place that was struck, on the copy's own page; those that are as wide as numbers are left out. `labels`: what is
 * written on some of them.
 */
export function markWidths(
  pdf: EditablePdf,
  places: ReadonlyMap<PageNumber, readonly Rect[]>,
  labels: readonly SetLabel[],
): MarkWidth[] {
  if (places.size === 0) return [];
  const pages = Array.from({ length: pdf.pageCount() }, (_, i) => pageOf(pdf, i + 1, places.has(i + 1)));
  const document: Document = { format: "pdf", pages, parts: [], traces: [] };
  const known = labels.map(({ page, mark, style }) => ({ page, rect: mark, isPaper: style === "plain" }));
  const marks = attemptMarks(
    pdf,
    document,
    Map.groupBy(known, ({ page }) => page),
  );
  const judged = judgeWidths({ pdf, document, marks, other: null });
  return judged.flatMap(({ mark, says }) => {
    const struck = (places.get(mark.page) ?? []).some((rect) => covers(mark.rect, rect));
    const counted = struck && mark.kind === "bar" ? countOf(mark, says) : undefined;
    return counted === undefined ? [] : [{ page: mark.page, ...counted }];
  });
}

function countOf(mark: FoundMark, says: Judged["says"]): Omit<MarkWidth, "page"> | undefined {
  if (says === "number") return undefined;
  if (typeof says === "object") return { fits: says.fits, of: says.of };
  // Struck to the line's end, or one width for all: every name is as likely as another.
  if (says === "nothing" || mark.after < 0) return { fits: LEXICON, of: LEXICON };
  return { fits: null, of: LEXICON };
}

const covers = ([a, b, c, d]: Rect, [x0, y0, x1, y1]: Rect) => {
  const [x, y] = [(x0 + x1) / 2, (y0 + y1) / 2];
  return x > a && x < c && y > b && y < d;
};

/** Pages that nothing is asked of are left empty. */
function pageOf(pdf: EditablePdf, number: PageNumber, isAsked: boolean): Page {
  const read = isAsked ? readOnce(pdf, number, { hidden: false }) : undefined;
  return { number, coverage: { page: number, state: "read" }, ...(read ?? NOTHING) };
}

const NOTHING = { width: 0, height: 0, ...pageText({ lines: [] }) };
