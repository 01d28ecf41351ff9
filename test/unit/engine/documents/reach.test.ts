// Where tables and drawings reach beyond themselves: formulas, linked books, declarations. Each in linear time.
import { describe, expect, it } from "vitest";
import { isFormula, reachOf } from "../../../../src-main/engine/documents/sheet/formulas.ts";
import { linkedBooks } from "../../../../src-main/engine/documents/sheet/linked-books.ts";
import { cleanMarkup } from "../../../../src-main/engine/documents/web/clean-markup.ts";

describe("a formula", () => {
  it.each([
    ['WEBSERVICE("https://a.example/x")', "WEBSERVICE", "https://a.example/x"],
    ['_xlfn.IMAGE("https://a.example/p?id=""7""")', "IMAGE", 'https://a.example/p?id="7"'],
    ["importdata(A1)", "IMPORTDATA", "A1"],
    ["=cmd|'/c calc'!A1", "DDE link", "cmd /c calc"],
    ["=MSEXCEL|'\\..\\evil.exe'!''", "DDE link", "MSEXCEL \\..\\evil.exe"],
    ["'https://a.example/[b.xlsx]S 1'!A1*2", "linked workbook", "https://a.example/[b.xlsx]S 1"],
    ["'\\\\host\\share\\[b.xls]S'!A1", "linked workbook", "\\\\host\\share\\[b.xls]S"],
    ["'file:///home/b.ods'#$Sheet.A1", "linked workbook", "file:///home/b.ods"],
  ])("%s reaches out", (formula, what, target) => {
    expect(reachOf(formula)).toEqual([{ what, target }]);
  });

  it.each(["SUM(A1:A9)", "'Other sheet'!A1", 'HYPERLINK("https://a.example","x")', "A1|B2", "IF(A1>2,1,0)"])(
    "%s stays where it is",
    (formula) => {
      expect(reachOf(formula).filter(({ what }) => what !== "DDE link")).toEqual([]);
    },
  );

  it("is told in a plain table by how it begins", () => {
    expect(["=1", " @x", "+49 30", "-5"].map(isFormula)).toEqual([true, true, true, true]);
    expect(["a=1", "", "202-555-0143"].map(isFormula)).toEqual([false, false, false]);
  });

  it.each([
    "IMAGE(".repeat(200_000),
    `'https:${"x".repeat(500_000)}`,
    "=a".repeat(300_000),
    `=${"|'".repeat(300_000)}`,
  ])("made to be slow is read at once (%#)", (formula) => {
    const started = performance.now();
    reachOf(formula);
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});

describe("the records of an .xls", () => {
  const record = (type: number, ...body: number[]) => [
    type & 255,
    type >> 8,
    body.length & 255,
    body.length >> 8,
    ...body,
  ];
  const letters = (text: string) => [...text].map((c) => c.charCodeAt(0));
  const linked = (...records: number[][]) => linkedBooks(Uint8Array.from(records.flat()));

  it("name the books that they link, and neither the book itself nor add-ins", () => {
    const far = "\x01\x05\x12http://a.example/b";
    expect(
      linked(
        record(0x0809, 0, 6, 5, 0),
        record(0x01ae, 1, 0, 1, 4),
        record(0x01ae, 1, 0, 1, 0x3a),
        record(0x01ae, 1, 0, far.length, 0, 0, ...letters(far)),
        record(0x01ae, 1, 0, 3, 0, 1, 0x61, 0, 3, 0, 0x62, 0),
      ),
    ).toEqual(["http://a.example/b", "a/b"]);
  });

  it.each([[[]], [[0xae]], [[0xae, 1, 255, 255, 1, 0]], [record(0x01ae, 1, 0, 200, 0, 1, 97)]])(
    "that break off are no harm (%#)",
    (bytes) => {
      expect(linked(bytes as number[]).join("").length).toBeLessThan(2);
    },
  );
});

describe("a drawing's declarations", () => {
  it("name their style sheet, their entities and their script", () => {
    const { traces } = cleanMarkup(
      `<?xml-stylesheet type="text/css" href="https://a.example/s.css"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd"
        [<!ENTITY x SYSTEM "file:///etc/passwd"><!ENTITY % y PUBLIC "p" "https://a.example/e">]><svg><script xlink:href="https://a.example/c.js"/></svg>`,
    );
    const remote = traces.filter((t) => t.kind === "remote");
    expect(remote.map(({ what, target }) => `${what} ${target}`)).toEqual([
      "stylesheet https://a.example/s.css",
      "external entity file:///etc/passwd",
      "external entity https://a.example/e",
      "script https://a.example/c.js",
    ]);
  });
});
