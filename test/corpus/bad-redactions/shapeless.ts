// Text in a font whose glyphs have no shapes, as recognisers lay it over scans: read by copying, seen by nobody.
import { line, pdf } from "../../support/pdf.ts";
import type { BadPage } from "./bad-pages.ts";
import type { GoodPage } from "./good-pages.ts";
import { fill, type grey, scan } from "./pictures.ts";

const SECRET = "Margaret Holloway 078-05-1120";
const around = line("The witness lived at the address below and was paid in cash.", 72, 730) + line("Signed before me on the day above.", 72, 640);
const CODES = Array.from({ length: 95 }, (_, i) => i + 32);

/** /F1 is Helvetica, /F2 the font without shapes. */
function page(drawn: string): Uint8Array {
  return pdf([
    "<</Type /Catalog /Pages 2 0 R>>",
    "<</Type /Pages /Kids [3 0 R] /Count 1>>",
    "<</Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources <</Font <</F1 5 0 R /F2 6 0 R>>>>>>",
    { dict: "", data: drawn },
    "<</Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding>>",
    `<</Type /Font /Subtype /Type3 /FontBBox [0 -200 556 800] /FontMatrix [.001 0 0 .001 0 0] /FirstChar 32 /LastChar 126 /Widths [${CODES.map(() => 556).join(" ")}] /Encoding <</Type /Encoding /Differences [32 ${CODES.map((c) => `/u${c}`).join(" ")}]>> /ToUnicode 7 0 R /CharProcs <<${CODES.map((c) => `/u${c} 8 0 R`).join(" ")}>> /Resources <<>>>>`,
    { dict: "", data: "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapType 2 def 1 begincodespacerange <20> <7e> endcodespacerange 1 beginbfrange <20> <7e> <0020> endbfrange endcmap end end" },
    { dict: "", data: "556 0 0 0 0 0 d1" },
  ]);
}
const shapeless = (text: string, x: number, y: number) => line(text, x, y).replace("/F1", "/F2");
const recognised = (mode: number, from = 0) =>
  Array.from({ length: 12 }, (_, row) => Array.from({ length: 6 }, (_, word) => (row === 0 && word < from ? "" : `BT ${mode} Tr /F2 12 Tf ${72 + word * 80} ${693 - row * 30} Td (Hollowau) Tj ET\n`)).join("")).join("");
const laid = ({ width, height, levels }: ReturnType<typeof grey>) =>
  `q 612 0 0 792 0 0 cm BI /W ${width} /H ${height} /CS /G /BPC 8 ID ${Buffer.from(levels).toString("latin1")} EI Q\n`;
function blackened() {
  const picture = scan();
  fill(picture, 140, 172, 280, 206, 0);
  return picture;
}
const bad = (name: string, kind: BadPage["kind"], drawn: string): BadPage => ({ name, kind, bytes: page(drawn) });

export const BAD_SHAPELESS: readonly BadPage[] = [
  bad("words in a font without shapes on bare paper", "text_invisible", around + shapeless(SECRET, 72, 700)),
  bad("words in a font without shapes over other words", "text_invisible", around + line("Nothing to be seen here at all", 72, 700) + shapeless(SECRET, 72, 700)),
  bad("words in a font without shapes on a bar", "text_under_box", `${around}0 g 70 696 200 14 re f ${shapeless(SECRET, 72, 700)}`),
  ...[0, 3].flatMap((mode) => [
    bad(`a scan blackened in its picture, its recognised text kept in a font without shapes, mode ${mode}`, "text_under_box", laid(blackened()) + recognised(mode)),
    bad(`a bar over text recognised in a font without shapes, mode ${mode}`, "text_under_box", `${laid(scan()) + recognised(mode)}0 g 70 690 70 16 re f`),
    bad(`a bar over a scan with text recognised in a font without shapes, mode ${mode}`, "image_covered", `${laid(scan()) + recognised(mode)}0 g 70 690 70 16 re f`),
  ]),
];

export const GOOD_SHAPELESS: readonly GoodPage[] = [0, 3].flatMap((mode) => [
  { name: `a scan with text recognised in a font without shapes, mode ${mode}`, bytes: page(laid(scan()) + recognised(mode)) },
  { name: `a scan blackened in its picture and its recognised text, mode ${mode}`, bytes: page(laid(blackened()) + recognised(mode, 1)) },
]);
