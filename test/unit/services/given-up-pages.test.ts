// A page that the recogniser hangs or breaks on costs that page, not the file.
import { fork } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { mupdfTypesetter } from "../../../src-main/adapters/mupdf/typesetter.ts";
import { isRead } from "../../../src-main/contract/check.ts";
import type { PageReading } from "../../../src-main/contract/scans.ts";
import { runJob } from "../../../src-main/services/document-process.ts";
import { line, onePage } from "../../support/pdf.ts";
import { root } from "../../support/shared.ts";
import { open, source } from "../../support/tools.ts";

const folder = mkdtempSync(join(tmpdir(), "stet-given-up-"));
const WIDE = 420;

/** The document process as it is built, but for a recogniser that does `planted` on pictures as wide as the wide page. */
function spawnWith(planted: string) {
  const plant = join(folder, `${planted.length}.mjs`);
  writeFileSync(
    plant,
    `import Module from "node:module";
     const load = Module._load;
     Module._load = function (name, ...rest) {
       const made = load.call(this, name, ...rest);
       if (!/tesseract-core-simd-lstm$/.test(name)) return made;
       return async (options) => {
         const core = await made(options);
         const { FS, TessBaseAPI } = core;
         const write = FS.writeFile;
         let width = 0;
         FS.writeFile = (path, bytes, ...more) => {
           if (path === "/input") width = Number(/^P5\\n(\\d+)/.exec(Buffer.from(bytes.subarray(0, 20)).toString())[1]);
           return write(path, bytes, ...more);
         };
         const recognize = TessBaseAPI.prototype.Recognize;
         TessBaseAPI.prototype.Recognize = function (monitor) {
           if (width === ${(WIDE * 300) / 72}) { ${planted} }
           return recognize.call(this, monitor);
         };
         return core;
       };
     };`,
  );
  return () =>
    fork(join(root, "out", "main", "document-process.js"), [], {
      serialization: "advanced",
      stdio: ["ignore", "ignore", "ignore", "ipc"],
      execArgv: ["--no-warnings", "--import", plant],
    });
}

/** Pictures of a line each; the second is wider. */
function threePages(): Uint8Array {
  const dotsPerInch = 150;
  const pictures = [300, WIDE, 300].map((width, i) => {
    const pdf = open(
      onePage({ content: line(`Call Ann on 202-555-014${i + 1}.`, 20, 30), page: `/MediaBox [0 0 ${width} 60]` }),
    );
    const { grey, ...size } = pdf.picture(1, dotsPerInch / 72);
    pdf.close();
    const rgba = Uint8Array.from({ length: grey.length * 4 }, (_, at) => (at % 4 === 3 ? 255 : grey[at >> 2]!));
    return { width: size.width, height: size.height, rgba, dotsPerInch };
  });
  return mupdfTypesetter.setPixels(...pictures).pdf;
}

describe("a page that the recogniser", () => {
  const job = { type: "check" as const, ...source(threePages()), scans: { mode: "auto" as const, known: [] } };

  test.each([
    ["hangs on", "for (;;);", "slow", /longer than a page may take/],
    ["breaks on", "throw new WebAssembly.RuntimeError('planted');", "broke", /broke/],
    ["takes its process down with", "process.abort();", "broke", /broke/],
  ])("%s is given up and named, and the others are read once", async (_how, planted, gaveUp, why) => {
    const readings: PageReading[] = [];
    const ran = await runJob<"check">(spawnWith(planted), job, {
      limits: { silenceMs: 8_000 },
      onScanned: (reading) => readings.push(reading),
    });
    if (!ran.ok) throw new Error(ran.error.code);
    expect(ran.value.coverage.map(({ state }) => state)).toEqual(["ocr", "not_read", "ocr"]);
    expect(ran.value.coverage.map(isRead)).toEqual([true, false, true]);
    expect(ran.value.coverage[1]!.why).toMatch(why);
    const phones = ran.value.findings.filter(({ kind }) => kind === "phone");
    expect(phones.map(({ page, text }) => `${page} ${text}`)).toEqual(["1 202-555-0141", "3 202-555-0143"]);
    // Kept as given up: another job doesn't hang on it again.
    expect(readings.map((reading) => reading.gaveUp)).toEqual([undefined, gaveUp, undefined]);
  });
});
