// Letters that only look like their word's own, and spaces that only look like the ordinary one, are written as those: a
// pattern of them can name one copy. Where that would change what is seen, the page becomes a picture of it.
import { attempt } from "../../../base/attempt.ts";
import { type MixedWord, mixedWords, readsLike, usualIn } from "../../../base/mixed-words.ts";
import { hasOddSpace, isOddSpace } from "../../../base/odd-spaces.ts";
import type { PageNumber } from "../../../base/units.ts";
import { editContents } from "../../documents/pdf/content-edits.ts";
import { contentScopes, type Scope } from "../../documents/pdf/content-scopes.ts";
import { fontsInUse } from "../../documents/pdf/fonts/codes-in-use.ts";
import { type FontCodes, fontCodes } from "../../documents/pdf/fonts/font-codes.ts";
import { pageText } from "../../documents/pdf/page-text.ts";
import { child, keyOf } from "../../documents/pdf/places.ts";
import { type CodeFont, replaceCodes } from "../../documents/pdf/replace-codes.ts";
import { nameOf } from "../../documents/pdf/structure.ts";
import type { EditablePdf, Picture } from "../../ports/pdf-engine.ts";
import { areSeen, type FontAt, shapedIn, tellAs } from "../blanks-with-shapes.ts";
import type { Step } from "../step.ts";

export const plainLetters: Step = {
  id: "redaction/plain-letters",
  run({ pdf, pictures, plain }) {
    const texts = textsOf(pdf, plain);
    const usual = usualIn(texts.values());
    const pages = wantedOn(texts, usual);
    if (pages.size === 0) return;
    const fonts = fontsOf(pdf);
    for (const font of fonts.values()) tellArrows(pdf, font);
    const before = [...pages].flatMap(([page, meant]) => (meant.size > 0 ? [asItIs(pdf, page)] : []));
    // A form may be drawn on any page, where its letters may be meant.
    const replace = (): number => {
      let count = 0;
      editContents(pdf, (bytes, scope) => {
        const own = inScope(pdf, scope, fonts, scope.page === undefined ? NONE : pages.get(scope.page));
        return replaceCodes(bytes, own, () => count++);
      });
      return count;
    };
    replace();
    const odd = [...pages.keys()].filter((page) => hasOddSpace(textOf(pdf, page)));
    const withoutShapes = () => {
      for (const font of fonts.values()) font.shapes.clear();
      return replace();
    };
    const shaped = [...fonts.values()].map((known) => ({ ...known, shapes: [...known.shapes] }));
    const areKept = shaped.some(({ shapes }) => shapes.length > 0);
    if (areKept && areSeen(pdf, odd, isOddSpace, withoutShapes))
      for (const { font, used, shapes, widths } of shaped)
        tellAs(pdf, font, used, new Map(shapes.map((code) => [code, " "])), widths.codeLength);
    for (const { page, look, streams } of before)
      if (differ(look, lookOf(pdf, page))) for (const [number, bytes] of streams) pdf.writeStream(number, bytes);
    for (const page of pages.keys())
      if (mixedWords(textOf(pdf, page), usual).length > 0)
        pictures.set(page, "it has letters of another script that can't be written as those they look like");
  },
};

const NONE: Meant = new Map();
/** Pixels a point: a letter of 10 pt is 20 high. */
const LOOK_SCALE = 2;
/** In levels of grey, for one pixel: the same shape a hair to the side stays far below. */
const SEEN = 96;

/** What a page looks like and is drawn by, so that it can be drawn so again. */
function asItIs(pdf: EditablePdf, page: PageNumber) {
  const numbers = contentScopes(pdf).flatMap((scope) => (scope.page === page ? scope.streams : []));
  const streams = numbers.flatMap((number) => {
    const bytes = pdf.stream(number);
    return bytes === null ? [] : [[number, Uint8Array.from(bytes)] as const];
  });
  return { page, look: lookOf(pdf, page), streams };
}

const lookOf = (pdf: EditablePdf, page: PageNumber) => attempt(() => pdf.picture(page, LOOK_SCALE));

/** What can't be drawn isn't known to look the same. */
const differ = (a: Picture | undefined, b: Picture | undefined): boolean =>
  a === undefined ||
  b === undefined ||
  a.grey.length !== b.grey.length ||
  a.grey.some((level, i) => Math.abs(level - b.grey[i]!) > SEEN);

/** By the letter that stands: the one that is meant. */
type Meant = ReadonlyMap<string, string>;

/** Of pages on which more stands than plain letters. */
function textsOf(pdf: EditablePdf, plain: ReadonlySet<PageNumber>): Map<PageNumber, string> {
  const out = new Map<PageNumber, string>();
  for (let page = 1; page <= pdf.pageCount(); page++) if (!plain.has(page)) out.set(page, textOf(pdf, page));
  return out;
}

/** Pages with letters or spaces to be written otherwise, or with letters that can't be. */
function wantedOn(texts: ReadonlyMap<PageNumber, string>, usual: ReadonlySet<string>): Map<PageNumber, Meant> {
  const out = new Map<PageNumber, Meant>();
  for (const [page, text] of texts) {
    const mixed = mixedWords(text, usual);
    if (mixed.length > 0 || hasOddSpace(text)) out.set(page, meantIn(text, mixed));
  }
  return out;
}

const textOf = (pdf: EditablePdf, page: PageNumber): string => {
  const raw = attempt(() => pdf.page(page, { hidden: true }));
  return raw === undefined ? "" : pageText(raw).text;
};

/** Letters that stand nowhere on the page but in words of another script: a code is one glyph, wherever it is shown. */
function meantIn(text: string, mixed: readonly MixedWord[]): Meant {
  const odd = mixed.flatMap(({ letters }) => letters);
  const count = (letters: Iterable<string>, of: string) => [...letters].filter((letter) => letter === of).length;
  return new Map(
    [...new Set(odd)]
      .filter((letter) => count(odd, letter) === count(text, letter))
      .map((letter) => [letter, readsLike(letter)]),
  );
}

type Known = FontCodes & {
  readonly font: FontAt;
  /** Codes whose glyphs the document shows, so that they are there. */
  readonly used: ReadonlySet<number>;
  /** Those of them that are called spaces and aren't blank. */
  readonly shapes: Set<number>;
};

/** Fonts that can be followed, by their place. */
function fontsOf(pdf: EditablePdf): Map<string, Known> {
  const out = new Map<string, Known>();
  const shapedOf = shapedIn(pdf);
  for (const { place, dict, codes } of fontsInUse(pdf)) {
    const known = codes === null ? null : fontCodes(pdf, dict);
    if (known === null) continue;
    const odd = [...codes!].filter((code) => isOddSpace(known.letters.get(code) ?? ""));
    const shapes = new Set(shapedOf({ place, dict }, odd, known.widths.codeLength));
    out.set(keyOf(place), { ...known, font: { place, dict }, used: codes!, shapes });
  }
  return out;
}

/** An arrow, by its code in the symbols that every reader has: the library takes it for a no-break space. */
const ARROW = new Map([[0xd4, "\u2794"]]);
const DINGBATS = /^(?:[A-Z]{6}\+)?ZapfDingbats$/;

function tellArrows(pdf: EditablePdf, { font, used, widths }: Known): void {
  const { dict } = font.dict;
  const isOwn = DINGBATS.test(nameOf(dict.get("BaseFont")) ?? "") && !dict.has("Encoding") && !dict.has("ToUnicode");
  if (isOwn && [...ARROW.keys()].every((code) => used.has(code))) tellAs(pdf, font, used, ARROW, widths.codeLength);
}

function inScope(
  pdf: EditablePdf,
  { resources }: Scope,
  fonts: ReadonlyMap<string, Known>,
  meant: Meant | undefined,
): Map<string, CodeFont> {
  const out = new Map<string, CodeFont>();
  const group = resources === null || meant === undefined ? null : child(pdf, resources.place, resources.dict, "Font");
  for (const name of group?.dict.dict.keys() ?? []) {
    const font = child(pdf, group!.place, group!.dict, name);
    const known = font === null ? undefined : fonts.get(keyOf(font.place));
    const by = known === undefined ? new Map() : replacements(known, meant!);
    if (by.size > 0) out.set(name, { by, widths: known!.widths });
  }
  return out;
}

/** In thousandths of the font's size: letters that look alike are as wide. */
const AS_WIDE = 2;

function replacements({ letters, widths, used, shapes }: Known, meant: Meant): Map<number, number | null> {
  const out = new Map<number, number | null>();
  const codeOf = (letter: string) => [...used].find((code) => letters.get(code) === letter);
  for (const code of used) {
    const letter = letters.get(code) ?? "";
    const width = widths.of(code);
    if (width === undefined) continue;
    // What stands after a space keeps its place, and a gap is read as one.
    if (isOddSpace(letter) && !shapes.has(code)) out.set(code, codeOf(" ") ?? null);
    const plain = meant.get(letter);
    const instead = plain === undefined ? undefined : codeOf(plain);
    if (instead === undefined) continue;
    if (Math.abs((widths.of(instead) ?? Number.NaN) - width) * 1e3 <= AS_WIDE) out.set(code, instead);
  }
  return out;
}
