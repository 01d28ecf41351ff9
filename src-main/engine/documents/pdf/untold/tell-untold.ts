// Codes that no letter is told of are told so, before anything is read: each as a private character of its own.
import { attempt } from "../../../../base/attempt.ts";
import { latin1Bytes } from "../../../../base/bytes.ts";
import type { EditablePdf } from "../../../ports/pdf-engine.ts";
import { mapWritten } from "../fonts/to-unicode.ts";
import { pageText } from "../page-text.ts";
import type { Place } from "../places.ts";
import { readsAsLanguage } from "./reads-as-language.ts";
import { type UntoldFont, untoldFonts } from "./untold-fonts.ts";
import { WORD_OF_SHAPES } from "./untold-words.ts";

/** A font, what its codes are said to stand for (a ToUnicode map), and what of that a copy says; null: nothing. */
export type ToldFont = { readonly place: Place; readonly map: string; readonly copied: string | null };

/** Private characters (Unicode, 23.5) are enough for so many fonts of 256 codes. */
const MOST_APART = 24;
const FIRST_PRIVATE = 0xe000;

/**
 * `openAgain`: the library keeps fonts as they were first read. Fonts whose codes read as words of a language are left
 * as they are: programs that name glyphs by number keep letters' codes.
 */
export function toldFonts(first: EditablePdf, openAgain: () => EditablePdf | null): ToldFont[] {
  const fonts = attempt(() => untoldFonts(first)) ?? [];
  if (fonts.length === 0) return [];
  const apart = fonts.slice(0, MOST_APART);
  const codes = apart.map((): string[] => []);
  const pdf = apart.some(({ mayBeCodes }) => mayBeCodes) ? openAgain() : null;
  if (pdf !== null) {
    tell(pdf, apart.map(asTold));
    for (let page = 1; page <= pdf.pageCount(); page++) {
      const raw = attempt(() => pdf.page(page));
      const { text } = raw === undefined ? { text: "" } : pageText(raw);
      for (const [i, own] of codes.entries()) own.push(byCode(text, i));
    }
    pdf.close();
  }
  return fonts.flatMap((font, i) =>
    font.mayBeCodes && readsAsLanguage(codes[i]?.join("\n") ?? "") ? [] : [asTold(font, i)],
  );
}

/** Before a page is read. */
export function tell(pdf: EditablePdf, fonts: readonly ToldFont[]): void {
  for (const { place, map } of fonts)
    attempt(() => pdf.setValue(place.number, [...place.path, "ToUnicode"], { ref: pdf.addStream(latin1Bytes(map)) }));
}

/**
 * In a copy such a font is as silent as it was, so that every reader takes its codes as it took the original's. Codes
 * that would be read as something unseen stay private.
 */
export function untell(pdf: EditablePdf, fonts: readonly ToldFont[]): void {
  for (const { place, copied } of fonts)
    attempt(() => {
      if (copied === null) pdf.deleteKeys(place.number, place.path, ["ToUnicode"]);
      else pdf.setValue(place.number, [...place.path, "ToUnicode"], { ref: pdf.addStream(latin1Bytes(copied)) });
    });
}

/** In Latin letters, as which readers take codes that nothing is told of; the no-break space and the soft hyphen aside. */
const isPrinted = (code: number) => (code > 0x20 && code < 0x7f) || (code > 0xa0 && code !== 0xad);

function asTold({ place, untold, words, told }: UntoldFont, i: number): ToldFont {
  const map = new Map([...told].map(([code, letters]) => [code, hexOf(letters)] as const));
  for (const code of untold) map.set(code, words.has(code) ? hexOf(WORD_OF_SHAPES) : hexOf(privateLetter(i, code)));
  const copied = new Map([...map].filter(([code]) => told.has(code) || !isPrinted(code)));
  return { place, map: mapWritten(map, 1), copied: copied.size === 0 ? null : mapWritten(copied, 1) };
}

const privateLetter = (font: number, code: number) =>
  String.fromCharCode(font < MOST_APART ? FIRST_PRIVATE + font * 256 + code : 0xfffd);

/** One font's letters as their codes, what other fonts show as gaps. */
function byCode(text: string, font: number): string {
  const first = FIRST_PRIVATE + font * 256;
  let out = "";
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i) - first;
    out += code >= 0 && code < 256 ? String.fromCharCode(code) : " ";
  }
  return out.replace(/ +/g, " ");
}

const hexOf = (letters: string) =>
  Array.from(letters.split(""), (c) => c.charCodeAt(0).toString(16).padStart(4, "0")).join("");
