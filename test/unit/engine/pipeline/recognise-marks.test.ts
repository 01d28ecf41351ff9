// What stands around a mark is read off the picture, as a person would read it.
import { describe, expect, test } from "vitest";
import { recogniseMarks } from "../../../../src-main/engine/pipeline/recognise-marks.ts";
import { line, onePage } from "../../../support/pdf.ts";
import { open, tools } from "../../../support/tools.ts";

const curve = "0 0 0 RG 200 690 m 230 720 260 660 290 700 c S ";
const rects = [[72, 100, 120, 112]] as const;

async function readAround(content: string) {
  const bytes = onePage({ content });
  const view = (await tools.viewer.open(bytes))!;
  const pdf = open(bytes);
  const read = await recogniseMarks(tools.ocr, view, pdf, [{ page: 1, rects: rects.map((r) => [...r] as const) }]);
  view.close();
  pdf.close();
  return read.map(({ text }) => text).join(" ");
}

describe("around a mark", () => {
  test("words are read where something else than letters is drawn", async () => {
    const stands = `${line("Mockingbird", 130, 682)}20 690 m 24 702 30 684 40 692 c S `;
    expect(await readAround(`${stands}72 680 48 12 re f`)).toContain("Mockingbird");
  });

  test("words out of its reach are not read", async () => {
    expect(await readAround(`${curve}72 680 48 12 re f ${line("Mockingbird", 72, 400)}`)).not.toContain("Mockingbird");
  });

  test("nothing is read where only letters and bars are drawn: readers of text tell all there is", async () => {
    expect(await readAround(`72 680 48 12 re f ${line("Mockingbird", 130, 682)}`)).toBe("");
  });
});
