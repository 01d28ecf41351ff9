// Words that only a screen reader reads out are searched like the rest, and said to be what they are.
import { expect, it } from "vitest";
import { pdf } from "../../../support/pdf.ts";
import { read } from "../../../support/tools.ts";

const tagged = (kids: string, more: readonly string[] = []) =>
  pdf([
    "<</Type /Catalog /Pages 2 0 R /StructTreeRoot 4 0 R>>",
    "<</Type /Pages /Kids [3 0 R] /Count 1>>",
    "<</Type /Page /Parent 2 0 R /MediaBox [0 0 200 200]>>",
    `<</Type /StructTreeRoot /K ${kids}>>`,
    ...more,
  ]);

it("reads descriptions, replacements, expansions and titles with their page, in order", () => {
  const { parts } = read(
    tagged("[5 0 R 6 0 R]", [
      "<</S /Figure /Pg 3 0 R /Alt (Portrait of Dana Roe) /K <</S /Span /E (Doctor)>>>>",
      "<</S /Span /ActualText (call 202-555-0143) /T (Heading)>>",
    ]),
  );
  expect(parts.map(({ where, page, label, text }) => [where, page, label, text])).toEqual([
    ["hidden", 1, "alternative text", "Portrait of Dana Roe"],
    ["hidden", 1, "expansion of an abbreviation", "Doctor"],
    ["hidden", null, "replacement text", "call 202-555-0143"],
    ["hidden", null, "title in the structure", "Heading"],
  ]);
});

it.each([
  ["that holds itself", "5 0 R", ["<</S /Div /K [5 0 R 5 0 R] /Alt (once)>>"], 1],
  ["of nothing", "null", [], 0],
])("ends on a tree %s", (_what, kids, more, count) => {
  expect(read(tagged(kids, more)).parts).toHaveLength(count);
});
