// Pages that hide nothing, or hide it well, and look as if they didn't: none of them may raise an alarm.
import { line, onePage, type PdfObject } from "../../support/pdf.ts";
import { fill, grey, image, noise, scan, scribble } from "./pictures.ts";

export type GoodPage = { readonly name: string; readonly bytes: Uint8Array };

const good = (name: string, content: string, more: Partial<Parameters<typeof onePage>[0]> = {}): GoodPage => ({
  name,
  bytes: onePage({ ...more, content }),
});
const withImage = (name: string, drawn: string, ...images: readonly PdfObject[]): GoodPage =>
  good(name, drawn, {
    resources: `/XObject <<${images.map((_, i) => `/I${i} ${10 + i} 0 R`).join(" ")}>>`,
    more: images,
  });
const paint = (name: string, x: number, y: number, w: number, h: number) => `q ${w} 0 0 ${h} ${x} ${y} cm /${name} Do Q\n`;
const lines = (n: number) => Array.from({ length: n }, (_, i) => line("An ordinary line of running text, in plain sight of all.", 72, 720 - i * 16)).join("");
const recognised = (from: number) =>
  Array.from({ length: 12 }, (_, row) =>
    Array.from({ length: 6 }, (_, word) => (row === 0 && word < from ? "" : `BT 3 Tr /F1 12 Tf ${72 + word * 80} ${693 - row * 30} Td (Hollowau) Tj ET\n`)).join(""),
  ).join("");

export const GOOD_PAGES: readonly GoodPage[] = [
  good("ordinary text", lines(30)),
  good("a redaction that took the text", `${line("Paid to", 72, 700)}0 g 116 696 90 14 re f\n${line("in cash.", 212, 700)}`),
  good("a redaction that touches its neighbour's edge", `${line("Paid to Holloway", 72, 700)}0 g 160 696 90 14 re f\n${line("in cash.", 256, 700)}`),
  good("a redaction with a label", `${line("Paid to", 72, 700)}0 g 116 696 90 14 re f 1 g BT /F1 9 Tf 120 700 Td ([REDACTED]) Tj ET 0 g\n${line("in cash.", 212, 700)}`),
  good("a placeholder under its box", `${line("Paid to XXXXXXXXXXX in cash.", 72, 700)}0 g 114 696 90 14 re f`),
  good("a table with dark heads and white words", Array.from({ length: 4 }, (_, i) => `.1 .2 .4 rg ${72 + i * 110} 700 108 18 re f 1 g ${line(`Column ${i + 1}`, 78 + i * 110, 705)} 0 g ${line("1,024.50", 78 + i * 110, 685)} .6 G ${72 + i * 110} 680 108 38 re S`).join("\n")),
  good("zebra rows", Array.from({ length: 12 }, (_, i) => `${i % 2 ? ".9" : "1"} g 72 ${700 - i * 18} 400 18 re f 0 g ${line(`Row ${i} of the list`, 78, 705 - i * 18)}`).join("\n")),
  good("dot leaders and dates", Array.from({ length: 10 }, (_, i) => line(`Chapter ${i} ${".".repeat(60)} 0${i + 1}/12/2021`, 72, 700 - i * 18)).join("")),
  good("a shadow behind a title", `.7 g BT /F1 28 Tf 74 698 Td (Annual report) Tj ET 0 g BT /F1 28 Tf 72 700 Td (Annual report) Tj ET\n`),
  good("bold faked by drawing twice", `${line("Twice for weight", 72, 700)}${line("Twice for weight", 72.3, 700)}`),
  good("a pale watermark across the page", `.92 g BT /F1 96 Tf .7 .7 -.7 .7 120 200 Tm (DRAFT) Tj ET 0 g\n${lines(20)}`),
  good("a translucent watermark over the text", `${lines(20)}/G0 gs 1 0 0 rg BT /F1 96 Tf .7 .7 -.7 .7 120 200 Tm (COPY) Tj ET`, { resources: "/ExtGState <</G0 <</ca .2>>>>" }),
  good("a yellow highlighter", `${lines(3)}/G0 gs 1 1 0 rg 70 700 200 14 re f`, { resources: "/ExtGState <</G0 <</BM /Multiply>>>>" }),
  good("a yellow highlight annotation", lines(3), { page: "/Annots [<</Type /Annot /Subtype /Highlight /Rect [70 716 252 730] /QuadPoints [70 730 252 730 70 716 252 716] /C [1 1 0]>>]" }),
  good("grey shading laid over rows", `${lines(6)}/G0 gs .8 g 72 640 400 96 re f`, { resources: "/ExtGState <</G0 <</BM /Multiply>>>>" }),
  withImage("a scan with its recognised text", paint("I0", 0, 0, 612, 792) + recognised(0), image(scan())),
  withImage("a scan over its recognised text", recognised(0) + paint("I0", 0, 0, 612, 792), image(scan())),
  withImage("a scan blackened in picture and text", paint("I0", 0, 0, 612, 792) + recognised(1), image((() => {
    const picture = scan();
    fill(picture, 140, 172, 280, 206, 0);
    return picture;
  })())),
  withImage("a scan blackened in its picture, with a box over it too", `${paint("I0", 0, 0, 612, 792) + recognised(1)}0 g 71 691 68 14 re f`, image((() => {
    const picture = scan();
    fill(picture, 136, 168, 284, 210, 0);
    return picture;
  })())),
  withImage("white words on a dark photograph", `${paint("I0", 0, 392, 612, 400)}1 g BT /F1 30 Tf 72 600 Td (A headline) Tj ET 0 g`, image(noise(612, 400, 10, 60))),
  withImage("a caption on a photograph", `${paint("I0", 72, 392, 400, 300)}0 g 72 392 400 30 re f 1 g ${line("A caption in its own bar", 80, 402)}0 g ${lines(1)}`, image(noise(400, 300, 20, 230))),
  withImage("a chart over a grid that is a picture", `${paint("I0", 72, 392, 400, 300)}.2 .3 .7 rg ${Array.from({ length: 6 }, (_, i) => `${90 + i * 60} 400 30 ${40 + i * 30} re f`).join(" ")}`, image((() => {
    const grid = grey(400, 300);
    for (let y = 0; y < 300; y += 20) fill(grid, 0, y, 400, y + 1, 170);
    for (let x = 0; x < 400; x += 20) fill(grid, x, 0, x + 1, 300, 170);
    return grid;
  })())),
  good("a chart of bars over a grid", `.7 G ${Array.from({ length: 15 }, (_, i) => `72 ${400 + i * 20} m 472 ${400 + i * 20} l S`).join(" ")} .2 g ${Array.from({ length: 6 }, (_, i) => `${90 + i * 60} 400 30 ${40 + i * 30} re f`).join(" ")} ${line("Jan Feb Mar", 90, 385)}`),
  good("a frame around words", `${lines(2)}0 g 68 714 m 420 714 l 420 738 l 68 738 l h 70 716 m 70 736 l 418 736 l 418 716 l h f`),
  good("underlined and ruled words", `${lines(4)}0 G .8 w 72 718 m 300 718 l S 72 702 m 300 702 l S 1 w 72 707 m 200 707 l S`),
  good("a drop cap in a coloured square", `.6 .1 .1 rg 72 660 60 60 re f 1 g BT /F1 60 Tf 80 668 Td (O) Tj ET 0 g ${line("nce upon a time there was a page.", 138, 700)}`),
  good("a form's own words under white fields", `${line("Name of the debtor", 72, 700)}${line("\\(Specify\\)", 200, 700)}1 g 198 696 60 14 re f 0 G 198 696 60 14 re S`),
  withImage("a photograph that is smooth and rough", paint("I0", 72, 392, 400, 300), image((() => {
    const photo = noise(400, 300, 100, 110);
    for (let y = 0; y < 300; y++) for (let x = 0; x < 400; x++) photo.levels[y * 400 + x] = Math.min(255, photo.levels[y * 400 + x]! + Math.round(80 * Math.sin(x / 40) * Math.cos(y / 50)));
    return photo;
  })())),
  withImage("a QR code", `${lines(3)}${paint("I0", 72, 392, 150, 150)}`, image((() => {
    const code = noise(25, 25, 0, 1);
    const large = grey(200, 200);
    for (let y = 0; y < 200; y++) for (let x = 0; x < 200; x++) large.levels[y * 200 + x] = code.levels[Math.floor(y / 8) * 25 + Math.floor(x / 8)]! * 255;
    return large;
  })())),
  withImage("a picture that bleeds over the edge", `${paint("I0", -9, 600, 630, 201)}${line("A magazine's page", 72, 500)}`, image(noise(630, 201, 40, 200))),
  withImage("a screenshot in plain sight", `${lines(2)}${paint("I0", 72, 400, 400, 150)}`, image((() => {
    const picture = grey(800, 300);
    for (let row = 0; row < 6; row++) for (let word = 0; word < 5; word++) scribble(picture, 20 + word * 150, 20 + row * 45, 9, 16);
    return picture;
  })())),
  good("one letter under a rule, and a page number in a black disc", `${lines(2)}0 g 300 60 m 312 60 l 312 72 l 300 72 l f 1 g BT /F1 9 Tf 304 63 Td (7) Tj ET`),
  { name: "replacement text for a word that is broken on the page", bytes: onePage({
    content: `/P <</MCID 0>> BDC ${line("This was said to be of great impor-", 72, 700)}${line("tance by all of them.", 72, 686)} EMC`,
    catalog: "/MarkInfo <</Marked true>> /StructTreeRoot 10 0 R",
    more: ["<</Type /StructTreeRoot /K 11 0 R>>", "<</Type /StructElem /S /P /P 10 0 R /Pg 3 0 R /K 0 /ActualText (great importance)>>"],
  }) },
];
