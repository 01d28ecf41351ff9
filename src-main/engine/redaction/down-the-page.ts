// A value that one line begins and the one beneath it ends, with something else between them in the order of the file:
// a line's number in the margin, the other cells of a table's row, the column beside it.
import { type Pt, type Rect, rectOfQuad, type Utf16Offset, unionRects } from "../../base/units.ts";
import { quadAt } from "../model/document.ts";
import { type Beginning, beginningsOf, endOf, endsOf, HYPHEN } from "./across-pages.ts";
import { type Needle, occurrences, type Range, squeeze } from "./occurrences.ts";

/** What stands together on a line, without a gap that parts columns. */
type Piece = { readonly raw: string; readonly at: Utf16Offset; readonly rect: Rect };
/** A page's pieces. */
type Laid = { readonly pieces: readonly Piece[]; readonly tops: () => readonly Piece[] };
export type Part = { readonly needle: Needle; readonly ranges: readonly Range[] };
export type Beginnings = { readonly byLetters: ReadonlyMap<string, Beginning[]>; readonly ends: ReadonlySet<string> };

/** Of a letter's height: words of a line stand less far apart, even where it is justified. */
const PARTED = 1;
/** Of it, too: lines of one paragraph stand no further apart, pleadings' included. */
const FAR_BELOW = 3;
/** No value is broken over more lines. */
const MOST_LINES = 5;

const known = new WeakMap<readonly Needle[], Beginnings>();

/** What values begin with, where a line may end: worked out once for all pages. */
function beginnings(needles: readonly Needle[]): Beginnings {
  let made = known.get(needles);
  if (made === undefined) {
    const byLetters = beginningsOf(needles);
    made = { byLetters, ends: new Set([...byLetters.keys()].map((letters) => letters.slice(-2))) };
    known.set(needles, made);
  }
  return made;
}

/** What the text of the page has whole isn't among them. */
export function downThePage(text: string, quads: Float32Array, needles: readonly Needle[]): Part[] {
  const { byLetters, ends } = beginnings(needles);
  if (byLetters.size === 0) return [];
  const pieces = piecesOf(text, quads);
  const laid = { pieces, tops: topsOf(pieces) };
  const parts = pieces.flatMap((piece): Part[] => {
    const last = squeeze(piece.raw.slice(-8)).text;
    if (!ends.has(last.slice(-2)) && !ends.has(last.slice(-1))) return [];
    const isBroken = HYPHEN.test(piece.raw);
    return endsOf(piece.raw).flatMap(({ from, letters }) =>
      (byLetters.get(letters) ?? []).flatMap(({ needle, rest, seam }): Part[] => {
        if (!isBroken && !seam) return [];
        const first = { start: piece.at + from, end: piece.at + piece.raw.length };
        return following(piece, laid).flatMap((next) => {
          const others = restFrom(next, rest, laid, MOST_LINES);
          return others === null ? [] : [{ needle, ranges: [first, ...others] }];
        });
      }),
    );
  });
  if (parts.length === 0) return [];
  const squeezed = squeeze(text);
  return parts.filter(({ needle, ranges }) => {
    const whole = occurrences(text, needle, squeezed, quads);
    return !ranges.every((part) => whole.some(({ start, end }) => start <= part.start && end >= part.end));
  });
}

/** Where the letters that are left stand from this piece on down; null where it doesn't go on with them. */
function restFrom(piece: Piece, rest: string, laid: Laid, most: number): Range[] | null {
  const end = endOf(piece.raw, rest);
  if (end !== null) return [{ start: piece.at, end: piece.at + end }];
  const { text: own } = squeeze(piece.raw);
  if (most <= 1 || own === "" || !rest.startsWith(own)) return null;
  for (const next of following(piece, laid)) {
    const others = restFrom(next, rest.slice(own.length), laid, most - 1);
    if (others !== null) return [{ start: piece.at, end: piece.at + piece.raw.length }, ...others];
  }
  return null;
}

/** The nearest piece beneath; at a column's end what begins the columns to its right. */
function following(piece: Piece, { pieces, tops }: Laid): Piece[] {
  const beneath = nearest(piece, pieces);
  if (beneath !== null) return [beneath];
  return tops().filter(({ rect }) => rect[0] > piece.rect[0] && rect[1] < piece.rect[1]);
}

/** What begins a column: nothing stands over it. Worked out once, and only where a column ends within a value. */
function topsOf(pieces: readonly Piece[]): () => readonly Piece[] {
  let tops: readonly Piece[] | undefined;
  return () => {
    tops ??= pieces.filter((piece) => !pieces.some((other) => isOver(other, piece)));
    return tops;
  };
}

function nearest(piece: Piece, pieces: readonly Piece[]): Piece | null {
  let best: Piece | null = null;
  for (const other of pieces) if (isOver(piece, other) && (best === null || isNearer(other, best))) best = other;
  return best;
}

/** Of pieces on one height the leftmost: a line begins there. */
function isNearer({ rect: one }: Piece, { rect: other }: Piece): boolean {
  const height = one[3] - one[1];
  return one[1] < other[1] - height / 2 || (one[1] < other[1] + height / 2 && one[0] < other[0]);
}

function isOver({ rect: upper }: Piece, { rect: lower }: Piece): boolean {
  const height = upper[3] - upper[1];
  const below = lower[1] - upper[1];
  return below > height / 2 && below < FAR_BELOW * height && lower[0] < upper[2] && lower[2] > upper[0];
}

function piecesOf(text: string, quads: Float32Array): Piece[] {
  const out: Piece[] = [];
  let [start, end]: [Utf16Offset, Utf16Offset] = [-1, -1];
  let rect: Rect | null = null;
  const close = () => {
    if (rect !== null) out.push({ raw: text.slice(start, end), at: start, rect });
    rect = null;
  };
  for (let i = 0; i < text.length; i++) {
    if (text[i] === "\n") close();
    if (text[i]!.trim() === "" || Number.isNaN(quads[i * 8])) continue;
    const box = rectOfQuad(quadAt(quads, i));
    if (rect !== null && isParted(rect, box)) close();
    if (rect === null) start = i;
    rect = rect === null ? box : unionRects(rect, box);
    end = i + 1;
  }
  close();
  return out;
}

function isParted(line: Rect, box: Rect): boolean {
  const gap: Pt = box[0] - line[2];
  return gap > PARTED * (box[3] - box[1]) || box[2] < line[0];
}
