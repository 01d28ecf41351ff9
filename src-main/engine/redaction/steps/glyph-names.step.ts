// Glyphs that somebody named by a struck value: an encoding's names, and a Type 3 font's own shapes (ISO 32000-2, 9.6.5).
import { fontsNow } from "../../documents/pdf/fonts/codes-in-use.ts";
import { child, resolve } from "../../documents/pdf/places.ts";
import { isDict, nameOf } from "../../documents/pdf/structure.ts";
import type { EditablePdf, PdfDict, PdfValue } from "../../ports/pdf-engine.ts";
import { lengthOf, type Needle, occurrences } from "../occurrences.ts";
import type { Step } from "../step.ts";

/** Shorter values occur in names of letters by chance: "a" is one. */
const LEAST = 4;

export const glyphNames: Step = {
  id: "redaction/glyph-names",
  run({ pdf, fonts, needles }) {
    const wanted = needles.filter((needle) => lengthOf(needle) >= LEAST);
    if (wanted.length === 0) return;
    const plain = new Map<string, string>();
    const nameFor = (name: string) => {
      if (!holds(name, wanted)) return name;
      if (!plain.has(name)) plain.set(name, `glyph${plain.size + 1}`);
      return plain.get(name)!;
    };
    for (const { place, dict } of fontsNow(pdf, fonts)) {
      const encoding = child(pdf, place, dict, "Encoding");
      const list = resolve(pdf, encoding?.dict.dict.get("Differences"));
      if (encoding === null || typeof list !== "object" || list === null || !("array" in list)) continue;
      if (!list.array.some((item) => isOther(item, nameFor))) continue;
      const array = list.array.map((item): PdfValue => {
        const name = nameOf(item);
        return name === null ? item : { name: nameFor(name) };
      });
      pdf.setValue(encoding.place.number, [...encoding.place.path, "Differences"], { array });
    }
    for (const { place, dict } of fontsNow(pdf, fonts))
      renameShapes(pdf, child(pdf, place, dict, "CharProcs"), nameFor);
  },
};

const holds = (name: string, needles: readonly Needle[]) =>
  needles.some((needle) => occurrences(name, needle).length > 0);

const isOther = (item: PdfValue, nameFor: (name: string) => string) => {
  const name = nameOf(item);
  return name !== null && nameFor(name) !== name;
};

/** Fonts may share their shapes: those that have their new name already stay. */
function renameShapes(
  pdf: EditablePdf,
  procs: {
    readonly place: { readonly number: number; readonly path: readonly (string | number)[] };
    readonly dict: PdfDict;
  } | null,
  nameFor: (name: string) => string,
): void {
  if (procs === null || !isDict(procs.dict)) return;
  const { number, path } = procs.place;
  const old = [...procs.dict.dict].filter(([name]) => nameFor(name) !== name);
  for (const [name, shape] of old) pdf.setValue(number, [...path, nameFor(name)], shape);
  if (old.length > 0)
    pdf.deleteKeys(
      number,
      path,
      old.map(([name]) => name),
    );
}
