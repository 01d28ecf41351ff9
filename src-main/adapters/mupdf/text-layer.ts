// Words laid invisibly under a page's own content, where a recogniser read them: then all that reads pages reads them.
import * as mupdf from "mupdf";
import type { LaidWord } from "../../engine/ports/pdf-engine.ts";
import { addFont } from "./page-fonts.ts";

/** Every character is half as wide as it is high; its code is its UTF-16 code unit. */
const ADVANCE = 500;
/** Most fonts' letters reach so far below the line that they stand on: so, that line is where it was. */
const DESCENT = 200;
const TO_UNICODE = `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
1 beginbfrange
<0000> <FFFF> <0000>
endbfrange
endcmap
CMapName currentdict /CMap defineresource pop
end
end
`;
const NAME = "StetRead";

/** Places are displayed points, as everywhere; the page's rotation, crop and unit are undone here. */
export function layText(doc: mupdf.PDFDocument, page: mupdf.PDFPage, words: readonly LaidWord[]): void {
  if (words.length === 0) return;
  const [dx, dy] = page.getBounds();
  const back = mupdf.Matrix.invert(page.getTransform());
  const at = (x: number, y: number): [number, number] => {
    const [a, b, c, d, e, f] = back;
    return [a * (x + dx) + c * (y + dy) + e, b * (x + dx) + d * (y + dy) + f];
  };
  const n = (value: number) => (Number.isFinite(value) ? value.toFixed(4) : "0");
  const object = page.getObject();
  const name = addFont(doc, object, NAME, fontOf(doc));
  let content = `q BT 3 Tr /${name} 1 Tf\n`;
  for (const { text, quad, starts, foot = DESCENT / 1000 } of words) {
    const [ulx, uly, , , llx, lly, lrx, lry] = quad;
    const origin = at(llx, lly);
    const right = at(lrx, lry);
    const top = at(ulx, uly);
    const along = (text.length * ADVANCE) / 1000;
    const matrix = [
      (right[0] - origin[0]) / along,
      (right[1] - origin[1]) / along,
      top[0] - origin[0],
      top[1] - origin[1],
      origin[0] + (top[0] - origin[0]) * foot,
      origin[1] + (top[1] - origin[1]) * foot,
    ];
    content += `${matrix.map(n).join(" ")} Tm ${starts === undefined ? `100 Tz <${hexOf(text)}> Tj` : placed(text, starts)}\n`;
  }
  content += "ET Q\n";

  // Before the page's own content: there the coordinates are untouched, whatever the page leaves open at its end.
  const layer = doc.addStream(content, {});
  const contents = object.get("Contents");
  const all = doc.newArray();
  all.push(layer);
  if (contents.isArray()) for (let i = 0; i < contents.length; i++) all.push(contents.get(i));
  else if (!contents.isNull()) all.push(contents);
  object.put("Contents", all);
}

/** Each letter as wide as it is to the next one. */
function placed(text: string, starts: readonly number[]): string {
  return starts
    .map((from, i) => {
      const share = ((starts[i + 1] ?? 1) - from) * text.length;
      return `${(100 * share).toFixed(2)} Tz <${hexOf(text[i]!)}> Tj`;
    })
    .join(" ");
}

function hexOf(text: string): string {
  let hex = "";
  for (let i = 0; i < text.length; i++) hex += text.charCodeAt(i).toString(16).padStart(4, "0");
  return hex;
}

const made = new WeakMap<mupdf.PDFDocument, mupdf.PDFObject>();

function fontOf(doc: mupdf.PDFDocument): mupdf.PDFObject {
  const known = made.get(doc);
  if (known !== undefined) return known;
  const name = (text: string) => doc.newName(text);
  const descriptor = doc.addObject({
    Type: name("FontDescriptor"),
    FontName: name(NAME),
    Flags: 4,
    FontBBox: [0, -DESCENT, ADVANCE, 1000 - DESCENT],
    ItalicAngle: 0,
    Ascent: 1000 - DESCENT,
    Descent: -DESCENT,
    CapHeight: 1000 - DESCENT,
    StemV: 80,
  });
  const descendant = doc.addObject({
    Type: name("Font"),
    Subtype: name("CIDFontType2"),
    BaseFont: name(NAME),
    CIDSystemInfo: { Registry: doc.newString("Adobe"), Ordering: doc.newString("Identity"), Supplement: 0 },
    CIDToGIDMap: name("Identity"),
    DW: ADVANCE,
    FontDescriptor: descriptor,
  });
  const font = doc.addObject({
    Type: name("Font"),
    Subtype: name("Type0"),
    BaseFont: name(NAME),
    Encoding: name("Identity-H"),
    DescendantFonts: [descendant],
    ToUnicode: doc.addStream(TO_UNICODE, {}),
  });
  made.set(doc, font);
  return font;
}
