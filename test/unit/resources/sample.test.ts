// The sample dossier: the same bytes every time, and a gold list that says what is really on its pages.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import * as mupdf from "mupdf";
import { describe, expect, test } from "vitest";
import { DEFAULT_PAGES, type Dossier, makeDossier } from "../../../resources/samples/dossier.ts";
import { printGold } from "../../../resources/samples/gold.ts";

const committed = (name: string) =>
  readFileSync(fileURLToPath(new URL(`../../../resources/samples/${name}`, import.meta.url)));
const NAME = "dossier.pdf";

/** Text of every page as the engine extracts it, its white space evened out. */
function textsOf(pdf: Uint8Array): string[] {
  const document = mupdf.Document.openDocument(pdf, "application/pdf");
  const texts = Array.from({ length: document.countPages() }, (_, i) =>
    flat(document.loadPage(i).toStructuredText("preserve-whitespace").asText()),
  );
  document.destroy();
  return texts;
}
const flat = (text: string) => text.replace(/\s+/g, " ");

/** What a page doesn't have, by kind and place; the values are invented, so a message may show them. */
function missing(dossier: Dossier): string[] {
  const texts = textsOf(dossier.pdf);
  const { items, underBox, nearMisses } = dossier.gold;
  return [...items, ...underBox, ...nearMisses]
    .filter(({ page, text }) => !texts[page - 1]?.includes(flat(text)))
    .map(({ page, text }) => `page ${page}: ${text}`);
}

describe("the sample dossier", async () => {
  const dossier = await makeDossier(NAME);
  const { gold } = dossier;

  test("has the same bytes when it is made twice", async () => {
    const again = await makeDossier(NAME);
    expect(Buffer.compare(again.pdf, dossier.pdf)).toBe(0);
    expect(printGold(again.gold)).toBe(printGold(gold));
  });

  test("is the one in the repository, gold list included", () => {
    expect(Buffer.compare(committed(NAME), dossier.pdf)).toBe(0);
    expect(committed("dossier.gold.json").toString("utf8")).toBe(printGold(gold));
  });

  test("has at least sixty pages and stays under a megabyte", () => {
    expect(gold.document.pages).toBe(DEFAULT_PAGES);
    expect(gold.document.pages).toBeGreaterThanOrEqual(60);
    expect(dossier.pdf.byteLength).toBeLessThan(2 ** 20);
  });

  test("has every listed value and near miss on the page that the list gives", () => {
    expect(missing(dossier)).toEqual([]);
  });

  test("carries a Bates stamp on every page that has a text layer", () => {
    textsOf(dossier.pdf).forEach((text, i) => {
      if (text.trim() !== "") expect(text).toContain(`HLW-${String(i + 1).padStart(6, "0")}`);
    });
  });

  test("keeps the text of its scanned pages out of the text layer", () => {
    const texts = textsOf(dossier.pdf);
    expect(gold.notRead.length).toBeGreaterThan(0);
    for (const { page, contains } of gold.notRead) {
      expect(contains.length).toBeGreaterThan(0);
      for (const value of contains) expect(texts[page - 1]).not.toContain(flat(value.text));
    }
  });

  test("lists the text under its black boxes among the items as well", () => {
    expect(gold.underBox.map((item) => item.kind)).toEqual(expect.arrayContaining(["ssn", "phone", "address"]));
    for (const hidden of gold.underBox) expect(gold.items).toContainEqual(hidden);
  });

  test("has every kind it promises, and repeats the candidate's own values on many pages", () => {
    const kinds = new Set(gold.items.map((item) => item.kind));
    expect([...kinds].sort()).toEqual(
      ["address", "credit_card", "date_of_birth", "email", "iban", "ip_address", "phone", "ssn", "ssn_partial"].sort(),
    );
    const partial = gold.items.filter((item) => item.text === "123-45-XXXX");
    expect(new Set(partial.map((item) => item.page)).size).toBeGreaterThan(2);
  });

  test("uses only addresses and numbers set aside for examples", () => {
    const values = [...gold.items, ...gold.notRead.flatMap((page) => page.contains)];
    for (const { kind, text } of values) {
      if (kind === "phone") expect(text).toMatch(/555[- .]01\d\d/);
      if (kind === "email") expect(text).toMatch(/@example\.org$/);
      if (kind === "ip_address") expect(text).toMatch(/^(198\.51\.100|203\.0\.113|192\.0\.2)\.\d+$|^2001:db8:/);
    }
  });

  test("can be made with 271 pages, its list as true as the short one's", async () => {
    const long = await makeDossier("long.pdf", 271);
    expect(long.gold.document.pages).toBe(271);
    expect(missing(long)).toEqual([]);
  });

  test("refuses fewer pages than its chapters need", async () => {
    await expect(makeDossier(NAME, 5)).rejects.toThrow(RangeError);
  });
});
