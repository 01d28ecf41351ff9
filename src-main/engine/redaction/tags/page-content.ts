// What a page of the copy paints, with what tags have to know of it: which of it is words, and where it lies.
import { apply, type Matrix, multiply } from "../../../base/matrix.ts";
import type { PageNumber, Rect } from "../../../base/units.ts";
import { contentOf, contentScopes, type Scope } from "../../documents/pdf/content-scopes.ts";
import { type FontCodes, fontCodes } from "../../documents/pdf/fonts/font-codes.ts";
import { operations } from "../../documents/pdf/operations.ts";
import { child, keyOf, resolve } from "../../documents/pdf/places.ts";
import { type Shown, shownText } from "../../documents/pdf/shown-text.ts";
import { isDict, nameOf } from "../../documents/pdf/structure.ts";
import type { EditablePdf, PdfDict, PdfValue } from "../../ports/pdf-engine.ts";
import { type Painted, type Piece, painted } from "./painted.ts";

export type PageContent = Painted & {
  readonly page: PageNumber;
  readonly bytes: Uint8Array;
  /** Pieces that show something other than white space. */
  readonly words: ReadonlySet<Piece>;
  /** Of text: its font and size, as one word. */
  readonly looks: ReadonlyMap<Piece, string>;
  /** As displayed. */
  readonly boxes: ReadonlyMap<Piece, Rect>;
};

/** null where two pages draw with one stream: what is written into it would be both pages'. */
export function pageContents(pdf: EditablePdf): PageContent[] | null {
  const scopes = contentScopes(pdf).filter(({ page }) => page !== undefined);
  const streams = scopes.flatMap((scope) => scope.streams);
  if (new Set(streams).size < streams.length) return null;
  const fonts = new Map<string, FontCodes | null>();
  const forms = new Map<number, boolean>();
  return scopes.map((scope) => pageContent(pdf, scope, fonts, forms));
}

type Fonts = Map<string, FontCodes | null>;

function pageContent(pdf: EditablePdf, scope: Scope, fonts: Fonts, forms: Map<number, boolean>): PageContent {
  const page = scope.page!;
  const bytes = contentOf(pdf, scope);
  const toPage = pdf.pageMatrix(page);
  const { resources } = scope;
  const drawn = (name: string) => formNamed(pdf, resources, name);
  const fontOf = (name: string) => fontNamed(pdf, resources, name, fonts);
  const placeOf = (name: string) => keyOf(fontPlaced(pdf, resources, name)?.place ?? { number: 0, path: [name] });
  const content = painted(bytes, (name) => drawn(name) !== null);
  const shown = new Map(
    shownText(bytes, toPage, (name) => fontOf(name)?.widths ?? null, "string").map((one) => [one.start, one]),
  );
  const words = new Set<Piece>();
  const looks = new Map<Piece, string>();
  const boxes = new Map<Piece, Rect>();
  for (const piece of content.pieces) {
    const place = multiply(piece.ctm, toPage);
    if (piece.kind === "text") {
      const show = shown.get(piece.start);
      if (show === undefined) continue;
      looks.set(piece, `${placeOf(show.font)} ${Math.round(show.em * 2)}`);
      if (show.parts.some(({ bytes: codes }) => isInk(codes, fontOf(show.font)))) words.add(piece);
      if (show.parts.length > 0) boxes.set(piece, boxOf(show));
    } else if (piece.kind === "form") {
      const form = drawn(piece.name ?? "");
      if (form === null) continue;
      if (holdsWords(pdf, form.number, fonts, forms)) words.add(piece);
      boxes.set(piece, formBox(pdf, form.dict, place));
    } else if (piece.kind === "image") boxes.set(piece, boundsUnder(place, [0, 0, 1, 1]));
  }
  return { ...content, page, bytes, words, looks, boxes };
}

/** From above the letters to below their line. */
function boxOf({ parts, em, level }: Shown): Rect {
  const [first, last] = [parts[0]!, parts.at(-1)!];
  const [up, down] = level ? [0.8 * em, 0.2 * em] : [em / 2, em / 2];
  const right = level ? last.x + last.width + last.spacing : last.x;
  const [x0, x1] = [Math.min(first.x, right), Math.max(first.x, right)];
  const [y0, y1] = [Math.min(first.y, last.y), Math.max(first.y, last.y)];
  return [x0, y0 - up, x1, y1 + down];
}

/** What nothing says the meaning of is taken for a letter. */
function isInk(codes: Uint8Array, font: FontCodes | null): boolean {
  const length = font?.widths.codeLength ?? 1;
  for (let i = 0; i + length <= codes.length; i += length) {
    const code = length === 2 ? codes[i]! * 256 + codes[i + 1]! : codes[i]!;
    const letter = font?.letters.get(code);
    if (letter === undefined || letter.trim() !== "") return true;
  }
  return false;
}

function fontNamed(pdf: EditablePdf, resources: Scope["resources"], name: string, known: Fonts): FontCodes | null {
  const font = fontPlaced(pdf, resources, name);
  if (font === null) return null;
  const key = keyOf(font.place);
  const found = known.get(key);
  if (found !== undefined) return found;
  const codes = fontCodes(pdf, font.dict);
  known.set(key, codes);
  return codes;
}

function fontPlaced(pdf: EditablePdf, resources: Scope["resources"], name: string) {
  const group = resources === null ? null : child(pdf, resources.place, resources.dict, "Font");
  return group === null ? null : child(pdf, group.place, group.dict, name);
}

function formNamed(pdf: EditablePdf, resources: Scope["resources"], name: string) {
  const group = resources === null ? null : child(pdf, resources.place, resources.dict, "XObject");
  const found = group?.dict.dict.get(name);
  if (typeof found !== "object" || found === null || !("ref" in found)) return null;
  const dict = pdf.object(found.ref);
  return isDict(dict) && nameOf(dict.dict.get("Subtype")) === "Form" ? { number: found.ref, dict } : null;
}

function holdsWords(pdf: EditablePdf, form: number, fonts: Fonts, known: Map<number, boolean>): boolean {
  const found = known.get(form);
  if (found !== undefined) return found;
  // A form that draws itself draws nothing more.
  known.set(form, false);
  const dict = pdf.object(form);
  const resources = isDict(dict) ? child(pdf, { number: form, path: [] }, dict, "Resources") : null;
  let font: FontCodes | null = null;
  let holds = false;
  for (const { name, operands } of operations(pdf.stream(form) ?? new Uint8Array())) {
    const [first] = operands;
    const called = typeof first === "object" && first !== null && "name" in first ? first.name : null;
    if (name === "Tf" && called !== null) font = fontNamed(pdf, resources, called, fonts);
    else if (name === "Do" && called !== null) {
      const inner = formNamed(pdf, resources, called);
      holds ||= inner !== null && holdsWords(pdf, inner.number, fonts, known);
    } else if (name === "Tj" || name === "TJ" || name === "'" || name === '"') {
      const items = operands.flatMap((operand) =>
        typeof operand === "object" && operand !== null && "array" in operand ? operand.array : [operand],
      );
      holds ||= items.some(
        (item) => typeof item === "object" && item !== null && "bytes" in item && isInk(item.bytes, font),
      );
    }
  }
  known.set(form, holds);
  return holds;
}

function formBox(pdf: EditablePdf, form: PdfDict, place: Matrix): Rect {
  const own = numbersOf(pdf, form.dict.get("Matrix"));
  const [a, b, c, d, e, f] = own.length === 6 ? own : [1, 0, 0, 1, 0, 0];
  const [x0, y0, x1, y1] = numbersOf(pdf, form.dict.get("BBox"));
  return boundsUnder(multiply([a!, b!, c!, d!, e!, f!], place), [x0 ?? 0, y0 ?? 0, x1 ?? 0, y1 ?? 0]);
}

function numbersOf(pdf: EditablePdf, value: PdfValue | undefined): number[] {
  const list = resolve(pdf, value);
  if (typeof list !== "object" || list === null || !("array" in list)) return [];
  return list.array.map((item) => (typeof item === "number" ? item : 0));
}

/** The upright rectangle around one that is turned, moved and stretched. */
export function boundsUnder(matrix: Matrix, [x0, y0, x1, y1]: Rect): Rect {
  const corners = [apply(matrix, x0, y0), apply(matrix, x1, y0), apply(matrix, x0, y1), apply(matrix, x1, y1)];
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}
