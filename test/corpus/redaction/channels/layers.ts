// Optional content, and text that is on the page and not in view: nobody ordered it away, and it goes all the same.
import { line, onePage } from "../../../support/pdf.ts";
import { open } from "../../../support/tools.ts";
import { ABOVE, ABOVE_AT, BELOW, BELOW_AT, type Channel, onPage, SECRET } from "../channel.ts";
import { flate, grey, HEIGHT, isInAnImage, WIDTH } from "../picture.ts";

const S = SECRET;
const nothing = {};
const layer = (name: string) => ({
  catalog: "/OCProperties <</OCGs [10 0 R] /D <</OFF [10 0 R]>>>>",
  more: [`<</Type /OCG /Name (${name})>>`],
});
/** A page's picture as a scanner makes it. */
function scan() {
  const pdf = open(onePage({ content: `${ABOVE}${BELOW} BT /F1 14 Tf 80 500 Td (words of a scan) Tj ET` }));
  const { width, height, grey: levels } = pdf.picture(1, 2);
  pdf.close();
  return { dict: `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /BitsPerComponent 8 /ColorSpace /DeviceGray /Filter /FlateDecode`, data: flate(levels) };
}
const looks = [ABOVE_AT, BELOW_AT];

export const LAYERS: readonly Channel[] = [
  onPage("a layer switched off, its text asked for", `/OC /L BDC ${line(S)} EMC`, { resources: "/Properties <</L 10 0 R>>", ...layer("Layer"), looks }),
  onPage("a layer switched off, nothing asked for", `/OC /L BDC ${line(S)} EMC`, { order: nothing, resources: "/Properties <</L 10 0 R>>", ...layer("Layer"), looks }),
  onPage("a form on a layer switched off", "/Fm Do", {
    order: nothing,
    resources: "/XObject <</Fm 11 0 R>>",
    catalog: layer("").catalog,
    more: ["<</Type /OCG /Name (Layer)>>", { dict: "/Type /XObject /Subtype /Form /BBox [0 0 612 792] /OC 10 0 R /Resources <</Font <</F1 5 0 R>>>>", data: line(S) }],
    looks,
  }),
  onPage("a layer that is off because another one is on", `/OC /L BDC ${line(S)} EMC /OC /M BDC ${line("Plain words")} EMC`, {
    order: nothing,
    resources: "/Properties <</L 11 0 R /M 10 0 R>>",
    catalog: "/OCProperties <</OCGs [10 0 R] /D <<>>>>",
    more: ["<</Type /OCG /Name (Layer)>>", "<</Type /OCMD /OCGs [10 0 R] /P /AllOff>>"],
    keeps: ["Plain words"],
    looks,
  }),
  onPage("a layer that an expression switches off", `/OC /L BDC ${line(S)} EMC`, {
    order: nothing,
    resources: "/Properties <</L 11 0 R>>",
    catalog: "/OCProperties <</OCGs [10 0 R] /D <<>>>>",
    more: ["<</Type /OCG /Name (Layer)>>", "<</Type /OCMD /VE [/Not [/Or 10 0 R 10 0 R]]>>"],
    looks,
  }),
  onPage("a layer that is for print alone", `/OC /L BDC ${line(S)} EMC`, {
    order: nothing,
    resources: "/Properties <</L 10 0 R>>",
    catalog: "/OCProperties <</OCGs [10 0 R] /D <</AS [<</Event /View /Category [/View] /OCGs [10 0 R]>>]>>>>",
    more: ["<</Type /OCG /Name (Layer) /Usage <</View <</ViewState /OFF>>>>>>"],
    looks,
  }),
  onPage("a layer of which readers disagree whether it is on", `/OC /L BDC ${line(S)} EMC`, {
    order: nothing,
    resources: "/Properties <</L 10 0 R>>",
    catalog: "/OCProperties <</OCGs [10 0 R] /D <</OFF [10 0 R] /ON [10 0 R]>>>>",
    more: ["<</Type /OCG /Name (Layer)>>"],
    picture: true,
    looks,
  }),
  onPage("a layer switched off, and words after its own", `BT /F1 12 Tf 72 700 Td /OC /L BDC (${S}) Tj EMC ( Plain words) Tj ET`, {
    order: nothing,
    resources: "/Properties <</L 10 0 R>>",
    ...layer("Layer"),
    picture: true,
    looks,
  }),
  onPage("a note on a layer switched off", "0 g", {
    order: nothing,
    page: "/Annots [11 0 R]",
    catalog: layer("").catalog,
    more: [
      "<</Type /OCG /Name (Layer)>>",
      "<</Type /Annot /Subtype /Square /F 4 /OC 10 0 R /Rect [72 600 272 700] /AP <</N 12 0 R>>>>",
      { dict: "/Type /XObject /Subtype /Form /BBox [0 0 200 100] /Resources <</Font <</F1 5 0 R>>>>", data: line(S, 10, 50) },
    ],
    looks,
  }),
  onPage("a picture on a layer switched off", "q 192 0 0 96 100 400 cm /Im Do Q", {
    order: nothing,
    resources: "/XObject <</Im 11 0 R>>",
    catalog: layer("").catalog,
    more: [
      "<</Type /OCG /Name (Layer)>>",
      { dict: `/Type /XObject /Subtype /Image /Width ${WIDTH} /Height ${HEIGHT} /BitsPerComponent 8 /ColorSpace /DeviceGray /OC 10 0 R`, data: grey() },
    ],
    holds: (pdf, bytes) => isInAnImage(pdf, bytes, 2),
    looks,
  }),
  onPage("a layer that is on", `/OC /L BDC ${line(`Plain ${S} words`)} EMC`, {
    resources: "/Properties <</L 10 0 R>>",
    catalog: "/OCProperties <</OCGs [10 0 R] /D <<>>>>",
    more: ["<</Type /OCG /Name (Layer)>>"],
    keeps: ["Plain", "words"],
  }),
  onPage("a layer's name", "0 g", { catalog: "/OCProperties <</OCGs [10 0 R] /D <</Order [10 0 R]>>>>", more: [`<</Type /OCG /Name (${S})>>`] }),
  onPage("a layer's configuration", "0 g", { catalog: `/OCProperties <</OCGs [10 0 R] /D <</Name (${S}) /Creator (${S})>>>>`, more: [`<</Type /OCG /Name (L) /Usage <</CreatorInfo <</Creator (${S})>>>>>>`] }),

  onPage("unmarked: outside the crop box", line(S, 72, 780), { order: nothing, page: "/CropBox [0 0 612 770]", looks: [] }),
  onPage("unmarked: off the page", line(S, 700, 700), { order: nothing }),
  onPage("unmarked: off the page on the other side of what is seen of its line", `BT /F1 20 Tf -60 600 Td (Marsh ${"plain words ".repeat(6)}${S}) Tj ET`, {
    order: nothing,
    keeps: ["plain words plain words"],
  }),
  onPage("unmarked: clipped away", `q 300 300 9 9 re W n ${line(S)} Q`, { order: nothing }),
  onPage("unmarked: outside a form's box", "/Fm Do", {
    order: nothing,
    resources: "/XObject <</Fm 10 0 R>>",
    more: [{ dict: "/Type /XObject /Subtype /Form /BBox [300 300 340 340] /Resources <</Font <</F1 5 0 R>>>>", data: line(S) }],
  }),
  onPage("unmarked: under a drawn box", `${line(S)} 0 g 60 690 200 30 re f`, { order: nothing }),
  onPage("unmarked: under a white box", `${line(S)} 1 g 60 690 200 30 re f`, { order: nothing }),
  onPage("unmarked: under a thick line", `${line(S)} 20 w 60 704 m 260 704 l S`, { order: nothing }),
  onPage("unmarked: white on white", `q 1 g ${line(S)} Q`, { order: nothing }),
  onPage("unmarked: black on black", `0 g 60 690 200 30 re f ${line(S)}`, { order: nothing }),
  onPage("unmarked: a colour on the same colour", `1 0 0 rg 60 690 200 30 re f ${line(S)}`, { order: nothing }),
  onPage("unmarked: invisible, nothing beneath", `BT 3 Tr /F1 12 Tf 72 700 Td (${S}) Tj ET`, { order: nothing }),
  onPage("unmarked: transparent", `q /T gs ${line(S)} Q`, { order: nothing, resources: "/ExtGState <</T <</ca 0>>>>" }),
  onPage("unmarked: under a square annotation", line(S), {
    order: nothing,
    page: "/Annots [<</Type /Annot /Subtype /Square /F 4 /Rect [60 690 260 720] /C [0 0 0] /IC [0 0 0]>>]",
  }),
  onPage("unmarked: a box over a part of the line", `${line(`See ${S} there`)} 0 g 93 690 70 30 re f`, { order: nothing, keeps: ["See", "there"] }),
  onPage("unmarked: under a photograph", `${line(S)} q 150 0 0 40 60 685 cm /I Do Q`, {
    order: nothing,
    resources: "/XObject <</I 10 0 R>>",
    more: [{ dict: `/Type /XObject /Subtype /Image /Width ${WIDTH} /Height ${HEIGHT} /BitsPerComponent 8 /ColorSpace /DeviceGray`, data: grey() }],
  }),
  onPage("unmarked: tiny, and of the paper's colour", `q 1 g BT /F1 1 Tf 72 700 Td (made by ${S} \\(it.org\\)) Tj ET Q`, { order: nothing }),
  onPage("words recognised in a scan stay over its picture", `q 612 0 0 792 0 0 cm /I Do Q BT 3 Tr /F1 14 Tf 80 500 Td (words of a scan) Tj ET`, {
    control: true,
    resources: "/XObject <</I 10 0 R>>",
    more: [scan()],
    keeps: ["words of a scan"],
  }),
  onPage("words recognised in a scan stay under its picture", `BT /F1 14 Tf 80 500 Td (words of a scan) Tj ET q 612 0 0 792 0 0 cm /I Do Q`, {
    control: true,
    resources: "/XObject <</I 10 0 R>>",
    more: [scan()],
    keeps: ["words of a scan"],
  }),
  onPage("unmarked: words recognised in a scan, a box over them", `q 612 0 0 792 0 0 cm /I Do Q BT 3 Tr /F1 14 Tf 80 500 Td (words of a scan) Tj 0 -60 Td (${S}) Tj ET 0 g 70 430 200 30 re f`, {
    order: nothing,
    resources: "/XObject <</I 10 0 R>>",
    more: [scan()],
    keeps: ["words of a scan"],
  }),
  onPage("pale letters stay", `q 0.93 g ${line("Letters as pale as that")} Q q 0.9 0.9 1 rg 60 600 200 30 re f 0.86 0.86 0.97 rg ${line("Blue on blue", 72, 610)} Q`, {
    control: true,
    keeps: ["Letters as pale as that", "Blue on blue"],
  }),
  onPage("unmarked: under a picture of one colour", `${line(S)} q 200 0 0 30 60 690 cm /I Do Q`, {
    order: nothing,
    resources: "/XObject <</I 10 0 R>>",
    more: [{ dict: "/Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray", data: "\x40" }],
  }),
];
