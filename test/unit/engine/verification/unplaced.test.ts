// A page becomes a picture where its strikes can't be proven, but not where the picture would show a value.
import { expect, test } from "vitest";
import type { Residue } from "../../../../src-main/contract/redact.ts";
import { showsUnplaced } from "../../../../src-main/engine/verification/unplaced.ts";

const residue = (check: string, page?: number): Residue => ({
  check: `verification/${check}`,
  where: "somewhere",
  ...(page === undefined ? {} : { page }),
});

test.each([
  ["nothing is left", [], false],
  ["a page looks otherwise", [residue("planned-picture", 1)], false],
  ["what draws it holds a value", [residue("decoded-streams", 1)], true],
  [
    "that is so of one page while another looks otherwise",
    [residue("planned-picture", 1), residue("decoded-streams", 2)],
    true,
  ],
  ["a reader finds the value on the page too", [residue("text-pdfium", 1), residue("decoded-streams", 1)], false],
  ["a reader finds it on another page", [residue("text-mupdf", 2), residue("decoded-streams", 1)], true],
  ["something that no page draws holds a value", [residue("decoded-streams")], false],
] as const)("tells whether a page shows a value in no known place, where %s", (_, residues, shown) => {
  expect(showsUnplaced(residues)).toBe(shown);
});
