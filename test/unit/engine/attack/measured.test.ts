// The measure is honest: what was struck is nearly always among what is said to fit, kerned or justified or both.
import PDFDocument from "pdfkit";
import { expect, test } from "vitest";
import { attemptMarks } from "../../../../src-main/engine/attack/marks.ts";
import { rowsOf } from "../../../../src-main/engine/attack/rows.ts";
import { widthOf } from "../../../../src-main/engine/attack/widths/candidates.ts";
import { rulerOf } from "../../../../src-main/engine/attack/widths/letter-widths.ts";
import { measure } from "../../../../src-main/engine/attack/widths/measure.ts";
import { open, read, redact } from "../../../support/tools.ts";

const NAMES = [
  "James Carter",
  "Sarah Nguyen",
  "Mark Murphy",
  "Hattie Hughes",
  "Stephen McDonald",
  "Lucy Vance",
  "Ava Yang",
];

/** As a word processor sets it: with kerning, its lines broken and, if asked, justified. */
function typeset(font: string, name: string, align: "left" | "justify"): Promise<Uint8Array> {
  const pdf = new PDFDocument({ compress: false });
  const chunks: Buffer[] = [];
  pdf.on("data", (chunk: Buffer) => chunks.push(chunk));
  const text = `The board of the county met on a Tuesday in the old court house to hear of it, and among those who spoke was ${name} of the post room, who said that nobody had asked. Nobody spoke for a while, and then everybody did.`;
  pdf.font(font).fontSize(11).text(text, { align });
  pdf.end();
  return new Promise((settle) => pdf.on("end", () => settle(new Uint8Array(Buffer.concat(chunks)))));
}

/** How far the measure is from the name's own width, and by how much it says it may be off. */
async function measured(font: string, name: string, align: "left" | "justify") {
  const made = await redact(await typeset(font, name, align), { texts: [name], exactWidth: true });
  const document = read(made.bytes!);
  const pdf = open(made.bytes!);
  const [mark] = attemptMarks(pdf, document);
  const widths = rulerOf(pdf, 1, rowsOf(document.pages[0]!))(mark!.row!)!;
  const { width, within } = measure(mark!, widths);
  pdf.close();
  return {
    off: Math.abs(name.split(" ").reduce((sum, word) => sum + widthOf(word, widths)!, widths.space) - width),
    said: within + widths.error,
  };
}

test.each([
  ["Helvetica", "left"],
  ["Helvetica", "justify"],
  ["Times-Roman", "left"],
  ["Times-Roman", "justify"],
  ["Courier", "left"],
] as const)("in %s, set %s", async (font, align) => {
  let among = 0;
  for (const name of NAMES) {
    const { off, said } = await measured(font, name, align);
    if (off <= said) among++;
    // Wide of the mark by less than a letter, always.
    expect(off).toBeLessThan(4);
    expect(said).toBeLessThan(2);
  }
  expect(among).toBeGreaterThanOrEqual(NAMES.length - 1);
});
