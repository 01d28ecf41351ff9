// Tables whose columns no text decides, and the pages that they are set on.
import { describe, expect, it } from "vitest";
import { mupdfTypesetter } from "../../../../../src-main/adapters/mupdf/typesetter.ts";
import { cleanMarkup } from "../../../../../src-main/engine/documents/web/clean-markup.ts";
import { evenColumns } from "../../../../../src-main/engine/documents/web/even-columns.ts";
import { pagesOf } from "../../../../support/set-pages.ts";

const PAPER = 612;
const even = (html: string) => evenColumns(cleanMarkup(html).html, PAPER);
const row = (...cells: string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`;
const set = (html: string) => pagesOf(mupdfTypesetter.set([even(html)], () => {}).pdf);
const leftOf = (html: string, word: string) =>
  set(html)
    .flatMap(({ words }) => words)
    .find(({ text }) => text === word)!.left;

describe("a table's columns", () => {
  it.each([
    ["a table", (name: string) => `<table>${row("1", name, "after")}${row("2", "Bo Fox", "office")}</table>`],
    [
      "one cell over two columns",
      (name: string) => `<table><tr><td colspan="2">${name}</td><td>after</td></tr>${row("a", "b", "c")}</table>`,
    ],
    [
      "one cell over two rows",
      (name: string) =>
        `<table><tr><td rowspan="2">${name}</td><td>b</td><td>c</td></tr><tr><td>after</td><td>d</td></tr></table>`,
    ],
    ["a table in a table", (name: string) => `<table>${row(`<table>${row(name, "x")}</table>`, "after")}</table>`],
    ["rows of unequal length", (name: string) => `<table>${row("a")}${row(name, "b", "after")}</table>`],
    ["paragraphs in cells", (name: string) => `<table>${row(`<p>${name}</p>`, "<p>after</p>")}</table>`],
  ])("stand where they stood whatever name is in %s", (_what, make) => {
    const places = ["Al Yi", "Jordan Quillfeather", "Maximiliana-Wolkenstein-Mockingbird-Featherstonehaugh"].map(
      (name) => leftOf(make(name), "after"),
    );
    expect(new Set(places).size).toBe(1);
  });

  it("hold a word that is longer than they are wide", () => {
    const [page] = set(`<table>${row("x".repeat(120), "a", "b", "c", "d")}</table>`);
    const [first, ...more] = page!.words.filter(({ text }) => text.startsWith("x"));
    expect(more.length).toBeGreaterThan(0);
    expect([first!, ...more].map(({ text }) => text).join("")).toBe("x".repeat(120));
    expect(Math.max(...page!.words.map(({ right }) => right))).toBeLessThan(page!.width - 40);
  });

  it.each([
    "rosalind.achterberg@northgate-courier.example.org",
    "4S4BSANC5G3555019",
    "2001:db8:85a3:8d3:1319:8a2e:370:7348",
    "https://www.example.org/in/wren-talbot-0b1234",
  ])("leave %s whole, which is found by being so", (value) => {
    const [page] = set(`<table>${row("Wren Talbot", value, "a", "b", "c", "d")}</table>`);
    expect(page!.words.map(({ text }) => text)).toContain(value);
  });

  it("hold the groups of a number on one line", () => {
    const [page] = set(`<table>${row("Wren Talbot", "DE89 3704 0044 0532 0130 00", "a", "b", "c")}</table>`);
    const groups = page!.words.slice(2, 8);
    expect(groups.map(({ text }) => text)).toEqual(["DE89", "3704", "0044", "0532", "0130", "00"]);
    const begins = groups.map(({ left }) => left);
    expect(begins).toEqual(begins.toSorted((a, b) => a - b));
  });

  it("make the page wider where it has no room for them", () => {
    const cells = Array.from({ length: 12 }, (_, i) => `c${i}`);
    const [page] = set(`<table>${row(...cells)}</table>`);
    expect(page!.width).toBeGreaterThan(12 * 100);
    expect(page!.words.map(({ text }) => text)).toEqual(cells);
  });

  it("of which there are more than on any page are lines, and no word is lost", () => {
    const cells = Array.from({ length: 400 }, (_, i) => `c${i}`);
    const pages = set(`<table>${row(...cells)}</table>`);
    expect(pages[0]!.width).toBe(PAPER);
    expect(pages.flatMap(({ words }) => words.map(({ text }) => text))).toEqual(cells);
  });

  it("that only a span counts are none", () => {
    const { html, width } = even(`<table><tr><td colspan="900">title</td></tr>${row("a", "b")}</table>`);
    expect(width).toBe(PAPER);
    expect(html).toContain('colspan="2"');
  });

  it("that stand empty in each row are narrow", () => {
    const html = `<table>${row("&nbsp;", "a", "after")}${row("", "b", "c")}</table>`;
    expect(leftOf(html, "a")).toBeLessThan(70);
    expect(leftOf(html, "after")).toBeGreaterThan(250);
  });

  it("are worked out in a moment for a table that spans rows and columns without end", () => {
    const html = `<table>${`<tr>${'<td colspan="1000" rowspan="1000">x</td>'.repeat(4)}</tr>`.repeat(5_000)}</table>`;
    const before = performance.now();
    evenColumns(html, PAPER);
    expect(performance.now() - before).toBeLessThan(2_000);
  });
});
