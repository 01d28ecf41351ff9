// Which pages of a copy need not be read a second time for what is in view on them.
import { describe, expect, test } from "vitest";
import { unclippedPages } from "../../../../src-main/engine/pipeline/unclipped-pages.ts";
import type { FoundOnPage, RedactionContext } from "../../../../src-main/engine/redaction/step.ts";
import { line, pages } from "../../../support/pdf.ts";
import { read, redact } from "../../../support/tools.ts";

const clipped = "q 300 300 50 50 re W n BT /F1 12 Tf 72 500 Td (aside) Tj ET Q";
const dossier = pages([
  line("Ann Mockingbird called."),
  line("Ann Mockingbird wrote.") + clipped,
  line("Nobody else."),
]);
const document = read(dossier);
const searched = document.pages.map(({ text }, i): FoundOnPage => {
  const targets = { glyphs: [], strips: [], rects: [], gaps: [] };
  return { targets, found: [], isPlain: true, text: i === 1 ? `${text}\naside` : text };
});
const box = { rect: [0, 0, 1, 1] };
const untouched = {
  leaves: null,
  rows: new Map(),
  vacated: new Map(),
  cuts: new Map(),
  pictures: new Map(),
  labels: { ordered: [], set: [], leftOff: [] },
  hidden: [],
};

describe("pages that read alike with hidden text and without", () => {
  test.each([
    { what: "all but one with clipped text", context: {}, pages: [1, 3] },
    { what: "none that a line moved on", context: { rows: new Map([[1, [box.rect]]]) }, pages: [3] },
    { what: "none that a line moved from", context: { vacated: new Map([[3, [box.rect]]]) }, pages: [1] },
    { what: "none that became a picture", context: { pictures: new Map([[1, "why"]]) }, pages: [3] },
    { what: "none that was cut", context: { cuts: new Map([[1, {}]]) }, pages: [3] },
    { what: "none with a label", context: { labels: { set: [{ page: 1 }] } }, pages: [3] },
    { what: "none that something unseen left", context: { hidden: [{ page: 3 }] }, pages: [1] },
    { what: "none of an excerpt", context: { leaves: [] }, pages: [] },
  ])("are $what", ({ context, pages }) => {
    const all = { ...untouched, ...context } as unknown as RedactionContext;
    expect([...unclippedPages(document, { replaced: new Map() }, searched, all)]).toEqual(pages);
  });

  test("are none whose text was read off its picture, or couldn't be read", () => {
    const of = untouched as unknown as RedactionContext;
    expect([...unclippedPages(document, { replaced: new Map([[1, []]]) }, searched, of)]).toEqual([3]);
    const unread = searched.map((found) => ({ ...found, text: null }));
    expect([...unclippedPages(document, { replaced: new Map() }, unread, of)]).toEqual([]);
  });

  test("leave the copy's text what is in view on it", async () => {
    const { text, residues } = await redact(dossier, { texts: ["Mockingbird"] });
    expect(residues).toEqual([]);
    expect(text?.split("\n\f").map((page) => page.replaceAll(/\s+/g, " "))).toEqual([
      "Ann called.",
      "Ann wrote.",
      "Nobody else.",
    ]);
  });
});
