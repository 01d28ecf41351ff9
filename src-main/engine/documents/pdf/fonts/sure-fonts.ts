// Fonts whose every string is known: where one may be shown in another font too, its codes can't be written anew.
import type { PdfObjects } from "../../../ports/pdf-engine.ts";
import { contentOf, contentScopes } from "../content-scopes.ts";
import { keyOf } from "../places.ts";
import { codeWidths } from "./code-widths.ts";
import { eachShown, fontLookups } from "./shown-strings.ts";

/** Those of the fonts, given by their places, of which that is so. */
export function sureFonts(pdf: PdfObjects & { pageCount(): number }, wanted: ReadonlySet<string>): ReadonlySet<string> {
  const scopes = contentScopes(pdf);
  const { lookups } = fontLookups(pdf, scopes, ({ place, dict }) => ({
    key: keyOf(place),
    width: codeWidths(pdf, dict),
  }));
  const sure = new Set(wanted);
  /** A stream that is drawn with other resources elsewhere may show its strings in other fonts. */
  const shownIn = new Map<number, string>();
  scopes.forEach((scope, i) => {
    const seen: string[] = [];
    eachShown(contentOf(pdf, scope), lookups[i]!, (strings, fonts) => {
      if (strings.every(({ bytes }) => bytes!.length === 0)) return;
      const [font] = fonts;
      // In the font of whatever draws the stream: that may be any.
      if (font === undefined) sure.clear();
      else if (fonts.length > 1 || strings.some(({ bytes }) => bytes!.length % (font.width ?? 1) !== 0))
        for (const { key } of fonts) sure.delete(key);
      if (font !== undefined && seen.at(-1) !== font.key) seen.push(font.key);
    });
    const own = `${scope.streams.join(" ")}: ${seen.join(" ")}`;
    for (const number of scope.streams) {
      const before = shownIn.get(number);
      if (before !== undefined && before !== own) for (const key of [...seen, ...before.split(" ")]) sure.delete(key);
      shownIn.set(number, own);
    }
  });
  return sure;
}
