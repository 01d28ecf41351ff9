// Pages on which what was to be hidden is drawn and isn't seen: pictures of one colour, clips and masks with holes, bars in strips.
import { deflateSync } from "node:zlib";
import { line, onePage, type PdfObject } from "../../support/pdf.ts";
import type { BadPage } from "./bad-pages.ts";
import { fill, grey, image, scribble } from "./pictures.ts";

const SECRET = "Margaret Holloway 078-05-1120";
const around = line("The witness lived at the address below and was paid in cash.", 72, 730) + line("Signed before me on the day above.", 72, 640);
const secret = line(SECRET, 72, 700);
const IMAGE = "q 400 0 0 150 72 400 cm /I0 Do Q\n";

type More = Partial<Parameters<typeof onePage>[0]>;
const file = (name: string, kind: BadPage["kind"], content: string, more: More = {}): BadPage => ({ name, kind, bytes: onePage({ ...more, content }) });
const withImage = (name: string, drawn: string, ...more: readonly PdfObject[]): BadPage =>
  file(name, "image_covered", around + drawn, { resources: "/XObject <</I0 10 0 R /I1 11 0 R>>", more });

export function screenshot() {
  const picture = grey(800, 300);
  for (let row = 0; row < 6; row++) for (let word = 0; word < 5; word++) scribble(picture, 20 + word * 150, 20 + row * 45, 9, 16);
  return picture;
}
const inSpace = (space: string): PdfObject => ({
  dict: `/Type /XObject /Subtype /Image /Width 800 /Height 300 /BitsPerComponent 8 /ColorSpace ${space} /Filter /FlateDecode`,
  data: deflateSync(screenshot().levels),
});
const palette = (colour: string) => inSpace(`[/Indexed /DeviceRGB 255 <${colour.repeat(256)}>]`);

/** What is drawn by /G0 is seen where `mask` is white (or, with /Alpha, where it is painted). */
export const softly = (mask: string, kind = "/Luminosity"): More => ({
  resources: `/XObject <</I0 12 0 R>> /ExtGState <</G0 <</SMask <</S ${kind} /G 11 0 R>>>>>>`,
  more: [
    "null",
    { dict: "/Type /XObject /Subtype /Form /BBox [0 0 612 792] /Group <</S /Transparency /CS /DeviceGray>>", data: mask },
    image(screenshot()),
  ],
});
/** As a browser writes a clip path of its own shape: a line out to the hole and back. */
const slit = "40 380 m 500 380 l 500 580 l 40 580 l 40 380 l 160 500 l 250 500 l 250 520 l 160 520 l 160 500 l h W* n";

/** A field over the line, filled with what it is about. */
function hidingFields(): BadPage[] {
  const field = (name: string, entries: string, look?: string) =>
    file(name, "form_value", around, {
      catalog: "/AcroForm <</Fields [10 0 R] /DA (/Helv 12 Tf 0 g)>>",
      page: "/Annots [10 0 R]",
      more: [
        `<</Type /Annot /Subtype /Widget /FT /Tx /T (name) /V (${SECRET}) /Rect [70 696 252 710] ${entries} ${look === undefined ? "" : "/AP <</N 11 0 R>>"}>>`,
        { dict: "/Type /XObject /Subtype /Form /BBox [0 0 182 14]", data: look ?? "" },
      ],
    });
  return [field("a field that is hidden", "/F 2"), field("a field that can't be changed, its look blackened", "/F 4 /Ff 1", "0 g 0 0 182 14 re f"), field("a field whose look is empty", "/F 4", "")];
}

export const BAD_HIDDEN: readonly BadPage[] = [
  withImage("a picture made black by its range of greys", IMAGE, image(screenshot(), "/Decode [0 0]")),
  withImage("a picture made white by its range of greys", IMAGE, image(screenshot(), "/Decode [1 1]")),
  withImage("a picture made nearly black by its range of greys", IMAGE, image(screenshot(), "/Decode [0 .04]")),
  withImage("a picture whose soft mask lets nothing through", IMAGE, image(screenshot(), "/SMask 11 0 R"), image(grey(8, 8, 0))),
  withImage("a picture whose stencil mask lets nothing through", IMAGE, image(screenshot(), "/Mask 11 0 R"), { dict: "/Type /XObject /Subtype /Image /ImageMask true /Width 8 /Height 8 /BitsPerComponent 1", data: new Uint8Array(8).fill(255) }),
  withImage("a picture of which every colour is a key", IMAGE, image(screenshot(), "/Mask [0 255]")),
  withImage("a picture of which the ink's colour is a key", IMAGE, image(screenshot(), "/Mask [0 100]")),
  withImage("a picture in a palette of black alone", IMAGE, palette("000000")),
  withImage("a picture in a palette of white alone", IMAGE, palette("ffffff")),
  withImage("a picture in an ink that is always black", IMAGE, inSpace("[/Separation /Spot /DeviceGray <</FunctionType 2 /Domain [0 1] /C0 [0] /C1 [0] /N 1>>]")),
  file("a picture of no opacity", "image_covered", `${around}/G0 gs ${IMAGE}`, { resources: "/XObject <</I0 10 0 R>> /ExtGState <</G0 <</ca 0>>>>", more: [image(screenshot())] }),
  file("a picture that a soft mask hides", "image_covered", `${around}q /G0 gs ${IMAGE} Q`, softly("0 g 0 0 612 792 re f")),
  file("a hole in the soft mask that a picture is drawn through", "image_covered", `${around}q /G0 gs ${IMAGE} Q`, softly("1 g 0 0 612 792 re f 0 g 160 500 90 20 re f")),
  withImage("a hole in the clip that a picture is drawn through", `q 0 0 612 792 re 160 500 90 20 re W* n ${IMAGE} Q`, image(screenshot())),
  withImage("a hole in a clip of one path", `q ${slit} ${IMAGE} Q`, image(screenshot())),
  withImage("a picture of which the clip leaves out a band", `q 72 400 400 100 re 72 520 400 30 re W n ${IMAGE} Q`, image(screenshot())),
  withImage("a blackened copy of a picture laid over the picture", IMAGE + IMAGE.replace("I0", "I1"), image(screenshot()), image((() => { const p = screenshot(); fill(p, 170, 60, 330, 84, 0); return p; })())),
  ...hidingFields(),
  file("a line left out by a hole in one path's clip", "text_clipped", `q 40 600 m 500 600 l 500 780 l 40 780 l 40 600 l 60 694 l 300 694 l 300 714 l 60 714 l 60 694 l h W* n ${around + secret} Q`),
  file("words left out by a hole in a soft mask", "text_clipped", `q /G0 gs ${around + secret} Q`, softly("1 g 0 0 612 792 re f 0 g 70 694 182 18 re f")),
  file("text that only clips, and clips nothing", "text_invisible", `${around}q BT 7 Tr /F1 12 Tf 72 700 Td (${SECRET}) Tj ET Q`),
  file("a bar that a printer's driver wrote in strips", "text_under_box", `${around + secret}0 g ${Array.from({ length: 14 }, (_, i) => `70 ${696 + i} 182 1.05 re f`).join(" ")}`),
  file("words too small to be seen within a line", "text_invisible", `${around}BT /F1 12 Tf 72 700 Td (It was ) Tj /F1 .1 Tf (${SECRET}) Tj /F1 12 Tf ( who spoke.) Tj ET`),
];
