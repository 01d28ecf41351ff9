// What a reader takes for a strike: black bars, gaps in running text, labels, rows of blocks or crosses.
import { attempt } from "../../base/attempt.ts";
import { overlap, type PageNumber, type Rect, type Utf16Offset } from "../../base/units.ts";
import type { Document, Page } from "../model/document.ts";
import type { Mark, OpenPdf } from "../ports/pdf-engine.ts";
import { barsIn } from "./marks/bars.ts";
import { gapsIn } from "./marks/gaps.ts";
import { labelsIn } from "./marks/labels.ts";
import { type WrittenMark, writtenMarks } from "./marks/written.ts";
import { isBlank, type Row, rowsBeside, rowsOf } from "./rows.ts";

export type FoundMark = {
  readonly page: PageNumber;
  /** `patch`: white paint over words. `gap`: nothing but room. */
  readonly kind: "bar" | "patch" | "gap" | "label" | "letters";
  readonly rect: Rect;
  /** The row it lies on; null where it stands alone. */
  readonly row: Row | null;
  /** The nearest letters beside it, by their place in the row; -1 where there are none. */
  readonly before: number;
  readonly after: number;
  /** Where it comes among the page's words, and which of its characters are the mark itself. */
  readonly start: Utf16Offset;
  readonly end: Utf16Offset;
};

/** A place on a page before it is set among the words. */
export type Place = Pick<FoundMark, "kind" | "rect"> & { readonly range?: readonly [Utf16Offset, Utf16Offset] };

function marksOnPage(
  pdf: Pick<OpenPdf, "marks">,
  page: Page,
  traces: Document["traces"],
  known: KnownLabels | undefined,
): FoundMark[] {
  if (page.width === 0) return [];
  const painted: readonly Mark[] = pdf.marks(page.number);
  const all = rowsOf(page);
  const written = known === undefined ? writtenMarks(painted, all) : (known.get(page.number) ?? []);
  const rects = written.map(({ rect }) => rect);
  // A label's words are no part of the line: its mark is measured as any other.
  const rows = rowsBeside(all, rects);
  const papers = written.filter(({ isPaper }) => isPaper).map(({ rect }): Place => ({ kind: "bar", rect }));
  const bars = [...barsIn(page, painted, rows, traces), ...papers];
  const labels = labelsIn(page).filter(({ rect }) => !rects.some((mark) => overlap(mark, rect)));
  const taken = [...bars, ...labels];
  return [...taken, ...gapsIn(rows, painted, taken)]
    .map((place) => setAmong(page, rows, place))
    .sort((a, b) => a.start - b.start || a.rect[0] - b.rect[0]);
}

/** Labelled marks by page, where they needn't be guessed. */
export type KnownLabels = ReadonlyMap<PageNumber, readonly WrittenMark[]>;

/** Of all pages; one that the library gives up on has none. */
export const attemptMarks = (
  pdf: Pick<OpenPdf, "marks">,
  { pages, traces }: Document,
  known?: KnownLabels,
): FoundMark[] => pages.flatMap((page) => attempt(() => marksOnPage(pdf, page, traces, known)) ?? []);

function setAmong(page: Page, rows: readonly Row[], { kind, rect, range }: Place): FoundMark {
  const middle = (rect[1] + rect[3]) / 2;
  const over = rows.filter((r) => middle > r.top && middle < r.bottom);
  const row = over.find((r) => r.glyphs.some((g) => g.offset === range?.[0])) ?? nearest(over, rect);
  const isOwn = (offset: number) => range !== undefined && offset >= range[0] && offset < range[1];
  let [before, after] = [-1, -1];
  row?.glyphs.forEach((glyph, i) => {
    if (isOwn(glyph.offset)) return;
    const centre = (glyph.left + glyph.right) / 2;
    if (centre <= rect[0] + 0.5) before = i;
    else if (after < 0 && centre >= rect[2] - 0.5) after = i;
  });
  const at =
    range?.[0] ??
    (row === null
      ? endAbove(page, rows, rect)
      : before >= 0
        ? row.glyphs[before]!.offset + 1
        : row.glyphs[Math.max(0, after)]!.offset);
  return { page: page.number, kind, rect, row, before, after, start: at, end: range?.[1] ?? at };
}

/** Of rows on one height (columns set apart) the one whose letters come nearest. */
function nearest(rows: readonly Row[], [x0, , x1]: Rect): Row | null {
  const away = (row: Row) =>
    Math.min(...row.glyphs.flatMap((g) => (isBlank(g.c) ? [] : [Math.max(0, g.left - x1, x0 - g.right)])), 1e6);
  return rows.reduce<Row | null>((best, row) => (best === null || away(row) < away(best) ? row : best), null);
}

/** After the last word of the nearest row above it that reaches under it. */
function endAbove(page: Page, rows: readonly Row[], [x0, y0, x1]: Rect): Utf16Offset {
  const above = rows.filter((r) => r.bottom <= y0 + 2 && r.glyphs[0]!.left < x1 && r.glyphs.at(-1)!.right > x0);
  const last = above.reduce<Row | null>((best, row) => (best === null || row.bottom > best.bottom ? row : best), null);
  return last === null ? 0 : Math.min(page.text.length, Math.max(...last.glyphs.map((g) => g.offset)) + 1);
}
