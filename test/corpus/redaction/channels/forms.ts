// Text behind an indirection: forms, Type 3 glyphs, patterns, masks, and what the content stream says beside it.
import { line, pdf } from "../../../support/pdf.ts";
import { ABOVE, BELOW, type Channel, form, onPage, page, SECRET, SHOWN } from "../channel.ts";

const S = SECRET;
const glyph = (name: string, data: string) => ({ name, dict: "", data: `600 0 0 0 600 700 d1 ${data}` });
/** A Type 3 font whose capital letters are boxes, each with a bar at its own height. */
const boxesFont = (first: number) => {
  const letters = [...new Set(S)];
  const glyphs = letters.map((c, i) => glyph(`box${i}`, `0 0 500 ${200 + 20 * i} re f ${c.charCodeAt(0)} w`));
  return [
    `<</Type /Font /Subtype /Type3 /FontBBox [0 0 600 700] /FontMatrix [0.001 0 0 0.001 0 0] /FirstChar 0 /LastChar 255 /Widths [${"600 ".repeat(256)}] /Encoding <</Differences [${letters.map((c, i) => `${c.charCodeAt(0)} /box${i}`).join(" ")}]>> /CharProcs <<${letters.map((_, i) => `/box${i} ${first + 2 + i} 0 R`).join(" ")}>> /ToUnicode ${first + 1} 0 R /Resources <<>>>>`,
    { dict: "", data: "begincmap 1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfrange <00> <FF> <0000> endbfrange endcmap" },
    ...glyphs,
  ];
};
const tile = (data: string) => ({
  dict: "/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 200 40] /XStep 200 /YStep 40 /Resources <</Font <</F1 5 0 R>>>>",
  data,
});

/** Two pages that draw the same form. */
const shared = () =>
  pdf([
    "<</Type /Catalog /Pages 2 0 R>>",
    "<</Type /Pages /Kids [3 0 R 6 0 R] /Count 2 /MediaBox [0 0 612 792] /Resources <</Font <</F1 5 0 R>> /XObject <</Fm 8 0 R>>>>>>",
    "<</Type /Page /Parent 2 0 R /Contents 4 0 R>>",
    { dict: "", data: `${ABOVE} ${BELOW} /Fm Do` },
    "<</Type /Font /Subtype /Type1 /BaseFont /Helvetica>>",
    "<</Type /Page /Parent 2 0 R /Contents 7 0 R>>",
    { dict: "", data: `${ABOVE} ${BELOW} q 1 0 0 1 0 -50 cm /Fm Do Q` },
    form(line(S) + line("Letterhead", 72, 600)),
  ]);

export const FORMS: readonly Channel[] = [
  onPage("a page whose form draws with the page's own picture", `${SHOWN} /Fm Do`, {
    resources: "/XObject <</Fm 10 0 R /Im 11 0 R>>",
    more: [
      { dict: "/Type /XObject /Subtype /Form /BBox [0 0 612 792]", data: "q 90 0 0 90 100 400 cm /Im Do Q" },
      { dict: "/Type /XObject /Subtype /Image /Width 2 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray", data: Uint8Array.of(40, 90) },
    ],
    keeps: ["The name is", "here."],
    looks: [[60, 36, 300, 60], [110, 312, 180, 382]],
  }),
  onPage("a form", "/Fm Do", { resources: "/XObject <</Fm 10 0 R>>", more: [form(SHOWN)], keeps: ["The name is"] }),
  onPage("a form in a form", "/Fm Do", {
    resources: "/XObject <</Fm 10 0 R>>",
    more: [form("/In Do", "/Resources <</XObject <</In 11 0 R>>>>"), form(SHOWN)],
    keeps: ["The name is"],
  }),
  { name: "a form shared by pages", bytes: shared, keeps: ["Letterhead"] },
  {
    name: "a form shared by pages, under a box on one",
    bytes: () => pdf([
      "<</Type /Catalog /Pages 2 0 R>>",
      "<</Type /Pages /Kids [3 0 R 6 0 R] /Count 2 /MediaBox [0 0 612 792] /Resources <</Font <</F1 5 0 R>> /XObject <</Fm 8 0 R>>>>>>",
      "<</Type /Page /Parent 2 0 R /Contents 4 0 R>>",
      { dict: "", data: `${ABOVE} ${BELOW} /Fm Do ${line(S, 72, 500)}` },
      "<</Type /Font /Subtype /Type1 /BaseFont /Helvetica>>",
      "<</Type /Page /Parent 2 0 R /Contents 7 0 R>>",
      { dict: "", data: `${ABOVE} ${BELOW} /Fm Do` },
      form(line("Letterhead", 72, 600)),
    ]),
    order: { boxes: [{ page: 1, rect: [60, 180, 300, 300] }] },
    // Gone from the first page, whole on the second.
    holds: (copy) => /Letterhead/.test(copy.page(1, { hidden: true }).lines.flat().map((g) => g.c).join("")),
    stands: (copy) => /Letterhead/.test(copy.page(2).lines.flat().map((g) => g.c).join("")),
  },
  onPage("a form twice on a page", "/Fm Do q 1 0 0 1 0 -100 cm /Fm Do Q", {
    resources: "/XObject <</Fm 10 0 R>>",
    more: [form(SHOWN)],
    keeps: ["The name is"],
  }),
  onPage("a form without resources of its own", "/Fm Do", {
    resources: "/XObject <</Fm 10 0 R>>",
    more: [{ dict: "/Type /XObject /Subtype /Form /BBox [0 0 612 792]", data: SHOWN }],
    keeps: ["The name is"],
  }),
  onPage("Type 3 text, and its glyphs", `BT /T3 12 Tf 72 700 Td (${S}) Tj ET`, {
    resources: "/Font <</F1 5 0 R /T3 10 0 R>>",
    more: boxesFont(10),
    holds: (_copy, bytes) => Buffer.from(bytes).includes("/box1 "),
  }),
  onPage("text inside a Type 3 glyph, under a box", "BT /T3 12 Tf 72 700 Td (A) Tj ET", {
    picture: true,
    order: { boxes: [{ page: 1, rect: [70, 78, 190, 98] }] },
    resources: "/Font <</F1 5 0 R /T3 10 0 R>>",
    more: [
      "<</Type /Font /Subtype /Type3 /FontBBox [0 0 9000 900] /FontMatrix [0.001 0 0 0.001 0 0] /FirstChar 65 /LastChar 65 /Widths [9000] /Encoding <</Differences [65 /g]>> /CharProcs <</g 11 0 R>> /Resources <</Font <</F1 5 0 R>>>>>>",
      { dict: "", data: `9000 0 d0 BT /F1 1000 Tf (${S}) Tj ET` },
    ],
  }),
  onPage("text in a tiling pattern", `${SHOWN} /Pattern cs /P scn 60 300 300 40 re f`, {
    resources: "/Pattern <</P 10 0 R>>",
    more: [tile(line(S, 5, 10))],
    picture: true,
  }),
  onPage("text in a tiling pattern, nowhere else", "/Pattern cs /P scn 60 300 300 40 re f", {
    picture: true,
    seen: true,
    resources: "/Pattern <</P 10 0 R>>",
    more: [tile(line(S, 5, 10))],
  }),
  onPage("text in a soft mask", `${SHOWN} q /G gs 0.5 g 0 0 612 792 re f Q`, {
    resources: "/ExtGState <</G <</SMask <</S /Luminosity /G 10 0 R>>>>>>",
    more: [form(`1 g ${line(S, 72, 300)}`, "/Group <</S /Transparency /CS /DeviceGray>>")],
    picture: true,
  }),
  onPage("text in a soft mask, nowhere else", "q /G gs 0.5 g 0 0 612 792 re f Q", {
    picture: true,
    resources: "/ExtGState <</G <</SMask <</S /Luminosity /G 10 0 R>>>>>>",
    more: [form(`1 g ${line(S, 72, 300)}`, "/Group <</S /Transparency /CS /DeviceGray>>")],
  }),
  onPage("a comment in the stream that is struck", `${SHOWN} % ${S}\n 0 g`),
  {
    name: "a comment in another stream",
    bytes: page({ content: `0 g % ${S}\n 0 G` }),
  },
  onPage("an XObject that is never drawn", SHOWN, { resources: "/XObject <</Fm 10 0 R>>", more: [form(line(S))] }),
  onPage("an XObject that is never drawn, nothing else", "0 g", { resources: "/XObject <</Fm 10 0 R>>", more: [form(line(S))] }),
  onPage("the name of a resource", `/${S} Do`, { resources: `/XObject <</${S} 10 0 R>>`, more: [form(line("Letterhead"))], keeps: ["Letterhead"] }),
];
