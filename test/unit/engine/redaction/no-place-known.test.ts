// Words that a page shows but none of its letters tell: no copy as long as no place is known, and one once somebody marks it.
import { describe, expect, test } from "vitest";
import { line, onePage } from "../../../support/pdf.ts";
import { readByOthers, redact } from "../../../support/tools.ts";

const WORD = "Mockingbird";
const NEIGHBOUR = line("The neighbour stays", 72, 600);
/** Wide enough for a space, and no space that anybody wrote. */
const apart = "BT /F1 12 Tf 72 700 Td [(Mock) -600 (ingb) -700 (ird)] TJ ET";

/** A letter whose shape is a word. */
const shape = {
  content: `BT /F2 12 Tf 72 700 Td (A) Tj ET ${NEIGHBOUR}`,
  resources: "/Font <</F1 5 0 R /F2 10 0 R>>",
  more: [
    "<</Type /Font /Subtype /Type3 /FontBBox [0 0 9000 900] /FontMatrix [0.001 0 0 0.001 0 0] /FirstChar 65 /LastChar 65 /Widths [9000] /Encoding <</Differences [65 /A]>> /CharProcs <</A 11 0 R>> /Resources <</Font <</F1 5 0 R>>>>>>",
    { dict: "", data: `9000 0 d0 BT /F1 1000 Tf (${WORD}) Tj ET` },
  ],
};

const PAGES = [
  { what: "letters set apart here and there", bytes: onePage({ content: `${apart} ${NEIGHBOUR}` }) },
  { what: "text in the shape of another letter", bytes: onePage(shape) },
];

/** What makes a page a picture as soon as something is struck on it. */
const SHADING = {
  resources:
    "/Font <</F1 5 0 R>> /Shading <</S1 <</ShadingType 2 /ColorSpace /DeviceGray /Coords [0 0 1 0] /Function <</FunctionType 2 /Domain [0 1] /C0 [1] /C1 [1] /N 1>>>>>>",
};
const SHADED = "q 500 20 20 20 re W n /S1 sh Q";
const INSIDE_A_FORM = {
  resources: `${SHADING.resources} /XObject <</X1 10 0 R>>`,
  more: [{ dict: "/Type /XObject /Subtype /Form /BBox [0 0 612 792]", data: apart }],
};

describe.each([
  { where: "page", bytes: onePage({ content: `${apart} ${NEIGHBOUR} ${SHADED}`, ...SHADING }) },
  { where: "form", bytes: onePage({ content: `/X1 Do ${NEIGHBOUR} ${SHADED}`, ...INSIDE_A_FORM }) },
])("letters set apart in a $where that becomes a picture for another reason", ({ bytes }) => {
  test("have no copy, and the page that shows them is named", async () => {
    const { bytes: copy, residues, pictures } = await redact(bytes, { texts: [WORD, "neighbour"] });
    expect(pictures.map(({ page }) => page)).toEqual([1]);
    expect(copy).toBeNull();
    const where = "what its picture was made of";
    expect(residues).toContainEqual({ check: "verification/decoded-streams", page: 1, where });
  });

  test("are gone once they are marked by hand", async () => {
    const boxes = [{ page: 1, rect: [60, 80, 540, 100] as [number, number, number, number] }];
    const { bytes: copy, pictures } = await redact(bytes, { texts: [WORD, "neighbour"], boxes });
    expect([copy === null, pictures.length]).toEqual([false, 1]);
  });
});

describe.each(PAGES)("$what", ({ bytes }) => {
  test("have no copy, and the page that shows them is named", async () => {
    const { bytes: copy, residues, pictures } = await redact(bytes, { texts: [WORD] });
    expect(copy === null).toBe(true);
    expect(new Set(residues.map(({ page }) => page))).toEqual(new Set([1]));
    // A picture of the page would show them still.
    expect(pictures).toEqual([]);
  });

  test("are gone once they are marked by hand", async () => {
    const boxes = [{ page: 1, rect: [60, 80, 540, 100] as [number, number, number, number] }];
    const { bytes: copy } = await redact(bytes, { texts: [WORD], boxes });
    for (const { pages } of await readByOthers(copy!)) expect(pages[0]!.text.trim()).toBe("The neighbour stays");
  });
});
