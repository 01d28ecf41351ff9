// Pages by the programs that people write with, in pairs that differ in one name: struck, both are the same file to the
// last byte. How a program numbers letters, rounds their places and cuts its fonts would tell the name, or how long it was.
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { open, redact } from "../../../support/tools.ts";

const FOLDER = new URL("../../../corpus/writers/", import.meta.url);
const PAIRS = readdirSync(FOLDER).flatMap((name) => /^(.*)-a\.pdf$/.exec(name)?.[1] ?? []);
const NAMES = { a: "Ilya Fitil", b: "Zoe Kwbx" } as const;

const originalOf = (pair: string, which: "a" | "b") =>
  new Uint8Array(readFileSync(new URL(`${pair}-${which}.pdf`, FOLDER)));

async function copyOf(pair: string, which: "a" | "b"): Promise<Uint8Array> {
  const { bytes, residues, pictures } = await redact(originalOf(pair, which), { texts: [NAMES[which]] });
  expect([residues, pictures]).toEqual([[], []]);
  return bytes!;
}

const textOf = (bytes: Uint8Array) =>
  [1, 2]
    .flatMap((page) => (page <= open(bytes).pageCount() ? open(bytes).page(page).lines.flat() : []))
    .map(({ c }) => c)
    .join("");

describe("struck, a name leaves nothing of itself on a page", () => {
  test.each(PAIRS)("by %s", async (pair) => {
    const [a, b] = [await copyOf(pair, "a"), await copyOf(pair, "b")];
    expect(textOf(a)).toMatch(/Quartz jumped over a fox that lay in its way\.|Kay, Xavier and Jo went home/);
    // Set anew, not struck to its end.
    if (pair.endsWith("leaders")) expect(textOf(a)).toContain("said of it");
    expect(Buffer.compare(a, b)).toBe(0);
  });
});
