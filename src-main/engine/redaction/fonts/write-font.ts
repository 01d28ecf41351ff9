// A font's dictionary with its codes as they are now: its widths, its map to letters, what its names stand for.
import { METRICS, metricsOf, metricsWritten } from "../../documents/pdf/fonts/cid-metrics.ts";
import type { UsedFont } from "../../documents/pdf/fonts/codes-in-use.ts";
import { recodedMap } from "../../documents/pdf/fonts/to-unicode.ts";
import { below, child, type Place, resolve } from "../../documents/pdf/places.ts";
import { isDict, nameOf } from "../../documents/pdf/structure.ts";
import type { EditablePdf, PdfDict, PdfValue } from "../../ports/pdf-engine.ts";

export type NewFont = {
  readonly font: UsedFont;
  /** Old codes to new ones; null where they stay. */
  readonly codes: ReadonlyMap<number, number> | null;
  /** New codes to the names of their glyphs, for an encoding that names them; null where it names none. */
  readonly names: ReadonlyMap<number, string> | null;
};

export function writeFont(pdf: EditablePdf, { font, codes, names }: NewFont): void {
  const { place, dict, width } = font;
  const put = (key: string, value: PdfValue) => pdf.setValue(place.number, [...place.path, key], value);
  if (names !== null) {
    const encoding = resolve(pdf, dict.dict.get("Encoding"));
    const own = new Map(isDict(encoding) ? encoding.dict : []);
    put("Encoding", { dict: own.set("Differences", { array: differences(names) }) });
  }
  if (codes === null) return;
  const map = dict.dict.get("ToUnicode");
  const bytes = typeof map === "object" && map !== null && "ref" in map ? pdf.stream(map.ref) : null;
  const written = bytes === null ? null : recodedMap(bytes, codes, width);
  if (written !== null) put("ToUnicode", { ref: pdf.addStream(written) });
  const inner = descendantOf(pdf, font);
  if (inner === null) simpleWidths(pdf, dict, codes, put);
  else composite(pdf, inner, codes);
}

function simpleWidths(
  pdf: EditablePdf,
  dict: PdfDict,
  codes: ReadonlyMap<number, number>,
  put: (key: string, value: PdfValue) => void,
): void {
  const [widths, first] = [resolve(pdf, dict.dict.get("Widths")), resolve(pdf, dict.dict.get("FirstChar"))];
  if (typeof widths !== "object" || widths === null || !("array" in widths) || typeof first !== "number") return;
  const now = new Map([...codes].map(([old, code]) => [code, widths.array[old - first] ?? 0]));
  const [from, to] = [Math.min(...now.keys()), Math.max(...now.keys())];
  put("FirstChar", from);
  put("LastChar", to);
  put("Widths", { array: Array.from({ length: to - from + 1 }, (_, i) => now.get(from + i) ?? 0) });
}

function composite(pdf: EditablePdf, { place, dict }: Inner, codes: ReadonlyMap<number, number>): void {
  const put = (key: string, value: PdfValue) => pdf.setValue(place.number, [...place.path, key], value);
  for (const [key, size] of METRICS) {
    const list = resolve(pdf, dict.dict.get(key));
    if (list === null) continue;
    const now = [...metricsOf(pdf, list, size, new Set(codes.keys()))].map(([old, m]) => [codes.get(old)!, m] as const);
    put(key, metricsWritten(new Map(now)));
  }
  if (nameOf(dict.dict.get("Subtype")) === "CIDFontType2") put("CIDToGIDMap", { name: "Identity" });
  const text = (value: string) => ({ bytes: Uint8Array.from(value, (c) => c.charCodeAt(0)) });
  const info = new Map<string, PdfValue>([
    ["Registry", text("Adobe")],
    ["Ordering", text("Identity")],
    ["Supplement", 0],
  ]);
  put("CIDSystemInfo", { dict: info });
}

function differences(names: ReadonlyMap<number, string>): PdfValue[] {
  const out: PdfValue[] = [];
  let last = -2;
  for (const [code, name] of [...names].sort(([a], [b]) => a - b)) {
    if (code !== last + 1) out.push(code);
    out.push({ name });
    last = code;
  }
  return out;
}

/** What readers don't draw by, and writers take from the largest of the letters in use. */
const OF_LETTERS = ["XHeight", "AvgWidth", "MaxWidth", "StemH", "Leading"];

/** A descriptor that says how high lines are, and nothing of single letters. */
export function plainDescriptor(pdf: EditablePdf, font: UsedFont): void {
  const inner = descendantOf(pdf, font) ?? font;
  const descriptor = child(pdf, inner.place, inner.dict, "FontDescriptor");
  if (descriptor === null) return;
  const { number, path } = descriptor.place;
  const [ascent, descent] = ["Ascent", "Descent"].map((key) => resolve(pdf, descriptor.dict.dict.get(key)));
  if (typeof ascent !== "number" || typeof descent !== "number") return;
  pdf.deleteKeys(number, path, OF_LETTERS);
  pdf.setValue(number, [...path, "CapHeight"], ascent);
  pdf.setValue(number, [...path, "FontBBox"], { array: [0, descent, 1000, ascent] });
}

type Inner = { readonly place: Place; readonly dict: PdfDict };

/** The font inside a composite one; null in a simple one, or where it can't be told. */
export function descendantOf(pdf: EditablePdf, { place, dict }: Pick<UsedFont, "place" | "dict">): Inner | null {
  const value = dict.dict.get("DescendantFonts");
  const list = resolve(pdf, value);
  const at =
    typeof value === "object" && value !== null && "ref" in value
      ? { number: value.ref, path: [] }
      : below(place, "DescendantFonts");
  const [first] = typeof list === "object" && list !== null && "array" in list ? list.array : [];
  if (typeof first === "object" && first !== null && "ref" in first) {
    const inner = pdf.object(first.ref);
    return isDict(inner) ? { place: { number: first.ref, path: [] }, dict: inner } : null;
  }
  return isDict(first) ? { place: below(at, 0), dict: first } : null;
}
