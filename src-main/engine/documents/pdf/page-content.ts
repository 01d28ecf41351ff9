// A page's content where it is one stream, with what its fonts say of their letters' widths.
import type { PageNumber } from "../../../base/units.ts";
import type { EditablePdf, PdfDict, PdfValue } from "../../ports/pdf-engine.ts";
import { glyphWidths, resolve } from "./glyph-widths.ts";
import { isDict } from "./structure.ts";

/** null where the content lies in several streams, which no edit has joined. */
export function pageContent(pdf: EditablePdf, page: PageNumber) {
  const object = pdf.object(pdf.pageObject(page));
  if (!isDict(object)) return null;
  const contents = object.dict.get("Contents");
  let number = typeof contents === "object" && contents !== null && "ref" in contents ? contents.ref : null;
  if (number !== null && !pdf.isStream(number)) {
    const list = pdf.object(number);
    const only =
      typeof list === "object" && list !== null && "array" in list && list.array.length === 1 ? list.array[0] : null;
    number = typeof only === "object" && only !== null && "ref" in only ? only.ref : null;
  }
  const bytes = number === null ? null : pdf.stream(number);
  if (number === null || bytes === null) return null;
  const resources = resolve(pdf, inherited(pdf, object.dict.get("Resources"), object.dict.get("Parent")));
  return { number, bytes, widthsOf: widthsByName(pdf, isDict(resources) ? resources : null) };
}

/** Of the resources' fonts, each worked out when it is first asked for. */
export function widthsByName(pdf: EditablePdf, resources: PdfDict | null) {
  const fonts = resources === null ? null : resolve(pdf, resources.dict.get("Font"));
  const known = new Map<string, ReturnType<typeof glyphWidths>>();
  return (name: string) => {
    const found = known.get(name);
    if (found !== undefined) return found;
    const font = isDict(fonts) ? fonts.dict.get(name) : undefined;
    const widths = font === undefined ? null : glyphWidths(pdf, font, pdf.standardWidth);
    known.set(name, widths);
    return widths;
  };
}

function inherited(pdf: EditablePdf, own: PdfValue | undefined, parent: PdfValue | undefined): PdfValue {
  let [resources, up] = [own, parent];
  for (let level = 0; resources === undefined && level < 32; level++) {
    const node = resolve(pdf, up);
    if (!isDict(node)) break;
    [resources, up] = [node.dict.get("Resources"), node.dict.get("Parent")];
  }
  return resources ?? null;
}
