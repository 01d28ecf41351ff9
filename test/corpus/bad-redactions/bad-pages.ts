// Pages redacted in ways that don't hold, one technique each, with the kind of problem that has to be found.
import type { Problem } from "../../../src-main/contract/verify.ts";
import { line, onePage, type PdfObject, pdf, revised } from "../../support/pdf.ts";
import { blur, fill, grey, image, mosaic, noise, scan, scribble } from "./pictures.ts";

export type BadPage = { readonly name: string; readonly kind: Problem["kind"]; readonly bytes: Uint8Array; readonly page?: number };

const SECRET = "Margaret Holloway 078-05-1120";
const around = line("The witness lived at the address below and was paid in cash.", 72, 730) + line("Signed before me on the day above.", 72, 640);
const secret = line(SECRET, 72, 700);
/** About the width of the secret in 12 pt Helvetica. */
const BOX = "70 696 182 14 re";

const content = (name: string, kind: BadPage["kind"], drawn: string, more: Partial<Parameters<typeof onePage>[0]> = {}): BadPage => ({
  name,
  kind,
  bytes: onePage({ ...more, content: drawn }),
});
const annotated = (name: string, kind: BadPage["kind"], annotation: string, more: readonly PdfObject[] = []): BadPage =>
  content(name, kind, around + secret, { page: `/Annots [<</Type /Annot ${annotation}>>]`, more });
const withImage = (name: string, kind: BadPage["kind"], drawn: string, ...images: readonly PdfObject[]): BadPage =>
  content(name, kind, drawn, {
    resources: `/XObject <<${images.map((_, i) => `/I${i} ${10 + i} 0 R`).join(" ")}>>`,
    more: images,
  });
const paint = (name: string, x: number, y: number, w: number, h: number) => `q ${w} 0 0 ${h} ${x} ${y} cm /${name} Do Q\n`;

/** A recogniser's words over the first line of the scan. */
const recognised = Array.from({ length: 6 }, (_, word) => `BT 3 Tr /F1 12 Tf ${72 + word * 80} 693 Td (Hollowau) Tj ET\n`).join("");
const wholeScan = paint("I0", 0, 0, 612, 792);

function screenshot(hide: (picture: ReturnType<typeof grey>) => void) {
  const picture = grey(800, 300);
  for (let row = 0; row < 6; row++)
    for (let word = 0; word < 5; word++) scribble(picture, 20 + word * 150, 20 + row * 45, 9, 16);
  hide(picture);
  return image(picture);
}

/** What a screen reader reads out in place of the page's first marked content. */
function spoken(text: string): Partial<Parameters<typeof onePage>[0]> {
  const element = `<</Type /StructElem /S /P /P 10 0 R /Pg 3 0 R /K 0 /ActualText (${text})>>`;
  return { catalog: "/MarkInfo <</Marked true>> /StructTreeRoot 10 0 R", more: ["<</Type /StructTreeRoot /K 11 0 R>>", element] };
}

export const BAD_PAGES: readonly BadPage[] = [
  content("a black box over text", "text_under_box", `${around + secret}0 g ${BOX} f`),
  content("a thick stroke over text", "text_under_box", `${around + secret}0 G 14 w 70 704 m 252 704 l S`),
  content("a rounded shape over text", "text_under_box", `${around + secret}0 g 74 696 m 248 696 l 252 696 252 700 252 703 c 252 708 250 710 246 710 c 74 710 l 70 710 70 706 70 703 c 70 698 72 696 74 696 c f`),
  content("a white box over text", "text_under_box", `${around + secret}1 g ${BOX} f`),
  content("a grey box over text", "text_under_box", `${around + secret}.5 g ${BOX} f`),
  content("a red box over text", "text_under_box", `${around + secret}1 0 0 rg ${BOX} f`),
  content("two half boxes over text", "text_under_box", `${around + secret}0 g 70 696 92 14 re f 161 696 92 14 re f`),
  content("an upper and a lower box over text", "text_under_box", `${around + secret}0 g 70 696 182 7.2 re f 70 703 182 7 re f`),
  content("a box over nearly all of the letters' height", "text_under_box", `${around + secret}0 g 70 699.6 182 9.4 re f`),
  content("a box of 95% opacity", "text_under_box", `${around + secret}/G0 gs 0 g ${BOX} f`, { resources: "/ExtGState <</G0 <</ca .95>>>>" }),
  content("a black marker that multiplies", "text_under_box", `${around + secret}/G0 gs 0 g ${BOX} f`, { resources: "/ExtGState <</G0 <</BM /Multiply>>>>" }),
  content("a hatching so dense that nothing shows", "text_under_box", `${around + secret}0 G 1.2 w ${Array.from({ length: 183 }, (_, i) => `${70 + i} 696 m ${71 + i} 710 l S`).join(" ")}`),
  content("a shading over text", "text_under_box", `${around + secret}q ${BOX} W n /S0 sh Q`, {
    resources: "/Shading <</S0 <</ShadingType 2 /ColorSpace /DeviceGray /Coords [70 0 252 0] /Function <</FunctionType 2 /Domain [0 1] /C0 [0] /C1 [.3] /N 1>> /Extend [true true]>>>>",
  }),
  content("a pattern over text", "text_under_box", `${around + secret}/Pattern cs /P0 scn ${BOX} f`, {
    resources: "/Pattern <</P0 10 0 R>>",
    more: [{ dict: "/PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 4 4] /XStep 4 /YStep 4 /Resources <<>>", data: "0 g 0 0 4 4 re f .3 g 0 0 2 2 re f" }],
  }),
  withImage("a black picture over text", "text_under_box", around + secret + paint("I0", 70, 696, 182, 14), image(grey(20, 4, 0))),
  withImage("a noisy picture over text", "text_under_box", around + secret + paint("I0", 70, 694, 182, 18), image(noise(364, 36, 0, 255))),
  content("a box in a form", "text_under_box", `${around + secret}/X0 Do`, {
    resources: "/XObject <</X0 10 0 R>>",
    more: [{ dict: "/Type /XObject /Subtype /Form /BBox [0 0 612 792]", data: `0 g ${BOX} f` }],
  }),
  content("a box in the header zone", "text_under_box", `${line(SECRET, 72, 770)}0 g 70 766 182 14 re f\n${around}`),
  content("a box with a label on it", "text_under_box", `${around + secret}0 g ${BOX} f 1 g BT /F1 10 Tf 130 699 Td (REDACTED) Tj ET`),
  content("a short number under a box", "text_under_box", `${line("Age:", 72, 700)}${line("34", 110, 700)}0 g 108 696 18 14 re f`),
  content("text on a turned page under a box", "text_under_box", `${around + secret}0 g ${BOX} f`, { page: "/Rotate 90" }),
  { name: "block characters over text", kind: "text_under_box", bytes: blocks() },
  content("a row of X over text", "text_under_box", `${around + secret}BT /F1 12 Tf 72 700 Td (${"X".repeat(22)}) Tj ET`),
  annotated("a filled square laid over text", "text_under_box", "/Subtype /Square /Rect [70 696 252 710] /C [0 0 0] /IC [0 0 0]"),
  annotated("ink scrawled over text", "text_under_box", "/Subtype /Ink /Rect [64 690 258 716] /C [0 0 0] /BS <</W 14>> /InkList [[70 703 250 703]]"),
  annotated("a stamp over text", "text_under_box", "/Subtype /Stamp /Rect [70 696 252 710] /AP <</N 10 0 R>>", [
    { dict: "/Type /XObject /Subtype /Form /BBox [0 0 182 14] /Resources <</XObject <</I0 11 0 R>>>>", data: "q 182 0 0 14 0 0 cm /I0 Do Q" },
    image(noise(182, 14, 0, 120)),
  ]),
  annotated("a black highlight", "text_under_box", "/Subtype /Highlight /Rect [70 696 252 710] /QuadPoints [70 710 252 710 70 696 252 696] /C [0 0 0]"),
  withImage("a black box over a scan's recognised text", "text_under_box", `${wholeScan + recognised}0 g 70 690 70 16 re f`, image(scan())),
  withImage("a scan blackened in its picture, its recognised text kept", "text_under_box", wholeScan + recognised, image((() => {
    const picture = scan();
    fill(picture, 140, 172, 280, 206, 0);
    return picture;
  })())),
  content("white text", "text_low_contrast", `${around}1 g ${secret}`),
  content("nearly white text", "text_low_contrast", `${around}.96 g ${secret}`),
  content("black text on a black ground", "text_low_contrast", `${around}0 g ${BOX} f ${secret}`),
  content("text that isn't drawn", "text_invisible", `${around}BT 3 Tr /F1 12 Tf 72 700 Td (${SECRET}) Tj ET`),
  content("text of no opacity", "text_invisible", `${around}/G0 gs ${secret}`, { resources: "/ExtGState <</G0 <</ca 0>>>>" }),
  withImage("a scan whitened in its picture, its recognised text kept", "text_invisible", wholeScan + recognised, image((() => {
    const picture = scan();
    fill(picture, 140, 172, 280, 206, 252);
    return picture;
  })())),
  content("text beside the page", "text_off_page", around + line(SECRET, 640, 700)),
  content("text outside the crop box", "text_off_page", around + line(SECRET, 72, 60), { page: "/CropBox [0 100 612 792]" }),
  content("text that is clipped away", "text_clipped", `${around}q 300 300 10 10 re W n ${secret}Q`),
  content("a name left out by a clip of two parts", "text_clipped", `${around}q 60 690 60 20 re 300 690 200 20 re W n ${line(`By order of ${SECRET}, in the county of Anoka and beyond it`, 72, 700)}Q\n`),
  annotated("a redaction that was never applied", "redaction_pending", "/Subtype /Redact /Rect [70 696 252 710] /QuadPoints [70 710 252 710 70 696 252 696]"),
  content("a layer that is switched off", "layer_hidden", `${around}/OC /L0 BDC ${secret}EMC`, {
    resources: "/Properties <</L0 10 0 R>>",
    catalog: "/OCProperties <</OCGs [10 0 R] /D <</OFF [10 0 R] /Order [10 0 R]>>>>",
    more: ["<</Type /OCG /Name (Names)>>"],
  }),
  withImage("a black box over part of a scan", "image_covered", `${wholeScan}0 g 70 690 70 16 re f`, image(scan())),
  withImage("a black box over most of a face", "image_covered", `${around}${paint("I0", 72, 400, 200, 200)}0 g 110 440 120 120 re f`, screenshot(() => {})),
  withImage("a white box over part of a screenshot", "image_covered", `${around}${paint("I0", 72, 400, 400, 150)}1 g 80 500 140 14 re f`, screenshot(() => {})),
  withImage("a picture cut off by its clip", "image_covered", `${around}q 72 400 200 150 re W n ${paint("I0", 72, 400, 400, 150)}Q`, screenshot(() => {})),
  withImage("a pixelated name in a screenshot", "pixelated", around + paint("I0", 72, 400, 400, 150), screenshot((p) => mosaic(p, 160, 56, 320, 96, 8))),
  withImage("a name pixelated coarsely", "pixelated", around + paint("I0", 72, 400, 400, 150), screenshot((p) => mosaic(p, 160, 48, 352, 112, 16))),
  withImage("a mosaic laid over nothing", "pixelated", around + paint("I0", 72, 694, 180, 20), image(noise(18, 3, 40, 255))),
  withImage("a blurred name in a screenshot", "pixelated", around + paint("I0", 72, 400, 400, 150), screenshot((p) => blur(p, 150, 50, 330, 102, 5))),
  content("a marker that shows the letters", "highlighter", `${around + secret}/G0 gs 0 g ${BOX} f`, { resources: "/ExtGState <</G0 <</ca .7>>>>" }),
  annotated("a dark highlight that shows the letters", "highlighter", "/Subtype /Highlight /Rect [70 696 252 710] /QuadPoints [70 710 252 710 70 696 252 696] /C [.3 .3 .3]"),
  { name: "an earlier version that names the witness", kind: "revision", bytes: earlierVersion() },
  content("replacement text in the structure tree", "text_invisible", `${around}/P <</MCID 0>> BDC 0 g ${BOX} f EMC`, spoken(SECRET)),
  { name: "the second of two pages", kind: "text_under_box", page: 2, bytes: twoPages(around, `${around + secret}0 g ${BOX} f`) },
];

/** Squares of a symbol font, whose codes read as letters. */
function blocks(): Uint8Array {
  const drawn = `${around + secret}BT /F2 16 Tf -1.3 Tc 70 698 Td (${"n".repeat(18)}) Tj ET`;
  return pdf([
    "<</Type /Catalog /Pages 2 0 R>>",
    "<</Type /Pages /Kids [3 0 R] /Count 1>>",
    "<</Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources <</Font <</F1 5 0 R /F2 6 0 R>>>>>>",
    { dict: "", data: drawn },
    "<</Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding>>",
    "<</Type /Font /Subtype /Type1 /BaseFont /ZapfDingbats>>",
  ]);
}

function earlierVersion(): Uint8Array {
  const before = onePage({ content: around + secret, more: [{ dict: "", data: around }] });
  return revised(before, 3, "<</Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 10 0 R /Resources <</Font <</F1 5 0 R>>>>>>");
}

function twoPages(first: string, second: string): Uint8Array {
  const page = (contents: number) =>
    `<</Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents ${contents} 0 R /Resources <</Font <</F1 7 0 R>>>>>>`;
  return pdf([
    "<</Type /Catalog /Pages 2 0 R>>",
    "<</Type /Pages /Kids [3 0 R 4 0 R] /Count 2>>",
    page(5),
    page(6),
    { dict: "", data: first },
    { dict: "", data: second },
    "<</Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding>>",
  ]);
}
