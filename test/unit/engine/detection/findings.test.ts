import { describe, expect, it } from "vitest";
import { finding } from "../../../../src-main/contract/check.ts";
import { findPrivateData } from "../../../../src-main/engine/detection/index.ts";
import type { Document, Page, Part } from "../../../../src-main/engine/model/document.ts";

/** Ten points a letter, twenty a line. */
function quadsOf(text: string): Float32Array {
  const quads = new Float32Array(text.length * 8);
  let x = 0;
  let y = 0;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === "\n") {
      quads.fill(Number.NaN, i * 8, i * 8 + 8);
      x = 0;
      y += 20;
      continue;
    }
    quads.set([x, y, x + 10, y, x, y + 15, x + 10, y + 15], i * 8);
    x += 10;
  }
  return quads;
}

const page = (number: number, text: string): Page => ({
  number,
  width: 612,
  height: 792,
  text,
  quads: quadsOf(text),
  lines: [],
  coverage: { page: number, state: "read" },
});

const documentOf = (pages: string[], parts: Part[] = []): Document => ({
  format: "pdf",
  pages: pages.map((text, i) => page(i + 1, text)),
  parts,
  traces: [],
});

const SHA = "00".repeat(32);

describe("private data of a document", () => {
  it("prints findings as the contract has them, with text and quads of their page", () => {
    const text = "Jane Roe\nhome: 14 Elm Street\nDayton, OH 45402";
    const [found, ...rest] = findPrivateData(documentOf([text]), SHA);
    expect(rest).toEqual([]);
    expect(() => finding.parse(found)).not.toThrow();
    expect(found?.text).toBe("14 Elm Street\nDayton, OH 45402");
    expect(found?.text).toBe(text.slice(found?.start, found?.end));
    expect(found).toMatchObject({ where: "page", page: 1, kind: "address" });
    expect(found?.quads).toEqual([
      [60, 20, 190, 20, 60, 35, 190, 35],
      [0, 40, 160, 40, 0, 55, 160, 55],
    ]);
  });

  it("looks into every part, and has places for hidden text only", () => {
    const text = "SSN 078-05-1120";
    const parts: Part[] = [
      { where: "metadata", page: null, label: "Author", text },
      { where: "annotation", page: 1, label: "Text note", text, rect: [0, 0, 10, 10] },
      { where: "hidden", page: 1, label: "invisible text", text, quads: quadsOf(text) },
    ];
    const found = findPrivateData(documentOf([""], parts), SHA);
    expect(found.map((f) => [f.where, f.page, f.quads.length])).toEqual([
      ["metadata", null, 0],
      ["annotation", 1, 0],
      ["hidden", 1, 1],
    ]);
    expect(new Set(found.map((f) => f.id)).size).toBe(3);
    expect(new Set(found.map((f) => f.group)).size).toBe(1);
  });

  it("derives ids from document, place and kind, so that they survive a second run", () => {
    const document = documentOf(["cell (202) 555-0143"]);
    const ids = (sha: string) => findPrivateData(document, sha).map((f) => f.id);
    expect(ids(SHA)).toEqual(ids(SHA));
    expect(ids(SHA)).not.toEqual(ids("11".repeat(32)));
    expect(ids(SHA)[0]).toMatch(/^f-[0-9a-f]{16}$/);
  });

  it.each([
    ["a telephone number", "cell (202) 555-0143", "+1 202.555.0143"],
    ["a switchboard and its extension", "tel. 202-555-0143 ext. 12", "(202) 555-0143"],
    ["a Social Security number", "SSN 078051120", "078-05-1120"],
    ["an e-mail address", "Jane.Roe@Example.org", "jane.roe [at] example [dot] org"],
    ["a date of birth", "DOB 08/02/1984", "born August 2, 1984"],
    ["an address", "14 North Elm Street, Apartment 2, Dayton, Ohio 45402", "14 N. Elm St., Apt. 2\nDayton, OH 45402"],
    ["a card", "4111 1111 1111 1111", "4111111111111111"],
    ["an IPv6 address", "host 2001:db8::1", "2001:0db8:0:0:0:0:0:1"],
  ])("groups %s written in two ways", (_, one, other) => {
    const found = findPrivateData(documentOf([one, other]), SHA);
    expect(found).toHaveLength(2);
    expect(found[0]?.group).toBe(found[1]?.group);
    expect(found[0]?.id).not.toBe(found[1]?.id);
  });

  it("groups no part of a Social Security number with the whole", () => {
    const found = findPrivateData(documentOf(["SSN 078-05-1120", "SSN 078-05-XXXX", "SSN ending in 1120"]), SHA);
    expect(found.map((f) => f.kind)).toEqual(["ssn", "ssn_partial", "ssn_partial"]);
    expect(new Set(found.map((f) => f.group)).size).toBe(3);
  });

  it("keeps offsets right where invisible characters were skipped", () => {
    const text = "\u200bSSN: 078\u00ad-05-11\u200b20\u200b, cell 202\u2011555\u20110143";
    const found = findPrivateData(documentOf([text]), SHA);
    expect(found.map((f) => f.text)).toEqual(["078\u00ad-05-11\u200b20", "202\u2011555\u20110143"]);
  });
});
