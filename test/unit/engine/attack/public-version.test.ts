// A version that is public already, laid beside the copy: found by the words around a mark, wherever they moved.
import { describe, expect, test } from "vitest";
import { line, onePage, pdf } from "../../../support/pdf.ts";
import { redact } from "../../../support/tools.ts";
import { attacked, said } from "./attacked.ts";

const page = (...lines: string[]) =>
  onePage({ content: lines.map((text, i) => line(text, 72, 700 - 16 * i)).join("") });
const pages = (...contents: string[]) =>
  pdf([
    "<</Type /Catalog /Pages 2 0 R>>",
    `<</Type /Pages /Kids [${contents.map((_, i) => `${4 + 2 * i} 0 R`).join(" ")}] /Count ${contents.length}>>`,
    "<</Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding>>",
    ...contents.flatMap((data, i) => [
      `<</Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents ${5 + 2 * i} 0 R /Resources <</Font <</F1 3 0 R>>>>>>`,
      { dict: "", data },
    ]),
  ]);

const SECRET = "Jordan Quillfeather";
const copy = page("The board heard on Tuesday that [REDACTED] of the post room had kept the letters.");

describe("what a mark covers is read in the other version", () => {
  test.each([
    ["on the same line", page(`The board heard on Tuesday that ${SECRET} of the post room had kept the letters.`), 1],
    [
      "with its lines broken elsewhere",
      page("The board heard on", `Tuesday that Jordan`, "Quillfeather of the post", "room had kept the letters."),
      1,
    ],
    [
      "on another page",
      pages(
        line("A cover sheet of its own."),
        line(`The board heard on Tuesday that ${SECRET} of the post room had kept the letters.`),
      ),
      2,
    ],
    [
      "with other capitals and marks",
      page(`THE BOARD heard, on Tuesday, that “${SECRET}” of the post room had kept the letters.`),
      1,
    ],
    [
      "with a word put in beside it",
      page(`The board heard on a Tuesday that ${SECRET} of the old post room had kept the letters.`),
      1,
    ],
  ])("%s", (_name, other, on) => {
    const [item, ...rest] = said(copy, "public-version", other);
    expect(rest).toEqual([]);
    expect(item).toMatchObject({ page: 1, strength: "strong", other: { page: on } });
    expect(item!.other!.quads.length).toBeGreaterThan(0);
    expect(JSON.stringify(item)).not.toMatch(/quillfeather/i);
  });

  test("of marks in a row, as in a table, and of one between two others", async () => {
    const text = ["Name Jordan Quillfeather and Ann Example met there", "on behalf of the whole board of the county."];
    const made = await redact(page(...text), { texts: ["Jordan", "Quillfeather", "Ann Example"] });
    const result = attacked(made.bytes!, page(...text));
    expect(result.marks).toBe(2);
    expect(result.compared).toEqual({ pages: 1, matched: 2, unread: [] });
    expect(result.attacks.filter(({ attack }) => attack === "public-version")).toHaveLength(2);
  });
});

describe("nothing is read", () => {
  test.each([
    [
      "where it is struck there too",
      page("The board heard on Tuesday that [REDACTED] of the post room had kept the letters."),
    ],
    [
      "where another text stands",
      page("Nobody spoke for a while, and then everybody did, as the minutes say at length."),
    ],
    ["where too few of the words around agree", page(`It is said that ${SECRET} of Ohio kept quiet.`)],
  ])("%s", (_name, other) => {
    expect(said(copy, "public-version", other)).toEqual([]);
  });

  test("without another version", () => {
    expect(attacked(copy).compared).toBeNull();
    expect(said(copy, "public-version")).toEqual([]);
  });
});
