import { describe, expect, test } from "vitest";
import { PROBLEM_KINDS, type Problem } from "../../../src-main/contract/verify.ts";
import { verifyDocument } from "../../../src-main/engine/pipeline/verify-document.ts";
import { SILENT } from "../../../src-main/engine/pipeline/tell.ts";
import { source, tools } from "../../support/tools.ts";
import { BAD_BESIDE } from "./bad-beside.ts";
import { BAD_HIDDEN } from "./bad-hidden.ts";
import { BAD_PAGES } from "./bad-pages.ts";
import { BAD_DRAWN, GOOD_DRAWN } from "./drawn-and-scanned.ts";
import { GOOD_BESIDE } from "./good-beside.ts";
import { GOOD_HIDDEN } from "./good-hidden.ts";
import { GOOD_PAGES } from "./good-pages.ts";
import { BAD_SHAPELESS, GOOD_SHAPELESS } from "./shapeless.ts";

const ALARMS = new Set<Problem["kind"]>(
  PROBLEM_KINDS.filter((kind) => kind.startsWith("text_") || ["image_covered", "pixelated", "highlighter", "layer_hidden", "annotation_content", "revision", "metadata"].includes(kind)),
);

async function problemsOf(bytes: Uint8Array): Promise<Problem[]> {
  const verified = await verifyDocument(tools, source(bytes), { needles: [], pictures: false }, SILENT);
  if (!verified.ok) throw new Error(verified.error.code);
  return verified.value.problems;
}
/** What is in the file's structure is on no page. */
const placed = (kind: Problem["kind"], page?: number) => (kind === "metadata" ? kind : `${kind} on page ${page}`);
const loud = (problems: readonly Problem[]) => problems.filter((p) => p.strength !== "weak");

describe("a redaction that doesn't hold is found, on its page, as what it is", () => {
  test.each([...BAD_PAGES, ...BAD_BESIDE, ...BAD_HIDDEN, ...BAD_SHAPELESS, ...BAD_DRAWN])("$name: $kind", async ({ kind, bytes, page = 1 }) => {
    const found = loud(await problemsOf(bytes)).map((p) => placed(p.kind, p.page));
    expect(found).toContain(placed(kind, page));
  });
});

describe("a strike that surely failed is told of as strong, which the command line's exit code says", () => {
  const FAILED = [
    "a black box over text",
    "black text on a black ground",
    "a marker that shows the letters",
    "a picture made black by its range of greys",
    "a field that can't be changed, its look blackened",
    "words in a font without shapes on a bar",
  ];
  test.each([...BAD_PAGES, ...BAD_HIDDEN, ...BAD_SHAPELESS].filter(({ name }) => FAILED.includes(name)))("$name", async ({ kind, bytes }) => {
    const strong = (await problemsOf(bytes)).filter((p) => p.strength === "strong");
    expect(strong.map((p) => p.kind)).toContain(kind);
  });
});

describe("a field's value that no page shows is told apart from one in plain sight", () => {
  const unshown = async (bytes: Uint8Array) => (await problemsOf(bytes)).filter((p) => p.summary.includes("no page shows") && p.kind === "form_value").length;
  test.each(BAD_HIDDEN.filter(({ kind }) => kind === "form_value"))("$name", async ({ bytes }) => {
    expect(await unshown(bytes)).toBe(1);
  });
  test.each([...GOOD_BESIDE, ...GOOD_HIDDEN].filter(({ name }) => /field|form/.test(name)))("$name", async ({ bytes }) => {
    expect(await unshown(bytes)).toBe(0);
  });
});

describe("a page that hides nothing, or hides it well, raises no alarm", () => {
  test.each([...GOOD_PAGES, ...GOOD_BESIDE, ...GOOD_HIDDEN, ...GOOD_SHAPELESS, ...GOOD_DRAWN])("$name", async ({ bytes }) => {
    const alarms = loud(await problemsOf(bytes)).filter((p) => ALARMS.has(p.kind));
    expect(alarms.map((p) => `${p.kind}: ${p.summary}`)).toEqual([]);
  });
});
