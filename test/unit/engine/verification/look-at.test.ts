// A page of a copy is held against its original letter by letter.
import { describe, expect, test } from "vitest";
import type { Rect } from "../../../../src-main/base/units.ts";
import { lookOf } from "../../../support/look-of.ts";
import { line, onePage } from "../../../support/pdf.ts";

describe("a page of the copy, beside its original", () => {
  const inSize = (size: number, text: string, font = "F1") =>
    `BT /${font} ${size} Tf 72.3 400.4 Td (${text}) Tj ET ${line("Neighbour", 72, 600)}`;
  const mark: Rect = [300, 84, 360, 96];
  const copyOf = (content: string) => onePage({ content: `${content} 0 g 300 696 60 12 re f` });
  const differs = async (before: string, after: string) =>
    (await lookOf(onePage({ content: before }), copyOf(after), { marks: [mark], labels: [], rows: [], vacated: [] }))
      .differs;

  test.each([
    { what: "3 became 8", before: "paid 1,300 in May", after: "paid 1,800 in May" },
    { what: "e became c", before: "the lease ended", after: "thc lease ended" },
    { what: "0 became O", before: "Form 20B", after: "Form 2OB" },
    { what: "a comma is missing", before: "paid 1,300 in May", after: "paid 1 300 in May" },
    { what: "a full stop became a comma", before: "ended. Then", after: "ended, Then" },
    { what: "an accent is missing", before: "caf\\351 owner", after: "cafe owner" },
  ])("is refused where $what", async ({ before, after }) => {
    for (const size of [7, 12])
      expect(await differs(inSize(size, before), inSize(size, after)), `${size} pt`).not.toBeNull();
  });

  test("is refused where a line set anew has another letter of as much ink", async () => {
    const row: Rect = [70, 380, 300, 400];
    const [before, after] = [inSize(12, "paid 1,360 in May"), inSize(12, "paid 1,630 in May")];
    const planned = { marks: [], labels: [], rows: [row], vacated: [] };
    expect((await lookOf(onePage({ content: before }), onePage({ content: before }), planned)).differs).toBeNull();
    expect((await lookOf(onePage({ content: before }), onePage({ content: after }), planned)).differs).not.toBeNull();
  });

  test("is let pass where its letters fall a hair beside", async () => {
    const text = "paid 1,300 in May, and the lease ended.";
    expect(await differs(inSize(9, text), inSize(9, text).replace("72.3 400.4", "72.42 400.31"))).toBeNull();
  });
});
