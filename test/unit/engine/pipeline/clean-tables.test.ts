// A table leaves without what was struck on its pages, whatever said so: a finding, a text, a box, a plan.
import { describe, expect, it } from "vitest";
import { NOTHING_ORDERED, type RedactOrder } from "../../../../src-main/contract/document-process.ts";
import { checkDocument } from "../../../../src-main/engine/pipeline/check-document.ts";
import { cleanTables, STRUCK } from "../../../../src-main/engine/pipeline/clean-tables.ts";
import { redactDocument } from "../../../../src-main/engine/pipeline/redact-document.ts";
import { SILENT } from "../../../../src-main/engine/pipeline/tell.ts";
import { source, tools } from "../../../support/tools.ts";

const bytes = new TextEncoder().encode(
  "name,phone,remark\nAnn Example,202-555-0143,met twice\nBen Example,202-555-0143,met once\nCy Example,none,07 stays\n",
);
const table = { ...source(bytes), name: "list.csv" };

async function csvOf(order: Partial<RedactOrder>): Promise<string> {
  const made = await redactDocument(tools, table, { ...NOTHING_ORDERED, ...order }, SILENT);
  if (!made.ok) throw new Error(made.error.code);
  expect(made.value.residues).toEqual([]);
  return made.value.tables[0]!.csv;
}

/** Where a text stands on the first page, as a box a person draws. */
async function boxOn(text: string) {
  const ran = await redactDocument(tools, table, { ...NOTHING_ORDERED, texts: [text] }, SILENT);
  if (!ran.ok) throw new Error(ran.error.code);
  const [q] = ran.value.plan.redactions[0]!.quads;
  return { page: 1, rect: [q![0]!, q![1]!, q![6]!, q![7]!] as [number, number, number, number] };
}

describe("a table", () => {
  it("stands whole when nothing is struck", async () => {
    expect(await csvOf({})).toBe(new TextDecoder().decode(bytes).replaceAll("\n", "\r\n"));
  });

  it.each([
    ["a kind", async () => ({ select: ["phone" as const] }), "0143"],
    ["a text", async () => ({ texts: ["met once"] }), "once"],
    ["a box", async () => ({ boxes: [await boxOn("Cy Example")] }), "Cy"],
  ])("leaves without what %s strikes", async (_name, order, gone) => {
    const csv = await csvOf(await order());
    expect(csv).not.toContain(gone);
    expect(csv).toContain(STRUCK);
    expect(csv).toContain("07 stays");
  });

  it("leaves without a value that was struck in one place and let stand in another", async () => {
    const checked = await checkDocument(tools, table, SILENT);
    if (!checked.ok) throw new Error(checked.error.code);
    const [first, second] = checked.value.findings.filter((f) => f.kind === "phone");
    const csv = await csvOf({ findings: [{ id: first!.id, reason: "privacy" }], letStand: [second!.id] });
    expect(csv).not.toContain("0143");
  });

  it.each([
    ["a formula", "=1+1", "'=1+1"],
    ["an address that runs", "@cmd", "'@cmd"],
    ["a negative number", "-1,250.00", '"-1,250.00"'],
    ["a quote", 'say "x"', '"say ""x"""'],
    ["lines", "a\nb", '"a\nb"'],
  ])("writes %s so that no program runs or splits it", (_name, cell, written) => {
    const nothing = { values: [], words: new Set<string>() };
    expect(cleanTables([{ name: "s", rows: [[cell]] }], nothing, cell)[0]!.csv).toBe(`${written}\r\n`);
  });

  it("leaves without what nobody sees, and with letters and spaces in disguise as they look", () => {
    const words = "The board met at once and paid for the road that nobody had asked for";
    const rows = [
      [words, "The bоard\u2009met\u200b"],
      ["Road\u00a0paid ", "кто"],
    ];
    const nothing = { values: [], words: new Set<string>() };
    const copy = rows.flat().join(" ");
    expect(cleanTables([{ name: "s", rows }], nothing, copy)[0]!.csv).toBe(
      `${words},The board met\r\nRoad paid,кто\r\n`,
    );
  });

  it("strikes a cell of words that a box touched, though the same words stand in another row", () => {
    const boxed = { values: [], words: new Set(["ann", "example"]) };
    const csv = cleanTables([{ name: "s", rows: [["Ann Example", "Ann Example came"]] }], boxed, "Ann Example came")[0]!
      .csv;
    expect(csv).toBe(`${STRUCK},Ann Example came\r\n`);
  });

  it("strikes a cell that the copy doesn't say any more, whatever struck it", () => {
    const nothing = { values: [], words: new Set<string>() };
    expect(cleanTables([{ name: "s", rows: [["gone", "kept"]] }], nothing, "kept")[0]!.csv).toBe(`${STRUCK},kept\r\n`);
  });
});
