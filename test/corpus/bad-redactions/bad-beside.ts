// Files whose pages are redacted and which still hold, beside what the pages paint, what was struck.
import { deflateSync } from "node:zlib";
import { line, onePage, type PdfObject, revised } from "../../support/pdf.ts";
import type { BadPage } from "./bad-pages.ts";
import { fill, grey, image, scan, scribble } from "./pictures.ts";

const NAME = "Margaret Holloway";
const BOX = "70 696 182 14 re";
const around = line("The witness lived at the address below and was paid in cash.", 72, 730) + line("Signed before me on the day above.", 72, 640);
const bar = `0 g ${BOX} f\n`;
const redacted = around + bar;
const unredacted = around + line(`${NAME} 078-05-1120`, 72, 700);

const file = (name: string, kind: BadPage["kind"], drawn: string, more: Partial<Parameters<typeof onePage>[0]> = {}): BadPage => ({
  name,
  kind,
  bytes: onePage({ ...more, content: drawn }),
});
const linked = (name: string, action: string): BadPage =>
  file(name, "annotation_content", redacted, { page: `/Annots [<</Type /Annot /Subtype /Link /Rect [70 696 252 710] /Border [0 0 0] ${action}>>]` });
const tagged = (name: string, element: string, drawn = `${around}/P <</MCID 0>> BDC ${bar} EMC`): BadPage =>
  file(name, "text_invisible", drawn, {
    catalog: "/MarkInfo <</Marked true>> /StructTreeRoot 10 0 R",
    more: ["<</Type /StructTreeRoot /K 11 0 R>>", `<</Type /StructElem /P 10 0 R /Pg 3 0 R /K 0 ${element}>>`],
  });
const outlined = (name: string, title: string, drawn: string): BadPage =>
  file(name, "text_invisible", drawn, {
    catalog: "/Outlines 10 0 R",
    more: ["<</Type /Outlines /First 11 0 R /Last 11 0 R /Count 1>>", `<</Title (${title}) /Parent 10 0 R /Dest [3 0 R /Fit]>>`],
  });
const paint = (name: string, x: number, y: number, w: number, h: number) => `q ${w} 0 0 ${h} ${x} ${y} cm /${name} Do Q\n`;
const withObjects = (name: string, kind: BadPage["kind"], drawn: string, resources: string, more: readonly PdfObject[], page = ""): BadPage =>
  file(name, kind, drawn, { resources, more, page });

const look = (text: string): PdfObject => ({
  dict: "/Type /XObject /Subtype /Form /BBox [0 0 182 14] /Resources <</Font <</F1 5 0 R>>>>",
  data: text === "" ? "" : `BT /F1 12 Tf 2 3 Td (${text}) Tj ET`,
});
const field = (name: string, entries: string): BadPage =>
  file(name, "metadata", redacted, {
    catalog: "/AcroForm <</Fields [10 0 R]>>",
    page: "/Annots [10 0 R]",
    more: [`<</Type /Annot /Subtype /Widget /T (Name) /Rect [300 696 400 710] ${entries}>>`],
  });

function screenshot(hide: (picture: ReturnType<typeof grey>) => void = () => {}) {
  const picture = grey(800, 300);
  for (let row = 0; row < 6; row++) for (let word = 0; word < 5; word++) scribble(picture, 20 + word * 150, 20 + row * 45, 9, 16);
  hide(picture);
  return picture;
}
const struck = (picture: ReturnType<typeof grey>) => fill(picture, 170, 60, 330, 84, 0);

/** Opaque but for a hole. */
function holed(): ReturnType<typeof grey> {
  const mask = grey(800, 300, 255);
  fill(mask, 160, 56, 330, 90, 0);
  return mask;
}
const packedHole = () => {
  const { width, height, levels } = holed();
  const bytes = new Uint8Array((width / 8) * height);
  levels.forEach((level, i) => {
    if (level === 0) bytes[i >> 3]! |= 0x80 >> (i & 7);
  });
  return { dict: `/Type /XObject /Subtype /Image /ImageMask true /Width ${width} /Height ${height} /BitsPerComponent 1 /Decode [0 1]`, data: bytes };
};

/** As a phone's shrunken copy of the page: a quarter of its size. */
function thumbnail(hide: boolean) {
  const page = grey(153, 198);
  for (let y = 14; y < 40; y += 6) scribble(page, 18, y, hide && y === 20 ? 0 : 30, 4, 60);
  return page;
}

export const BAD_BESIDE: readonly BadPage[] = [
  file("replacement text in the content", "text_invisible", `${around}/Span <</ActualText (${NAME})>> BDC ${bar} EMC`),
  file("replacement text in the content, by a list of properties", "text_invisible", `${around}/Span /P0 BDC ${bar} EMC`, {
    resources: "/Properties <</P0 10 0 R>>",
    more: [`<</ActualText <FEFF${[...NAME].map((c) => c.charCodeAt(0).toString(16).padStart(4, "0")).join("")}>>>`],
  }),
  file("replacement text over crosses under a bar", "text_under_box", `${around}/Span <</ActualText (${NAME})>> BDC ${line("XXXXXXXX XXXXXXXX", 72, 700)} EMC ${bar}`),
  file("a description in the content", "text_invisible", `${around}/Figure <</Alt (Photograph of ${NAME})>> BDC ${bar} EMC`),
  file("an abbreviation's expansion in the content", "text_invisible", `${around}/Span <</E (${NAME})>> BDC ${line("M.H.", 260, 700)} EMC ${bar}`),
  file("replacement text in a form's content", "text_invisible", `${around}/X0 Do`, {
    resources: "/XObject <</X0 10 0 R>>",
    more: [{ dict: "/Type /XObject /Subtype /Form /BBox [0 0 612 792]", data: `/Span <</ActualText (${NAME})>> BDC ${bar} EMC` }],
  }),
  tagged("a description in the structure tree of what a bar took", `/S /Span /Alt (${NAME})`),
  tagged("a figure's description that names who is under the bar", `/S /Figure /Alt (Signature of ${NAME})`),
  tagged("an expansion in the structure tree", `/S /Span /E (${NAME})`),
  tagged("a title in the structure tree", `/S /P /T (${NAME})`),
  linked("a mail address in the link under a bar", "/A <</S /URI /URI (mailto:margaret.holloway@example.org)>>"),
  linked("a telephone number in the link under a bar", "/A <</S /URI /URI (tel:+1-202-555-0143)>>"),
  linked("a profile's address in the link under a bar", "/A <</S /URI /URI (https://people.example.org/margaret-holloway)>>"),
  outlined("a bookmark that names whom a bar took", `Interview with ${NAME}`, `${line("Interview with", 72, 760)}0 g 152 756 110 14 re f\n${redacted}`),
  file("the page as it was, in a stream that nothing draws", "revision", redacted, { more: [{ dict: "", data: unredacted }] }),
  file("the whole page as it was, out of the tree", "revision", redacted, {
    more: [{ dict: "", data: unredacted }, "<</Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 10 0 R /Resources <</Font <</F9 5 0 R>>>>>>".replace("F9", "F1")],
  }),
  file("a form among the page's resources that the page no longer draws", "revision", redacted, {
    resources: "/XObject <</X0 10 0 R>>",
    more: [{ dict: "/Type /XObject /Subtype /Form /BBox [0 0 612 792] /Resources <</Font <</F1 5 0 R>>>>", data: unredacted }],
  }),
  withObjects("a scan as it was, in a picture that nothing draws", "revision", paint("I0", 0, 0, 612, 792), "/XObject <</I0 10 0 R>>", [
    image((() => { const p = scan(); fill(p, 140, 172, 280, 206, 0); return p; })()),
    image(scan()),
  ]),
  withObjects("a screenshot as it was, among the resources and not drawn", "revision", around + paint("I0", 72, 400, 400, 150), "/XObject <</I0 10 0 R /I1 11 0 R>>", [
    image(screenshot(struck)),
    image(screenshot()),
  ]),
  withObjects("a thumbnail of the page as it was", "image_covered", around + bar, "", [image(thumbnail(false))], "/Thumb 10 0 R"),
  file("text too small to be seen", "text_invisible", `${around}BT /F1 .1 Tf 72 700 Td (${NAME}) Tj ET`),
  file("text too small by its matrix", "text_invisible", `${around}BT /F1 12 Tf .01 0 0 .01 72 700 Tm (${NAME}) Tj ET`),
  file("text without width", "text_invisible", `${around}BT /F1 12 Tf .1 Tz 72 700 Td (${NAME}) Tj ET`),
  withObjects("a hole in a picture's own soft mask", "image_covered", around + paint("I0", 72, 400, 400, 150), "/XObject <</I0 10 0 R>>", [
    image(screenshot(), "/SMask 11 0 R"),
    image(holed()),
  ]),
  withObjects("a hole in a picture's own stencil mask", "image_covered", around + paint("I0", 72, 400, 400, 150), "/XObject <</I0 10 0 R>>", [
    image(screenshot(), "/Mask 11 0 R"),
    packedHole(),
  ]),
  withObjects("a picture that is wholly under a box", "image_covered", `${around}${paint("I0", 72, 400, 200, 75)}0 g 70 398 204 79 re f`, "/XObject <</I0 10 0 R>>", [image(screenshot())]),
  withObjects("a box over a picture, both in a form", "image_covered", `${around}/X0 Do`, "/XObject <</X0 11 0 R>>", [
    image(screenshot()),
    { dict: "/Type /XObject /Subtype /Form /BBox [0 0 612 792] /Resources <</XObject <</I0 10 0 R>>>>", data: `${paint("I0", 72, 400, 400, 150)}0 g 160 510 80 16 re f` },
  ]),
  withObjects("a picture cut off by its form's box", "image_covered", `${around}/X0 Do`, "/XObject <</X0 11 0 R>>", [
    image(screenshot()),
    { dict: "/Type /XObject /Subtype /Form /BBox [72 400 272 550] /Resources <</XObject <</I0 10 0 R>>>>", data: paint("I0", 72, 400, 400, 150) },
  ]),
  withObjects("a filled square laid over part of a picture", "image_covered", around + paint("I0", 72, 400, 400, 150), "/XObject <</I0 10 0 R>>", [image(screenshot())],
    "/Annots [<</Type /Annot /Subtype /Square /Rect [160 510 240 526] /C [0 0 0] /IC [0 0 0]>>]"),
  withObjects("a black picture laid over part of a picture", "image_covered", around + paint("I0", 72, 400, 400, 150) + paint("I1", 160, 510, 80, 16), "/XObject <</I0 10 0 R /I1 11 0 R>>", [
    image(screenshot()),
    image(grey(20, 4, 0)),
  ]),
  withObjects("a thick stroke over part of a picture", "image_covered", `${around}${paint("I0", 72, 400, 400, 150)}0 G 16 w 160 518 m 240 518 l S`, "/XObject <</I0 10 0 R>>", [image(screenshot())]),
  file("a note that is hidden and names the witness", "annotation_content", redacted, { page: "/Annots [<</Type /Annot /F 2 /Subtype /Stamp /Rect [70 696 252 710] /AP <</N 10 0 R>>>>]", more: [look(NAME)] }),
  file("a button that names the witness while it is pressed", "annotation_content", redacted, {
    catalog: "/AcroForm <</Fields [11 0 R]>>",
    page: "/Annots [11 0 R]",
    more: [look(NAME), "<</Type /Annot /Subtype /Widget /FT /Btn /T (B) /Ff 65536 /AP <</D 10 0 R /N 12 0 R>> /Rect [70 696 252 710]>>", look("")],
  }),
  field("a field's first value", `/FT /Tx /DV (${NAME})`),
  field("a field's tooltip", `/FT /Tx /TU (${NAME})`),
  field("a field's choices", `/FT /Ch /Opt [(${NAME}) (Nobody)]`),
  file("a form's data in XML", "metadata", redacted, {
    catalog: "/AcroForm <</Fields [] /XFA [(datasets) 10 0 R]>>",
    more: [{ dict: "", data: `<xfa:datasets xmlns:xfa="http://www.xfa.org/schema/xfa-data/1.0/"><xfa:data><name>${NAME}</name></xfa:data></xfa:datasets>` }],
  }),
  file("a formatted note", "metadata", redacted, { page: `/Annots [<</Type /Annot /Subtype /Text /RC (<body>${NAME}</body>) /Rect [70 696 90 710]>>]` }),
  file("a destination's name", "metadata", redacted, { catalog: `/Names <</Dests <</Names [(Interview ${NAME}) [3 0 R /Fit]]>>>>` }),
  file("a page's label", "metadata", redacted, { catalog: `/PageLabels <</Nums [0 <</P (${NAME} )>>]>>` }),
  file("a layer's name", "metadata", redacted, {
    resources: "/Properties <</L0 10 0 R>>",
    catalog: "/OCProperties <</OCGs [10 0 R] /D <</Order [10 0 R]>>>>",
    more: [`<</Type /OCG /Name (Statement of ${NAME})>>`],
  }),
  file("an article's title", "metadata", redacted, { catalog: `/Threads [<</Type /Thread /I <</Title (${NAME})>>>>]` }),
  file("a drawing program's own copy of the page", "metadata", redacted, {
    page: "/PieceInfo <</Drawing <</LastModified (D:20200101) /Private 10 0 R>>>>",
    more: [{ dict: "", data: `${NAME} `.repeat(100) }],
  }),
  withObjects("a picture for printing that isn't blackened", "revision", around + paint("I0", 72, 400, 400, 150), "/XObject <</I0 10 0 R>>", [
    image(screenshot(struck), "/Alternates [<</Image 11 0 R>>]"),
    image(screenshot()),
  ]),
  { name: "the page as it was, in bytes that no table lists", kind: "revision", bytes: unlisted() },
  { name: "a version before last that names the witness", kind: "revision", bytes: twiceRevised() },
];

/** The last save changes nothing: what was struck went with the one before. */
function twiceRevised(): Uint8Array {
  const before = onePage({ content: unredacted, more: [{ dict: "", data: redacted }] });
  const once = revised(before, 3, "<</Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 10 0 R /Resources <</Font <</F1 5 0 R>>>>>>");
  return revised(once, 6, "<</Nothing true>>");
}

/** As a writer leaves it that frees an object and writes its table anew. */
function unlisted(): Uint8Array {
  const file = Buffer.from(onePage({ content: redacted })).toString("latin1");
  const packed = deflateSync(unredacted).toString("latin1");
  const freed = `20 0 obj\n<</Filter /FlateDecode /Length ${packed.length}>>\nstream\n${packed}\nendstream\nendobj\n`;
  const at = file.indexOf("xref\n0");
  const whole = `${file.slice(0, at)}${freed}${file.slice(at).replace(/startxref\n\d+/, `startxref\n${at + freed.length}`)}`;
  return new Uint8Array(Buffer.from(whole, "latin1"));
}
