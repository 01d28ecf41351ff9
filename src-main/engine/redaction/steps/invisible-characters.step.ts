// Characters without a shape are taken out of the text: nobody sees them, and a pattern of them can name one copy.
import { attempt } from "../../../base/attempt.ts";
import { invisibleIn, isShapeless } from "../../../base/invisible.ts";
import type { PageNumber } from "../../../base/units.ts";
import { editContents } from "../../documents/pdf/content-edits.ts";
import type { Scope } from "../../documents/pdf/content-scopes.ts";
import { fontCodes } from "../../documents/pdf/fonts/font-codes.ts";
import { pageText } from "../../documents/pdf/page-text.ts";
import { resolveDict } from "../../documents/pdf/places.ts";
import { type CodeFont, replaceCodes } from "../../documents/pdf/replace-codes.ts";
import type { EditablePdf, PdfDict } from "../../ports/pdf-engine.ts";
import type { Step } from "../step.ts";

export const invisibleCharacters: Step = {
  id: "redaction/invisible-characters",
  run({ pdf, plain }) {
    const unneeded = charactersIn(pdf, plain);
    if (unneeded.size > 0) editContents(pdf, (bytes, scope) => replaceCodes(bytes, fontsOf(pdf, scope, unneeded)));
  },
};

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

/** Fonts of a content with codes that stand for one of the characters, by the name that it calls them by. */
function fontsOf(pdf: EditablePdf, { resources }: Scope, unneeded: ReadonlySet<string>): Map<string, CodeFont> {
  const fonts = new Map<string, CodeFont>();
  const named = resolveDict(pdf, resources?.dict.dict.get("Font"));
  for (const [name, value] of named?.dict ?? []) {
    const dict = resolveDict(pdf, value);
    const font = dict === null ? null : fontOf(pdf, dict, unneeded);
    if (font !== null) fonts.set(name, font);
  }
  return fonts;
}

function fontOf(pdf: EditablePdf, dict: PdfDict, unneeded: ReadonlySet<string>): CodeFont | null {
  const font = fontCodes(pdf, dict);
  if (font === null) return null;
  const { letters, widths } = font;
  // A code whose width isn't known can't be left out without moving what comes after.
  const codes = [...letters].flatMap(([code, text]) =>
    isShapeless(text) && [...text].every((letter) => unneeded.has(letter)) && widths.of(code) !== undefined
      ? [code]
      : [],
  );
  return codes.length === 0 ? null : { by: new Map(codes.map((code) => [code, null])), widths };
}
