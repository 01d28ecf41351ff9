// Publishing less: a copy of some pages or passages holds nothing of the rest, and one that does is refused.
import { describe, expect, test } from "vitest";
import type { Quad } from "../../../../src-main/base/units.ts";
import { NOTHING_ORDERED, type RedactOrder } from "../../../../src-main/contract/document-process.ts";
import type { Keep } from "../../../../src-main/contract/excerpt.ts";
import { isDict, nameOf } from "../../../../src-main/engine/documents/pdf/structure.ts";
import { quadsOfRange } from "../../../../src-main/engine/model/document.ts";
import { redactDocument } from "../../../../src-main/engine/pipeline/redact-document.ts";
import { SILENT, type Tell } from "../../../../src-main/engine/pipeline/tell.ts";
import type { EditablePdf, LaidWord, PdfEngine } from "../../../../src-main/engine/ports/pdf-engine.ts";
import type { Leaf } from "../../../../src-main/engine/redaction/leaves.ts";
import type { RedactionContext } from "../../../../src-main/engine/redaction/step.ts";
import { passages } from "../../../../src-main/engine/redaction/steps/passages.step.ts";
import { line, onePage, pdf } from "../../../support/pdf.ts";
import { open, read, readByOthers, redact, source, tools } from "../../../support/tools.ts";

const image = (level: string) => ({
  dict: "/Type /XObject /Subtype /Image /Width 4 /Height 4 /BitsPerComponent 8 /ColorSpace /DeviceGray",
  data: level.repeat(16),
});

/** Four pages that share their resources, with everything that could tell of one page on another. */
const dossier = pdf([
  "<</Type /Catalog /Pages 2 0 R /Outlines 20 0 R /Names <</Dests <</Names [(Bergamot) [5 0 R /Fit]]>>>> /PageLabels <</Nums [0 <</S /r /St 17>>]>> /StructTreeRoot 23 0 R>>",
  "<</Type /Pages /Kids [3 0 R 4 0 R 5 0 R 6 0 R] /Count 4 /Resources 7 0 R /MediaBox [0 0 612 792]>>",
  "<</Type /Page /Parent 2 0 R /Contents 10 0 R /Annots [<</Type /Annot /Subtype /Link /Rect [70 590 200 612] /Dest [4 0 R /Fit]>>]>>",
  "<</Type /Page /Parent 2 0 R /Contents 11 0 R /Annots [<</Type /Annot /Subtype /Link /Rect [70 690 200 712] /Dest [6 0 R /Fit]>> <</Type /Annot /Subtype /Link /Rect [70 590 200 612] /Dest [5 0 R /Fit]>>]>>",
  "<</Type /Page /Parent 2 0 R /Contents 12 0 R>>",
  "<</Type /Page /Parent 2 0 R /Contents 13 0 R /Annots [<</Type /Annot /Subtype /Text /Rect [10 10 30 30] /Contents (Sandalwood note)>>]>>",
  "<</Font <</F1 8 0 R>> /XObject <</ImageOfThree 14 0 R /ImageOfTwo 15 0 R>>>>",
  "<</Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding>>",
  "null",
  { dict: "", data: line("Cardamom on the first page") + line("To the second", 72, 600) },
  {
    dict: "",
    data: `q 40 0 0 40 300 300 cm /ImageOfTwo Do Q ${line("Heading two")}${line("Jordan was here", 72, 600)}`,
  },
  { dict: "", data: `q 40 0 0 40 300 300 cm /ImageOfThree Do Q ${line("Bergamot and Jordan and the period")}` },
  { dict: "", data: line("Heading four") + line("Helvetica Identity Jordan", 72, 600) },
  image("3"),
  image("2"),
  "null",
  "null",
  "null",
  "null",
  "<</Type /Outlines /First 21 0 R /Last 22 0 R /Count 2>>",
  "<</Title (Bergamot) /Parent 20 0 R /Next 22 0 R /Dest [5 0 R /Fit]>>",
  "<</Title (Heading four) /Parent 20 0 R /Prev 21 0 R /Dest [6 0 R /Fit]>>",
  "<</Type /StructTreeRoot /K <</Type /StructElem /S /P /Pg 5 0 R /Alt (Bergamot)>>>>",
]);
const pagesOnly = (...pages: number[]): Keep => ({ pages, passages: [] });

/** Every byte of a file that can be read: as it is, and every stream decoded. */
function everything(bytes: Uint8Array): string {
  const file = open(bytes);
  const streams = Array.from({ length: file.objectCount() - 1 }, (_, i) =>
    file.isStream(i + 1) ? Buffer.from(file.stream(i + 1)!).toString("latin1") : "",
  );
  return [Buffer.from(bytes).toString("latin1"), ...streams].join("\n");
}

const objectsOf = (bytes: Uint8Array, is: (type: string | null, subtype: string | null) => boolean) => {
  const file = open(bytes);
  return Array.from({ length: file.objectCount() - 1 }, (_, i) => file.object(i + 1)).filter(
    (object) =>
      isDict(object) && is(nameOf(object.dict.get("Type")) ?? null, nameOf(object.dict.get("Subtype")) ?? null),
  ).length;
};

describe("a copy of some pages", async () => {
  const made = await redact(dossier, { keep: pagesOnly(4, 2, 2), texts: ["Jordan"] });
  const copy = made.bytes!;

  test("has them in their order, once each, and is found clean", () => {
    expect(made.residues).toEqual([]);
    expect(made.checks.map(({ id }) => id)).toContain("verification/left-out");
    expect(read(copy).pages.map(({ text }) => text.split("\n")[0])).toEqual(["Heading two", "Heading four"]);
    expect(made.leaves).toEqual([{ page: 2 }, { page: 4 }]);
  });

  test("holds no page, picture or name of the others", () => {
    expect(objectsOf(copy, (type) => type === "Page")).toBe(2);
    expect(objectsOf(copy, (_, subtype) => subtype === "Image")).toBe(1);
    expect(everything(copy)).not.toMatch(/Bergamot|Cardamom|ImageOf|PageLabels|Nums|Dests/);
  });

  test("numbers what it draws with anew, so that no number tells of what was before it", async () => {
    const bytes = onePage({
      content: `q 9 0 0 9 0 0 cm /Im45 Do Q ${line("Plain")}`,
      resources: "/XObject <</Im45 10 0 R>>",
      more: [image("1")],
    });
    const [whole, part] = [await redact(bytes, {}), await redact(bytes, { keep: pagesOnly(1) })];
    expect(everything(whole.bytes!)).toContain("/Im45");
    expect(everything(part.bytes!)).not.toMatch(/Im45|\/F1\b/);
    expect(read(part.bytes!).pages[0]!.text).toBe("Plain");
  });

  test("is read by others as those pages alone", async () => {
    for (const { pages, elsewhere } of await readByOthers(copy)) {
      expect(pages).toHaveLength(2);
      expect(JSON.stringify([pages, elsewhere])).not.toMatch(/Bergamot|Cardamom|Jordan/);
    }
  });

  test("keeps bookmarks and links from one of its pages to another, and no others", () => {
    expect(open(copy).bookmarks()).toEqual([{ title: "Heading four", page: 2, depth: 0 }]);
    expect(
      open(copy)
        .innerLinks()
        .map(({ page, to }) => [page, to]),
    ).toEqual([[1, 2]]);
  });

  test("strikes as always, and speaks of the original's pages", () => {
    expect(
      read(copy)
        .pages.map(({ text }) => text)
        .join(),
    ).not.toContain("Jordan");
    expect(made.plan.redactions.map(({ page, kind }) => [page, kind])).toEqual([
      [2, "text"],
      [4, "text"],
    ]);
    expect(made.notFound).toBe(0);
  });
});

test("what stands on pages left out was found, though nothing is struck for it", async () => {
  const made = await redact(dossier, { keep: pagesOnly(2), texts: ["Bergamot"] });
  expect(made).toMatchObject({ residues: [], notFound: 0, plan: { redactions: [] } });
});

test("words of the format itself, on a page left out, are no residue", async () => {
  const made = await redact(dossier, { keep: pagesOnly(1, 2, 3) });
  expect(made.residues).toEqual([]);
});

test.each([
  ["a page it doesn't have", pagesOnly(2, 9), "excerpt/no-such-page"],
  [
    "a passage on such a page",
    { pages: [], passages: [{ page: 9, quads: [[0, 0, 9, 0, 0, 9, 9, 9]] }] },
    "excerpt/no-such-page",
  ],
  [
    "a passage beside the page",
    { pages: [], passages: [{ page: 1, quads: [[900, 0, 990, 0, 900, 9, 990, 9]] }] },
    "excerpt/nothing-there",
  ],
] as [string, Keep, string][])("asked for %s, it is said", async (_, keep, code) => {
  const ran = await redactDocument(tools, source(dossier), { ...NOTHING_ORDERED, keep }, SILENT);
  expect(ran.ok ? "" : ran.error.code).toBe(code);
});

/** What a person marks from one word to another. */
function passage(bytes: Uint8Array, from: string, to: string, page = 1): Keep["passages"][number] {
  const { text, quads } = read(bytes).pages[page - 1]!;
  const start = text.indexOf(from);
  const end = text.indexOf(to, start) + to.length;
  return { page, quads: quadsOfRange(text, quads, start, end).map((quad) => [...quad] as [...Quad]) };
}
const cut = (...passages: Keep["passages"]): Pick<RedactOrder, "keep"> => ({ keep: { pages: [], passages } });

const letter = (more = "", extra: Partial<Parameters<typeof onePage>[0]> = {}) =>
  onePage({
    content: [
      line("Before it stood Cardamom.", 72, 700),
      line("Sandalwood said the budget", 72, 686),
      line("was never approved by anybody, Bergamot said", 72, 672),
      line("After it stood Vetiver.", 72, 640),
      more,
    ].join(""),
    ...extra,
  });
const words = (bytes: Uint8Array) => read(bytes).pages.map(({ text }) => text.replaceAll("\n", " ").trim());

describe("a passage", () => {
  test("is cut out of its page, word by word, and nothing else is left of it", async () => {
    const bytes = letter();
    const made = await redact(bytes, cut(passage(bytes, "said the", "anybody")));
    expect(made.residues).toEqual([]);
    expect(words(made.bytes!)).toEqual(["said the budget was never approved by anybody"]);
    expect(everything(made.bytes!)).not.toMatch(/Cardamom|Sandalwood|Bergamot|Vetiver/);
    const { width, height } = open(made.bytes!).pageSize(1);
    expect([width < 320, height < 70]).toEqual([true, true]);
    expect(made.pictures).toEqual([]);
  });

  test("gets a page of its own, several of one page too, in their order", async () => {
    const bytes = letter();
    const made = await redact(bytes, cut(passage(bytes, "After", "stood"), passage(bytes, "Before", "it")));
    expect(words(made.bytes!)).toEqual(["Before it", "After it stood"]);
    expect(made.leaves?.map(({ page }) => page)).toEqual([1, 1]);
  });

  test.each([90, 180, 270])("is found in its place on a page turned by %i degrees", async (rotate) => {
    const bytes = letter("", { page: `/Rotate ${rotate} /CropBox [20 30 600 780] /UserUnit 1.5` });
    const made = await redact(bytes, cut(passage(bytes, "was never", "anybody")));
    expect(made.residues).toEqual([]);
    expect(words(made.bytes!)).toEqual(["was never approved by anybody"]);
  });

  test("has what is struck in it struck, and is as wide whatever that was", async () => {
    const sizes = new Set<string>();
    for (const name of ["Ann Example", "Bartholomew Featherstonehaugh"]) {
      const bytes = onePage({
        content: line("They were all", 72, 700) + line(`paid by ${name}`, 72, 686) + line("Vetiver", 72, 672),
      });
      const made = await redact(bytes, { ...cut(passage(bytes, "They", name)), texts: [name] });
      expect(made).toMatchObject({ residues: [], plan: { redactions: [{ page: 1, kind: "text" }] } });
      expect(words(made.bytes!)).toEqual(["They were all paid by"]);
      sizes.add(JSON.stringify(open(made.bytes!).pageSize(1)));
    }
    expect(sizes.size).toBe(1);
  });

  test("that begins within a line doesn't measure what stood before it there", async () => {
    const sizes = new Set<string>();
    for (const name of ["Ann Example", "Bartholomew Featherstonehaugh"]) {
      const content = line(`${name} said the`, 72, 700) + line("budget was never approved by anybody here", 72, 686);
      const bytes = onePage({ content });
      const made = await redact(bytes, cut(passage(bytes, "said the", "here")));
      expect(made).toMatchObject({ residues: [], pictures: [] });
      expect(words(made.bytes!)).toEqual(["said the budget was never approved by anybody here"]);
      const copy = read(made.bytes!).pages[0]!;
      sizes.add(JSON.stringify([copy.width, copy.height, [...copy.quads].map((n) => Math.round(n))]));
    }
    expect(sizes.size).toBe(1);
  });

  test("whose first line moved is looked at whole, though it ended further to the right before", async () => {
    const content = line("Ann Example, who was there, said the budget was for", 72, 700) + line("nobody.", 72, 686);
    const bytes = onePage({ content });
    const made = await redact(bytes, cut(passage(bytes, "said the", "nobody.")));
    expect(made).toMatchObject({ residues: [], pictures: [] });
    expect(words(made.bytes!)).toEqual(["said the budget was for nobody."]);
    expect(open(made.bytes!).pageSize(1).width).toBeLessThan(200);
  });

  test("whose line grows into what was cut off behind it brings none of that back", async () => {
    const bytes = onePage({
      content: line("They saw Al at noon, and Bergamot saw them", 72, 700) + line("x", 72, 600),
    });
    const made = await redact(bytes, { ...cut(passage(bytes, "They", "noon")), texts: ["Al"] });
    expect(made.residues).toEqual([]);
    expect(everything(made.bytes!)).not.toContain("Bergamot");
  });

  test("leaves out of the plan what was struck beside it", async () => {
    const bytes = letter();
    const made = await redact(bytes, { ...cut(passage(bytes, "was never", "anybody")), texts: ["Cardamom"] });
    expect(made.plan.redactions).toEqual([]);
  });

  test("takes no drawing from beside it along", async () => {
    const bytes = letter("1 0 0 rg 300 300 50 50 re f 400 100 m 450 150 l 430 20 l 420 90 l S ");
    const made = await redact(bytes, cut(passage(bytes, "was never", "anybody")));
    expect(made.residues).toEqual([]);
    expect(
      open(made.bytes!)
        .marks(1)
        .filter(({ kind }) => kind !== "text"),
    ).toEqual([]);
    expect(everything(made.bytes!)).not.toMatch(/300 300 50 50 re/);
  });

  type Drawn = { before?: string; after?: string; resources?: string; more?: ReturnType<typeof image>[] };
  const larger = { resources: "/XObject <</I 10 0 R>>", more: [image("\x80")] };
  test.each<[string, Drawn]>([
    ["a shape that reaches into it", { after: "0 0 1 RG 3 w 100 600 m 140 760 l S " }],
    ["a picture that is larger than it", { before: "q 300 0 0 300 60 500 cm /I Do Q ", ...larger }],
    ["coloured paper", { before: "0.9 0.8 0.7 rg 0 0 612 792 re f 0 g " }],
  ])("becomes a picture, blank beside it, where there is %s", async (_, { before = "", after = "", ...extra }) => {
    const content = before + line("Cardamom", 72, 700) + line("was never approved by anybody", 72, 672) + after;
    const bytes = onePage({ content, ...extra });
    const made = await redact(bytes, cut(passage(bytes, "was never", "anybody")));
    expect(made.residues).toEqual([]);
    expect(made.pictures).toHaveLength(1);
    expect(words(made.bytes!)).toEqual(["was never approved by anybody"]);
    const { grey, width, height } = open(made.bytes!).picture(1, 1);
    const rowOf = (y: number) => grey.subarray(y * width, (y + 1) * width);
    for (const y of [2, height - 3]) expect(Math.min(...rowOf(y))).toBeGreaterThan(240);
  });

  test("that holds a picture whole keeps it as it is", async () => {
    const bytes = letter("q 20 0 0 20 100 655 cm /I Do Q ", {
      resources: "/XObject <</I 10 0 R>>",
      more: [image("\x80")],
    });
    const box: Keep["passages"][number] = { page: 1, quads: [[60, 100, 500, 100, 60, 145, 500, 145]] };
    const made = await redact(bytes, cut(box));
    expect(made).toMatchObject({ residues: [], pictures: [] });
    expect(objectsOf(made.bytes!, (_, subtype) => subtype === "Image")).toBe(1);
  });
});

test("letters that were read off a scan go by their place, narrow ones too", () => {
  const file = open(onePage({ content: "q Q" }));
  const words = ["fill", "illicit", "lily", "still"].map((text, i): LaidWord => {
    const [x, y] = [100 + (i % 2) * 90, 100 + (i < 2 ? 0 : 20)];
    return { text, quad: [x, y, x + 60, y, x, y + 12, x + 60, y + 12] };
  });
  file.layText(1, words);
  const leaves: Leaf[] = [{ page: 1, passage: { quads: [], region: [[185, 98, 260, 114]] } }];
  const context = { pdf: file, leaves, struck: new Map(), pictures: new Map(), cutInto: new Map() };
  void passages.run(context as unknown as RedactionContext);
  expect(
    file
      .page(1, { hidden: true })
      .lines.flat()
      .map(({ c }) => c)
      .join("")
      .trim(),
  ).toBe("illicit");
});

describe("a copy that holds something of the rest never leaves, though", () => {
  /** The real engine, but for what it leaves undone. */
  const without = (change: (file: EditablePdf) => Partial<EditablePdf>): PdfEngine => ({
    open: (bytes, options) => {
      const opened = tools.engine.open(bytes, options);
      if (!opened.ok) return opened;
      const changed = (value: EditablePdf): EditablePdf => ({
        ...value,
        rebuild: () => changed(value.rebuild()),
        ...change(value),
      });
      return { ok: true, value: changed(opened.value) };
    },
  });
  const dropped = /bergamot|cardamom|vetiver/i;
  /** The checks that failed on the way to a copy drawn from the original, or to none. */
  const failedWith = async (engine: PdfEngine, bytes: Uint8Array, order: Partial<RedactOrder>) => {
    const failed = new Set<string>();
    const tell: Tell = { ...SILENT, report: ({ check }) => check?.passed === false && void failed.add(check.id) };
    const ran = await redactDocument({ ...tools, engine }, source(bytes), { ...NOTHING_ORDERED, ...order }, tell);
    if (!ran.ok) throw new Error(ran.error.code);
    expect(JSON.stringify(ran.value.residues)).not.toMatch(dropped);
    const copy = ran.value.bytes;
    if (copy !== null) expect(everything(copy)).not.toMatch(dropped);
    return { failed: [...failed], copy, pictures: ran.value.pictures.length };
  };
  const [found, looksOtherwise] = ["verification/left-out", "verification/planned-picture"];

  test("pages were not left out: it is refused", async () => {
    const { failed, copy } = await failedWith(
      without(() => ({ arrange: () => {} })),
      dossier,
      { keep: pagesOnly(2) },
    );
    expect(failed).toEqual(expect.arrayContaining([found, "verification/pages-kept"]));
    expect(copy === null).toBe(true);
  });

  test("another page came in its place: it is drawn from the right one", async () => {
    const engine = without((file) => ({ arrange: () => file.arrange([3]) }));
    const { failed, copy, pictures } = await failedWith(engine, dossier, { keep: pagesOnly(2) });
    expect(failed).toEqual(expect.arrayContaining([found, looksOtherwise]));
    expect([copy === null, pictures]).toEqual([false, 1]);
  });

  test("a page's pictures stayed with resources that are shared: it is refused", async () => {
    const engine = without(() => ({ deleteKeys: () => {} }));
    const { failed, copy } = await failedWith(engine, dossier, { keep: pagesOnly(2) });
    expect(failed).toContain(found);
    expect(copy === null).toBe(true);
  });

  test("words beside a passage were not removed: it is drawn, blank beside the passage", async () => {
    const bytes = letter();
    const engine = without(() => ({ removeGlyphs: () => {} }));
    const { failed, pictures } = await failedWith(engine, bytes, cut(passage(bytes, "said the", "anybody")));
    expect(failed).toContain(found);
    expect(pictures).toBe(1);
  });

  test("a drawing beside a passage can be seen: it is drawn without", async () => {
    const bytes = letter("1 0 0 rg 200 684 60 10 re f ");
    const engine = without((file) => ({
      clear: () => {},
      marks: (page) => file.marks(page).filter(({ kind }) => kind === "text"),
    }));
    const { failed, pictures } = await failedWith(
      engine,
      bytes,
      cut(passage(bytes, "Sandalwood", "Sandalwood"), passage(bytes, "Sandalwood", "anybody,")),
    );
    expect(failed).toContain(looksOtherwise);
    expect(pictures).toBeGreaterThan(0);
  });
});
