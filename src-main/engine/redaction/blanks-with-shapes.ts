// Codes that are called blanks, or characters without a shape, and whose glyphs have one: what a reader saw there stands,
// and the copy calls it something else.
import { attempt } from "../../base/attempt.ts";
import { type PageNumber, type Rect, rectOfQuad } from "../../base/units.ts";
import { contentScopes } from "../documents/pdf/content-scopes.ts";
import { withOthers } from "../documents/pdf/fonts/to-unicode.ts";
import { keyOf, type Place } from "../documents/pdf/places.ts";
import type { EditablePdf, Glyph, PdfDict, Picture } from "../ports/pdf-engine.ts";
import { changesLook } from "./seen-letters.ts";

/** Of a square as high as the font: a full stop has twice as much. */
const INK = 0.004;
/** A hostile file could have any number; what isn't asked about counts as blank. */
const [MOST_FONTS, MOST_CODES] = [64, 256];
const MOST_BLANKS = 200;
/** Pages whose looks are kept side by side: each is some two million pixels. */
const MOST_PAGES = 100;
/** Pixels a point. */
const LOOK_SCALE = 2;

export type FontAt = { readonly place: Place; readonly dict: PdfDict };
/** Of these codes those whose glyphs paint something. Each font is asked once about a code. */
export type Shaped = (font: FontAt, codes: readonly number[], length: 1 | 2) => number[];

export function shapedIn(pdf: EditablePdf): Shaped {
  const fonts = new Map<string, Map<number, number>>();
  return ({ place }, codes, length) => {
    const key = keyOf(place);
    const known = fonts.get(key) ?? new Map<number, number>();
    if (place.path.length > 0 || codes.length === 0 || (!fonts.has(key) && fonts.size >= MOST_FONTS)) return [];
    fonts.set(key, known);
    const unknown = codes.filter((code) => !known.has(code)).slice(0, Math.max(0, MOST_CODES - known.size));
    const written = unknown.map((code) => Uint8Array.from(length === 1 ? [code] : [code >> 8, code & 255]));
    const inks = unknown.length === 0 ? [] : (attempt(() => pdf.glyphInk(place.number, written)) ?? []);
    inks.forEach((ink, i) => void known.set(unknown[i]!, ink));
    return codes.filter((code) => (known.get(code) ?? 0) >= INK);
  };
}

/**
 * Whether each of them is seen: `replace` writes all of them as blanks, says how many there were, and where each stood
 * the pages look otherwise. If so they stand again. One that is painted white, within another letter or twice in one
 * place is as unseen as a blank, and could mark a copy: then all stay replaced.
 */
export function areSeen(
  pdf: EditablePdf,
  pages: readonly PageNumber[],
  isMeant: (c: string) => boolean,
  replace: () => number,
): boolean {
  const stood = attempt(() =>
    pages.flatMap((page) => {
      const glyphs = standing(pdf, page, isMeant);
      return glyphs?.length === 0 ? [] : [{ page, glyphs }];
    }),
  );
  const isAsked = stood !== undefined && stood.length <= MOST_PAGES && stood.every(({ glyphs }) => glyphs !== null);
  const before = isAsked
    ? attempt(() => stood.map(({ page, glyphs }) => ({ page, glyphs, looked: look(pdf, page) })))
    : undefined;
  const streams = contentScopes(pdf).flatMap((scope) => scope.streams);
  const were = streams.map((number) => [number, Uint8Array.from(pdf.stream(number) ?? [])] as const);
  const count = replace();
  const isEach = count === before?.reduce((n, { glyphs }) => n + (glyphs?.length ?? 0), 0);
  const seen = attempt(() =>
    before?.every(({ page, glyphs, looked }) => {
      const after = look(pdf, page).grey;
      const grey = looked.grey.map((level, i) => Math.abs(level - (after[i] ?? level)));
      return glyphs?.every(changesLook({ change: { ...looked, grey } })) ?? false;
    }),
  );
  if (seen !== true || !isEach) return false;
  for (const [number, bytes] of were) pdf.writeStream(number, bytes);
  return true;
}

const look = (pdf: EditablePdf, page: PageNumber): Picture => pdf.picture(page, LOOK_SCALE);

/** null where one of them doesn't stand alone in its place, or where there are too many to ask about. */
function standing(pdf: EditablePdf, page: PageNumber, isMeant: (c: string) => boolean): readonly Glyph[] | null {
  const all = pdf.page(page, { hidden: true }).lines.flat();
  const glyphs = all.filter(({ c }) => isMeant(c));
  if (glyphs.length > MOST_BLANKS) return null;
  return glyphs.some((one) => all.some((other) => other !== one && overlaps(one, other))) ? null : glyphs;
}

/** The middle of one lies within the other. */
function overlaps(a: Glyph, b: Glyph): boolean {
  const [one, other] = [rectOfQuad(a.quad), rectOfQuad(b.quad)];
  const holds = (of: Rect, within: Rect) => {
    const [x, y] = [(of[0] + of[2]) / 2, (of[1] + of[3]) / 2];
    return x > within[0] && x < within[2] && y > within[1] && y < within[3];
  };
  return holds(one, other) || holds(other, one);
}

/** Codes are called these from now on. A map that serves other fonts too stays theirs. */
export function tellAs(
  pdf: EditablePdf,
  { place, dict }: FontAt,
  used: ReadonlySet<number>,
  letters: ReadonlyMap<number, string>,
  length: 1 | 2,
): void {
  const map = dict.dict.get("ToUnicode");
  const isMap = typeof map === "object" && map !== null && "ref" in map && pdf.isStream(map.ref);
  if (letters.size === 0 || (map !== undefined && !isMap)) return;
  const written = withOthers(isMap ? pdf.stream(map.ref) : null, used, letters, length);
  if (written !== null) pdf.setValue(place.number, [...place.path, "ToUnicode"], { ref: pdf.addStream(written) });
}
