// What no layer that is switched off explains: content that a policy, an expression or a usage hides where a file is viewed.
import { attempt } from "../../../base/attempt.ts";
import { pageText } from "../../documents/pdf/page-text.ts";
import { resolve, resolveDict } from "../../documents/pdf/places.ts";
import { isDict, nameOf } from "../../documents/pdf/structure.ts";
import { type Document, quadsOfRange, type Trace } from "../../model/document.ts";
import type { EditablePdf, OpenPdf, RawPage } from "../../ports/pdf-engine.ts";

const MOST_PAGES = 300;
const MOST_OBJECTS = 300_000;

/** `again`: a copy, in which groups and memberships lose their type: then they hide nothing (8.11.2). */
export function veiledLayers(pdf: OpenPdf, again: () => EditablePdf | null, { traces }: Document): Trace[] {
  const trailer = pdf.trailer();
  const root = isDict(trailer) ? resolveDict(pdf, trailer.dict.get("Root")) : null;
  if (root === null || resolve(pdf, root.dict.get("OCProperties")) === null) return [];
  const copy = again();
  if (copy === null) return [];
  try {
    const count = Math.min(copy.objectCount(), MOST_OBJECTS);
    for (let number = 1; number < count; number++) {
      const object = copy.object(number);
      const type = isDict(object) ? nameOf(object.dict.get("Type")) : null;
      if (type === "OCG" || type === "OCMD") copy.deleteKeys(number, [], ["Type"]);
    }
    const told = new Set(traces.flatMap((t) => (t.kind === "hidden_layer" ? [t.page] : [])));
    const out: Trace[] = [];
    for (let page = 1; page <= Math.min(pdf.pageCount(), MOST_PAGES); page++)
      if (!told.has(page)) out.push(...(attempt(() => moreOn(pdf, copy, page)) ?? []));
    return out;
  } finally {
    copy.close();
  }
}

function moreOn(pdf: OpenPdf, copy: OpenPdf, page: number): Trace[] {
  const shown = new Set(pdf.page(page).lines.flatMap((line) => line.map(keyOf)));
  const lines = copy.page(page).lines.map((line) => line.filter((glyph) => !shown.has(keyOf(glyph))));
  const { text, quads, lines: ranges } = pageText({ lines });
  if (text.trim() === "" && copy.marks(page).length <= pdf.marks(page).length) return [];
  const places = ranges.flatMap(({ start, end }) => quadsOfRange(text, quads, start, end));
  return [{ kind: "hidden_layer", name: "", page, ...(places.length > 0 ? { quads: places } : {}) }];
}

const keyOf = ({ c, quad }: RawPage["lines"][number][number]) => `${c}${quad[0].toFixed(1)},${quad[1].toFixed(1)}`;
