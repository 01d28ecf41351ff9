// Found by a fourth attack: values that other words stand between in the file, and blanks that nobody sees.
import type { EditablePdf } from "../../../../src-main/engine/ports/pdf-engine.ts";
import { line, onePage } from "../../../support/pdf.ts";
import { open } from "../../../support/tools.ts";
import { ABOVE, BELOW, type Channel, onPage, SECRET } from "../channel.ts";
import { flate } from "../picture.ts";

/** Short enough that a blank in it makes it two other words. */
const SHORT = "Okonedo";
const FULL = `Marta ${SHORT}`;
const says = (word: string) => (pdf: EditablePdf) =>
  pdf.page(1, { hidden: true }).lines.flat().map((g) => g.c).join("").replace(/[^A-Za-z]/g, "").includes(word);
const saysSome = (pdf: EditablePdf) => ["Marta", SHORT].some((word) => says(word)(pdf));

/** Lines of a pleading from 620 points down, each with its number before or behind it in the file. */
const pleading = (numbers: "before" | "behind", ...lines: readonly string[]) =>
  lines
    .map((text, i) => {
      const y = 620 - 24 * i;
      const number = line(String(i + 1), numbers === "before" ? 40 : 540, y);
      return numbers === "before" ? number + line(text, 72, y) : line(text, 72, y) + number;
    })
    .join("");
const row = (y: number, ...cells: readonly string[]) => cells.map((cell, i) => line(cell, 72 + 110 * i, y)).join("");
const asked = { order: { texts: [FULL] }, holds: saysSome };

/** Where a scan of these lines lies on a page, over more than half of it; drawn at three pixels a point. */
const SCAN = { width: 612, height: 560 };
const scanOf = (lines: readonly string[]) => {
  const pdf = open(onePage({ content: lines.map((text, i) => line(text, 72, 500 - 40 * i)).join(""), page: `/MediaBox [0 0 612 560]` }));
  const { width, height, grey } = pdf.picture(1, 3);
  pdf.close();
  return { dict: `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /BitsPerComponent 8 /ColorSpace /DeviceGray /Filter /FlateDecode`, data: flate(grey) };
};
const LINES = ["This is a letter about the house", `that was written by ${SECRET} in the spring`, "when all of the others were there", "and had been for some time"];
/** `layer`: what it says of the lines, and how far below them. */
const scanned = (name: string, layer: readonly string[], below = 0): Channel => {
  const words = layer.map((text, i) => `BT 3 Tr /F1 12 Tf 72 ${620 - 40 * i - below} Td (${text}) Tj ET`).join(" ");
  return {
    ...onPage(name, `q ${SCAN.width} 0 0 ${SCAN.height} 0 120 cm /I Do Q ${words}`, { resources: "/XObject <</I 10 0 R>>", scans: true, seen: true }),
    bytes: () =>
      onePage({
        content: `${ABOVE}${BELOW} q ${SCAN.width} 0 0 ${SCAN.height} 0 120 cm /I Do Q ${words}`,
        resources: "/XObject <</I 10 0 R>>",
        more: [scanOf(LINES)],
      }),
  };
};

export const FOURTH_LOOK: readonly Channel[] = [
  onPage("over two lines with numbers before them", pleading("before", "Nobody but the witness Marta", `${SHORT} was there that day`, "and no one else"), {
    ...asked,
    keeps: ["Nobody but the witness", "was there that day", "and no one else"],
  }),
  onPage("over two lines with numbers behind them", pleading("behind", "Nobody but the witness Marta", `${SHORT} was there that day`, "and no one else"), {
    ...asked,
    keeps: ["Nobody but the witness", "was there that day", "and no one else"],
  }),
  onPage("over two lines of a table's cell", row(640, "Name", "Street") + row(620, "Marta", "12 Elm") + row(606, SHORT, "Street"), {
    ...asked,
    keeps: ["Name", "12 Elm", "Street"],
  }),
  onPage("over three lines of a table's cell", row(640, "Street", "Name") + row(620, "12 Elm", "Ann") + row(606, "Street", "Marta") + row(592, "Larkmoor", SHORT) + row(578, "County", "was here"), {
    order: { texts: [`Ann ${FULL}`] },
    holds: (pdf) => saysSome(pdf) || says("Ann")(pdf),
    keeps: ["12 Elm", "Larkmoor", "County", "was here"],
  }),
  onPage("from a column's end to the next one's beginning", row(640, "The first column", SHORT) + row(626, "goes on until it", "was not there") + row(612, "names Marta", "at all"), {
    ...asked,
    keeps: ["The first column", "was not there", "at all"],
  }),
  onPage("with a blank in it that is taken back", `BT /F1 12 Tf 72 620 Td [(Told by Okon )278(edo alone)] TJ ET`, {
    order: { texts: [SHORT] },
    holds: says(SHORT),
    keeps: ["Told by", "alone"],
  }),
  onPage("with a blank in it that is as narrow as none", `BT /F1 12 Tf -3.3 Tw 72 620 Td (Told by Okon edo alone) Tj ET`, {
    order: { texts: [SHORT] },
    holds: says(SHORT),
    keeps: ["Told", "alone"],
  }),
  scanned("in a scan whose text layer lies a line too low", LINES, 40),
  scanned("in a scan whose text layer misspells it once", [LINES[0]!, "that was written by 0uilIfaethor in the spring", LINES[2]!, `and had been for some time with ${SECRET}`]),
];
