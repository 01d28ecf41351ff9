// How wide any word would be beside a mark: from the font's own table, else from the letters that stand and the
// standard font whose letters are as wide.
import { attempt } from "../../../base/attempt.ts";
import type { PageNumber, Pt } from "../../../base/units.ts";
import { pageContent } from "../../documents/pdf/page-content.ts";
import { shownText } from "../../documents/pdf/shown-text.ts";
import type { EditablePdf } from "../../ports/pdf-engine.ts";
import { isBlank, type Row } from "../rows.ts";
import { spacingOf } from "./spacing.ts";

export type LetterWidths = {
  /** Of one letter on the page; undefined where it can't be told. */
  readonly of: (letter: string) => Pt | undefined;
  /** The font's size. */
  readonly em: Pt;
  /** Between two words of the row, and how much that differs. */
  readonly space: Pt;
  readonly spread: Pt;
  /** By how much a name may be wider or narrower than its letters are said to be. */
  readonly error: Pt;
  /** What two letters that lean into each other are drawn together by; 0 where the row isn't kerned. */
  readonly kerning: Pt;
};

export type Ruler = (row: Row) => LetterWidths | null;

/** One line's letters rarely are enough to tell a font by; those of its page that are as high help. */
const LEAST_LETTERS = 6;
const SAME: Pt = 0.06;
/** In sizes of the font: what kerning takes off a name or adds, most often. */
const KERNING = 0.08;
/** Between the two, in sizes of the font: about what Times and Helvetica say of "Va", "Yo" or "Av". */
const LEANING = 0.085;
/** In sizes of the font: what is guessed wrong of a name in a font that is like no standard one, by its capitals. */
const GUESSED = 0.3;

/** Fonts of word processors are as wide as one of these, letter by letter. */
const STANDARD = ["Helvetica", "Times-Roman", "Courier", "Helvetica-Bold", "Times-Bold", "Times-Italic"];
const LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.,-'";

export function rulerOf(pdf: EditablePdf, page: PageNumber, rows: readonly Row[]): Ruler {
  const content = attempt(() => pageContent(pdf, page)) ?? null;
  const shown =
    content === null
      ? []
      : (attempt(() => shownText(content.bytes, pdf.pageMatrix(page), content.widthsOf, "string")) ?? []);
  return (row) => {
    const seen = seenWidths(row, rows);
    if (seen.size === 0) return null;
    const [left, height] = [row.glyphs[0]!.left, row.bottom - row.top];
    const ops = shown.filter(
      (op) => op.level && op.parts.some((p) => p.y > row.top + 0.4 * height && p.y <= row.bottom + 1),
    );
    const op = ops.sort((a, b) => Math.abs(a.parts[0]!.x - left) - Math.abs(b.parts[0]!.x - left))[0];
    const own = op === undefined || content === null ? null : content.widthsOf(op.font);
    const table = (letter: string) => {
      const width = letter.length === 1 ? own?.of(letter.charCodeAt(0)) : undefined;
      return width === undefined || width === 0 || op === undefined ? undefined : width * op.em;
    };
    if (op !== undefined && own?.codeLength === 1 && agreement(seen, table) >= 0.95)
      return set(row, (letter) => table(letter) ?? seen.get(letter), op.em, 0);
    const standard = standardLike(pdf, seen);
    if (standard === null) return null;
    const { of, off, scale } = standard;
    return set(row, (letter) => seen.get(letter) ?? of(letter), op?.em ?? scale, off < SAME ? 0 : GUESSED * scale);
  };
}

/** Letters as the row sets them. `off`: how far a name's letters may be from what is said of them, in all. */
function set(row: Row, of: LetterWidths["of"], em: Pt, off: Pt): LetterWidths {
  const { space, spread, tracking, kerned } = spacingOf(row, em, of(" "));
  const wide = (letter: string) => {
    const width = of(letter);
    return width === undefined ? undefined : width + tracking;
  };
  return { of: wide, em, space, spread, error: off + (kerned ? KERNING * em : 0), kerning: kerned ? LEANING * em : 0 };
}

/** Each letter's width where it stands, the middle one of all. */
function seenWidths(row: Row, rows: readonly Row[]): ReadonlyMap<string, Pt> {
  const height = row.bottom - row.top;
  const alike = rows.filter((other) => Math.abs(other.bottom - other.top - height) < 0.02 * height);
  const own = gather([row]);
  return own.size >= LEAST_LETTERS ? new Map([...gather(alike), ...own]) : gather(alike);
}

function gather(rows: readonly Row[]): Map<string, Pt> {
  const all = new Map<string, number[]>();
  for (const { glyphs } of rows)
    for (const { c, left, right } of glyphs)
      if (!isBlank(c)) all.set(c, [...(all.get(c) ?? []).slice(-8), right - left]);
  return new Map([...all].map(([c, widths]) => [c, widths.sort((a, b) => a - b)[widths.length >> 1]!]));
}

/** The share of the letters seen that are as wide as the table says. */
function agreement(seen: ReadonlyMap<string, Pt>, table: (letter: string) => Pt | undefined): number {
  const told = [...seen].flatMap(([c, width]) => {
    const said = table(c);
    return said === undefined ? [] : [Math.abs(said - width) < SAME];
  });
  return told.length < 0.7 * seen.size ? 0 : told.filter(Boolean).length / told.length;
}

function standardLike(pdf: EditablePdf, seen: ReadonlyMap<string, Pt>) {
  let best: { of: LetterWidths["of"]; off: Pt; scale: number } | null = null;
  for (const font of STANDARD) {
    const ratios = [...LETTERS].flatMap((c) => {
      const [width, standard] = [seen.get(c), pdf.standardWidth(font, c)];
      return width === undefined || !standard ? [] : [width / standard];
    });
    if (ratios.length === 0) continue;
    const scale = ratios.sort((a, b) => a - b)[ratios.length >> 1]!;
    const of = (letter: string) => {
      const width = pdf.standardWidth(font, letter);
      return width === undefined ? undefined : width * scale;
    };
    const offs = [...seen].flatMap(([c, width]) => (of(c) === undefined ? [] : [(width - of(c)!) ** 2]));
    const off = Math.sqrt(offs.reduce((sum, square) => sum + square, 0) / Math.max(1, offs.length));
    if (best === null || off < best.off) best = { of, off, scale };
  }
  return best;
}
