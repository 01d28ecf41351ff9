// Every way a PDF can hold what was struck, one small file each: found before, gone after, its neighbours intact.
import { describe, expect, test } from "vitest";
import type { Rect } from "../../../src-main/base/units.ts";
import type { EditablePdf } from "../../../src-main/engine/ports/pdf-engine.ts";
import { open, readByOthers, redact, tools } from "../../support/tools.ts";
import { ABOVE_AT, BELOW_AT, type Channel, SECRET } from "./channel.ts";
import { THEMES } from "./channels/index.ts";
import { scan } from "./scanner.ts";

/** Grey levels that the library may draw a place otherwise by, and the mean of them that a JPEG accounts for. */
const ROUNDING = 4;
const JPEG_NOISE = 6;

const letters = (text: string) => text.replace(/[^A-Za-z0-9]/g, "").toLowerCase();

/** Every reader that finds the word, hidden text included; or the first of them, where one will do. */
async function readersOf(pdf: EditablePdf, bytes: Uint8Array, word: string, which: "first" | "all"): Promise<string[]> {
  const found = scan(bytes, word);
  for (let page = 1; page <= pdf.pageCount(); page++)
    if (letters(textOf(pdf, page, true)).includes(letters(word))) found.push(`mupdf, page ${page}`);
  if (which === "first" && found.length > 0) return found;
  for (const { name, pages, elsewhere } of await readByOthers(bytes)) {
    for (const { page, text } of pages) if (letters(text).includes(letters(word))) found.push(`${name}, page ${page}`);
    if (letters(elsewhere).includes(letters(word))) found.push(`${name}, outside the pages`);
  }
  return found;
}

/** Whether a recogniser reads it off page 1. */
async function isSeen(pdf: EditablePdf, word: string): Promise<boolean> {
  const { lines } = await tools.ocr.read(pdf.picture(1, 3));
  return letters(lines.flat().map(({ text }) => text).join("")).includes(letters(word));
}

const textOf = (pdf: EditablePdf, page: number, hidden = false) =>
  pdf.page(page, { hidden }).lines.map((line) => line.map((g) => g.c).join("")).join("\n");

/** How a place on page 1 differs, in grey levels. */
function difference(before: EditablePdf, after: EditablePdf, [x0, y0, x1, y1]: Rect): { most: number; mean: number } {
  const [a, b] = [before.picture(1, 1), after.picture(1, 1)];
  let [most, sum, count] = [0, 0, 0];
  for (let y = Math.max(0, y0); y < Math.min(y1, a.height, b.height); y++)
    for (let x = Math.max(0, x0); x < Math.min(x1, a.width, b.width); x++) {
      const by = Math.abs(a.grey[y * a.width + x]! - b.grey[y * b.width + x]!);
      most = Math.max(most, by);
      sum += by;
      count++;
    }
  return { most, mean: sum / Math.max(1, count) };
}

async function goes(channel: Channel): Promise<void> {
  const bytes = channel.bytes();
  const before = open(bytes);
  const { control = false } = channel;
  if (channel.holds !== undefined) expect(channel.holds(before, bytes), "the secret is there before").toBe(true);
  else if (!control) expect(await readersOf(before, bytes, SECRET, "first"), "the secret is there before").not.toEqual([]);
  if (channel.seen) expect(await isSeen(before, SECRET), "the secret is seen before").toBe(true);
  if (channel.stands !== undefined) expect(channel.stands(before, bytes), "the neighbour is there before").toBe(true);

  const made = await redact(bytes, channel.order ?? (control ? {} : { texts: [SECRET] }), { scans: channel.scans === true });
  expect(made.residues).toEqual([]);
  const copy = made.bytes!;
  const after = open(copy);
  expect(await readersOf(after, copy, SECRET, "all")).toEqual([]);
  if (channel.holds !== undefined) expect(channel.holds(after, copy), "the secret is there after").toBe(false);
  if (channel.seen) expect(await isSeen(after, SECRET), "the secret is seen after").toBe(false);
  if (channel.stands !== undefined) expect(channel.stands(after, copy), "the neighbour is there after").toBe(true);

  expect(made.pictures.length > 0, `became a picture: ${JSON.stringify(made.pictures)}`).toBe(channel.picture === true);
  if (channel.picture !== true)
    for (const kept of ["Neighbour above", "Neighbour below", ...(channel.keeps ?? [])]) expect(textOf(after, 1)).toContain(kept);
  for (const place of channel.looks ?? [ABOVE_AT, BELOW_AT]) {
    const { most, mean } = difference(before, after, place);
    if (channel.picture === true) expect(mean, `looks as before: ${place}`).toBeLessThan(JPEG_NOISE);
    else expect(most, `looks as before: ${place}`).toBeLessThan(ROUNDING);
  }
  before.close();
  after.close();
}

describe.each(Object.entries(THEMES))("what was struck is gone from %s:", (_theme, channels) => {
  test.each(channels.map((channel) => [channel.name, channel] as const))("%s", (_name, channel) => goes(channel));
});

test("there is a channel for every one that was measured", () => {
  const names = Object.values(THEMES).flatMap((channels) => channels.map((channel) => channel.name));
  expect(names.length).toBeGreaterThanOrEqual(129);
  expect(new Set(names).size).toBe(names.length);
});
