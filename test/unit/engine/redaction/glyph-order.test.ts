// Fonts cut to some of their glyphs, in another order: what they draw stays, and nothing in them tells of the others.
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { applied } from "../../../../src-main/engine/documents/pdf/content-edits.ts";
import { followShape } from "../../../../src-main/engine/redaction/fonts/called-subrs.ts";
import { codeMaps, codeMapsWritten } from "../../../../src-main/engine/redaction/fonts/code-map-table.ts";
import { accented } from "../../../../src-main/engine/redaction/fonts/compact-program.ts";
import { glyphProgram } from "../../../../src-main/engine/redaction/fonts/glyph-program.ts";
import { areLetters, isNeutral } from "../../../../src-main/engine/redaction/fonts/neutral-order.ts";
import { fontOf, tablesOf } from "../../../../src-main/engine/redaction/fonts/open-type.ts";
import { slotsOf } from "../../../../src-main/engine/redaction/fonts/slots.ts";
import { readTrueType } from "../../../../src-main/engine/redaction/fonts/true-type.ts";
import { evenSpace, needlessFonts } from "../../../../src-main/engine/redaction/lines/needless-fonts.ts";
import { plainFills } from "../../../../src-main/engine/redaction/lines/plain-fills.ts";
import { compact, trueType } from "../../../corpus/redaction/fonts.ts";
import { open, redact } from "../../../support/tools.ts";

const latin1 = (text: string) => Uint8Array.from(Buffer.from(text, "latin1"));
const textOf = (bytes: Uint8Array) => Buffer.from(bytes).toString("latin1");
const CHANGE = { codes: null, names: new Map<number, string>(), keepsNumbers: false };

describe("a program", () => {
  const PROGRAMS = [
    { kind: "TrueType", bytes: Uint8Array.from(trueType("Liberation Sans")), order: [0, 75, 12, 200, 3] },
    { kind: "compact", bytes: Uint8Array.from(compact("ChromSerifOTF  ")), order: [0, 75, 12, 150, 3] },
  ];
  test.each(PROGRAMS)("$kind, draws its glyphs as it did, each in its new place", ({ bytes, order }) => {
    const before = glyphProgram(bytes, true)!;
    const parts = order.flatMap((glyph) => before.parts(glyph) ?? []).filter((part) => !order.includes(part));
    const whole = [...order, ...new Set(parts)];
    const after = glyphProgram(before.written(whole, CHANGE), true)!;
    expect(after.count).toBe(whole.length);
    whole.forEach((glyph, place) => {
      expect(after.shape(place)).toEqual(before.shape(glyph));
      expect(after.names?.[place]).toBe(before.names?.[glyph]);
      expect(after.parts(place)).toEqual(before.parts(glyph)!.map((part) => whole.indexOf(part)));
    });
  });

  test.each(PROGRAMS)("$kind, is the same whatever others it held", ({ bytes, order }) => {
    const whole = glyphProgram(bytes, true)!;
    const more = glyphProgram(whole.written([...order, 40, 41, 42, 43], CHANGE), true)!;
    const places = order.map((_, i) => i);
    expect(textOf(more.written(places, CHANGE))).toBe(textOf(whole.written(order, CHANGE)));
  });

  test.each(PROGRAMS)("$kind, broken anywhere, is read or not, and never halts the copy", ({ bytes }) => {
    const start = performance.now();
    for (let i = 0; i < 300; i++) {
      const broken = i % 2 === 0 ? bytes.slice(0, (bytes.length * i) / 300) : Uint8Array.from(bytes);
      for (let n = 0; n < 8; n++)
        broken[(i * 7919 + n * 104_729) % Math.max(1, i % 3 === 0 ? 600 : broken.length)] = (i * 31 + n) & 255;
      const program = glyphProgram(broken, i % 4 === 0);
      if (program === null) continue;
      const order = [0, 1, 2].filter((glyph) => glyph < program.count && program.parts(glyph)?.length === 0);
      if (order[0] === 0) program.written(order, CHANGE);
    }
    // Seconds would mean that something in it is followed without an end.
    expect(performance.now() - start).toBeLessThan(60_000);
  });

  test("says of its largest glyphs what is so of those it has", () => {
    const before = glyphProgram(trueType("Liberation Sans"), true)!;
    const narrow = readTrueType(before.written([0, 17], CHANGE))!.tables;
    const wide = readTrueType(before.written([0, 17, 58], CHANGE))!.tables;
    for (const table of ["head", "maxp", "hhea"]) expect(narrow.get(table)).not.toEqual(wide.get(table));
  });

  test("doesn't say when it was made, and its sums are right", () => {
    const { version, tables } = tablesOf(trueType("Liberation Sans"))!;
    const written = fontOf({ version, tables });
    expect([...tablesOf(written)!.tables.get("head")!.subarray(20, 36)]).toEqual(Array(16).fill(0));
    const view = new DataView(written.buffer);
    let sum = 0;
    for (let at = 0; at < written.length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
    expect(sum).toBe(0xb1b0afba);
  });
});

test("a map of codes is read as it was written, runs and single ones", () => {
  const glyphs = new Map([...[65, 66, 67].map((code) => [code, code - 60] as const), [0x2022, 3], [0xf041, 9]]);
  const maps = [{ platform: 1, encoding: 0, glyphs }];
  expect(codeMaps(codeMapsWritten(maps))).toEqual(maps);
});

describe("a shape", () => {
  const subrs = {
    local: Array.from({ length: 3 }, () => Uint8Array.of(11)),
    global: [Uint8Array.of(107 - 107 + 139, 21, 11)],
  };
  const calls = (shape: number[], left = 1000) => {
    const called = { local: new Set<number>(), global: new Set<number>() };
    const followed = followShape(Uint8Array.from(shape), subrs, called, { left });
    return followed ? [[...called.local], [...called.global]] : null;
  };
  // A number from −107 to 107 is one byte, 139 more; the first subroutine is number −107.
  test.each([
    ["calls the font's second", [33, 10, 14], [[1], []]],
    ["calls the one of all", [32, 29, 14], [[], [0]]],
    [
      "calls behind a mask of nine stems, whose second byte is no operator",
      [...Array(18).fill(140), 19, 10, 10, 33, 10, 14],
      [[1], []],
    ],
    ["calls none that there is", [139, 10, 14], null],
    ["counts, which isn't followed", [140, 140, 12, 10, 14], null],
  ])("that %s", (_, shape, found) => {
    expect(calls(shape)).toEqual(found);
  });

  test("isn't followed for ever", () => {
    expect(calls(Array(2000).fill(139))).toBeNull();
  });

  test("of a letter with an accent names both, and one that is drawn names none", () => {
    expect(accented(Uint8Array.of(139, 139, 139 + 65, 247, 194 - 108, 14))).toEqual(["A", "acute"]);
    expect(accented(Uint8Array.of(139, 139, 21, 14))).toBeNull();
  });
});

test("two codes without a glyph keep their own letters and widths", () => {
  const program = glyphProgram(Uint8Array.from(trueType("Liberation Sans")), true)!;
  const uses = [
    { glyph: 0, letter: " ", width: 250 },
    { glyph: 0, letter: "\u2003", width: 1000 },
    { glyph: 36, letter: "A", width: 667 },
  ];
  const { order, placeOf } = slotsOf(program, uses)!;
  expect(order).toEqual([0, 0, 36, 0]);
  expect(uses.map(placeOf)).toEqual([1, 3, 2]);
});

describe("numbers", () => {
  test.each([
    ["of the alphabet's order say nothing", [..."ABCDEFGabcdefg"], true],
    ["of first use do", [..."Report fmwhsck"], false],
    ["of a few letters might, whatever their order", [..."abc"], false],
  ])("%s", (_, letters, neutral) => {
    expect(isNeutral(letters)).toBe(neutral);
  });

  test("that are letters' own say nothing, few as they are", () => {
    expect(areLetters(new Map([..."Zoe"].map((c) => [c.charCodeAt(0), c])))).toBe(true);
    expect(areLetters(new Map([..."Zoe"].map((c, i) => [i + 1, c])))).toBe(false);
  });
});

describe("of a struck word in another type nothing is left", () => {
  test.each([
    ["its font", "/F1 9 Tf (a) Tj /F2 9 Tf /F1 9 Tf (b) Tj", "/F1 9 Tf (a) Tj   (b) Tj"],
    ["its size", "/F1 9 Tf (a) Tj /F1 12 Tf /F1 9 Tf (b) Tj", "/F1 9 Tf (a) Tj   (b) Tj"],
    ["its font at an end", "q /F1 9 Tf (a) Tj /F2 9 Tf Q", "q /F1 9 Tf (a) Tj  Q"],
  ])("%s", (_, content, left) => {
    expect(textOf(applied(latin1(content), needlessFonts(latin1(content))))).toBe(left);
  });

  test.each([
    ["a font that shows", "/F1 9 Tf (a) Tj /F2 9 Tf (b) Tj"],
    ["one that is set anew where another was saved", "/F1 9 Tf (a) Tj q /F2 9 Tf (b) Tj Q (c) Tj"],
    ["one that a form may show in", "/F1 9 Tf (a) Tj /F2 9 Tf /X1 Do"],
    ["one that is saved", "/F1 9 Tf q (a) Tj Q (b) Tj"],
  ])("but %s stays", (_, content) => {
    expect(needlessFonts(latin1(content))).toEqual([]);
  });

  test("its blanks", () => {
    const content = latin1("BT   /F1 9 Tf \n (a) Tj    (b) Tj\nET");
    expect(textOf(applied(content, evenSpace(content)))).toBe("BT /F1 9 Tf (a) Tj (b) Tj\nET");
  });
});

describe("a rectangle filled through a smaller one", () => {
  test.each([
    [
      "is filled as what is seen of it",
      "q 10 10 20 5 re W n 1 1 0 rg 0 0 900 900 re f Q",
      "q 10 10 20 5 re W n 1 1 0 rg 10 10 20 5 re f Q",
    ],
    [
      "and that through another, too",
      "0 0 99 99 re W n q 10 10 20 5 re W n 0 0 900 900 re f* Q",
      "0 0 99 99 re W n q 10 10 20 5 re W n 10 10 20 5 re f* Q",
    ],
  ])("%s", (_, content, left) => {
    expect(textOf(applied(latin1(content), plainFills(latin1(content))))).toBe(left);
  });

  test.each([
    ["a smaller one", "q 10 10 20 5 re W n 12 11 3 3 re f Q"],
    ["one of several in a path", "q 10 10 20 5 re W n 0 0 900 900 re 0 0 1 1 re f Q"],
    ["one through no rectangle", "q 10 10 m 20 20 l 30 5 l h W n 0 0 900 900 re f Q"],
    ["one in another space", "q 10 10 20 5 re W n 2 0 0 2 0 0 cm 0 0 900 900 re f Q"],
    ["one whose clip is over", "q 10 10 20 5 re W n Q 0 0 900 900 re f"],
  ])("but not %s", (_, content) => {
    expect(plainFills(latin1(content))).toEqual([]);
  });
});

test.each([
  "cairo-carlito",
  "cairo-pagella",
  "libreoffice-pagella",
  "libreoffice-mono",
  "pdfkit-carlito",
  "weasyprint-pagella",
])("nothing struck, a page by %s looks as it did, its letters numbered anew or not", async (pair) => {
  const original = readFileSync(new URL(`../../../corpus/writers/${pair}-a.pdf`, import.meta.url));
  const { bytes } = await redact(new Uint8Array(original), {});
  const [before, after] = [open(new Uint8Array(original)), open(bytes!)].map((pdf) => pdf.picture(1, 2).grey);
  const worst = before!.reduce((most, level, i) => Math.max(most, Math.abs(level - after![i]!)), 0);
  expect(worst).toBeLessThan(24);
});
