// Characters without a shape are taken out of the text: nobody sees them, and a pattern of them can name one copy.
import { attempt } from "../../../base/attempt.ts";
import { invisibleIn, isShapeless } from "../../../base/invisible.ts";
import type { PageNumber } from "../../../base/units.ts";
import { editContents } from "../../documents/pdf/content-edits.ts";
import type { Scope } from "../../documents/pdf/content-scopes.ts";
import { type FontCodes, fontCodes } from "../../documents/pdf/fonts/font-codes.ts";
import { pageText } from "../../documents/pdf/page-text.ts";
import { child, keyOf } from "../../documents/pdf/places.ts";
import { type CodeFont, replaceCodes } from "../../documents/pdf/replace-codes.ts";
import type { EditablePdf } from "../../ports/pdf-engine.ts";
import { areSeen, type FontAt, type Shaped, shapedIn, tellAs } from "../blanks-with-shapes.ts";
import type { Step } from "../step.ts";

export const invisibleCharacters: Step = {
  id: "redaction/invisible-characters",
  run({ pdf, plain }) {
    const unneeded = charactersIn(pdf, plain);
    if (unneeded.size === 0) return;
    const fonts = new Map<string, Told | null>();
    const shapedOf = shapedIn(pdf);
    const replace = (): number => {
      let count = 0;
      editContents(pdf, (bytes, scope) => replaceCodes(bytes, fontsOf(scope), () => count++));
      return count;
    };
    const fontsOf = ({ resources }: Scope) => {
      const named = resources === null ? null : child(pdf, resources.place, resources.dict, "Font");
      const out = new Map<string, CodeFont>();
      for (const name of named?.dict.dict.keys() ?? []) {
        const font = child(pdf, named!.place, named!.dict, name);
        if (font === null) continue;
        const key = keyOf(font.place);
        if (!fonts.has(key)) fonts.set(key, fontOf(pdf, font, unneeded, shapedOf));
        const known = fonts.get(key);
        if (known && known.by.size > 0) out.set(name, known);
      }
      return out;
    };
    replace();
    const shaped = [...fonts.values()].flatMap((font) => (font !== null && font.shapes.length > 0 ? [font] : []));
    if (shaped.length === 0) return;
    const pages = Array.from({ length: pdf.pageCount() }, (_, i) => i + 1).filter((page) => !plain.has(page));
    const withoutShapes = () => {
      for (const { by, shapes } of shaped) for (const code of shapes) by.set(code, null);
      return replace();
    };
    if (areSeen(pdf, pages, (c) => unneeded.has(c), withoutShapes))
      for (const { font, letters, shapes, widths } of shaped)
        tellAs(pdf, font, new Set(letters.keys()), new Map(shapes.map((code) => [code, UNKNOWN])), widths.codeLength);
  },
};

/** What a shape is called that is called nothing else: no map says more than that. */
const UNKNOWN = "\ufffd";

/** Those that stand somewhere without need, and nowhere with it: what Persian needs in one line isn't cut in another. */
function charactersIn(pdf: EditablePdf, plain: ReadonlySet<PageNumber>): Set<string> {
  const found = new Map<string, number>();
  const all = new Map<string, number>();
  for (let page = 1; page <= pdf.pageCount(); page++) {
    if (plain.has(page)) continue;
    const raw = attempt(() => pdf.page(page, { hidden: true }));
    if (raw === undefined) continue;
    const { text } = pageText(raw);
    const unneeded = [...invisibleIn(text)].map(({ start, end }) => text.slice(start, end));
    for (const character of unneeded) found.set(character, (found.get(character) ?? 0) + 1);
    if (unneeded.length > 0 || found.size > 0)
      for (const character of text) if (isShapeless(character)) all.set(character, (all.get(character) ?? 0) + 1);
  }
  return new Set([...found.keys()].filter((character) => found.get(character) === all.get(character)));
}

type Told = FontCodes & {
  readonly font: FontAt;
  readonly by: Map<number, null>;
  /** Codes that stand for one of the characters, and show something. */
  readonly shapes: readonly number[];
};

/** Codes of a font that stand for one of the characters; null where it has none. */
function fontOf(pdf: EditablePdf, font: FontAt, unneeded: ReadonlySet<string>, shapedOf: Shaped): Told | null {
  const known = fontCodes(pdf, font.dict);
  if (known === null) return null;
  const { letters, widths } = known;
  // A code whose width isn't known can't be left out without moving what comes after.
  const codes = [...letters].flatMap(([code, text]) =>
    isShapeless(text) && [...text].every((letter) => unneeded.has(letter)) && widths.of(code) !== undefined
      ? [code]
      : [],
  );
  if (codes.length === 0) return null;
  const shapes = shapedOf(font, codes, widths.codeLength);
  const isShape = new Set(shapes);
  return { ...known, font, shapes, by: new Map(codes.flatMap((code) => (isShape.has(code) ? [] : [[code, null]]))) };
}
