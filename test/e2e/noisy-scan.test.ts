// The sample as a bad scanner returns it: what is private is found still, struck for good, and nothing is left to read.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { rectOfQuad } from "../../src-main/base/units.ts";
import type { Finding } from "../../src-main/contract/check.ts";
import { NOTHING_ORDERED, type Outcome } from "../../src-main/contract/document-process.ts";
import type { PageReading } from "../../src-main/contract/scans.ts";
import { despeckle } from "../../src-main/engine/documents/scan/despeckle.ts";
import { checkDocument } from "../../src-main/engine/pipeline/check-document.ts";
import { redactDocument } from "../../src-main/engine/pipeline/redact-document.ts";
import { SILENT } from "../../src-main/engine/pipeline/tell.ts";
import type { Picture } from "../../src-main/engine/ports/pdf-engine.ts";
import { LONG } from "../support/long.ts";
import { laidAskew, noisyScan } from "../support/noisy-scan.ts";
import { root } from "../support/shared.ts";
import { open, source, tools } from "../support/tools.ts";

/** Rich in what is private: tables, a phone list, letters, forms, accounts. */
const PAGES = [7, 10, 14];
const dossier = new Uint8Array(readFileSync(join(root, "resources", "samples", "dossier.pdf")));
const structured = ({ kind, where }: Finding) => kind !== "person" && where === "page";

let scan: Uint8Array;
let born: Outcome<"check">;
let scanned: Outcome<"check">;
const readings: PageReading[] = [];
beforeAll(async () => {
  // Reading at these sizes takes minutes.
  if (!LONG) return;
  const check = async (bytes: Uint8Array, mode: "auto" | "never") => {
    const tell = { ...SILENT, scanned: (reading: PageReading) => void readings.push(reading) };
    const checked = await checkDocument(tools, { ...source(bytes), scans: { mode, known: [] } }, tell);
    if (!checked.ok) throw new Error(checked.error.code);
    return checked.value;
  };
  scan = noisyScan(dossier, PAGES);
  born = await check(dossier, "never");
  scanned = await check(scan, "auto");
}, 600_000);

/** Share of a born-digital finding's length that findings of its kind cover on the scan. */
function found(wanted: Finding): number {
  const page = PAGES.indexOf(wanted.page!) + 1;
  const boxes = scanned.findings
    .filter((f) => f.page === page && f.kind === wanted.kind && structured(f))
    .flatMap(({ quads }) => quads.map((quad) => rectOfQuad(quad)));
  const size = { width: 612, height: 792 };
  const points = wanted.quads.flatMap((q) =>
    Array.from({ length: 20 }, (_, i) =>
      laidAskew([q[0]! + ((q[2]! - q[0]!) * (i + 0.5)) / 20, (q[1]! + q[5]!) / 2], size),
    ),
  );
  const hit = points.filter(([x, y]) =>
    boxes.some(([x0, y0, x1, y1]) => x >= x0 - 1 && x <= x1 + 1 && y >= y0 && y <= y1),
  );
  return hit.length / points.length;
}

describe.runIf(LONG)("a noisy scan, askew,", () => {
  test("has what is private found within five points of the pages as they were written", () => {
    const wanted = born.findings.filter((f) => structured(f) && PAGES.includes(f.page ?? 0));
    expect(wanted.length).toBeGreaterThan(40);
    const missed = wanted.filter((finding) => found(finding) < 0.8);
    expect(
      missed.length / wanted.length,
      missed.map((f) => `${f.page} ${f.kind} ${f.text}`).join("\n"),
    ).toBeLessThanOrEqual(0.05);
    expect(scanned.coverage.map(({ state }) => state)).toEqual(PAGES.map(() => "ocr"));
  });

  test("is published without a struck value that sharper eyes could read", async () => {
    const known = { ...source(scan), scans: { mode: "auto" as const, known: readings } };
    const made = await redactDocument(tools, known, { ...NOTHING_ORDERED, select: "default" }, SILENT);
    if (!made.ok) throw new Error(made.error.code);
    expect(made.value.residues).toEqual([]);
    const pdf = open(made.value.bytes!);
    for (const page of [1, 2]) {
      const picture = pdf.picture(page, 600 / 72);
      const struck = scanned.findings.filter((f) => f.page === page && structured(f));
      expect(struck.length).toBeGreaterThan(10);
      expect(struck.filter((finding) => lightest(picture, finding) > 0)).toEqual([]);
      expect(await readNear(despeckle(stretched(picture)) ?? picture, struck)).toEqual([]);
    }
    pdf.close();
  }, 600_000);
});

/** Contrast as high as it goes without losing strokes. */
function stretched(picture: Picture): Picture {
  const [black, white] = [5, 250];
  const grey = picture.grey.map((level) => Math.max(0, Math.min(255, ((level - black) * 255) / (white - black))));
  return { ...picture, grey };
}

/** The lightest level inside a finding's place: 0 where nothing at all shows through. */
function lightest({ grey, width, scale }: Picture, { quads }: Finding): number {
  let most = 0;
  for (const q of quads)
    for (let along = 0.05; along < 1; along += 0.01)
      for (let down = 0.2; down <= 0.8; down += 0.1) {
        const at = (i: number) => {
          const [upper, lower] = [q[i]! + (q[i + 2]! - q[i]!) * along, q[i + 4]! + (q[i + 6]! - q[i + 4]!) * along];
          return Math.floor((upper + (lower - upper) * down) * scale);
        };
        most = Math.max(most, grey[at(1) * width + at(0)]!);
      }
  return most;
}

/** Pieces of struck values that are read at their places or within a few points of them. */
async function readNear(picture: Picture, struck: readonly Finding[]): Promise<string[]> {
  const words = (await tools.ocr.read(picture)).lines.flat();
  return struck.flatMap(({ text, quads }) => {
    const pieces = text.match(/[\p{L}\p{N}]{3,}/gu) ?? [];
    const near = words.filter((word) => {
      const [x0, y0, x1, y1] = rectOfQuad(word.quad).map((n) => n / picture.scale) as [number, number, number, number];
      return quads.some((quad) => {
        const [left, top, right, bottom] = rectOfQuad(quad);
        return x1 > left - 4 && x0 < right + 4 && (y0 + y1) / 2 > top && (y0 + y1) / 2 < bottom;
      });
    });
    const said = near.map((word) => word.text).join(" ");
    return pieces.filter((piece) => said.includes(piece)).map((piece) => `${piece} in ${said}`);
  });
}
