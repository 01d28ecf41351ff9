// Publishing less, on the built program: some pages or passages as PDF or pictures, and nothing that tells of the rest.
import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as mupdf from "mupdf";
import { describe, expect, test } from "vitest";
import { canonicalJson } from "../../src-main/base/canonical-json.ts";
import { fullCertificate, publicCertificate } from "../../src-main/contract/certificate.ts";
import { redactResult } from "../../src-main/contract/redact.ts";
import { verifyResult } from "../../src-main/contract/verify.ts";
import { isDict, nameOf } from "../../src-main/engine/documents/pdf/structure.ts";
import { quadsOfRange } from "../../src-main/engine/model/document.ts";
import type { PdfValue } from "../../src-main/engine/ports/pdf-engine.ts";
import { chunksOf, pixelsOf } from "../../src-main/engine/verification/read-png.ts";
import { json, stet } from "../support/cli.ts";
import { LONG } from "../support/long.ts";
import { root } from "../support/shared.ts";
import { open, read, readByOthers } from "../support/tools.ts";

const folder = mkdtempSync(join(tmpdir(), "stet-less-"));
/** The sample without its scans: reading them would be most of the work here, and is held elsewhere. */
const sample = join(folder, "dossier.pdf");
{
  const from = join(root, "resources", "samples");
  const { notRead } = JSON.parse(readFileSync(join(from, "dossier.gold.json"), "utf8"));
  const whole = new mupdf.PDFDocument(readFileSync(join(from, "dossier.pdf")));
  for (const { page } of notRead.toReversed()) whole.deletePage(page - 1);
  writeFileSync(sample, whole.saveToBuffer("garbage").asUint8Array());
}
const dossier = read(new Uint8Array(readFileSync(sample)));
const bytesOf = (path: string) => new Uint8Array(readFileSync(path));
const hashOf = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

async function redacted(name: string, ...args: string[]) {
  const out = join(folder, name);
  const ran = await stet(["redact", sample, "--out", out, "--json", ...args]);
  expect([ran.code, ran.err]).toEqual([0, expect.any(String)]);
  const result = redactResult.parse(json(ran));
  const certificates = {
    open: publicCertificate.parse(JSON.parse(readFileSync(result.certificate!, "utf8"))),
    full: fullCertificate.parse(JSON.parse(readFileSync(join(out, "keep", "certificate.json"), "utf8"))),
  };
  return { result, ...certificates, publish: join(out, "publish"), keep: join(out, "keep") };
}

/** Objects that a reader comes to from the trailer, and all there are. */
function reached(bytes: Uint8Array): { reached: number; all: number; pages: number } {
  const file = open(bytes);
  const seen = new Set<number>();
  const follow = (value: PdfValue): void => {
    if (typeof value !== "object" || value === null) return;
    if ("array" in value) for (const item of value.array) follow(item);
    else if (isDict(value)) for (const item of value.dict.values()) follow(item);
    else if ("ref" in value && !seen.has(value.ref)) {
      seen.add(value.ref);
      follow(file.object(value.ref));
    }
  };
  follow(file.trailer());
  const numbers = Array.from({ length: file.objectCount() - 1 }, (_, i) => i + 1);
  const isPage = (value: PdfValue) => isDict(value) && nameOf(value.dict.get("Type")) === "Page";
  return {
    reached: seen.size,
    all: numbers.filter((number) => file.object(number) !== null).length,
    pages: numbers.filter((number) => isPage(file.object(number))).length,
  };
}

describe("pages 2 and 3 of the sample", async () => {
  const made = await redacted("pages", "--pages", "2-3");
  const copy = bytesOf(made.result.output!);
  const wordsOn = (pages: readonly { readonly text: string }[]) =>
    new Set(pages.flatMap(({ text }) => text.toLowerCase().match(/\p{L}{5,}|\d{4,}/gu) ?? []));
  const kept = dossier.pages.slice(1, 3);
  const said = kept.map(({ text }) => text.toLowerCase()).join("\n");
  const others = [...wordsOn(dossier.pages.filter(({ number }) => number !== 2 && number !== 3))].filter(
    (word) => !said.includes(word),
  );

  test("are two pages, and no reader finds a word of the other sixty", async () => {
    expect(others.length).toBeGreaterThan(1500);
    const texts = await readByOthers(copy);
    expect(texts.map(({ name }) => name.split(" ")[0])).toEqual(["pdf.js", "PDFium"]);
    for (const { pages, elsewhere } of [{ pages: read(copy).pages, elsewhere: "" }, ...texts]) {
      expect(pages).toHaveLength(2);
      expect(pages[1]!.text).toContain("What this file is");
      const words = wordsOn([...pages, { text: elsewhere }]);
      expect(others.filter((word) => words.has(word))).toEqual([]);
    }
  });

  test("hold no object that nothing leads to, and no page but theirs", () => {
    const { reached: found, all, pages } = reached(copy);
    expect([found, pages]).toEqual([all, 2]);
    expect(Buffer.from(copy).toString("latin1")).not.toMatch(/\/(?:PageLabels|Names|Dests|Metadata|Info)\b/);
  });

  test("are struck as always, in papers that speak of the original's pages", () => {
    expect(made.result.excerpt).toEqual([{ page: 2 }, { page: 3 }]);
    expect(made.full.excerpt).toEqual([{ page: 2 }, { page: 3 }]);
    expect(made.full.plan.redactions.length).toBeGreaterThan(0);
    expect(new Set(made.full.plan.redactions.map(({ page }) => page))).toEqual(new Set([3]));
    expect(read(copy).pages[1]!.text).not.toContain("1418 Sycamore Terrace");
  });

  test("come with a certificate that says no more than that they are an excerpt", () => {
    expect(made.open.excerpt).toMatch(/excerpt/);
    expect(made.open.checks).toContainEqual({ id: "verification/left-out", passed: true });
    const { statement, excerpt, checks } = made.open;
    expect(JSON.stringify([statement, excerpt, checks])).not.toMatch(/\d/);
    const keys = ["checks", "commitment", "excerpt", "outputSha256", "review", "schema", "statement", "tool"];
    expect(Object.keys(made.open).sort()).toEqual(keys);
    expect(readdirSync(made.publish).sort()).toEqual([
      "certificate.json",
      "redacted.pdf",
      "redacted.txt",
      "verify.html",
    ]);
    expect(readFileSync(join(made.publish, "redacted.txt"), "utf8").split("\f")).toHaveLength(2);
  });

  test("stand the audit that any file gets", async () => {
    const ran = await stet([
      "verify",
      made.result.output!,
      "--original",
      sample,
      "--plan",
      join(made.keep, "plan.json"),
      "--json",
    ]);
    const { problems, checks } = verifyResult.parse(json(ran));
    expect(problems.filter(({ strength }) => strength === "strong")).toEqual([]);
    expect(checks.filter(({ passed }) => !passed)).toEqual([]);
  });
});

describe("as pictures", async () => {
  const made = await redacted("pictures", "--pages", "3,20", "--as", "png");

  test("only they are published, and the copy that they were drawn from stays with the papers", () => {
    expect(readdirSync(made.publish).sort()).toEqual(["certificate.json", "page-1.png", "page-2.png", "verify.html"]);
    expect(made.result.png).toEqual(["page-1.png", "page-2.png"].map((name) => join(made.publish, name)));
    expect(made.result.output).toBe(made.result.png![0]);
    const copy = bytesOf(join(made.keep, "redacted.pdf"));
    expect(made.open.outputSha256).toBe(hashOf(copy));
  });

  test("they are the copy's pages at 144 dots an inch, and hold nothing but pixels", () => {
    const copy = open(bytesOf(join(made.keep, "redacted.pdf")));
    for (const [i, path] of made.result.png!.entries()) {
      const chunks = chunksOf(bytesOf(path))!;
      expect(new Set(chunks.map(({ type }) => type))).toEqual(new Set(["IHDR", "IDAT", "IEND"]));
      const { width, height, rgb } = pixelsOf(chunks)!;
      const { width: wide, height: high, rgba } = copy.tile(i + 1, 2, { x: 0, y: 0, width: 5000, height: 5000 });
      expect([width, height]).toEqual([wide, high]);
      const colours = Buffer.from(rgba.filter((_, at) => at % 4 !== 3));
      expect(colours.equals(Buffer.from(rgb))).toBe(true);
    }
  });

  test("each is in both certificates by its hash, and those hold together", () => {
    const hashes = made.result.png!.map((path, i) => ({ file: `page-${i + 1}.png`, sha256: hashOf(bytesOf(path)) }));
    expect(made.open.pictures).toEqual(hashes);
    expect(made.full.png).toEqual(hashes);
    expect(made.open.checks.map(({ id }) => id)).toEqual(
      expect.arrayContaining(["verification/picture-chunks", "verification/picture-pixels"]),
    );
    const kept = JSON.parse(readFileSync(join(made.keep, "certificate.json"), "utf8"));
    expect(made.open.commitment.value).toBe(hashOf(Buffer.from(canonicalJson(kept))));
  });

  test.runIf(LONG)("or both, as sharp as asked for", async () => {
    const both = await redacted("both", "--pages", "2", "--as", "both", "--dpi", "72");
    expect(readdirSync(both.publish).sort()).toEqual([
      "certificate.json",
      "page-1.png",
      "redacted.pdf",
      "redacted.txt",
      "verify.html",
    ]);
    expect(pixelsOf(chunksOf(bytesOf(both.result.png![0]!))!)).toMatchObject({ width: 612, height: 792 });
    expect(both.result.output).toBe(join(both.publish, "redacted.pdf"));
  });
});

test("a passage is published by itself, cut out of its page", async () => {
  const { text, quads } = dossier.pages[2]!;
  const [start, last] = [text.indexOf("Where two sources"), "as private"];
  const end = text.indexOf(last, start) + last.length;
  const path = join(folder, "passages.json");
  writeFileSync(path, JSON.stringify({ passages: [{ page: 3, quads: quadsOfRange(text, quads, start, end) }] }));
  const made = await redacted("passage", "--passages", path, "--as", "both");
  const copy = bytesOf(made.result.output!);
  expect(read(copy).pages.map((page) => page.text.replaceAll("\n", " "))).toEqual([
    text.slice(start, end).replaceAll("\n", " "),
  ]);
  expect(open(copy).pageSize(1).height).toBeLessThan(100);
  expect(made.full.excerpt).toEqual([{ page: 3, quads: expect.any(Array) }]);
});

describe("what can't be published is said, and nothing is written:", () => {
  test.each([
    ["a page that isn't there", ["--pages", "2,99"], "no page 99"],
    ["pages in no order", ["--pages", "5-3"], "numbers and ranges"],
    ["a page nobody counts", ["--pages", "0"], "numbers and ranges"],
    ["words for pages", ["--pages", "all"], "numbers and ranges"],
    ["an unknown form", ["--pages", "2", "--as", "gif"], "pdf, png, both"],
    ["pictures too sharp", ["--pages", "2", "--as", "png", "--dpi", "6000"], "36 to 600"],
  ])("%s", async (name, args, words) => {
    const out = join(folder, name.replaceAll(" ", "-"));
    const ran = await stet(["redact", sample, "--out", out, ...args]);
    expect(ran.code).toBe(2);
    expect(ran.err).toContain(words);
    expect(existsSync(out)).toBe(false);
  });
});

test("the help shows how", async () => {
  const { out } = await stet(["redact", "--help"]);
  for (const part of ["--pages", "--passages", "--as", "--dpi", "--pages 3-5,9 --as both"]) expect(out).toContain(part);
});
