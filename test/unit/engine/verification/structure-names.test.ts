// A copy's structure is looked at but for names that pages and fonts give what is their own.
import { expect, test } from "vitest";
import type { Exported } from "../../../../src-main/engine/verification/check.ts";
import { structure } from "../../../../src-main/engine/verification/checks/structure.check.ts";
import { onePage, type PdfObject } from "../../../support/pdf.ts";
import { open } from "../../../support/tools.ts";

type Case = readonly [what: string, glyphs: PdfObject, isFine: boolean];
const CASES: readonly Case[] = [
  ["names of glyphs are free in a dictionary of their own", "<</B 12 0 R>>", true],
  ["words are not, though it says that it holds glyphs", "<</JS (a script)>>", false],
  ["an object of another kind is looked at, though a font calls it its glyphs", "<</Type /Page /Lang 12 0 R>>", false],
];

test.each(CASES)("%s", (_what, glyphs, isFine) => {
  const bytes = onePage({
    content: "q Q",
    resources: "/Font <</T 10 0 R>>",
    more: ["<</Type /Font /Subtype /Type3 /CharProcs 11 0 R>>", glyphs, { dict: "", data: "" }],
  });
  const residues = structure.run({ pdf: open(bytes) } as unknown as Exported);
  expect(residues.length === 0).toBe(isFine);
});
