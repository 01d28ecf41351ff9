// Mosaics and blurs that words can be tried on, and what is left in the file: planted, and twins without.
import { describe, expect, test } from "vitest";
import { ATTACKS } from "../../../../src-main/contract/attack.ts";
import { ALL } from "../../../../src-main/engine/attack/index.ts";
import { blur, grey, image, mosaic, scribble } from "../../../corpus/bad-redactions/pictures.ts";
import { line, onePage } from "../../../support/pdf.ts";
import { redact } from "../../../support/tools.ts";
import { attacked, said } from "./attacked.ts";

/** A screenshot of text, 400 × 150 points on the page, two pixels a point. */
function screenshot(hide: (picture: ReturnType<typeof grey>) => void = () => {}): Uint8Array {
  const picture = grey(800, 300);
  for (let row = 0; row < 6; row++)
    for (let word = 0; word < 5; word++) scribble(picture, 20 + word * 150, 20 + row * 45, 9, 16);
  hide(picture);
  return onePage({
    content: `${line("The witness was paid in cash.", 72, 730)}q 400 0 0 150 72 400 cm /I0 Do Q`,
    resources: "/XObject <</I0 10 0 R>>",
    more: [image(picture)],
  });
}

describe("a picture made coarse", () => {
  test("a mosaic of many blocks: names can be tried, and how many blocks there are is said", () => {
    const [item] = said(
      screenshot((p) => mosaic(p, 160, 56, 320, 96, 8)),
      "coarse-pictures",
    );
    expect(item).toMatchObject({ page: 1, strength: "strong", blocks: { side: 4 } });
    expect(item!.blocks!.across * item!.blocks!.down).toBeGreaterThan(50);
    expect(item!.summary).toMatch(/try every name of a list/);
  });

  test("a coarser one has fewer blocks", () => {
    const count = (side: number) => {
      const [item] = said(
        screenshot((p) => mosaic(p, 160, 48, 352, 112, side)),
        "coarse-pictures",
      );
      return item!.blocks!.across * item!.blocks!.down;
    };
    expect(count(16)).toBeLessThan(count(8) / 2);
  });

  test("a blur: names can be blurred as much", () => {
    expect(
      said(
        screenshot((p) => blur(p, 150, 50, 330, 102, 5)),
        "coarse-pictures",
      ),
    ).toMatchObject([{ strength: "moderate" }]);
  });

  test("the same picture as it was: nothing", () => {
    expect(said(screenshot(), "coarse-pictures")).toEqual([]);
  });
});

describe("what is left in the file", () => {
  const covered = onePage({ content: `${line("It was Jordan Quillfeather.", 72, 700)}0 g 110 696 112 14 re f` });
  test("text under a bar, with what to do", () => {
    const [item] = said(covered, "left-in-file");
    expect(item).toMatchObject({ page: 1, strength: "strong", summary: "Text can be copied from under a cover." });
    expect(item!.advice).toMatch(/make it again with Stet/);
  });

  test("a copy by Stet has nothing of it", async () => {
    const made = await redact(onePage({ content: line("It was Jordan Quillfeather.", 72, 700) }), {
      texts: ["Jordan Quillfeather"],
    });
    expect(said(made.bytes!, "left-in-file")).toEqual([]);
  });
});

test("the registry has every attack that the contract names", () => {
  expect(ALL.map(({ id }) => id)).toEqual([...ATTACKS]);
});

test("a page that isn't read is said, whatever else is found", () => {
  const picture = onePage({
    content: "q 612 0 0 792 0 0 cm /I0 Do Q",
    resources: "/XObject <</I0 10 0 R>>",
    more: [image(grey(80, 100, 90))],
  });
  expect(attacked(picture)).toMatchObject({ marks: 0, unread: [1] });
});

test("the strongest come first", () => {
  const strengths = attacked(
    onePage({
      content: `${line("It was Jordan Quillfeather.", 72, 700)}0 g 110 696 112 14 re f`,
      trailer: "/Info <</Author (A)>>",
    }),
  ).attacks.map(({ strength }) => strength);
  expect(strengths).toEqual(
    [...strengths].sort(
      (a, b) => ["strong", "moderate", "weak"].indexOf(a) - ["strong", "moderate", "weak"].indexOf(b),
    ),
  );
});
