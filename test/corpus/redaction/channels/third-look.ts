// Found by a third attack: values that two pages share, letters in a form's cells, text that only looks can't tell.
import type { EditablePdf } from "../../../../src-main/engine/ports/pdf-engine.ts";
import { line, pages, pdf } from "../../../support/pdf.ts";
import { ABOVE, BELOW, type Channel, onPage, SECRET } from "../channel.ts";

const textOf = (pdf: EditablePdf) =>
  Array.from({ length: pdf.pageCount() }, (_, i) => pdf.page(i + 1, { hidden: true }).lines.flat().map((g) => g.c).join("")).join(" ");
const letters = (of: EditablePdf | string) => (typeof of === "string" ? of : textOf(of)).replace(/[^A-Za-z]/g, "");
/** Dark grey, and no black of a mark. */
const hasShapes = (pdf: EditablePdf) => pdf.tile(1, 2, { x: 144, y: 440, width: 84, height: 30 }).rgba.some((level) => level > 40 && level < 60);
const [FIRST, LAST] = [SECRET.slice(0, 5), SECRET.slice(5)];

const onTwoPages = (name: string, end: string, start: string, told: RegExp, order?: Channel["order"]): Channel => ({
  name,
  bytes: () =>
    pages([
      `${ABOVE}${line(`as was told by ${end}`, 72, 110)}${BELOW}`,
      `${line(`${start} this spring`, 72, 740)}${line("A line of the second page", 72, 700)}${BELOW}`,
    ]),
  ...(order === undefined ? {} : { order }),
  holds: (pdf) => told.test(textOf(pdf)),
  keeps: ["as was told by"],
  stands: (pdf) => textOf(pdf).includes("this spring") && textOf(pdf).includes("A line of the second page"),
});

export const THIRD_LOOK: readonly Channel[] = [
  onTwoPages("hyphenated at a page's end", `${FIRST}-`, LAST, new RegExp(`${FIRST}|${LAST}`)),
  onTwoPages("a name whose words two pages share", "Aurelia", SECRET, new RegExp(`Aurelia|${SECRET}`), {
    texts: [`Aurelia ${SECRET}`],
  }),
  onPage("off the page, on the height of a line that stands", `${line(SECRET, -140, 560)}${line("A line of that height", 72, 560)}`, {
    keeps: ["A line of that height"],
    looks: [[0, 36, 612, 60], [0, 215, 612, 240]],
  }),
  onPage("clipped away, before a line that stands", `q 300 100 9 9 re W n ${line(SECRET, 72, 560)} Q ${line("A line of that place", 160, 560)}`, {
    keeps: ["A line of that place"],
    looks: [[0, 36, 612, 60], [0, 215, 612, 240]],
  }),
  onPage("clipped away, over shapes that show it", `0.2 g 74 560 6 9 re f 84 560 6 9 re f 94 560 6 9 re f 104 560 6 9 re f 0 g q 300 100 9 9 re W n ${line(SECRET, 72, 560)} Q`, {
    holds: (pdf) => textOf(pdf).includes(SECRET) || hasShapes(pdf),
    looks: [[0, 36, 612, 60], [0, 250, 612, 270]],
  }),
  onPage("letters with a shadow", `0.6 g ${line(`Told by ${SECRET} alone`, 72.8, 559.2)} 0 g ${line(`Told by ${SECRET} alone`, 72, 560)}`, {
    keeps: ["Told by"],
  }),
  onPage("an initial larger than its word", `BT /F1 30 Tf 72 550 Td (${SECRET[0]}) Tj /F1 11 Tf (${SECRET.slice(1)} went home) Tj ET`, {
    stands: (pdf) => ["Neighbour above", "home", "Neighbour below"].every((words) => letters(pdf).includes(letters(words))),
  }),
  {
    name: "a page that the page tree names twice",
    bytes: () =>
      pdf([
        "<</Type /Catalog /Pages 2 0 R>>",
        "<</Type /Pages /Kids [3 0 R 3 0 R] /Count 2>>",
        "<</Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources <</Font <</F1 5 0 R>>>>>>",
        { dict: "", data: `${ABOVE}${line(`Told by ${SECRET} alone`)}${BELOW}` },
        "<</Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding>>",
      ]),
    keeps: ["Told by", "alone"],
    stands: (pdf) => pdf.pageCount() === 2 && pdf.page(2).lines.length === pdf.page(1).lines.length,
  },
  onPage("in a form's cells, some of them wide enough for a space", [...SECRET].map((c, i) => `BT /F1 11 Tf ${72 + 8 * i} 560 Td (${c}) Tj ET `).join("")),
  onPage("broken where a narrow column ends, without a hyphen", `${line(`Told by ${FIRST}`, 72, 560)}${line(`${LAST} alone`, 72, 546)}`, {
    holds: (pdf) => textOf(pdf).includes(FIRST) && textOf(pdf).includes(LAST),
    keeps: ["Told by", "alone"],
  }),
  onPage("unmarked: left out by a clip of two parts", `q 60 550 60 20 re 250 550 200 20 re W n ${line(`Told by ${SECRET}, who lived in the south of it`, 72, 554)} Q`, {
    order: {},
    keeps: ["Told by", "south of it"],
    looks: [[0, 36, 612, 60], [0, 215, 612, 250]],
  }),
  onPage("the name of a glyph", `BT /V 12 Tf 72 600 Td (ABA) Tj ET`, {
    resources: "/Font <</F1 5 0 R /V 10 0 R>>",
    more: [
      `<</Type /Font /Subtype /Type3 /FontBBox [0 0 600 800] /FontMatrix [0.001 0 0 0.001 0 0] /CharProcs <</${SECRET} 11 0 R /B 12 0 R>> /Encoding <</Differences [65 /${SECRET} /B]>> /FirstChar 65 /LastChar 66 /Widths [600 600] /Resources <<>>>>`,
      { dict: "", data: "600 0 d0 0 0 500 700 re f" },
      { dict: "", data: "600 0 d0 0 0 300 700 re f" },
    ],
    looks: [[0, 36, 612, 60], [60, 180, 110, 195]],
  }),
  onPage("the name of a glyph that no font has", `BT /V 12 Tf 72 600 Td (ABA) Tj ET`, {
    resources: "/Font <</F1 5 0 R /V 10 0 R>>",
    more: [`<</Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding <</Differences [65 /${SECRET} /B]>>>>`],
  }),
  onPage("before a bullet that only its encoding names", `BT /V 12 Tf 72 600 Td (Told by ${SECRET} alone \\001) Tj ET`, {
    resources: "/Font <</F1 5 0 R /V 10 0 R>>",
    more: ["<</Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding <</BaseEncoding /WinAnsiEncoding /Differences [1 /bullet]>>>>"],
    keeps: ["Told by", "alone"],
  }),
  onPage("in a font that others stand in for", `BT /V 12 Tf 72 600 Td (Told by ${SECRET} alone) Tj ET`, {
    resources: "/Font <</F1 5 0 R /V 10 0 R>>",
    more: ["<</Type /Font /Subtype /TrueType /BaseFont /TimesNewRomanPS-BoldMT /Encoding /WinAnsiEncoding>>"],
    keeps: ["Told by", "alone"],
  }),
];
