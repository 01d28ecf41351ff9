// Each check must be able to fail: a file made to break just that one.
import { describe, expect, test } from "vitest";
import type { Rect } from "../../../../src-main/base/units.ts";
import type { SetLabel } from "../../../../src-main/engine/redaction/labels/label.ts";
import type { PageTargets } from "../../../../src-main/engine/redaction/step.ts";
import { targetsOfRanges } from "../../../../src-main/engine/redaction/targets.ts";
import { type Exported, NOTHING_DONE } from "../../../../src-main/engine/verification/check.ts";
import { CHECKS, runChecks } from "../../../../src-main/engine/verification/index.ts";
import { lookOf } from "../../../support/look-of.ts";
import { line, onePage, revised } from "../../../support/pdf.ts";
import { open, read, readByOthers } from "../../../support/tools.ts";

const needles = [{ text: "Mockingbird", literal: false }];
const clean = onePage({ content: "q Q" });
const place: PageTargets = { glyphs: [[74, 87, 75, 88]], strips: [], rects: [[72, 84, 160, 96]], gaps: [] };

const label: SetLabel = {
  page: 1,
  mark: [72, 84, 160, 96],
  turn: 0,
  style: "bar",
  size: 8,
  lines: [{ text: "a source", x: 90, y: 93 }],
  label: { text: "a source", style: "bar" },
  struck: [],
};

/** The places of the first page's glyphs, as if they had been struck. */
function struckAt(bytes: Uint8Array): PageTargets {
  const page = read(bytes).pages[0]!;
  return targetsOfRanges(page.text, page.quads, [{ start: 0, end: page.text.length }], {
    hidesWidth: false,
    ink: false,
  });
}

/** `original`: what it was made of, where that looked otherwise; `rows`: lines of it that were set anew. */
type Made = Partial<Exported> & { readonly original?: Uint8Array; readonly rows?: readonly Rect[] };

async function exported(bytes: Uint8Array, { original = bytes, rows = [], ...more }: Made = {}): Promise<Exported> {
  const pdf = open(bytes);
  const marks = more.struck?.get(1)?.rects ?? [];
  return {
    bytes,
    pdf,
    needles,
    pageCount: 1,
    readers: await readByOthers(bytes),
    ...NOTHING_DONE,
    looks: new Map([[1, await lookOf(original, bytes, { marks, labels: more.labels ?? [], rows, vacated: [] })]]),
    ...more,
  };
}

/** One tagged line, right in everything but what is given. */
function taggedPage({
  content = tagged("Neighbour"),
  element = "",
  kids = "0",
  parents = "[11 0 R]",
  catalog = "",
  more = [],
}: {
  readonly content?: string;
  readonly element?: string;
  readonly kids?: string;
  readonly parents?: string;
  readonly catalog?: string;
  readonly more?: readonly string[];
}): Uint8Array {
  return onePage({
    content,
    page: "/StructParents 0 /Tabs /S",
    catalog: `/StructTreeRoot 10 0 R /MarkInfo <</Marked true>> ${catalog}`,
    more: [
      `<</Type /StructTreeRoot /K 11 0 R /ParentTree <</Nums [0 ${parents}]>> /ParentTreeNextKey 1>>`,
      `<</Type /StructElem /S /P /P 10 0 R /Pg 3 0 R /K ${kids} ${element}>>`,
      ...more,
    ],
  });
}
const tagged = (words: string, mcid = 0, y = 700) => `/P <</MCID ${mcid}>> BDC ${line(words, 72, y)} EMC `;

const blot = " 0 0 1 rg 300 300 40 20 re f";

const FAILURES: readonly { readonly check: string; readonly bytes: Uint8Array; readonly more?: Made }[] = [
  { check: "verification/text-mupdf", bytes: onePage({ content: line("Mockingbird") }) },
  { check: "verification/text-independent", bytes: onePage({ content: line("Mockingbird") }) },
  { check: "verification/text-pdfium", bytes: onePage({ content: line("Mockingbird") }) },
  {
    check: "verification/planned-picture",
    bytes: onePage({ content: `${line("Neighbour")}${blot}` }),
    more: { original: onePage({ content: line("Neighbour") }) },
  },
  {
    check: "verification/recognised-words",
    bytes: clean,
    more: { recognised: [{ page: 1, text: "the M0cking-\nbird's aide" }] },
  },
  {
    check: "verification/opens-elsewhere",
    bytes: clean,
    more: { readers: [{ id: "pdfium", name: "PDFium", pages: [], elsewhere: "" }] },
  },
  {
    check: "verification/invisible-characters",
    bytes: onePage({
      content: "BT /F2 12 Tf 70 700 Td (bud\\200get) Tj ET",
      resources: "/Font <</F2 10 0 R>>",
      more: [
        `<</Type /Font /Subtype /Type1 /BaseFont /Helvetica /FirstChar 32 /LastChar 128 /Widths [${"500 ".repeat(96)} 0] /ToUnicode 11 0 R>>`,
        {
          dict: "",
          data: "begincmap 1 begincodespacerange <00> <ff> endcodespacerange 1 beginbfchar <80> <200B> endbfchar 1 beginbfrange <20> <7e> <0020> endbfrange endcmap",
        },
      ],
    }),
  },
  {
    check: "verification/plain-letters",
    bytes: onePage({
      content: "BT /F2 12 Tf 70 700 Td (a b\\200ard) Tj ET",
      resources: "/Font <</F2 10 0 R>>",
      more: [
        `<</Type /Font /Subtype /Type1 /BaseFont /Helvetica /FirstChar 32 /LastChar 128 /Widths [${"500 ".repeat(97)}] /ToUnicode 11 0 R>>`,
        {
          dict: "",
          data: "begincmap 1 begincodespacerange <00> <ff> endcodespacerange 1 beginbfchar <80> <043E> endbfchar 1 beginbfrange <20> <7e> <0020> endbfrange endcmap",
        },
      ],
    }),
  },
  {
    check: "verification/places-empty",
    bytes: onePage({ content: "BT /F1 12 Tf 70 700 Td (iii) Tj ET" }),
    more: { struck: new Map([[1, struckAt(onePage({ content: "BT /F1 12 Tf 70 700 Td (iii) Tj ET" }))]]) },
  },
  { check: "verification/labels", bytes: clean, more: { labels: [label] } },
  {
    check: "verification/decoded-streams",
    bytes: onePage({ content: "BT /F1 12 Tf 900 900 Td [(Mock) 3 (ing) 3 (bird)] TJ ET" }),
  },
  { check: "verification/raw-bytes", bytes: new Uint8Array(Buffer.concat([clean, Buffer.from("Mockingbird")])) },
  { check: "verification/structure", bytes: onePage({ content: "q Q", catalog: "/Lang (en)" }) },
  { check: "verification/tags", bytes: taggedPage({ element: "/Alt (An emblem)" }) },
  { check: "verification/single-revision", bytes: revised(clean, 6, "<<>>") },
  { check: "verification/pages-kept", bytes: clean, more: { pageCount: 2 } },
  {
    check: "verification/left-out",
    bytes: onePage({ content: line("It was a nightingale.") }),
    more: { leftOut: { words: new Set(["nightingale"]), lines: [], squeezedLines: [] } },
  },
  { check: "verification/pixels", bytes: clean, more: { struck: new Map([[1, place]]) } },
];

describe("a line set anew", () => {
  const rows = [[71, 79, 300, 95] as const];
  const residuesOf = async (before: string, after: string) => {
    const [original, copy] = [onePage({ content: line(before) }), onePage({ content: line(after) })];
    const { residues } = runChecks(await exported(copy, { rows, original }));
    return residues.filter((r) => r.check === "verification/planned-picture");
  };

  test("may stand elsewhere on its line", async () => {
    expect(await residuesOf("They met at noon", "   They met at noon")).toEqual([]);
  });

  test("is noticed when it lost a word", async () => {
    expect(await residuesOf("They met at noon", "   They met at")).toMatchObject([{ page: 1 }]);
  });
});

describe("of a copy's tags", () => {
  const residuesOf = async (bytes: Uint8Array) =>
    runChecks(await exported(bytes, { needles: [] })).residues.filter((r) =>
      ["verification/tags", "verification/structure"].includes(r.check),
    );

  test("none is said where they say what the page says", async () => {
    expect(await residuesOf(taggedPage({}))).toEqual([]);
    const furniture = `/Artifact BMC ${line("17", 300, 30)} EMC`;
    expect(await residuesOf(taggedPage({ content: tagged("Neighbour") + furniture }))).toEqual([]);
  });

  const two = tagged("Neighbour") + tagged("below", 1, 600);
  const other = "<</Type /StructElem /S /P /P 10 0 R /Pg 3 0 R /K 1>>";
  test.each([
    { what: "words that no element holds", bytes: taggedPage({ content: two }) },
    { what: "words without a mark", bytes: taggedPage({ content: tagged("Neighbour") + line("below", 72, 600) }) },
    {
      what: "words called furniture in the middle of the page",
      bytes: taggedPage({ content: `${tagged("Neighbour")}/Artifact BMC ${line("below", 72, 400)} EMC` }),
    },
    { what: "a number twice", bytes: taggedPage({ content: tagged("Neighbour") + tagged("below", 0, 600) }) },
    {
      what: "marks inside marks",
      bytes: taggedPage({ content: `/P <</MCID 0>> BDC /Span BMC ${line("Neighbour")} EMC EMC` }),
    },
    { what: "an element without its content", bytes: taggedPage({ kids: "[0 1]", parents: "[11 0 R 11 0 R]" }) },
    {
      what: "an empty element",
      bytes: taggedPage({ kids: "[0 12 0 R]", more: ["<</Type /StructElem /S /P /P 11 0 R>>"] }),
    },
    {
      what: "content that the table of parents gives to another",
      bytes: taggedPage({ content: two, kids: "[0 1]", parents: "[11 0 R 12 0 R]", more: [other] }),
    },
    {
      what: "content of two elements",
      bytes: taggedPage({ kids: "[0 12 0 R]", more: [other.replace("/K 1", "/K 0").replace("10 0 R", "11 0 R")] }),
    },
    { what: "replacement text", bytes: taggedPage({ element: "/ActualText (Another)" }) },
    { what: "an identifier", bytes: taggedPage({ element: "/ID (a1)" }) },
    { what: "a name of its own", bytes: taggedPage({ element: "/C /Emblem" }) },
    { what: "attributes of its own", bytes: taggedPage({ element: "/A <</O /UserProperties /P []>>" }) },
    { what: "a span beyond any table", bytes: taggedPage({ element: "/A <</O /Table /ColSpan 70000>>" }) },
    { what: "a language that could be a word", bytes: taggedPage({ catalog: "/Lang (mockingbird)" }) },
  ])("$what is noticed", async ({ bytes }) => {
    const found = await residuesOf(bytes);
    expect(found.length).toBeGreaterThan(0);
    expect(JSON.stringify(found)).not.toMatch(/another|emblem|a1|mockingbird/i);
  });
});

describe("where a residue stands is told", () => {
  const text = onePage({ content: line("A Mockingbird here and Mockingbird there") });
  test.each([
    {
      name: "each occurrence of a value in the text",
      check: "verification/text-mupdf",
      bytes: text,
      more: {},
      places: 2,
    },
    {
      name: "a glyph where one was struck",
      check: "verification/places-empty",
      bytes: text,
      more: { struck: new Map([[1, struckAt(text)]]) },
      places: 1,
    },
    {
      name: "a strike that isn't black",
      check: "verification/pixels",
      bytes: clean,
      more: { struck: new Map([[1, place]]) },
      places: 1,
    },
  ])("as quads on its page: $name", async ({ check, bytes, more, places }) => {
    const { residues } = runChecks(await exported(bytes, more));
    const own = residues.filter((r) => r.check === check);
    expect(own.map(({ page, quads }) => [page, quads?.length])).toEqual(Array(places).fill([1, 1]));
    for (const { quads } of own) expect(quads![0]!.every((n) => n >= 0 && n <= 792)).toBe(true);
  });

  const glyph = (words: string) => ({ dict: "/Resources <</Font <</F1 5 0 R>>>>", data: `1000 0 d0 ${line(words)}` });
  test.each([
    { what: "the content of a page", bytes: onePage({ content: line("Mockingbird", 900, 900) }), on: [1, 1] },
    {
      what: "a glyph of a font that a page has, named as keys of other things are",
      bytes: onePage({
        content: "",
        resources: "/Font <</A 10 0 R>>",
        more: [
          "<</Type /Font /Subtype /Type3 /FontBBox [0 0 1 1] /FontMatrix [1 0 0 1 0 0] /FirstChar 65 /LastChar 65 /Widths [1] /Encoding <</Differences [65 /P]>> /CharProcs <</P 11 0 R>>>>",
          glyph("Mockingbird"),
        ],
      }),
      on: [1, 1],
    },
    {
      what: "something that no page has",
      bytes: onePage({ content: "", catalog: "/Mine 10 0 R", more: [{ dict: "", data: "Mockingbird" }] }),
      on: [undefined],
    },
  ])("as a page, where a stream still holds it: $what", async ({ bytes, on }) => {
    const { residues } = runChecks(await exported(bytes));
    const own = residues.filter((r) => r.check === "verification/decoded-streams");
    expect(own.map(({ page }) => page)).toEqual(on);
  });
});

describe("a check that fails", () => {
  test("is planted for every check there is", () => {
    expect(FAILURES.map((f) => f.check).sort()).toEqual(CHECKS.map((c) => c.id).sort());
  });

  test.each(FAILURES)("$check", async ({ check, bytes, more }) => {
    const { checks, residues } = runChecks(await exported(bytes, more));
    expect(checks.find((c) => c.id === check)).toMatchObject({ passed: false });
    expect(residues.some((r) => r.check === check)).toBe(true);
    // A residue says where, never what.
    expect(JSON.stringify(residues)).not.toMatch(/mockingbird/i);
  });

  test("a page that nobody looked at is not as planned, and its marks are not solid", async () => {
    const struck = new Map([[1, place]]);
    for (const looks of [new Map(), null]) {
      const { residues } = runChecks(await exported(clean, { struck, looks }));
      const failed = new Set(residues.map((r) => r.check));
      expect([...failed].sort()).toEqual(["verification/pixels", "verification/planned-picture"]);
    }
  });

  test("a clean copy passes all of them", async () => {
    const { checks, residues } = runChecks(await exported(clean));
    expect(checks.filter((c) => !c.passed)).toEqual([]);
    expect(residues).toEqual([]);
  });
});

describe("what was left out of an excerpt is noticed", () => {
  const sentence = "The nightingale sang in May";
  const leftOut = {
    words: new Set(["nightingale"]),
    lines: [sentence],
    squeezedLines: ["thenightingalesanginmay"],
  };
  const said = `(${sentence})`;
  test.each([
    { where: "a word on a page", bytes: onePage({ content: line("a Night\\255ingale") }) },
    { where: "a line clipped away", bytes: onePage({ content: `0 0 1 1 re W n ${line(sentence)}` }) },
    {
      where: "a line split over operands, in a font nobody can read",
      bytes: onePage({
        content: "BT /F2 12 Tf [(The night) 9 (ingale sang) 9 ( in May)] TJ ET",
        resources: "/Font <</F2 10 0 R>>",
        more: [
          "<</Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding <</Differences [0 /a1]>> /ToUnicode 11 0 R>>",
          {
            dict: "",
            data: "begincmap 1 begincodespacerange <00> <ff> endcodespacerange 1 beginbfrange <00> <ff> <4e00> endbfrange endcmap",
          },
        ],
      }),
    },
    { where: "a bookmark", bytes: onePage({ content: "q Q", more: [`<</Title ${said}>>`] }) },
    { where: "a stream that nothing draws", bytes: onePage({ content: "q Q", more: [{ dict: "", data: said }] }) },
    { where: "a comment between objects", bytes: new Uint8Array(Buffer.concat([clean, Buffer.from(`%${sentence}`)])) },
    {
      where: "a page that the document doesn't show",
      bytes: onePage({ content: "q Q", more: ["<</Type /Page /MediaBox [0 0 9 9]>>"] }),
    },
    {
      where: "a picture that no page draws",
      bytes: onePage({
        content: "q Q",
        resources: "/XObject <</I 10 0 R>>",
        more: [
          {
            dict: "/Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray",
            data: "0",
          },
        ],
      }),
    },
  ])("as $where", async ({ bytes }) => {
    const { residues } = runChecks(await exported(bytes, { leftOut }));
    const found = residues.filter(({ check }) => check === "verification/left-out");
    expect(found.length).toBeGreaterThan(0);
    expect(JSON.stringify(found)).not.toMatch(/nightingale/i);
  });

  test.each([
    { where: "in the blank beside a passage", at: [300, 700] },
    { where: "off the page", at: [900, 700] },
  ])("as a single letter $where", async ({ at: [x, y] }) => {
    const bytes = onePage({ content: line("Stands") + line("i", x, y) });
    const cut = new Map([[1, [[200, 0, 612, 792] as const]]]);
    const { residues } = runChecks(await exported(bytes, { leftOut, cut, needles: [] }));
    expect(residues).toContainEqual({ check: "verification/left-out", page: 1, where: "a letter beside the passage" });
    const without = onePage({ content: line("Stands") });
    expect(runChecks(await exported(without, { leftOut, cut, needles: [] })).residues).toEqual([]);
  });

  test.each([
    { what: "parts of its words", text: "The night in May sang" },
    { what: "other words", text: "A lark" },
  ])("and $what are none of it", async ({ text }) => {
    const content = `${line(text)}`;
    const { residues } = runChecks(await exported(onePage({ content }), { leftOut, needles: [] }));
    expect(residues.filter(({ check }) => check === "verification/left-out")).toEqual([]);
  });
});
