// Letters and spaces in disguise: two copies of one document, each marked in its own way, become one publication copy.
import { describe, expect, it } from "vitest";
import { CHANNELS, type ChannelId } from "../../../../src-main/contract/channels/index.ts";
import { fontsInUse } from "../../../../src-main/engine/documents/pdf/fonts/codes-in-use.ts";
import { readSignals } from "../../../../src-main/engine/provenance/index.ts";
import { changedPixels } from "../../../bench/no-op/compare.ts";
import { pagesOf } from "../../../bench/no-op/places.ts";
import { onePage } from "../../../support/pdf.ts";
import { open, read, readByOthers, redact } from "../../../support/tools.ts";

/** Helvetica's letters all of one width, and codes for letters of another script and for spaces. */
const CODES = { о: "\\200", а: "\\201", "\u00a0": "\\202", "\u2009": "\\203", "\u2003": "\\204" } as const;
const HEX = ["043E", "0430", "00A0", "2009", "2003"];
const font = (wide: number, glyph: string, space = "space") => [
  `<</Type /Font /Subtype /Type1 /BaseFont /Helvetica /FirstChar 32 /LastChar 132 /Widths [${"500 ".repeat(96)} ${wide} 500 500 200 1000] /ToUnicode 11 0 R /Encoding <</BaseEncoding /WinAnsiEncoding /Differences [128 /${glyph} /a /${space} /space /space]>>>>`,
  {
    dict: "",
    data: `begincmap 1 begincodespacerange <00> <ff> endcodespacerange 5 beginbfchar ${HEX.map((hex, i) => `<${(0x80 + i).toString(16)}> <${hex}>`).join(" ")} endbfchar 1 beginbfrange <20> <7e> <0020> endbfrange endcmap`,
  },
];
const coded = (text: string) => [...text].map((letter) => CODES[letter as keyof typeof CODES] ?? letter).join("");
/** Its no-break space is a letter to whoever sees it. `shown`: how a line is shown. */
const disguised = (shown: string) =>
  onePage({
    content: LINES.map((text, i) => `BT /F2 12 Tf 72 ${700 - i * 20} Td (${text}) Tj ET\n`).join("") + shown,
    resources: "/Font <</F1 5 0 R /F2 10 0 R>>",
    more: font(500, "o", "W"),
  });
const shownCodes = (bytes: Uint8Array) => fontsInUse(open(bytes)).flatMap(({ codes }) => [...codes!]);
const document = (lines: readonly string[], wide = 500, glyph = "o") =>
  onePage({
    content: lines.map((text, i) => `BT /F2 12 Tf 72 ${700 - i * 20} Td (${coded(text)}) Tj ET\n`).join(""),
    resources: "/Font <</F1 5 0 R /F2 10 0 R>>",
    more: font(wide, glyph),
  });
const LINES = [
  "The board moved the matter at once.",
  "It paid for the rest of the road and asked for more.",
  "Nobody who was there had heard of it before.",
  "The chair closed the meeting at noon that day.",
];
/** Of the letters that have a mark every so many bear it, in each copy others. */
const marked = (marks: Readonly<Record<string, string>>, which: number, every = 6) =>
  LINES.map((text, i) => {
    let n = i;
    return [...text]
      .map((letter) => (marks[letter] !== undefined && n++ % every === which ? marks[letter] : letter))
      .join("");
  });
const channelsOf = (bytes: Uint8Array) =>
  readSignals(read(bytes), "a".repeat(64)).flatMap(({ channel }) => (channel in WATCHED ? [channel] : []));
const WATCHED = { homoglyphs: true, odd_spaces: true, space_widths: true };

describe("two copies marked by", () => {
  it.each<[string, Readonly<Record<string, string>>, ChannelId, number]>([
    ["letters of another script", { o: "о", a: "а" }, "homoglyphs", 6],
    ["no-break spaces", { " ": "\u00a0" }, "odd_spaces", 3],
  ])("%s become the same copy, to the byte", async (_what, marks, channel, every) => {
    const copies = [];
    for (const which of [0, 1]) {
      const original = document([
        ...marked(marks, which, every),
        ...marked(marks, which, every),
        ...marked(marks, which, every),
      ]);
      expect(channelsOf(original)).toEqual([channel]);
      expect(CHANNELS[channel].copy.state).toBe("normalised");
      const { bytes, residues, pictures } = await redact(original, {});
      expect([residues, pictures]).toEqual([[], []]);
      for (const page of [...read(bytes!).pages, ...(await readByOthers(bytes!)).flatMap(({ pages }) => pages)])
        for (const text of LINES) expect(page.text).toContain(text);
      expect(channelsOf(bytes!)).toEqual([]);
      copies.push(Buffer.from(bytes!));
    }
    expect(copies[0]!.equals(copies[1]!)).toBe(true);
  });
});

it("spaces that are drawn in other widths become ordinary ones, keep their gaps, and are said to", async () => {
  const lines = LINES.map((text) =>
    text
      .replace(" the ", "\u2009the\u2003")
      .replace(" for ", "\u2009for\u2003")
      .replace(/ (at|had) /, "\u2003$1\u2009"),
  );
  const original = document([...lines, ...lines]);
  expect(channelsOf(original)).toEqual(["space_widths"]);
  expect(CHANNELS.space_widths.copy.state).toBe("you");
  const { bytes, residues } = await redact(original, {});
  expect(residues).toEqual([]);
  const [was, is] = [read(original).pages[0]!, read(bytes!).pages[0]!];
  expect(is.text).not.toMatch(/[\u2003\u2009]/);
  const lefts = (page: typeof was) => {
    const word = page.text.indexOf("once");
    return Math.round(page.quads[word * 8]!);
  };
  expect(lefts(is)).toBe(lefts(was));
});

describe("a page whose letters can't be written as others", () => {
  it("since they are wider becomes a picture, and says what they read as", async () => {
    const { bytes, residues, pictures } = await redact(document(marked({ o: "о" }, 0), 640), {});
    expect(residues).toEqual([]);
    expect(pictures).toEqual([{ page: 1, why: expect.stringContaining("another script") }]);
    expect(read(bytes!).pages[0]!.text).toContain("The board moved");
    expect(channelsOf(bytes!)).toEqual([]);
  });
});

it("a letter that doesn’t look like the one that it is written as is no such letter: its page becomes a picture", async () => {
  const filler = Array.from({ length: 30 }, (_, i) => `${LINES[i % 4]} ${i}`);
  const { residues, pictures } = await redact(document([...marked({ o: "о" }, 0), ...filler], 500, "W"), {});
  expect(residues).toEqual([]);
  expect(pictures.map(({ page }) => page)).toEqual([1]);
});

it("a space with a shape stands where it is seen, and is called an ordinary one", async () => {
  const original = disguised("BT /F2 12 Tf 72 600 Td (A\\202B and more) Tj ET");
  expect(read(original).pages[0]!.text).toContain("A\u00a0B");
  const { bytes, residues, pictures } = await redact(original, {});
  expect([residues, pictures]).toEqual([[], []]);
  expect(shownCodes(bytes!)).toContain(0x82);
  for (const page of [...read(bytes!).pages, ...(await readByOthers(bytes!)).flatMap(({ pages }) => pages)])
    expect(page.text).toContain("A B and more");
  const [[before], [after]] = [pagesOf(original, 1), pagesOf(bytes!, 1)];
  expect(changedPixels(before!, after!)).toBe(0);
});

it.each([
  ["painted white", "BT /F2 12 Tf 72 600 Td (A) Tj 1 g (\\202) Tj 0 g (B and more) Tj ET"],
  ["written invisibly", "BT /F2 12 Tf 72 600 Td (A) Tj 3 Tr (\\202) Tj 0 Tr (B and more) Tj ET"],
  ["set within another letter", "BT /F2 12 Tf 72 600 Td (A\\202B and more) Tj 6 0 Td (W) Tj ET"],
  ["set twice in one place", "BT /F2 12 Tf 72 600 Td (A\\202B and more) Tj 6.2 0 Td (\\202) Tj ET"],
  ["off the page", "BT /F2 12 Tf 72 600 Td (A and more) Tj 900 0 Td (\\202) Tj ET"],
])("a space with a shape that is %s can mark no copy", async (_how, shown) => {
  const { bytes, residues } = await redact(disguised(shown), {});
  expect(residues).toEqual([]);
  expect(shownCodes(bytes!)).not.toContain(0x82);
});

it("a value behind letters of another script is struck by the value that it reads as", async () => {
  const { bytes, residues } = await redact(document(["Call the bоаrd rооm at once, please."]), {
    texts: ["board room"],
  });
  expect(residues).toEqual([]);
  expect(read(bytes!).pages[0]!.text).not.toMatch(/board|bоаrd/);
});

describe("two copies of what Stet sets itself, marked by", () => {
  const html = (lines: readonly string[]) =>
    `<!DOCTYPE html><html><body>${lines.map((text) => `<p>${text}</p>`).join("")}</body></html>`;
  const plain = (lines: readonly string[]) => lines.join("\n");
  const ends = ["", " ", "\t", " \t", "\t ", "  ", "\t\t", " \t "];
  const withEnds = (which: number) =>
    [...LINES, ...LINES, ...LINES, ...LINES].map(
      (text, i) => `${text}${ends[(i * (which + 3) + which) % ends.length]}`,
    );
  it.each<[string, (which: number) => string]>([
    ["thin and hair spaces", (which) => html(marked({ " ": which === 0 ? "\u2009" : "\u200a" }, which, 3))],
    ["letters of another script", (which) => html(marked({ o: "о", a: "а" }, which))],
    ["blanks at the ends of lines", (which) => plain(withEnds(which))],
  ])("%s become the same copy, to the byte", async (_what, make) => {
    const copies = [];
    for (const which of [0, 1]) {
      const { bytes, residues, pictures } = await redact(new TextEncoder().encode(make(which)), {});
      expect([residues, pictures]).toEqual([[], []]);
      expect(channelsOf(bytes!)).toEqual([]);
      copies.push(Buffer.from(bytes!));
    }
    expect(copies[0]!.equals(copies[1]!)).toBe(true);
  });
});
