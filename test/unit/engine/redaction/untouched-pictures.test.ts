// A page drawn from the untouched original shows nothing of what was struck or was never seen.
import { describe, expect, test } from "vitest";
import type { RedactionContext } from "../../../../src-main/engine/redaction/step.ts";
import { pictures } from "../../../../src-main/engine/redaction/steps/pictures.step.ts";
import { line, onePage } from "../../../support/pdf.ts";
import { open, redact } from "../../../support/tools.ts";

const place = [72, 82, 140, 96] as const;
const quad = [72, 82, 140, 82, 72, 96, 140, 96] as const;

/** How many pixels of the place are neither black nor white once the page is a picture, and how many are black. */
function drawn(more: Partial<RedactionContext>): { readonly grey: number; readonly black: number } {
  const pdf = open(onePage({ content: "q Q" }));
  const untouched = open(onePage({ content: line("Mockingbird") }));
  const context = {
    pdf,
    untouched,
    pictures: new Map([[1, "unproven"]]),
    dotted: new Set(),
    struck: new Map(),
    vacated: new Map(),
    hidden: [],
    suspects: new Set(),
    lookedOtherwise: new Set(),
    toTheEnd: new Set(),
    rows: new Map(),
    undrawn: new Set(),
    labels: { ordered: [], set: [], leftOff: [] },
    leaves: null,
    cuts: new Map(),
  };
  pictures.run({ ...context, ...more } as unknown as RedactionContext);
  const { grey, width } = pdf.picture(1, 1);
  const inside = grey.filter((_, i) => i % width > 74 && i % width < 138 && i / width > 84 && i / width < 94);
  return {
    grey: inside.filter((v) => v > 60 && v < 220).length,
    black: inside.filter((v) => v <= 60).length / inside.length,
  };
}

describe("a picture of the untouched original", () => {
  test("shows what stands", () => {
    expect(drawn({}).grey).toBeGreaterThan(20);
  });

  test("is black where a mark stood before its line moved", () => {
    expect(drawn({ vacated: new Map([[1, [place]]]) }).black).toBe(1);
  });

  test("is black where struck letters are larger than their font says", () => {
    const targets = { glyphs: [[72, 87, 140, 89]], strips: [], rects: [[72, 91, 73, 92]], gaps: [] };
    const { grey, black } = drawn({ struck: new Map([[1, targets]]) as never });
    expect(black).toBeGreaterThan(0.9);
    expect(grey).toBe(0);
  });

  test("isn't made where words were taken out that nobody could see", () => {
    const hidden = [{ page: 1, quads: [quad], reason: "not seen on the page" }];
    expect(drawn({ hidden })).toEqual({ grey: 0, black: 0 });
  });
});

describe("a page that becomes a picture", () => {
  /** A tiling pattern beside the words, which no strike can be proven in. */
  const tiled = {
    content: `/Pattern cs /P0 scn 300 300 40 40 re f ${line("Ann Mockingbird met Neighbour")}`,
    resources: "/Pattern <</P0 10 0 R>>",
    more: [
      {
        dict: "/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 9 9] /XStep 9 /YStep 9 /Resources <<>>",
        data: "0 0 4 4 re f",
      },
    ],
  };
  const textOf = (bytes: Uint8Array) =>
    open(bytes)
      .page(1)
      .lines.flat()
      .map(({ c }) => c)
      .join("");

  test("keeps the words that stand, and none that were struck", async () => {
    const {
      bytes,
      residues,
      pictures: made,
    } = await redact(onePage(tiled), { texts: ["Mockingbird"], exactWidth: true });
    expect([residues, made.length]).toEqual([[], 1]);
    expect(textOf(bytes!)).toMatch(/Ann.*met.*Neighbour/);
    expect(textOf(bytes!)).not.toMatch(/Mock|bird/);
  });

  test.each([
    ["/ColorSpace <</CS [/Separation /Spot /DeviceGray 10 0 R]>>", "/CS cs 1 scn 100 400 90 90 re f", 4],
    ["/Shading <</S <</ShadingType 2 /ColorSpace /DeviceGray /Coords [0 0 9 9] /Function 10 0 R>>>>", "/S sh", 0],
  ])("is refused with its document where it can't be drawn: %s", async (resources, content, type) => {
    const bytes = onePage({
      content: `${content} ${line("Ann Mockingbird")}`,
      resources: `/Font <</F1 5 0 R>> ${resources}`,
      more: [`<</FunctionType ${type} /Domain [0 1] /Range [0 1] /Size [2] /BitsPerSample 8>>`],
    });
    await expect(redact(bytes, { texts: ["Mockingbird"] })).rejects.toThrow("document/damaged");
  });

  /** A photograph's stand-in: each pixel of another grey. */
  const photo = `q 200 0 0 40 72 480 cm BI /W 64 /H 8 /CS /G /BPC 8 /F /AHx ID ${Array.from({ length: 512 }, (_, i) => ((i * 97) % 256).toString(16).padStart(2, "0")).join("")}> EI Q`;
  const unseen = line("Unseen words", 72, 500);
  test.each([
    ["of the paper's colour", `1 g ${unseen}`],
    ["too pale", `0.92 g ${unseen}`],
    ["under a box", `${unseen} 0 g 60 490 200 30 re f`],
    ["under a photograph", `${unseen} ${photo}`],
    ["written without ink over a photograph", `${photo} 3 Tr ${unseen}`],
    ["clipped away", `q 300 100 20 20 re W n ${unseen} Q`],
    ["off the page", line("Unseen words", 72, 900)],
    ["of one letter each under a box", `${line("U n s e e n", 72, 500)} 0 g 60 490 200 30 re f`],
  ])("keeps those that are seen where others are %s", async (_how, content) => {
    const made = await redact(
      onePage({ ...tiled, content: `${tiled.content} 0 g ${line("Gull by the shore", 72, 650)} ${content}` }),
      {
        texts: ["Mockingbird"],
        exactWidth: true,
      },
    );
    expect([made.residues, made.pictures.map(({ page }) => page)]).toEqual([[], [1]]);
    expect(textOf(made.bytes!)).toMatch(/Ann.*met.*Gull.*by.*the.*shore/);
    expect(textOf(made.bytes!)).not.toMatch(/Mock|bird|U|nseen|words/);
  });
});
