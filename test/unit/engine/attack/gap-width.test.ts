// What a mark's width tells: planted gaps that few names fit, and twins whose width tells nothing.
import * as mupdf from "mupdf";
import { describe, expect, test } from "vitest";
import { SILENT } from "../../../../src-main/engine/pipeline/tell.ts";
import { verifyDocument } from "../../../../src-main/engine/pipeline/verify-document.ts";
import { line, onePage } from "../../../support/pdf.ts";
import { redact, source, tools } from "../../../support/tools.ts";
import { attacked, said } from "./attacked.ts";

const fonts = new Map<string, mupdf.Font>();
function widthOf(text: string, name = "Helvetica"): number {
  const font = fonts.get(name) ?? new mupdf.Font(name);
  fonts.set(name, font);
  return [...text].reduce((sum, c) => sum + font.advanceGlyph(font.encodeCharacter(c), 0), 0) * 12;
}

const around =
  line("The board of the county met on a Tuesday in the old court house to hear of it.", 72, 714) +
  line("Nobody spoke for a while, and then everybody did, as the minutes say at length.", 72, 686);
const bar = (x: number, width: number, y = 697) => `0 g ${x} ${y} ${width} 12 re f\n`;

/** "They met ", what was struck, " at the station.", each where it stood. */
function struck(name: string, paint: (x: number, width: number) => string, font = "Helvetica"): Uint8Array {
  const [from, width] = [72 + widthOf("They met ", font), widthOf(name, font)];
  const content = `${around + line("They met", 72, 700)}${line("at the station.", from + width + widthOf(" ", font), 700)}`;
  return onePage({ content: content + paint(from, width), font });
}
const nothing = () => "";

describe("a mark as wide as what was struck", () => {
  test.each([
    ["a black bar over a surname", struck("Hernandez", bar), "A bar"],
    ["a bar that reaches over the word on both sides", struck("Hernandez", (x, w) => bar(x - 1.5, w + 3)), "A bar"],
    ["a bar in two pieces", struck("Hernandez", (x, w) => bar(x, w / 2) + bar(x + w / 2, w / 2)), "A bar"],
    ["a thick stroke", struck("Hernandez", (x, w) => `0 G 12 w ${x} 703 m ${x + w} 703 l S\n`), "A bar"],
    ["a white box", struck("Hernandez", (x, w) => `1 g ${x} 696 ${w} 14 re f\n`), "A white patch"],
    ["a bar in Times", struck("Hernandez", bar, "Times-Roman"), "A bar"],
    ["a label in the room of a name", struck("Christopher Hernandez", (x) => line("[NAME]", x + 12, 700)), "A label"],
  ])("%s: few names fit", (_name, bytes, begins) => {
    const [item] = said(bytes, "gap-width");
    expect(item).toMatchObject({ page: 1, strength: "strong" });
    expect(item!.summary.startsWith(begins)).toBe(true);
    expect(item!.fits).toBeGreaterThan(0);
    expect(item!.fits! / item!.of!).toBeLessThan(0.03);
    expect(item!.quads).toHaveLength(1);
    expect(JSON.stringify(item)).not.toContain("Hernandez");
  });

  test("white left in the line, which may be something else", () => {
    expect(said(struck("Hernandez", nothing), "gap-width")).toMatchObject([
      { page: 1, strength: "moderate", summary: expect.stringMatching(/^A gap between the words may be/) },
    ]);
  });

  test("tries surnames alone behind a form of address, and pairs where a mark is as wide as both", () => {
    const from = 72 + widthOf("They met Mr. ");
    const width = widthOf("Hernandez");
    const titled = onePage({
      content: `${around + line("They met Mr.", 72, 700)}${bar(from, width)}${line("at noon.", from + width + widthOf(" "), 700)}`,
    });
    expect(said(titled, "gap-width")[0]).toMatchObject({ of: 569, strength: "strong" });
    expect(said(struck("Maria Hernandez", bar), "gap-width")[0]!.of).toBeGreaterThan(300_000);
  });

  test("says how many letters a row of crosses had, and nothing where all rows are as long", () => {
    const rows = (...words: string[]) =>
      onePage({ content: words.map((w, i) => line(`It was ${w} who paid.`, 72, 700 - 30 * i)).join("") });
    expect(said(rows("XXXXXX", "XXXXXXXX"), "gap-width").map(({ fits, strength }) => [fits! > 0, strength])).toEqual([
      [true, "weak"],
      [true, "weak"],
    ]);
    expect(said(rows("XXXXXX", "XXXXXX"), "gap-width")).toMatchObject([
      { summary: expect.stringMatching(/tell nothing/) },
    ]);
  });
});

describe("an audit", () => {
  const kindsIn = async (bytes: Uint8Array) => {
    const verified = await verifyDocument(tools, source(bytes), { needles: [], pictures: false }, SILENT);
    return verified.ok ? verified.value.problems.map(({ kind }) => kind) : [];
  };
  test("names a width that tells, and not that of a mark of one width", async () => {
    expect(await kindsIn(struck("Hernandez", bar))).toEqual(["width_leak"]);
    const original = onePage({ content: around + line("They met Maria Hernandez at the station.", 72, 700) });
    expect(await kindsIn((await redact(original, { texts: ["Maria Hernandez"] })).bytes!)).toEqual([]);
  });
});

describe("a mark whose width tells nothing", () => {
  const label = onePage({ content: around + line("They met [REDACTED] at the station.", 72, 700) });
  const round = onePage({
    content: [700, 660, 620]
      .map((y) => line("They met", 72, y) + bar(126, 60, y - 3) + line("at noon.", 190, y))
      .join(""),
  });
  test.each([
    ["a label with the text closed around it", label, 1],
    ["bars of one round width", round, 3],
  ])("%s", (_name, bytes, marks) => {
    expect(attacked(bytes).marks).toBe(marks);
    const items = said(bytes, "gap-width");
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({
      strength: "weak",
      summary: expect.stringMatching(/tells? nothing: every name fits/),
    });
    expect(items[0]!.fits).toBe(items[0]!.of);
  });

  test("Stet's own mark, and with --exact-width its twin that tells", async () => {
    const original = onePage({ content: around + line("They met Maria Hernandez at the station.", 72, 700) });
    const safe = await redact(original, { texts: ["Maria Hernandez"] });
    expect(said(safe.bytes!, "gap-width")).toMatchObject([
      { strength: "weak", summary: expect.stringMatching(/nothing/) },
    ]);
    const exact = await redact(original, { texts: ["Maria Hernandez"], exactWidth: true });
    expect(said(exact.bytes!, "gap-width")).toMatchObject([{ strength: "strong" }]);
  });

  test("a number's, whose digits are as wide as any other's", () => {
    const from = 72 + widthOf("Phone: ");
    const bytes = onePage({ content: around + line("Phone:", 72, 700) + bar(from, widthOf("(614) 555-0147")) });
    expect(said(bytes, "gap-width")).toMatchObject([
      { strength: "weak", summary: expect.stringMatching(/as wide as a number/) },
    ]);
  });
});

describe("what is no mark", () => {
  test.each([
    [
      "a table's columns",
      line("Clerk", 72, 700) + line("room four", 200, 700) + line("Judge", 72, 680) + line("room five", 200, 680),
    ],
    ["a form's blank", `${line("Signed by", 72, 700)}0 G 1 w 130 698 m 260 698 l S\n${line("on this day", 270, 700)}`],
    ["a heading in white on black", `0 g 60 690 300 20 re f\n1 g ${line("Minutes of the board", 72, 696)}`],
    ["a bullet", `0 g 60 701 5 5 re f\n${line("Minutes of the board", 72, 700)}`],
    ["a rule", `0 g 72 690 400 2 re f\n${line("Minutes of the board", 72, 700)}`],
    ["a masked number", line("Account XXX-XX-6780 was closed.", 72, 700)],
  ])("%s", (_name, content) => {
    expect(attacked(onePage({ content })).marks).toBe(0);
  });
});
