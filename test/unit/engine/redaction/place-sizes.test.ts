// What stands in another size than what was taken out before it keeps its place.
import { describe, expect, it } from "vitest";
import { applied } from "../../../../src-main/engine/documents/pdf/content-edits.ts";
import { placeSizes } from "../../../../src-main/engine/redaction/lines/place-sizes.ts";
import { lostLetters } from "../../../bench/no-op/compare.ts";
import { pagesOf } from "../../../bench/no-op/places.ts";
import { onePage } from "../../../support/pdf.ts";
import { redact } from "../../../support/tools.ts";

const bytes = (text: string) => new Uint8Array(Buffer.from(text, "latin1"));
const widthsOf = (font: string) =>
  font === "F1" ? { codeLength: 1 as const, of: (code: number) => (code === 63 ? undefined : 0.5) } : null;
const placed = (stream: string) =>
  Buffer.from(applied(bytes(stream), placeSizes(bytes(stream), widthsOf)))
    .toString("latin1")
    .replace(/ +/g, " ");

describe("a content stream", () => {
  it.each([
    ["in one size stands as it is", "BT /F1 10 Tf 5 7 Td (ab) Tj (c) Tj 0 -12 Td (d) Tj ET"],
    ["whose sizes each have a place stands as it is", "BT /F1 10 Tf 5 7 Td (ab) Tj /F1 8 Tf 9 0 Td (c) Tj ET"],
    ["in a font of unknown widths stands as it is", "BT /F2 10 Tf 5 7 Td (ab) Tj /F2 8 Tf (c) Tj ET"],
    ["with a letter of unknown width stands as it is", "BT /F1 10 Tf 5 7 Td (a?) Tj /F1 8 Tf (c) Tj ET"],
  ])("%s", (_what, stream) => expect(placed(stream)).toBe(stream));

  it.each([
    [
      "goes on where letters, numbers and spacings have moved the pen",
      "BT /F1 10 Tf 1 Tc 2 Tw 5 7 Td [(a b) -100] TJ /F1 8 Tf (c) Tj ET",
      "BT /F1 10 Tf 1 Tc 2 Tw 5 7 Td [(a b) -100] TJ /F1 8 Tf 1 0 0 1 26 7 Tm (c) Tj ET",
    ],
    [
      "goes on where the horizontal scale has",
      "BT /F1 10 Tf 5 7 Td (ab) Tj 50 Tz (cd) Tj 200 Tz (e) Tj ET",
      "BT /F1 10 Tf 5 7 Td (ab) Tj 50 Tz 1 0 0 1 15 7 Tm (cd) Tj 200 Tz 1 0 0 1 20 7 Tm (e) Tj ET",
    ],
    [
      "has its next line where it was",
      "BT /F1 10 Tf 5 100 TD (ab) Tj /F1 8 Tf (c) Tj 0 -12 TD (d) Tj T* (e) Tj ET",
      "BT /F1 10 Tf 5 100 TD (ab) Tj /F1 8 Tf 1 0 0 1 15 100 Tm (c) Tj 1 0 0 1 5 88 Tm 12 TL (d) Tj T* (e) Tj ET",
    ],
    [
      "has its next line where it was by operators that show, too",
      "BT /F1 10 Tf 12 TL 5 100 Td (ab) Tj /F1 8 Tf (c) Tj (d) ' /F1 9 Tf (e) Tj 1 2 (f) \" (g) ' ET",
      "BT /F1 10 Tf 12 TL 5 100 Td (ab) Tj /F1 8 Tf 1 0 0 1 15 100 Tm (c) Tj 1 0 0 1 5 88 Tm <64> Tj /F1 9 Tf 1 0 0 1 9 88 Tm (e) Tj 1 Tw 2 Tc 1 0 0 1 5 76 Tm <66> Tj (g) ' ET",
    ],
  ])("%s", (_what, stream, out) => expect(placed(stream)).toBe(out));
});

it("letters in another size behind a struck word keep their places", async () => {
  const content =
    "BT /F1 12 Tf 72 700 Td (The marsh bird) Tj /F1 18 Tf ( stands here) Tj /F1 9 Tf [( and) -900] TJ /F1 14 Tf (waits) Tj ET";
  const bytes = onePage({ content });
  const { bytes: copy, pictures, residues } = await redact(bytes, { texts: ["marsh bird"], exactWidth: true });
  expect([residues, pictures]).toEqual([[], []]);
  const [[before], [after]] = [pagesOf(bytes, 1), pagesOf(copy!, 1)];
  expect(lostLetters(before!, after!).map(({ c }) => c)).toEqual([..."marshbird"]);
});
