// Bookmarks and links between pages come back when they tell nothing that the copy's pages don't.
import { describe, expect, test } from "vitest";
import { line, pdf } from "../../../support/pdf.ts";
import { open, redact } from "../../../support/tools.ts";

/** Two pages, a bookmark to each and one link from the first to the second. */
const twoPages = ({ titles = ["Summary", "Findings"], rect = "72 590 200 606", rotate = 0, extra = "" }) =>
  pdf([
    "<</Type /Catalog /Pages 2 0 R /Outlines 8 0 R>>",
    "<</Type /Pages /Kids [3 0 R 4 0 R] /Count 2>>",
    `<</Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Rotate ${rotate} /Contents 5 0 R /Resources <</Font <</F1 7 0 R>>>> /Annots [<</Type /Annot /Subtype /Link /Rect [${rect}] /Dest [4 0 R /Fit] ${extra}>>]>>`,
    "<</Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 6 0 R /Resources <</Font <</F1 7 0 R>>>>>>",
    { dict: "", data: line("Summary", 72, 740) + line("Mockingbird was here.") + line("See the findings", 72, 594) },
    { dict: "", data: line("Findings", 72, 740) },
    "<</Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding>>",
    "<</Type /Outlines /First 9 0 R /Last 10 0 R /Count 2>>",
    `<</Title (${titles[0]}) /Parent 8 0 R /Next 10 0 R /Dest [3 0 R /Fit]>>`,
    `<</Title (${titles[1]}) /Parent 8 0 R /Prev 9 0 R /Dest [4 0 R /Fit]>>`,
  ]);

async function copyOf(bytes: Uint8Array) {
  const { bytes: copy, residues } = await redact(bytes, { texts: ["Mockingbird"] });
  expect(residues).toEqual([]);
  const opened = open(copy!);
  return { bookmarks: opened.bookmarks(), links: opened.innerLinks() };
}

describe("bookmarks", () => {
  test("whose words stand on their page come back", async () => {
    const { bookmarks } = await copyOf(twoPages({}));
    expect(bookmarks).toEqual([
      { title: "Summary", page: 1, depth: 0 },
      { title: "Findings", page: 2, depth: 0 },
    ]);
  });

  test("are spelled as their page is, since a spelling of their own could name a copy", async () => {
    const { bookmarks } = await copyOf(twoPages({ titles: ["SUM  MARY!", "find-ings"] }));
    expect(bookmarks.map(({ title }) => title)).toEqual(["Summary", "Findings"]);
  });

  test.each([
    ["say what no page says", "Draft of Ann Example"],
    ["say what was struck", "Mockingbird"],
    ["say nothing", ""],
  ])("that %s don't", async (_, title) => {
    const { bookmarks } = await copyOf(twoPages({ titles: [title, "Findings"] }));
    expect(bookmarks).toEqual([{ title: "Findings", page: 2, depth: 0 }]);
  });
});

describe("links between pages", () => {
  test.each([0, 90, 180, 270])("come back on their words on a page turned by %i degrees", async (rotate) => {
    const bytes = twoPages({ rotate });
    const words = open(bytes)
      .page(1)
      .lines.find((line) => line.map((g) => g.c).join("") === "See the findings")!;
    const { links } = await copyOf(bytes);
    expect(links.map(({ page, to }) => [page, to])).toEqual([[1, 2]]);
    const [x0, y0, x1, y1] = links[0]!.rect;
    for (const { quad } of words) {
      const [x, y] = [(quad[0] + quad[6]) / 2, (quad[1] + quad[7]) / 2];
      expect(x > x0 && x < x1 && y > y0 && y < y1).toBe(true);
    }
  });

  test("have edges of the copy's own, so that the original's can't tell one copy from another", async () => {
    const [one, other] = await Promise.all(
      ["72 590 200 606", "71.25 589.5 211.125 607.75"].map((rect) => copyOf(twoPages({ rect }))),
    );
    expect(one!.links).toEqual(other!.links);
    expect((await copyOf(twoPages({ rect: "300 300 400 320" }))).links).toEqual([]);
  });

  test("on a line with a strike don't: their edges would measure it", async () => {
    expect((await copyOf(twoPages({ rect: "72 696 140 712" }))).links).toEqual([]);
  });

  test("carry no words of their own", async () => {
    const { bytes } = await redact(twoPages({ extra: "/Contents (Mockingbird) /T (Ann Example)" }), {
      texts: ["Mockingbird"],
    });
    expect(Buffer.from(bytes!).toString("latin1")).not.toMatch(/Ann Example/);
    expect(open(bytes!).innerLinks()).toHaveLength(1);
  });
});
