// What the width of each mark says, in the font of the words beside it.
import { attempt } from "../../../base/attempt.ts";
import type { Page } from "../../model/document.ts";
import type { EditablePdf } from "../../ports/pdf-engine.ts";
import { MARK_EMS, NARROW_MARK_EMS } from "../../redaction/lines/lay-line.ts";
import type { FoundMark } from "../marks.ts";
import { type Row, rowsBeside, rowsOf } from "../rows.ts";
import type { AttackSubject } from "../subject.ts";
import { type Candidates, lettersTable, type NameTable, nameTable } from "./candidates.ts";
import { type LetterWidths, rulerOf } from "./letter-widths.ts";
import { type Measured, measure } from "./measure.ts";
import { isNumberWide, isSaidNumber } from "./numbers.ts";

export type Judged = {
  readonly mark: FoundMark;
  /**
   * `nothing`: every name fits. `kept`: of a width of its own in a copy whose other marks have one. `unknown`: there is
   * nothing beside it to measure it by.
   */
  readonly says: "nothing" | "number" | "kept" | "unknown" | Candidates;
};

/** One name is longer than this rarely, in sizes of the font; given name and surname are shorter rarely. */
const ONE_NAME_EMS = 4.6;
const ONE_NAME_LETTERS = 9;
const TITLE = /\b(?:Mr|Mrs|Ms|Mx|Dr|Prof|Sen|Rep|Gov|Judge|Justice|Officer|Sgt|Capt|Lt)\.?\s*$/;

/** So few of the names tried fit that a reader is helped. */
export const isTelling = ({ fits, of }: Counted) => fits > 0 && fits <= SOME * of;
export const isFew = ({ fits, of }: Counted) => fits > 0 && fits <= FEW * of;
type Counted = Pick<Candidates, "fits" | "of">;
const FEW = 0.03;
const SOME = 0.15;

type Sized = { readonly mark: FoundMark; readonly widths: LetterWidths; readonly measured: Measured };

export function judgeWidths({ pdf, document, marks }: AttackSubject): Judged[] {
  const written = marks.filter(({ kind }) => kind === "letters");
  const sized: Sized[] = [];
  const out: Judged[] = judgeLetters(written);
  for (const page of document.pages) {
    const own = marks.filter((mark) => mark.page === page.number && mark.kind !== "letters");
    if (own.length === 0) continue;
    // A bar with words on it was found to be labelled.
    const bars = own.flatMap(({ kind, rect }) => (kind === "bar" ? [rect] : []));
    const rows = rowsBeside(rowsOf(page), bars);
    const ruler = isRecognised(pdf, page) ? null : rulerOf(pdf, page.number, rows);
    for (const mark of own) {
      const row = mark.row ?? nearestRow(rows, mark);
      const widths = row === null || ruler === null ? null : ruler(row);
      if (widths === null) out.push({ mark, says: "unknown" });
      else sized.push({ mark, widths, measured: measure(mark, widths) });
    }
  }
  return [...out, ...judgeSized(sized, (mark) => document.pages[mark.page - 1]!.text.slice(0, mark.start))];
}

function judgeSized(sized: readonly Sized[], before: (mark: FoundMark) => string): Judged[] {
  const bars = sized.filter(({ mark }) => mark.kind === "bar");
  const constant = isConstant(bars.map(({ measured }) => measured.painted));
  const made = bars.some(({ measured, widths }) => isStets(measured, widths));
  const tables = new Map<string, NameTable>();
  return sized.map(({ mark, widths, measured }) => {
    const { width, within, painted } = measured;
    if (mark.kind === "label" && Math.abs(width - painted) < 0.3 * widths.em) return { mark, says: "nothing" };
    if (mark.kind === "bar" && (constant || isStets(measured, widths))) return { mark, says: "nothing" };
    if (isSaidNumber(before(mark)) || (made && isNumberWide(width, within + 0.3, widths)))
      return { mark, says: "number" };
    // Stet keeps the width of numbers and addresses of mail: names as wide would be a false alarm.
    if (made && mark.kind === "bar") return { mark, says: "kept" };
    const capitals = isShouted(mark);
    const key =
      [widths.em, widths.of("a"), widths.of("M"), widths.space].map((n) => n?.toFixed(2)).join(" ") + capitals;
    const table = tables.get(key) ?? nameTable(widths, capitals);
    tables.set(key, table);
    const one = width <= ONE_NAME_EMS * widths.em ? "name" : "full_name";
    const what = TITLE.test(before(mark).slice(-16)) ? "surname" : one;
    return { mark, says: table(what, width, within + widths.error) };
  });
}

/** Crosses and blocks are as many as the letters were, unless all rows are as long. */
function judgeLetters(marks: readonly FoundMark[]): Judged[] {
  const lengths = marks.map(({ start, end }) => end - start);
  const same = lengths.length > 1 && lengths.every((length) => length === lengths[0]);
  return marks.map((mark, i) => {
    const length = lengths[i]!;
    return { mark, says: same ? "nothing" : lettersTable(length <= ONE_NAME_LETTERS ? "name" : "full_name", length) };
  });
}

/** As wide as the marks that Stet sets, with nothing free beside them. */
function isStets({ painted, width }: Measured, { em }: LetterWidths): boolean {
  const ems = painted / em;
  return [MARK_EMS, NARROW_MARK_EMS].some((n) => Math.abs(ems - n) < 0.02) && Math.abs(width - painted) < 0.6 * em;
}

/** One width in whole points. One name struck again and again has one width too, but hardly a round one. */
function isConstant(widths: readonly number[]): boolean {
  if (widths.length < 3) return false;
  const first = widths[0]!;
  return Math.abs(first - Math.round(first)) < 0.02 && widths.every((width) => Math.abs(width - first) < 0.05);
}

function isShouted({ row }: FoundMark): boolean {
  const letters = (row?.glyphs ?? []).filter(({ c }) => /\p{L}/u.test(c));
  return letters.length > 5 && letters.filter(({ c }) => /\p{Lu}/u.test(c)).length > 0.9 * letters.length;
}

/** Text that a recogniser laid over a picture, undrawn: its letters are as wide as it guessed. */
function isRecognised(pdf: EditablePdf, { number }: Page): boolean {
  const texts = (attempt(() => pdf.marks(number)) ?? []).filter(({ kind }) => kind === "text");
  return texts.filter(({ undrawn }) => undrawn).length > texts.length / 2;
}

/** A bar alone on its line is set in the font of the line nearest to it, most likely. */
function nearestRow(rows: readonly Row[], { rect }: FoundMark): Row | null {
  const away = (row: Row) => Math.abs((row.top + row.bottom - rect[1] - rect[3]) / 2);
  return rows.reduce<Row | null>((best, row) => (best === null || away(row) < away(best) ? row : best), null);
}
