// Ordinary files of many kinds whose tags, links, bookmarks, masks and old objects hide nothing.
import { line, onePage, type PdfObject, pdf, revised } from "../../support/pdf.ts";
import type { GoodPage } from "./good-pages.ts";
import { fill, grey, image, noise, scan, scribble } from "./pictures.ts";

const file = (name: string, drawn: string, more: Partial<Parameters<typeof onePage>[0]> = {}): GoodPage => ({
  name,
  bytes: onePage({ ...more, content: drawn }),
});
const paint = (name: string, x: number, y: number, w: number, h: number) => `q ${w} 0 0 ${h} ${x} ${y} cm /${name} Do Q\n`;
const withObjects = (name: string, drawn: string, resources: string, more: readonly PdfObject[], page = ""): GoodPage => file(name, drawn, { resources, more, page });
const lines = (n: number, from = 720) => Array.from({ length: n }, (_, i) => line("An ordinary line of running text, in plain sight of all.", 72, from - i * 16)).join("");

/** A disc, opaque on nothing. */
function disc(): ReturnType<typeof grey> {
  const mask = grey(200, 200, 0);
  for (let y = 0; y < 200; y++) for (let x = 0; x < 200; x++) if (Math.hypot(x - 100, y - 100) < 90) mask.levels[y * 200 + x] = 255;
  return mask;
}
const logo = () => {
  const picture = grey(200, 200, 255);
  fill(picture, 40, 60, 160, 90, 30);
  fill(picture, 40, 110, 160, 140, 90);
  return picture;
};
const box = (x: number, y: number) => `.5 w 0 G ${x} ${y} 10 10 re S\n`;
const bookmarks = (drawn: string, ...titles: readonly string[]): Partial<Parameters<typeof onePage>[0]> & { content: string } => ({
  content: drawn,
  catalog: "/Outlines 10 0 R /PageMode /UseOutlines",
  more: [
    `<</Type /Outlines /First 11 0 R /Last ${10 + titles.length} 0 R /Count ${titles.length}>>`,
    ...titles.map((title, i) => `<</Title (${title}) /Parent 10 0 R /Dest [3 0 R /XYZ 72 700 0] ${i > 0 ? `/Prev ${10 + i} 0 R` : ""} ${i + 1 < titles.length ? `/Next ${12 + i} 0 R` : ""}>>`),
  ],
});
const struct = (...elements: readonly string[]) => ({
  catalog: "/MarkInfo <</Marked true>> /StructTreeRoot 10 0 R",
  more: [`<</Type /StructTreeRoot /K [${elements.map((_, i) => `${11 + i} 0 R`).join(" ")}]>>`, ...elements.map((e) => `<</Type /StructElem /P 10 0 R /Pg 3 0 R ${e}>>`)],
});
const recognised = Array.from({ length: 12 }, (_, row) => Array.from({ length: 6 }, (_, word) => `BT 3 Tr /F1 12 Tf ${72 + word * 80} ${693 - row * 30} Td (Hollowau) Tj ET\n`).join("")).join("");
const link = (rect: string, uri: string) => `<</Type /Annot /Subtype /Link /Rect [${rect}] /Border [0 0 0] /A <</S /URI /URI (${uri})>>>>`;

export const GOOD_BESIDE: readonly GoodPage[] = [
  file("a form with boxes to tick and fields", `${line("Applicant", 72, 700)}${Array.from({ length: 8 }, (_, i) => box(72, 660 - i * 20) + line(`Choice ${i}`, 90, 661 - i * 20)).join("")}0 g 72 660 10 10 re f 0 G 200 690 200 16 re S`),
  file("a chart of black bars with their values", `${Array.from({ length: 7 }, (_, i) => `0 g ${100 + i * 50} 400 22 ${30 + i * 25} re f ${line(`${30 + i * 25}`, 102 + i * 50, 435 + i * 25)}${line(`Q${i}`, 104 + i * 50, 386)}`).join("")}${lines(2)}`),
  file("a bar chart that lies down", `${Array.from({ length: 7 }, (_, i) => `${line(`Region ${i}`, 72, 603 - i * 24)}0 g 150 ${600 - i * 24} ${60 + i * 30} 14 re f`).join("\n")}\n${lines(2)}`),
  file("a table with a black head", `0 g 72 690 440 20 re f 1 g ${["Name", "Amount", "Date", "Office"].map((t, i) => line(t, 80 + i * 110, 696)).join("")} 0 g ${Array.from({ length: 10 }, (_, r) => ["Ines", "1,200", "3 May", "Oslo"].map((t, i) => line(t, 80 + i * 110, 672 - r * 18)).join("")).join("")}`),
  file("a dark page with white words and links", `.07 g 0 0 612 792 re f .93 g ${lines(20)}${line("Write to the desk", 72, 360)}`, { page: `/Annots [${link("70 356 180 372", "mailto:desk@example.org")} ${link("70 300 180 316", "https://example.org/")}]` }),
  file("code on a grey ground, some of it marked", `.94 g 66 500 480 210 re f 1 1 .6 rg 72 640 200 14 re f 0 g ${Array.from({ length: 12 }, (_, i) => line(`const value${i} = read\\(file, ${i}\\);`, 72, 690 - i * 16)).join("")}`, { font: "Courier" }),
  file("ligatures and hyphens with replacement text", `${line("The o", 72, 700)}/Span <</ActualText (ffi)>> BDC ${line("#", 104, 700)} EMC ${line("ce was closed by impor", 112, 700)}/Span <</ActualText <FEFF00AD>>> BDC ${line("-", 240, 700)} EMC ${line("tant people, a long", 72, 684)}/Span <</ActualText ( )>> BDC EMC${line("way off.", 190, 684)}`),
  file("a drop cap whose replacement text is the word", `/Span <</ActualText (Once)>> BDC BT /F1 40 Tf 72 680 Td (O) Tj ET ${line("nce", 106, 700)} EMC ${line("upon a time there was a page.", 130, 700)}`),
  file("figures and formulas that are described", `${lines(3)}/Figure <</MCID 0>> BDC .2 .4 .7 rg 72 500 200 120 re f 1 g 100 520 40 60 re f EMC /Formula <</MCID 1>> BDC 0 g ${line("E = mc2", 300, 560)} EMC`, struct("/S /Figure /K 0 /Alt (Bar chart comparing revenue across quarters)", "/S /Formula /K 1 /Alt (Energy equals mass times lightspeed squared)", "/S /Link /K 1 /Alt (Opens the glossary)")),
  file("a described figure on a page with a redaction that holds", `${line("Paid to", 72, 740)}0 g 116 736 90 14 re f\n${line("in cash.", 212, 740)}/Figure <</MCID 0>> BDC .2 .4 .7 rg 72 500 200 120 re f 1 g 100 520 40 60 re f 0 g EMC ${lines(3, 700)}`, struct("/S /Figure /K 0 /Alt (Bar chart comparing revenue across quarters)")),
  file("an abbreviation that is expanded", `${line("Sent by the", 72, 700)}/Span <</E (National Aeronautics and Space Administration)>> BDC ${line("NASA", 140, 700)} EMC ${line("in May.", 180, 700)}`),
  file("links on words, on buttons and on icons", `${lines(2)}${line("Write to us", 72, 600)}.1 .3 .8 rg 72 540 120 24 re f 1 g ${line("Subscribe", 96, 547)} 0 g 220 540 24 24 re f 1 g 226 546 m 238 552 l 226 558 l f 0 g`, {
    page: `/Annots [${link("70 596 140 612", "mailto:desk@example.org")} ${link("72 540 192 564", "https://example.org/subscribe")} ${link("220 540 244 564", "https://video.example.org/channel")} ${link("400 100 500 120", "https://example.org/blank")}]`,
  }),
  file("links on a panel that has words elsewhere", `.15 .15 .3 rg 0 0 612 120 re f 1 g ${line("Contact", 72, 90)}${line("desk@example.org", 72, 70)}${line("Press", 300, 90)} 0 g ${lines(3)}`, { page: `/Annots [${link("70 66 190 82", "mailto:desk@example.org")} ${link("296 60 400 84", "https://example.org/press")}]` }),
  { name: "bookmarks of an ordinary book", bytes: onePage(bookmarks(`${line("1. The beginning of it all", 72, 740)}${lines(4)}${line("2. What came after", 72, 600)}${lines(4, 580)}`, "1 The beginning of it all", "2 What came after", "Cover")) },
  { name: "bookmarks whose words the page lacks, on a page with dark heads", bytes: onePage(bookmarks(`0 g 72 736 440 18 re f 1 g ${line("Schedule", 80, 740)}0 g\n${lines(4)}`, "Appendix containing everything", "Table of contents")) },
  { name: "a signature's revision, which adds a field", bytes: revised(onePage({ content: lines(5), catalog: "/AcroForm <</Fields [] /SigFlags 3>>" }), 6, "<</Type /Annot /Subtype /Widget /FT /Sig /T (Signature1) /Rect [0 0 0 0] /P 3 0 R>>") },
  { name: "a page edited and its old content left, with the same words", bytes: onePage({ content: lines(5), more: [{ dict: "", data: lines(5) }] }) },
  { name: "a form that no page draws, with the page's own words", bytes: onePage({ content: lines(5), resources: "/XObject <</X0 10 0 R>>", more: [{ dict: "/Type /XObject /Subtype /Form /BBox [0 0 612 792] /Resources <</Font <</F1 5 0 R>>>>", data: lines(2) }] }) },
  withObjects("a logo with a soft mask", `${lines(3)}${paint("I0", 400, 500, 100, 100)}`, "/XObject <</I0 10 0 R>>", [image(logo(), "/SMask 11 0 R"), image(disc())]),
  withObjects("a face cut out of its photograph", `${lines(3)}${paint("I0", 400, 500, 100, 100)}`, "/XObject <</I0 10 0 R>>", [image(noise(200, 200, 20, 230), "/SMask 11 0 R"), image(disc())]),
  withObjects("a photograph with rounded corners and a shadow", `${lines(3)}${paint("I0", 300, 400, 200, 200)}`, "/XObject <</I0 10 0 R>>", [
    image(noise(200, 200, 20, 230), "/SMask 11 0 R"),
    image((() => {
      const mask = grey(200, 200, 255);
      for (let y = 0; y < 200; y++) for (let x = 0; x < 200; x++) {
        const [dx, dy] = [Math.max(0, 30 - x, x - 169), Math.max(0, 30 - y, y - 169)];
        mask.levels[y * 200 + x] = Math.max(0, Math.min(255, Math.round(255 * (30 - Math.hypot(dx, dy)) / 8)));
      }
      return mask;
    })()),
  ]),
  withObjects("letters as the mask of a picture of one colour", `${lines(3)}${paint("I0", 72, 400, 400, 150)}`, "/XObject <</I0 10 0 R>>", [
    image(grey(800, 300, 20), "/SMask 11 0 R"),
    image((() => { const p = grey(800, 300, 0); for (let row = 0; row < 6; row++) for (let word = 0; word < 5; word++) scribble(p, 20 + word * 150, 20 + row * 45, 9, 16, 255); return p; })()),
  ]),
  withObjects("a scan in layers: a ground, and ink with its own mask", `${paint("I0", 0, 0, 612, 792)}${paint("I1", 0, 0, 612, 792)}${recognised}`, "/XObject <</I0 10 0 R /I1 11 0 R>>", [
    image(noise(153, 198, 240, 255)),
    image(noise(77, 99, 10, 40), "/SMask 12 0 R"),
    image((() => { const p = scan(); p.levels.forEach((v, i) => { p.levels[i] = v < 128 ? 255 : 0; }); return p; })()),
  ]),
  withObjects("a thumbnail of the page as it is", `${lines(10)}0 g 72 500 180 14 re f`, "", [
    image((() => { const p = grey(76, 99); for (let i = 0; i < 10; i++) fill(p, 9, 8 + i * 2, 46, 9 + i * 2, 190); fill(p, 9, 34, 31, 37, 0); return p; })()),
  ], "/Thumb 10 0 R"),
  withObjects("a picture of an older design that nothing draws", `${lines(3)}${paint("I0", 400, 500, 100, 100)}`, "/XObject <</I0 10 0 R>>", [image(logo()), image(noise(64, 48, 0, 255))]),
  file("a page with a redaction that holds, and everything a program writes into a file's structure", `${line("Paid to", 72, 740)}0 g 116 736 90 14 re f\n${line("in cash.", 212, 740)}${lines(4)}`, {
    catalog: "/Lang (en-US) /PageLabels <</Nums [0 <</S /r /P (A-)>>]>> /Names <</Dests <</Names [(chapter.1) [3 0 R /Fit] (section*.12) [3 0 R /Fit]]>>>> /OCProperties <</OCGs [11 0 R] /D <</Order [11 0 R] /Name (Default)>>>> /AcroForm <</Fields [10 0 R] /DA (/Helv 0 Tf 0 g)>> /OutputIntents [<</Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (sRGB IEC61966-2.1) /Info (sRGB IEC61966-2.1)>>]",
    page: `/Annots [10 0 R ${link("72 700 300 716", "https://example.org/a")}]`,
    resources: "/Properties <</L0 11 0 R>>",
    more: ["<</Type /Annot /Subtype /Widget /FT /Tx /T (form1[0].page1[0].date_of_receipt[0]) /TU (Enter the date of receipt) /Rect [400 600 500 616]>>", "<</Type /OCG /Name (Watermarks and Headers)>>"],
  }),
  file("a typed note in plain sight", lines(5), {
    page: "/Annots [<</Type /Annot /Subtype /FreeText /Rect [72 500 300 520] /DA (/F1 12 Tf 0 g) /AP <</N 10 0 R>>>>]",
    more: [{ dict: "/Type /XObject /Subtype /Form /BBox [0 0 228 20] /Resources <</Font <</F1 5 0 R>>>>", data: "1 1 .8 rg 0 0 228 20 re f 0 g BT /F1 12 Tf 4 5 Td (Checked against the register) Tj ET" }],
  }),
  file("fields that are filled, with their looks", `${line("Applicant", 72, 705)}${lines(3)}`, {
    catalog: "/AcroForm <</Fields [10 0 R 12 0 R]>>",
    page: "/Annots [10 0 R 12 0 R]",
    more: ["<</Type /Annot /Subtype /Widget /FT /Tx /T (a) /Rect [200 690 400 706] /AP <</N 11 0 R>>>>", { dict: "/Type /XObject /Subtype /Form /BBox [0 0 200 16] /Resources <</Font <</F1 5 0 R>>>>", data: "/Tx BMC BT /F1 12 Tf 2 4 Td (Filled by the applicant) Tj ET EMC" },
      "<</Type /Annot /Subtype /Widget /FT /Btn /T (b) /AS /Off /Rect [72 600 84 612] /AP <</N <</Yes 13 0 R /Off 14 0 R>> /D <</Yes 13 0 R>>>>>>", { dict: "/Type /XObject /Subtype /Form /BBox [0 0 12 12] /Resources <</Font <</F1 5 0 R>>>>", data: "BT /F1 12 Tf 2 2 Td (4) Tj ET" }, { dict: "/Type /XObject /Subtype /Form /BBox [0 0 12 12]", data: "" }],
  }),
  file("a drawing with tiny labels", `${lines(3)}${Array.from({ length: 20 }, (_, i) => `BT /F1 1.6 Tf ${100 + i * 15} 400 Td (Node ${i}) Tj ET ${100 + i * 15} 404 10 6 re S`).join(" ")}`),
  { name: "two pages whose second is a note of its own", bytes: pdf([
    "<</Type /Catalog /Pages 2 0 R /Lang (en)>>", "<</Type /Pages /Kids [3 0 R 4 0 R] /Count 2>>",
    ...[5, 6].map((c) => `<</Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents ${c} 0 R /Resources <</Font <</F1 7 0 R>>>>>>`),
    { dict: "", data: lines(5) }, { dict: "", data: line("Notes to page one, set apart.", 72, 700) },
    "<</Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Encoding /WinAnsiEncoding>>",
  ]) },
];
