// Which codes of each font the pages still show (ISO 32000-2, 9.4): every text operator followed, fonts as they are set.
import type { PdfDict, PdfObjects } from "../../../ports/pdf-engine.ts";
import { contentOf, contentScopes } from "../content-scopes.ts";
import { type Place, valueAt } from "../places.ts";
import { isDict } from "../structure.ts";
import { codeWidths } from "./code-widths.ts";
import { eachShown, fontLookups } from "./shown-strings.ts";

export type UsedFont = {
  readonly place: Place;
  readonly dict: PdfDict;
  /** Codes shown; null when the font's codes can't be told apart, and all may be in use. */
  readonly codes: ReadonlySet<number> | null;
  /** Bytes a code, when all have as many. */
  readonly width: 1 | 2;
};

export function fontsInUse(pdf: PdfObjects & { pageCount(): number }): UsedFont[] {
  const scopes = contentScopes(pdf);
  const { fonts, lookups } = fontLookups(pdf, scopes, (font) => ({ ...font, strings: [] as Uint8Array[] }));
  const orphans: Uint8Array[] = [];
  scopes.forEach((scope, i) => {
    eachShown(contentOf(pdf, scope), lookups[i]!, (strings, shownIn) => {
      for (const to of shownIn.length === 0 ? [orphans] : shownIn.map((font) => font.strings))
        for (const { bytes } of strings) to.push(bytes!);
    });
  });
  return fonts.map(({ place, dict, strings }) => {
    const width = codeWidths(pdf, dict);
    // What was shown in a font set elsewhere may have been shown in any.
    const codes = width === null ? null : codesOf([...strings, ...orphans], width);
    return { place, dict, codes, width: width ?? 1 };
  });
}

/** The same fonts as they are now, when no content has changed since: only their dictionaries are read anew. */
export function fontsNow(pdf: PdfObjects, fonts: readonly UsedFont[]): UsedFont[] {
  return fonts.flatMap((font) => {
    const dict = valueAt(pdf.object(font.place.number), font.place.path);
    return isDict(dict) ? [{ ...font, dict }] : [];
  });
}

function codesOf(strings: readonly Uint8Array[], width: 1 | 2): Set<number> {
  const seen = new Uint8Array(width === 1 ? 0x100 : 0x10000);
  for (const bytes of strings) {
    if (width === 1) for (const byte of bytes) seen[byte] = 1;
    else for (let i = 0; i < bytes.length; i += 2) seen[(bytes[i]! << 8) | (bytes[i + 1] ?? 0)] = 1;
  }
  const codes = new Set<number>();
  for (let code = 0; code < seen.length; code++) if (seen[code] === 1) codes.add(code);
  return codes;
}
