// Fonts list letters in tables of their own (ToUnicode, widths, encodings): those that no page shows any longer go.
import { METRICS, metricsOf, metricsWritten } from "../../documents/pdf/fonts/cid-metrics.ts";
import { codeWidths, isIdentity } from "../../documents/pdf/fonts/code-widths.ts";
import { fontsInUse, type UsedFont } from "../../documents/pdf/fonts/codes-in-use.ts";
import { encodingWithCodes, withCodes } from "../../documents/pdf/fonts/to-unicode.ts";
import { child, keyOf, type Place, resolve } from "../../documents/pdf/places.ts";
import { isDict, nameOf } from "../../documents/pdf/structure.ts";
import type { EditablePdf, PdfDict, PdfValue } from "../../ports/pdf-engine.ts";
import type { Step } from "../step.ts";

export const fontLetters: Step = {
  id: "redaction/font-letters",
  run(context) {
    const { pdf } = context;
    const fonts = fontsInUse(pdf);
    context.fonts = fonts;
    simpleFonts(pdf, fonts);
    compositeFonts(pdf, fonts);
    codeMaps(pdf, fonts);
  },
};

/**
 * Maps to letters, and to glyphs where a font brings its own: its codes are letters' numbers often enough. A map may
 * serve several fonts, and be both at once: then what any of them shows stays.
 */
function codeMaps(pdf: EditablePdf, fonts: readonly UsedFont[]): void {
  const users = new Map<number, UsedFont[]>();
  const encodings = new Set<number>();
  for (const font of fonts)
    for (const key of ["ToUnicode", "Encoding"]) {
      const map = font.dict.dict.get(key);
      if (typeof map !== "object" || map === null || !("ref" in map) || !pdf.isStream(map.ref)) continue;
      users.set(map.ref, [...(users.get(map.ref) ?? []), font]);
      if (key === "Encoding") encodings.add(map.ref);
    }
  for (const [number, sharing] of users) {
    const bytes = pdf.stream(number);
    const [{ width }] = sharing as [UsedFont];
    const used = new Set(sharing.flatMap(({ codes }) => [...(codes ?? [])]));
    const isKnown = sharing.every((font) => font.codes !== null && codeWidths(pdf, font.dict) === width);
    const isEncoding = encodings.has(number);
    const written =
      bytes === null || !isKnown ? null : (isEncoding ? encodingWithCodes : withCodes)(bytes, used, width);
    if (written === null) continue;
    pdf.writeStream(number, written);
    const dict = pdf.object(number);
    if (!isEncoding && isDict(dict))
      pdf.deleteKeys(number, [], ["Type", "CMapName", "CIDSystemInfo", "WMode", "UseCMap"]);
  }
}

function simpleFonts(pdf: EditablePdf, fonts: readonly UsedFont[]): void {
  /** Glyphs of Type 3 fonts by the list that holds them, which may serve several. null: not known which are used. */
  const glyphs = new Map<string, { place: Place; dict: PdfDict; names: Set<string> | null }>();
  for (const { place, dict, codes } of fonts) {
    const subtype = nameOf(dict.dict.get("Subtype"));
    if (subtype === "Type0" || codes === null) continue;
    keepWidths(pdf, place, dict, codes);
    const names = keepNames(pdf, place, dict, codes);
    const procs = subtype === "Type3" ? child(pdf, place, dict, "CharProcs") : null;
    if (procs === null) continue;
    const known = glyphs.get(keyOf(procs.place))?.names;
    const all = known === null || names === null ? null : new Set([...(known ?? []), ...names]);
    glyphs.set(keyOf(procs.place), { ...procs, names: all });
  }
  for (const { place, dict, names } of glyphs.values()) {
    const unused = names === null ? [] : [...dict.dict.keys()].filter((name) => !names.has(name));
    if (unused.length > 0) pdf.deleteKeys(place.number, place.path, unused);
  }
}

function compositeFonts(pdf: EditablePdf, fonts: readonly UsedFont[]): void {
  /** CIDs by the font that holds them, which may serve several. null: not known which are used. */
  const cids = new Map<number, Set<number> | null>();
  for (const { dict, codes } of fonts) {
    if (nameOf(dict.dict.get("Subtype")) !== "Type0") continue;
    const list = resolve(pdf, dict.dict.get("DescendantFonts"));
    const [first] = typeof list === "object" && list !== null && "array" in list ? list.array : [];
    if (typeof first !== "object" || first === null || !("ref" in first)) continue;
    const known = cids.get(first.ref);
    // Where codes aren't CIDs the lists go by another number, and no letter can be read from them.
    const isKnown = known !== null && codes !== null && isIdentity(dict);
    cids.set(first.ref, isKnown ? new Set([...(known ?? []), ...codes]) : null);
  }
  for (const [number, used] of cids) {
    const font = pdf.object(number);
    if (used !== null && isDict(font)) keepMetrics(pdf, { number, path: [] }, font, used);
  }
  keepGlyphs(pdf, cids);
}

function keepWidths(pdf: EditablePdf, place: Place, dict: PdfDict, codes: ReadonlySet<number>): void {
  const widths = resolve(pdf, dict.dict.get("Widths"));
  const first = resolve(pdf, dict.dict.get("FirstChar"));
  if (typeof widths !== "object" || widths === null || !("array" in widths) || typeof first !== "number") return;
  // From the first code in use to the last: a list that ends behind it would say that there was one more.
  const used = widths.array.flatMap((_, i) => (codes.has(first + i) ? [i] : []));
  const [from, to] = [used[0] ?? 0, used.at(-1) ?? 0];
  const kept = widths.array.slice(from, to + 1).map((width, i) => (codes.has(first + from + i) ? width : 0));
  pdf.setValue(place.number, [...place.path, "Widths"], { array: kept });
  pdf.setValue(place.number, [...place.path, "FirstChar"], first + from);
  pdf.setValue(place.number, [...place.path, "LastChar"], first + to);
}

/** Names of the glyphs in use; null where the font doesn't name any. */
function keepNames(pdf: EditablePdf, place: Place, dict: PdfDict, codes: ReadonlySet<number>): Set<string> | null {
  const encoding = child(pdf, place, dict, "Encoding");
  const differences = resolve(pdf, encoding?.dict.dict.get("Differences"));
  if (encoding === null || typeof differences !== "object" || differences === null || !("array" in differences))
    return null;
  const kept: PdfValue[] = [];
  const names = new Set<string>();
  let code = 0;
  let last = -2;
  for (const item of differences.array) {
    if (typeof item === "number") code = item;
    const name = nameOf(item);
    if (name === null) continue;
    if (codes.has(code)) {
      if (code !== last + 1) kept.push(code);
      kept.push({ name });
      names.add(name);
      last = code;
    }
    code++;
  }
  // An encoding may serve other fonts, which show other letters: this font gets one of its own.
  const own = new Map(encoding.dict.dict).set("Differences", { array: kept });
  pdf.setValue(place.number, [...place.path, "Encoding"], { dict: own });
  return names;
}

function keepMetrics(pdf: EditablePdf, place: Place, font: PdfDict, cids: ReadonlySet<number>): void {
  for (const [key, size] of METRICS) {
    const list = resolve(pdf, font.dict.get(key));
    if (typeof list === "object" && list !== null && "array" in list)
      pdf.setValue(place.number, [...place.path, key], metricsWritten(metricsOf(pdf, list, size, cids)));
  }
}

/** Two bytes a CID in CIDToGIDMap. */
function keepGlyphs(pdf: EditablePdf, cids: ReadonlyMap<number, ReadonlySet<number> | null>): void {
  const maps = new Map<number, Set<number> | null>();
  for (const [number, used] of cids) {
    const font = pdf.object(number);
    const map = isDict(font) ? font.dict.get("CIDToGIDMap") : undefined;
    if (typeof map !== "object" || map === null || !("ref" in map)) continue;
    const known = maps.get(map.ref);
    maps.set(map.ref, known === null || used === null ? null : new Set([...(known ?? []), ...used]));
  }
  for (const [number, used] of maps) {
    const bytes = used === null ? null : pdf.stream(number);
    if (bytes !== null)
      pdf.writeStream(
        number,
        bytes.map((byte, i) => (used!.has(i >> 1) ? byte : 0)),
      );
  }
}
