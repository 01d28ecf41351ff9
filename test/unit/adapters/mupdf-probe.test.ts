// The probe that decides which mupdf may be used: 1.28.0 and 1.28.1 leave text of the ' and " operators in the file and
// lose the lines after it, and saving without garbage collection leaves what was removed in orphaned streams.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { inflateSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { mupdfEngine } from "../../../src-main/adapters/mupdf/engine.ts";
import { onePage } from "../../support/pdf.ts";
import { root } from "../../support/shared.ts";

const { dependencies } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
  dependencies: Record<string, string>;
};

/** Every stream of a small PDF, inflated where it can be. */
function streamsOf(bytes: Uint8Array): string {
  const file = Buffer.from(bytes);
  const text = file.toString("latin1");
  let out = text;
  for (const match of text.matchAll(/stream\r?\n/g)) {
    try {
      out += inflateSync(file.subarray(match.index + match[0].length)).toString("latin1");
    } catch {
      // Not deflated.
    }
  }
  return out;
}

describe("the mupdf that is installed", () => {
  test("is pinned: an upgrade is a decision, and passes this probe first", () => {
    expect(dependencies.mupdf).toMatch(/^\d+\.\d+\.\d+$/);
  });

  test.each([
    ["'", "BT /F1 12 Tf 14 TL 72 700 Td (first) Tj (Mockingbird) ' (third) ' ET"],
    ['"', "BT /F1 12 Tf 14 TL 72 700 Td (first) Tj 1 0 (Mockingbird) \" (third) ' ET"],
    ["T*", "BT /F1 12 Tf 14 TL 72 700 Td (first) Tj T* (Mockingbird) Tj T* (third) Tj ET"],
    ["TJ", "BT /F1 12 Tf 72 700 Td [(first ) -200 (Mocking) 20 (bird) -200 ( third)] TJ ET"],
  ])("takes text shown by %s out of the file and leaves what comes before and after", (_, content) => {
    const opened = mupdfEngine.open(onePage({ content }), { maxPages: 1 });
    if (!opened.ok) throw new Error(opened.error.code);
    const pdf = opened.value;
    const glyphs = pdf.page(1).lines.flat();
    const start = glyphs
      .map(({ c }) => c)
      .join("")
      .indexOf("Mockingbird");
    pdf.removeGlyphs(
      1,
      glyphs.slice(start, start + 11).map(({ quad: q }) => {
        const [x, y] = [(q[0] + q[2]) / 2, (q[1] + q[5]) / 2];
        return [x - 0.5, y - 0.5, x + 0.5, y + 0.5] as const;
      }),
    );
    const said = pdf
      .page(1)
      .lines.flat()
      .map(({ c }) => c)
      .join("");
    expect(said.replaceAll(" ", "")).toBe("firstthird");
    const saved = streamsOf(pdf.save());
    for (const piece of ["Mockingbird", "Mocking", "bird"]) expect(saved).not.toContain(piece);
  });
});
