// Marks with labels are measured as marks without: a label neither hides a mark nor what its width tells.
import { describe, expect, test } from "vitest";
import { boxMark, quadsOf, textMark } from "../../../support/marked.ts";
import { line, onePage } from "../../../support/pdf.ts";
import { read, redact } from "../../../support/tools.ts";
import { attacked, said } from "./attacked.ts";

const page = onePage({ content: line("They met Jordan Quillfeather at the station.") + line("Below it.", 72, 660) });
const marks = (style: "bar" | "plain") => [
  textMark(1, quadsOf(read(page), 1, "Jordan Quillfeather"), { text: "a clerk", style }),
];
const STYLES = ["bar", "plain"] as const;

describe("a labelled mark", () => {
  test.each(STYLES)("tells nothing by its width where its line was set anew, %s", async (style) => {
    const { bytes, markWidths } = await redact(page, { marks: marks(style) });
    expect(markWidths).toMatchObject([{ page: 1, fits: markWidths[0]!.of }]);
    expect(attacked(bytes!)).toMatchObject({ marks: 1, attacks: [{ attack: "gap-width", strength: "weak" }] });
  });

  test.each(STYLES)("tells few names where its width was kept, %s", async (style) => {
    const { bytes, markWidths } = await redact(page, { marks: marks(style), exactWidth: true });
    expect(markWidths).toHaveLength(1);
    expect(markWidths[0]!.fits! / markWidths[0]!.of).toBeLessThan(0.1);
    expect(said(bytes!, "gap-width").map(({ strength }) => strength)).not.toEqual(["weak"]);
  });

  test("is found where no words stand beside it, too", async () => {
    const made = await redact(page, { marks: [boxMark(1, [100, 300, 200, 316], { text: "seal", style: "plain" })] });
    expect(attacked(made.bytes!).marks).toBe(1);
  });
});

describe("no mark is", () => {
  const painted = (fill: string, words: string, more = "") =>
    onePage({
      content: `${fill} 140 694 90 16 re f ${more} ${words} 0 g ${line("Neighbour below", 72, 660)}`,
    });
  test.each([
    { name: "a heading on a dark ground", bytes: painted("0 g", `1 g ${line("Part one", 150, 698)}`) },
    {
      name: "a number on a dark ground before its heading",
      bytes: painted("0 g", `1 g ${line("Part 1", 150, 698)} 0 g ${line("Who was there", 236, 698)}`),
    },
    {
      name: "a form's field in a frame of its own",
      bytes: painted(
        "1 g",
        `0 g ${line("Ann Example", 150, 698)} ${line("Name:", 100, 698)}`,
        "0 G 1 w 140.5 694.5 89 15 re S",
      ),
    },
  ])("$name", ({ bytes }) => {
    expect(attacked(bytes).marks).toBe(0);
  });
});
