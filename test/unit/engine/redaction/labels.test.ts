// Labels on redactions: where they stand, what becomes of those that can't, and what is noticed when one goes wrong.
import { describe, expect, test } from "vitest";
import type { Label } from "../../../../src-main/contract/desk.ts";
import { findPrivateData } from "../../../../src-main/engine/detection/index.ts";
import { quadsOfRange } from "../../../../src-main/engine/model/document.ts";
import type { Lettering } from "../../../../src-main/engine/ports/pdf-engine.ts";
import type { Labelled } from "../../../../src-main/engine/redaction/labels/label.ts";
import { layLabel } from "../../../../src-main/engine/redaction/labels/lay-label.ts";
import { placeLabels } from "../../../../src-main/engine/redaction/labels/place-labels.ts";
import { boxMark, type Mark, quadsOf, redactBroken, textMark } from "../../../support/marked.ts";
import { line, onePage } from "../../../support/pdf.ts";
import { open, read, readByOthers, redact, source } from "../../../support/tools.ts";

const STYLES = ["bar", "plain"] as const;
const label = (text: string, style: Label["style"] = "bar"): Label => ({ text, style });
/** Half as wide as high, all of them. */
const widthOf = () => 0.5;

describe("a label", () => {
  test("fills 70 % of a line's mark", () => {
    const laid = layLabel("name", [0, 0, 100, 12], widthOf)!;
    expect((laid.size * (0.718 + 0.207)) / 12).toBeCloseTo(0.7);
    expect(laid.lines).toEqual([{ text: "name", x: 50 - laid.size, y: expect.closeTo(6 + laid.size * 0.2555) }]);
  });

  test("is set smaller on a narrow mark", () => {
    expect(layLabel("a private person", [0, 0, 42, 12], widthOf)!.size).toBeLessThan(6);
  });

  test("takes two lines or three where it can then be larger", () => {
    const laid = layLabel("signature of a private person", [0, 0, 60, 60], widthOf)!;
    expect(laid.lines.map(({ text }) => text)).toEqual(["signature", "of a private", "person"]);
    expect(laid.lines.every(({ x }) => x >= 0)).toBe(true);
  });

  test("is never larger than 18 pt, however large its mark", () => {
    expect(layLabel("Page withheld", [0, 0, 612, 792], widthOf)!.size).toBe(18);
  });

  test("isn't set where it would be smaller than 4 pt", () => {
    expect(layLabel("x".repeat(40), [0, 0, 42, 12], widthOf)).toBeNull();
  });
});

describe("labels of one page", () => {
  const mark = [72, 80, 172, 92] as const;
  const ordered = (text: string, more: Partial<Labelled> = {}): Labelled => ({
    page: 1,
    mark,
    turn: 0,
    label: label(text),
    struck: [],
    ...more,
  });
  const size = { width: 612, height: 792 };
  const widths = (letter: string) => (/[\x20-\x7eä]/.test(letter) ? 0.5 : undefined);
  const place = (labels: readonly Labelled[], rects: Parameters<typeof placeLabels>[1]["rects"] = [mark]) =>
    placeLabels(labels, { size, rects, widthOf: widths });

  test("are written in one piece, without what can't be seen", () => {
    const { set } = place([ordered("a\u0308  wit\u200bness ")]);
    expect(set[0]!.lines.map(({ text }) => text)).toEqual(["ä witness"]);
  });

  test.each([
    { why: "its font lacks a letter of it", labels: [ordered("עד")], rects: [mark] },
    { why: "its line runs on a slant", labels: [ordered("witness")], rects: [] },
    { why: "its mark lies within another", labels: [ordered("witness")], rects: [mark, [0, 0, 612, 792] as const] },
    {
      why: "its letters would be smaller than 4 pt",
      labels: [ordered("witness", { mark: [72, 80, 80, 92] })],
      rects: [[72, 80, 80, 92] as const],
    },
  ])("are left off, and it is said: $why", ({ why, labels, rects }) => {
    expect(place(labels, rects)).toMatchObject({ set: [], leftOff: [why] });
  });

  test("stand once on marks that became one, and a second one isn't forced on it", () => {
    const { set, leftOff } = place([ordered("witness"), ordered("witness"), ordered("juror")]);
    expect(set.map((one) => one.label.text)).toEqual(["witness"]);
    expect(leftOff).toEqual(["its mark carries another label"]);
  });

  test("don't run into the next mark where a line is struck to its end", () => {
    const [first, second] = [[72, 80, 500, 92] as const, [200, 80, 500, 92] as const];
    const { set } = place([ordered("one", { mark: first }), ordered("two", { mark: second })], [first, second]);
    expect(set.map(({ lines: [laid] }) => Math.round(laid!.x))).toEqual([129, 343]);
  });

  test("that want blank paper have it without the marks that lie on it, and not where another runs into it", () => {
    const paper = ordered("witness", { label: label("witness", "plain") });
    const [inside, across] = [[80, 81, 100, 91] as const, [160, 80, 200, 92] as const];
    expect(place([paper], [mark, inside])).toMatchObject({ set: [{ style: "plain" }], rects: [mark] });
    expect(place([paper], [mark, across])).toMatchObject({ set: [{ style: "bar" }], rects: [mark, across] });
  });
});

const letters = (text: string) => text.replace(/\s/g, "");

/** What every reader reads on page 1, without spaces. */
async function readings(bytes: Uint8Array): Promise<string[]> {
  const others = (await readByOthers(bytes)).map(({ pages }) => pages[0]!.text);
  return [read(bytes).pages[0]!.text, ...others].map(letters);
}

/** A line set anew, a number that keeps its width, lines that run three other ways, and words that stand. */
const content =
  line("They met Ann Mockingbird at noon.", 100, 600) +
  line("Call \\(202\\) 555-0143 now.", 100, 560) +
  "BT 0 1 -1 0 400 300 Tm /F1 12 Tf (Up runs Bob Mockingbird here.) Tj ET\n" +
  "BT 0 -1 1 0 440 500 Tm /F1 12 Tf (Down runs Cid Mockingbird here.) Tj ET\n" +
  "BT -1 0 0 -1 380 200 Tm /F1 12 Tf (Over runs Dot Mockingbird here.) Tj ET\n";
const NAMES = ["Ann Mockingbird", "Bob Mockingbird", "Cid Mockingbird", "Dot Mockingbird"];
const marksOn = (bytes: Uint8Array, style: Label["style"]): Mark[] => {
  const document = read(bytes);
  return [
    ...NAMES.map((name, i) => textMark(1, quadsOf(document, 1, name), label(`Witness ${i + 1}`, style))),
    textMark(1, quadsOf(document, 1, "(202) 555-0143"), label("number", style)),
  ];
};

describe("labels are read by every reader, and the copy passes every check,", () => {
  const cases = STYLES.flatMap((style) => [0, 90, 180, 270].map((rotate) => ({ style, rotate })));
  test.each(cases)("$style, on a page turned by $rotate", async ({ style, rotate }) => {
    const bytes = onePage({ content, page: `/Rotate ${rotate} /CropBox [40 40 580 760]` });
    const made = await redact(bytes, { marks: marksOn(bytes, style) });
    expect([made.residues, made.pictures, made.labels.leftOff]).toEqual([[], [], []]);
    expect(made.labels.set.map((one) => one.style)).toEqual(Array(5).fill(style));
    for (const text of await readings(made.bytes!)) {
      for (const word of ["Witness1", "Witness2", "Witness3", "Witness4", "number"]) expect(text).toContain(word);
      expect(text).not.toContain("Mockingbird");
    }
  });

  test.each(STYLES)("%s, on a page that became a picture", async (style) => {
    const tiled = {
      content: `/Pattern cs /P0 scn 300 40 40 40 re f ${content}`,
      resources: "/Pattern <</P0 10 0 R>>",
      more: [
        {
          dict: "/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 9 9] /XStep 9 /YStep 9 /Resources <<>>",
          data: "0 0 4 4 re f",
        },
      ],
    };
    const bytes = onePage(tiled);
    // Lines of a picture are struck to their ends.
    const level = marksOn(bytes, style).filter(({ quads: [quad] }) => quad![2] > quad![0] && quad![1] === quad![3]);
    const made = await redact(bytes, { marks: level });
    expect([made.residues, made.pictures.length, made.labels.leftOff]).toEqual([[], 1, []]);
    expect(level.length).toBe(2);
    for (const text of await readings(made.bytes!)) expect(text).toContain("Witness1");
  });

  test("after content that leaves its graphics state as it was", async () => {
    const bytes = onePage({
      content: `0.5 0 0 0.5 0 0 cm /G gs ${line("They met Ann Mockingbird at noon.", 200, 900)}`,
      resources: "/ExtGState <</G <</ca 0.3>>>>",
    });
    const marks = [textMark(1, quadsOf(read(bytes), 1, "Ann Mockingbird"), label("name", "plain"))];
    const made = await redact(bytes, { marks });
    expect([made.residues, made.labels.leftOff]).toEqual([[], []]);
  });
});

/** A page's darkness, point by point. */
const levelAt = (bytes: Uint8Array, x: number, y: number) => {
  const { grey, width } = open(bytes).picture(1, 1);
  return grey[Math.round(y) * width + Math.round(x)]!;
};

describe("a label's mark", () => {
  const bytes = onePage({ content: line("They met at noon.") });
  const box = [100, 300, 300, 340] as const;

  test("is black under white letters, or blank in a frame under black ones", async () => {
    const [bar, plain] = await Promise.all(
      STYLES.map(async (style) => (await redact(bytes, { marks: [boxMark(1, box, label("x", style))] })).bytes!),
    );
    expect([levelAt(bar!, 110, 320), levelAt(plain!, 110, 320)]).toEqual([0, 255]);
    expect(levelAt(plain!, 200, 300)).toBeLessThan(200);
  });

  test("of a value over several lines is its first line's, the others are bare", async () => {
    const two = onePage({ content: line("Write to 14 Sycamore", 72, 700) + line("Terrace, Larkin Falls.", 72, 680) });
    const document = read(two);
    const quads = [...quadsOf(document, 1, "14 Sycamore"), ...quadsOf(document, 1, "Terrace, Larkin Falls")];
    const made = await redact(two, { marks: [textMark(1, quads, label("address"))] });
    expect(made.residues).toEqual([]);
    expect(made.labels.set).toHaveLength(1);
    const copy = read(made.bytes!).pages[0]!;
    const at = copy.text.indexOf("address");
    const [quad] = quadsOfRange(copy.text, copy.quads, at, at + 7);
    const middle = (quad![1] + quad![5]) / 2;
    expect(Math.abs(middle - 88)).toBeLessThan(4);
  });

  test.each([
    { name: "a code on a mark that protects one", reason: "source_protection", text: "SP", unsaid: [] },
    { name: "with a note beside the reason", reason: "source_protection: told us in May", text: "Q7", unsaid: [] },
    { name: "what a newsroom calls that reason, on any mark", reason: "privacy", text: "q-7", unsaid: ["Q7"] },
    { name: "what everybody calls it", reason: "privacy", text: "Source Protection", unsaid: [] },
  ])("never tells that a source is protected: $name", async ({ reason, text, unsaid }) => {
    const marks = [{ ...boxMark(1, [100, 300, 200, 340], label(text)), reason }];
    const made = await redact(bytes, { marks, unsaid });
    expect(made.labels).toEqual({ set: [], leftOff: [{ page: 1, why: "it would tell that a source is protected" }] });
    expect(made.residues).toEqual([]);
    expect(read(made.bytes!).pages[0]!.text).not.toContain(text);
  });

  test("is named in the outcome where the label isn't written on it", async () => {
    const made = await redact(bytes, { marks: [boxMark(1, [100, 300, 104, 340], label("witness"))] });
    expect(made.labels).toEqual({ set: [], leftOff: [{ page: 1, why: "its letters would be smaller than 4 pt" }] });
    expect(made.residues).toEqual([]);
  });
});

describe("a decided finding's label", () => {
  test("stands on its own mark, the same value elsewhere is struck without one", async () => {
    const bytes = onePage({
      content: line("Home: \\(614\\) 555-0147.") + line("Office: \\(614\\) 555-0147.", 72, 660),
    });
    const [first] = findPrivateData(read(bytes), source(bytes).sha256);
    const made = await redact(bytes, { findings: [{ id: first!.id, reason: "privacy", label: label("phone") }] });
    expect(made.residues).toEqual([]);
    expect(read(made.bytes!).pages[0]!.text).toMatch(/^Home:\s.*Office:\s.*phone$/s);
    expect(made.text?.match(/phone/g)).toHaveLength(1);
  });

  test("is in no plan", async () => {
    const bytes = onePage({ content: line("Home: \\(614\\) 555-0147.") });
    const [first] = findPrivateData(read(bytes), source(bytes).sha256);
    const made = await redact(bytes, { findings: [{ id: first!.id, reason: "privacy", label: label("phone No.") }] });
    expect(JSON.stringify(made.plan)).not.toContain("phone No.");
  });
});

describe("a label that says what was struck is refused, with its page:", () => {
  const bytes = onePage({
    content: line("Name: Ann Mockingbird, \\(202\\) 555-0143.") + line("Neighbour below", 72, 660),
  });
  const document = read(bytes);
  const [phone] = findPrivateData(document, source(bytes).sha256).filter(({ kind }) => kind === "phone");
  const name = quadsOf(document, 1, "Ann Mockingbird");
  const line1 = [70, 78, 300, 98] as const;
  test.each([
    {
      name: "a number that is searched for",
      order: { findings: [{ id: phone!.id, reason: "", label: label("202-555-0143") }] },
    },
    { name: "a name that was marked", order: { marks: [textMark(1, name, label("ANN MOCKINGBIRD"))] } },
    { name: "a name among other words", order: { marks: [textMark(1, name, label("one Ann Mockingbird"))] } },
    { name: "private data under a box", order: { marks: [boxMark(1, line1, label("call 202 555 0143"))] } },
    {
      name: "all that is under a box",
      order: { marks: [boxMark(1, [70, 110, 300, 140], label("neighbour  BELOW", "plain"))] },
    },
  ])("$name", async ({ order }) => {
    const made = await redact(bytes, order);
    expect(made.bytes).toBeNull();
    expect(made.residues).toContainEqual({
      check: "verification/labels",
      page: 1,
      where: "a label says what was struck there",
    });
    expect(made.labels).toEqual({ set: [], leftOff: [] });
  });

  test.each(["Name", "a witness", "Anna", "202"])("%j says nothing of it", async (text) => {
    const made = await redact(bytes, { marks: [boxMark(1, line1, label(text))] });
    expect(made.residues).toEqual([]);
  });

  test("a part of a name is warned of", async () => {
    const { residues, survivors } = await redact(bytes, { marks: [textMark(1, name, label("Mockingbird"))] });
    expect([residues, survivors]).toEqual([[], [{ what: "name_part", pages: [1] }]]);
  });
});

describe("what goes wrong with a label is noticed:", () => {
  const bytes = onePage({ content: line("They met Ann Mockingbird at noon.") });
  const marks = (style: Label["style"]) => [
    textMark(1, quadsOf(read(bytes), 1, "Ann Mockingbird"), label("name", style)),
  ];
  const spot = ({ mark: [x0, y0] }: Lettering) => [x0 + 2, y0 + 2, x0 + 5, y0 + 5] as const;
  const FAILURES: readonly {
    readonly name: string;
    readonly style: Label["style"];
    readonly checks: readonly string[];
    readonly broken: Parameters<typeof redactBroken>[2];
  }[] = [
    {
      name: "it is missing",
      style: "bar",
      checks: ["verification/labels", "verification/pixels"],
      broken: () => ({ writeLabels: () => {} }),
    },
    {
      name: "it is another word",
      style: "bar",
      checks: ["verification/labels", "verification/pixels"],
      broken: (pdf) => ({
        writeLabels: (page, labels) =>
          pdf.writeLabels(
            page,
            labels.map((one) => ({ ...one, lines: one.lines.map((laid) => ({ ...laid, text: "mane" })) })),
          ),
      }),
    },
    {
      name: "it is there for readers, but not seen",
      style: "bar",
      checks: ["verification/pixels"],
      broken: (pdf) => ({
        writeLabels: (page, labels) => {
          pdf.writeLabels(page, labels);
          pdf.paintMarks(
            page,
            labels.map(({ mark }) => mark),
          );
        },
      }),
    },
    {
      name: "it stands beside its mark",
      style: "bar",
      checks: ["verification/labels", "verification/pixels"],
      broken: (pdf) => ({
        writeLabels: (page, labels) =>
          pdf.writeLabels(
            page,
            labels.map((one) => ({ ...one, lines: one.lines.map((laid) => ({ ...laid, y: laid.y + 40 })) })),
          ),
      }),
    },
    {
      name: "something white shows on its black mark",
      style: "bar",
      checks: ["verification/pixels"],
      broken: (pdf) => ({
        writeLabels: (page, labels) =>
          pdf.writeLabels(page, [...labels, { ...labels[0]!, style: "plain", mark: spot(labels[0]!), lines: [] }]),
      }),
    },
    {
      name: "something black shows on its blank mark",
      style: "plain",
      checks: ["verification/pixels"],
      broken: (pdf) => ({
        writeLabels: (page, labels) => {
          pdf.writeLabels(page, labels);
          pdf.paintMarks(page, labels.map(spot));
        },
      }),
    },
    {
      name: "the black under it is missing",
      style: "bar",
      checks: ["verification/pixels"],
      broken: () => ({ paintMarks: () => {}, rasterise: () => {} }),
    },
    ...STYLES.map((style) => ({
      name: `the letters under it are there, ${style}`,
      style,
      checks: ["verification/labels"],
      broken: () => ({ removeGlyphs: () => {}, rasterise: () => {} }),
    })),
  ];
  test.each(FAILURES)("$name", async ({ style, checks, broken }) => {
    const made = await redactBroken(bytes, { marks: marks(style) }, broken);
    expect(made.bytes).toBeNull();
    const failed = new Set(made.residues.map(({ check }) => check));
    for (const check of checks) expect(failed).toContain(check);
    expect(made.residues.every(({ page }) => page === 1)).toBe(true);
    expect(JSON.stringify(made.residues)).not.toMatch(/mockingbird/i);
  });

  test("original letters between those of a label, painted as white as they are", async () => {
    const made = await redactBroken(bytes, { marks: marks("bar") }, (pdf) => ({
      rasterise: () => {},
      writeLabels: (page, labels) => {
        pdf.writeLabels(page, labels);
        const [one] = labels as readonly [Lettering];
        const through = { text: "Ann Mock", x: one.mark[0] + 1, y: one.lines[0]!.y };
        pdf.writeLabels(page, [{ ...one, lines: [through] }]);
      },
    }));
    expect(new Set(made.residues.map(({ check }) => check))).toEqual(
      new Set(["verification/labels", "verification/pixels"]),
    );
  });
});
