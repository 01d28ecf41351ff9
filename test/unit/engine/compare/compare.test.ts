// Copies of one document laid side by side: each way of marking one is found, where it is; the same copy twice has none.
import { describe, expect, it } from "vitest";
import type { DifferenceKind } from "../../../../src-main/contract/compare.ts";
import { gapsBetween } from "../../../../src-main/engine/compare/align.ts";
import { type Copy, compareCopies } from "../../../../src-main/engine/compare/index.ts";
import { line, onePage } from "../../../support/pdf.ts";
import { open, read, redact, source } from "../../../support/tools.ts";
import { documentOf } from "../provenance/document-of.ts";

const TEXT = "The committee met on Tuesday, and the chair moved the budget.\nNobody objected; the minutes say so.";
const copyOf = (text: string): Copy => ({ document: documentOf([text], []), picture: () => null });
const told = (...texts: string[]) => {
  const { differences } = compareCopies(texts.map(copyOf));
  return differences.map(({ kind, strength, places }) => [
    kind,
    strength,
    ...places.map(({ copy, text }) => `${copy}:${text.trim()}`),
  ]);
};

describe("two copies", () => {
  it.each<[string, string, string, DifferenceKind, string, string[]]>([
    ["another word", "moved", "proposed", "wording", "moderate", ["1:moved", "2:proposed"]],
    ["another spelling", "minutes", "minuets", "spelling", "moderate", ["1:minutes", "2:minuets"]],
    ["a capital", "chair", "Chair", "case", "moderate", ["1:chair", "2:Chair"]],
    ["a comma", "Tuesday,", "Tuesday", "punctuation", "moderate", ["1:Tuesday,", "2:Tuesday"]],
    ["a letter of another script", "moved", "m\u043eved", "letters", "strong", ["1:moved", "2:m\u043eved"]],
    [
      "an invisible character in a word",
      "budget",
      "bud\u200bget",
      "invisible",
      "strong",
      ["1:budget.", "2:bud\u200bget."],
    ],
    ["an invisible character after a word", "met on", "met\u200b on", "invisible", "strong", ["1:met", "2:met\u200b"]],
    ["two blanks", "met on", "met  on", "spaces", "moderate", ["1:met", "2:met"]],
    ["a wider blank", "met on", "met\u2002on", "spaces", "moderate", ["1:met", "2:met"]],
  ])("that differ in %s", (_what, from, to, kind, strength, places) => {
    expect(told(TEXT, TEXT.replace(from, to)).map(([k, s, ...p]) => [k, s, p])).toEqual([[kind, strength, places]]);
  });

  it("that differ in words left out and put in are told so", () => {
    expect(told(TEXT, TEXT.replace(" and the chair", ""))).toEqual([["wording", "moderate", "1:and the chair", "2:"]]);
    expect(told(TEXT, TEXT.replace("met on", "met again on"))).toEqual([["wording", "moderate", "1:", "2:again"]]);
  });

  it("that break their lines elsewhere, or not at all, are the same", () => {
    expect(told(TEXT, TEXT.replace("\n", " ").replace("chair moved", "chair\nmoved"))).toEqual([]);
    expect(told(TEXT, TEXT)).toEqual([]);
  });

  it("of different documents are said to be none", () => {
    const long = (seed: number) => Array.from({ length: 4_000 }, (_, i) => `w${(i * seed) % 3_571}`).join(" ");
    expect(compareCopies([copyOf(long(7)), copyOf(long(11))])).toMatchObject({ related: false, differences: [] });
  });

  it("are compared in their metadata, and in what was counted of a file whose pages were set anew", () => {
    const traces = (author: string) => [
      { kind: "metadata" as const, source: "info" as const, name: "Author", value: author },
    ];
    const copies = [
      traces("A"),
      [...traces("B"), { kind: "invisible" as const, points: [[0x200b, 9]] as const, inWords: 9 }],
    ];
    const { differences } = compareCopies(
      copies.map((own) => ({ ...copyOf(TEXT), document: documentOf([TEXT], own) })),
    );
    expect(differences.map(({ kind, strength }) => [kind, strength])).toEqual([
      ["metadata", "weak"],
      ["invisible", "strong"],
    ]);
  });
});

it("three copies have one difference where two of them have the same variant, and share the rest", () => {
  const other = TEXT.replace("moved", "proposed");
  const { differences, words } = compareCopies([TEXT, other, other.replace("so.", "that.")].map(copyOf));
  expect(differences.map(({ places }) => places.map(({ copy, text }) => `${copy}:${text.trim()}`))).toEqual([
    ["1:moved", "2:proposed", "3:proposed"],
    ["1:so.", "3:that."],
  ]);
  expect(words).toEqual({ shared: 15, of: 17 });
});

it("sequences are aligned with as few edits as there are", () => {
  const a = [..."abcabba"];
  expect(gapsBetween(a, a)).toEqual([]);
  for (const b of [[..."cbabac"], [..."xabcabba"], [..."abcabbay"], [], [..."zzz"]]) {
    const gaps = gapsBetween(a, b)!;
    // Whatever stands between the gaps is the same in both.
    let [i, j] = [0, 0];
    for (const gap of [...gaps, { a0: a.length, a1: a.length, b0: b.length, b1: b.length }]) {
      expect(a.slice(i, gap.a0)).toEqual(b.slice(j, gap.b0));
      [i, j] = [gap.a1, gap.b1];
    }
  }
  expect(gapsBetween(a, [..."cbabac"])!.reduce((n, g) => n + g.a1 - g.a0 + g.b1 - g.b0, 0)).toBe(5);
});

describe("two PDFs", () => {
  const page = (name: string, mark = "") =>
    onePage({
      content: `${line("The committee met on Tuesday.")}${line(`It was ${name} by the chair.`, 72, 650)}${mark}`,
    });
  const copy = (bytes: Uint8Array): Copy => {
    const pdf = open(bytes);
    return { document: read(bytes), picture: (n) => pdf.picture(n, 1) };
  };

  it("have their differences on their places, drawn ones too, and share what a plan leaves", async () => {
    const [mine, theirs] = [page("moved", "0.5 g 500 100 9 9 re f\n"), page("proposed")];
    const { differences, redactions } = compareCopies([copy(mine), copy(theirs)]);
    expect(differences.map(({ kind, places }) => [kind, places[0]!.page, places[0]!.quads.length])).toEqual([
      ["wording", 1, 1],
      ["picture", 1, 1],
    ]);
    const plan = { schema: "stet.plan/1" as const, documentSha256: source(mine).sha256, redactions: [...redactions] };
    const { text, residues } = await redact(mine, { plan });
    expect(residues).toEqual([]);
    expect(text).toContain("It was");
    expect(text).not.toContain("moved");
  });

  it("find a word that was moved by a hair", () => {
    const set = (gap: number) =>
      onePage({ content: `BT /F1 12 Tf 72 700 Td [(The committee )${-gap}(met on Tuesday)] TJ ET\n` });
    const kinds = compareCopies([copy(set(0)), copy(set(40))]).differences.map(({ kind }) => kind);
    expect(kinds).toContain("spacing");
    expect(compareCopies([copy(set(0)), copy(set(0))]).differences).toEqual([]);
  });
});
