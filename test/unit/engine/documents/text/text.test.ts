// Text, Markdown and delimited values are read as written.
import { describe, expect, it } from "vitest";
import { parseDelimited } from "../../../../../src-main/engine/documents/text/parse-delimited.ts";
import { readCsv } from "../../../../../src-main/engine/documents/text/read-csv.ts";
import { readMarkdown } from "../../../../../src-main/engine/documents/text/read-markdown.ts";
import { readText } from "../../../../../src-main/engine/documents/text/read-text.ts";
import { cleanMarkup } from "../../../../../src-main/engine/documents/web/clean-markup.ts";

const bytes = (text: string) => Uint8Array.from(text, (c) => c.charCodeAt(0));
const utf8 = (text: string) => new TextEncoder().encode(text);
const inside = (html: string) => html.replace(/^<div style="white-space:pre-wrap">|<\/div>$/g, "");

describe("plain text", () => {
  it.each([
    ["UTF-8", utf8("Zoë 漢"), "Zoë 漢"],
    ["UTF-8 with its mark", new Uint8Array([0xef, 0xbb, 0xbf, ...utf8("Zoë")]), "Zoë"],
    ["UTF-16 with its mark", bytes("\xff\xfeZ\0o\0\xeb\0"), "Zoë"],
    ["UTF-16 the other way round", bytes("\xfe\xff\0Z\0o\0\xeb"), "Zoë"],
    ["UTF-16 without a mark", bytes("p\0l\0a\0i\0n\0"), "plain"],
    ["windows-1252", bytes("Zo\xeb \x93x\x94"), "Zoë “x”"],
    [
      "UTF-8 with one bad byte in a thousand",
      new Uint8Array([...utf8("é".repeat(999)), 0xff]),
      `${"é".repeat(999)}\ufffd`,
    ],
    ["tags as letters", utf8("<b>&amp;"), "&lt;b&gt;&amp;amp;"],
    ["nothing", utf8(""), ""],
  ])("of %s", (_what, file, expected) => {
    expect(readText(file).sections.map((section) => inside(section.html))).toEqual([expected]);
  });

  it("begins a page at a form feed and after two thousand lines", () => {
    expect(readText(utf8("one\ftwo\f\n")).sections).toHaveLength(2);
    const sections = readText(utf8("line\n".repeat(4_500))).sections;
    expect(sections.map((section) => section.html.match(/line/g)!.length)).toEqual([2_000, 2_000, 500]);
  });

  it("refuses more than 50 MB", () => {
    expect(() => readText(new Uint8Array(51 * 1024 * 1024))).toThrow("document/too-large");
  });
});

describe("Markdown", () => {
  it("is read as its reader sees it, with its front matter and its own tags", () => {
    const { sections } = readMarkdown(
      utf8("---\nauthor: Ann Example\n---\n# Title\n\n*hi* <b onclick=x>you</b>\n\n| a |\n|--|\n| 1 |"),
    );
    const { html, traces } = cleanMarkup(sections[0]!.html);
    expect(html.replace(/\n/g, "")).toBe(
      '<div style="white-space:pre-wrap">author: Ann Example</div><hr/><h1>Title</h1><p><em>hi</em> <b>you</b></p><table><thead><tr><th>a</th></tr></thead><tbody><tr><td>1</td></tr></tbody></table>',
    );
    expect(traces).toEqual([{ kind: "script", trigger: "onclick" }]);
  });

  it.each([
    ["quotes", ">".repeat(100_000)],
    ["brackets", "[".repeat(100_000)],
    ["emphases", "*a ".repeat(100_000)],
    ["lists", "- ".repeat(50_000)],
    ["backticks", "`a``".repeat(50_000)],
  ])("ends quickly whatever it nests: %s", (_what, text) => {
    const begun = performance.now();
    readMarkdown(utf8(text));
    expect(performance.now() - begun).toBeLessThan(60_000);
  });
});

describe("delimited values", () => {
  it.each([
    [
      "a,b\n1,2",
      ",",
      [
        ["a", "b"],
        ["1", "2"],
      ],
    ],
    ['"a ""x"", y",b\n', ",", [['a "x", y', "b"]]],
    ['"two\nlines",b', ",", [["two\nlines", "b"]]],
    ["a,,\n", ",", [["a", "", ""]]],
    ["a,", ",", [["a", ""]]],
    ['a "b" c,d', ",", [['a "b" c', "d"]]],
    [
      '"never closed,b\nc,d',
      ",",
      [
        ['"never closed', "b"],
        ["c", "d"],
      ],
    ],
    ['"a"b,c', ",", [["ab", "c"]]],
    ["\n\na", ",", [[""], [""], ["a"]]],
    ["", ",", []],
  ])("%j", (text, delimiter, rows) => {
    expect(parseDelimited(text, delimiter)).toEqual(rows);
  });

  it.each([
    ["commas", "name,ssn\nAnn,078-05-1120\nBob,000-12-3456", "a.csv"],
    ["semicolons and decimal commas", "name;pay\nAnn;1,5\nBob;2,5", "a.csv"],
    ["tabs", "name\tpay\nAnn, B.\t1\nBob, C.\t2", "a.csv"],
    ["bars", "name|pay\nAnn|1", "a.csv"],
    ["what its name says", "name\tpay,x,y\n", "a.tsv"],
    ["what its first line says", "sep=;\na;b,c,d\n", "a.csv"],
  ])("cuts at %s", (_what, text, name) => {
    expect(readCsv(utf8(text), { name }).sheets![0]!.rows.every((row) => row.length === 2)).toBe(true);
  });

  it("keeps cells as written, and numbers the rows", () => {
    const { sections, sheets } = readCsv(utf8("ssn,when\n012345678,1/2\n=1+1,<b>\r\n"), { name: "dir/people.csv" });
    expect(sections).toEqual([
      {
        html: '<table data-first="22"><tr><td>1</td><td>ssn</td><td>when</td></tr><tr><td>2</td><td>012345678</td><td>1/2</td></tr><tr><td>3</td><td>=1+1</td><td>&lt;b&gt;</td></tr></table>',
      },
    ]);
    expect(sheets).toEqual([
      {
        name: "people",
        rows: [
          ["ssn", "when"],
          ["012345678", "1/2"],
          ["=1+1", "<b>"],
        ],
      },
    ]);
    expect(readCsv(utf8("a,b\n".repeat(1_001)), { name: "a.csv" }).sections).toHaveLength(3);
  });

  it("reads a million cells, and quotes never closed, in time", () => {
    const begun = performance.now();
    readCsv(utf8("a,b,c,d,e\n".repeat(200_000)), { name: "a.csv" });
    parseDelimited('"a'.repeat(300_000), ",");
    parseDelimited('x,"'.repeat(300_000), ",");
    expect(performance.now() - begun).toBeLessThan(60_000);
  });
});
