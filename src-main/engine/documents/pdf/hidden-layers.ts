// Layers that are switched off: which pages show more once one is switched on, and where the text of it stands.
import { attempt } from "../../../base/attempt.ts";
import type { PageNumber, Quad } from "../../../base/units.ts";
import { quadsOfRange, type Trace } from "../../model/document.ts";
import type { OpenPdf, RawPage } from "../../ports/pdf-engine.ts";
import { pageText } from "./page-text.ts";

type HiddenLayer = Extract<Trace, { kind: "hidden_layer" }>;

/** Readings of pages that are spent on layers; a map has hundreds of them. */
const MOST_READINGS = 400;

export function hiddenLayers(pdf: OpenPdf): HiddenLayer[] {
  const names = [...new Set(attempt(() => pdf.hiddenLayers()) ?? [])];
  const plain = new Map<PageNumber, { glyphs: ReadonlySet<string>; marks: number }>();
  const before = (page: PageNumber) => {
    const known = plain.get(page);
    if (known !== undefined) return known;
    const read = { glyphs: new Set(glyphKeys(pdf.page(page))), marks: pdf.marks(page).length };
    plain.set(page, read);
    return read;
  };
  let left = MOST_READINGS;
  return names.flatMap((name): HiddenLayer[] => {
    const found: HiddenLayer[] = [];
    const count = Math.min(pdf.pageCount(), left);
    left -= count;
    for (let page = 1; page <= count; page++)
      attempt(() => {
        const without = before(page);
        const { raw, marks } = pdf.withLayer(name, () => ({ raw: pdf.page(page), marks: pdf.marks(page).length }));
        const lines = raw.lines.map((line) => line.filter((glyph) => !without.glyphs.has(keyOf(glyph))));
        const { text, quads, lines: ranges } = pageText({ lines });
        if (text.trim() === "" && marks <= without.marks) return;
        const places: Quad[] = ranges.flatMap(({ start, end }) => quadsOfRange(text, quads, start, end));
        found.push({ kind: "hidden_layer", name, page, ...(places.length > 0 ? { quads: places } : {}) });
      });
    return found.length > 0 ? found : [{ kind: "hidden_layer", name }];
  });
}

const keyOf = ({ c, quad }: RawPage["lines"][number][number]) => `${c}${quad[0].toFixed(1)},${quad[1].toFixed(1)}`;
const glyphKeys = (raw: RawPage) => raw.lines.flatMap((line) => line.map(keyOf));
