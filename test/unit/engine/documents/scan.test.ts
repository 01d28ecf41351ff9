// Pages that are pictures: read, placed back onto the page, remembered, and struck down to the pixel.
import { describe, expect, it } from "vitest";
import { mupdfTypesetter } from "../../../../src-main/adapters/mupdf/typesetter.ts";
import { turnQuarter } from "../../../../src-main/adapters/tesseract/turn.ts";
import { NOTHING_ORDERED } from "../../../../src-main/contract/document-process.ts";
import type { PageReading } from "../../../../src-main/contract/scans.ts";
import { scanScale } from "../../../../src-main/engine/documents/scan/scan-pages.ts";
import { checkDocument } from "../../../../src-main/engine/pipeline/check-document.ts";
import { redactDocument } from "../../../../src-main/engine/pipeline/redact-document.ts";
import { SILENT } from "../../../../src-main/engine/pipeline/tell.ts";
import type { Picture } from "../../../../src-main/engine/ports/pdf-engine.ts";
import { someOf } from "../../../support/long.ts";
import { line, onePage } from "../../../support/pdf.ts";
import { open, source, tools } from "../../../support/tools.ts";

const typed = onePage({ content: line("Reach Ann at 202-555-0143 before the hearing on Monday.") });

/** The typed page as a scanner returns it: at 200 dots an inch, with speckles, and no text. */
function scanOf(bytes: Uint8Array, { turns = 0 as 0 | 1 | 2 | 3, noise = 0 } = {}): Uint8Array {
  const pdf = open(bytes);
  const upright = pdf.picture(1, 200 / 72);
  pdf.close();
  const { width, height, grey } = turnQuarter(upright, turns);
  let seed = 7;
  const random = () => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return seed / 2_147_483_648;
  };
  const rgba = new Uint8Array(width * height * 4);
  for (let i = 0; i < grey.length; i++) {
    const level =
      random() < noise ? 255 - grey[i]! : Math.max(0, Math.min(255, grey[i]! + (random() - 0.5) * noise * 2000));
    rgba.set([level, level, level, 255], i * 4);
  }
  return mupdfTypesetter.setPixels({ width, height, rgba }).pdf;
}

const scanned = (bytes: Uint8Array, known: PageReading[] = []) => ({
  ...source(bytes),
  scans: { mode: "auto" as const, known },
});

async function check(bytes: Uint8Array, known: PageReading[] = [], ocr = tools.ocr) {
  const kept: PageReading[] = [];
  const tell = { report: () => {}, scanned: (reading: PageReading) => void kept.push(reading) };
  const checked = await checkDocument({ ...tools, ocr }, scanned(bytes, known), tell);
  if (!checked.ok) throw new Error(checked.error.code);
  return { ...checked.value, kept };
}

/** Share of dark pixels in a rectangle of displayed points. */
function ink({ width, scale, grey }: Picture, [x0, y0, x1, y1]: readonly [number, number, number, number]): number {
  let dark = 0;
  let all = 0;
  for (let y = Math.floor(y0 * scale); y < Math.ceil(y1 * scale); y++)
    for (let x = Math.floor(x0 * scale); x < Math.ceil(x1 * scale); x++) {
      all++;
      if (grey[y * width + x]! < 128) dark++;
    }
  return all === 0 ? 0 : dark / all;
}

describe("a scanned page", () => {
  const LOOKS: [string, Parameters<typeof scanOf>[1]][] = [
    ["as it is", { noise: 0 }],
    ["speckled and grey", { noise: 0.01 }],
    ["on its side", { turns: 1 }],
    ["on its head", { turns: 2 }],
    ["on its other side", { turns: 3 }],
  ];
  it.each(someOf(LOOKS, 5, 4))("%s is read, and what is found sits on its ink", async (_name, look) => {
    const bytes = scanOf(typed, look);
    const { coverage, findings } = await check(bytes);
    expect(coverage[0]!.state).toBe("ocr");
    const phone = findings.find((f) => f.kind === "phone");
    expect(phone?.text).toBe("202-555-0143");
    const [quad] = phone!.quads;
    const xs = [quad![0], quad![2], quad![4], quad![6]];
    const ys = [quad![1], quad![3], quad![5], quad![7]];
    const pdf = open(bytes);
    const place = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)] as const;
    expect(ink(pdf.picture(1, 2), place)).toBeGreaterThan(0.08);
    pdf.close();
  });

  it("is published without the pixels of what was struck, and reads on around it", async () => {
    const made = await redactDocument(tools, scanned(scanOf(typed)), { ...NOTHING_ORDERED, select: "default" }, SILENT);
    if (!made.ok) throw new Error(made.error.code);
    expect(made.value.residues).toEqual([]);
    expect(made.value.text).toContain("before the hearing");
    expect(made.value.text).not.toContain("0143");
    const pdf = open(made.value.bytes!);
    const words = (await tools.ocr.read(pdf.picture(1, 600 / 72))).lines.flat().map((w) => w.text);
    pdf.close();
    expect(words.join(" ")).toContain("hearing");
    expect(words.join(" ")).not.toMatch(/202|555|0143/);
  });

  it("that was read before is not read again", async () => {
    const bytes = scanOf(typed);
    const { kept } = await check(bytes);
    expect(kept).toHaveLength(1);
    const idle = { ...tools.ocr, read: () => Promise.reject(new Error("asked again")) };
    const again = await check(bytes, kept, idle);
    expect(again.kept).toEqual([]);
    expect(again.findings.map((f) => f.text)).toContain("202-555-0143");
  });

  it("with a text laid over it that says something else is read from its picture, and says so", async () => {
    const pdf = open(scanOf(typed));
    const quad = [40, 60, 500, 60, 40, 74, 500, 74] as const;
    pdf.layText(1, [{ text: "nothing whatever to see here, move along quietly please", quad }]);
    const bytes = pdf.save();
    pdf.close();
    const { coverage, findings } = await check(bytes);
    expect(coverage[0]).toMatchObject({ state: "ocr", why: expect.stringContaining("something else") });
    expect(findings.map((f) => f.text)).toContain("202-555-0143");
  });

  it("with its own words laid over it is taken at its word, and nothing is read twice", async () => {
    const first = await check(scanOf(typed));
    const pdf = open(scanOf(typed));
    const scale = scanScale(pdf.pageSize(1));
    pdf.layText(
      1,
      first.kept[0]!.lines.flat().map(({ text, quad }) => ({
        text,
        quad: quad.map((n) => n / scale) as unknown as readonly [
          number,
          number,
          number,
          number,
          number,
          number,
          number,
          number,
        ],
      })),
    );
    const bytes = pdf.save();
    pdf.close();
    const { findings, kept, pages } = await check(bytes);
    expect(kept.map(({ replaces }) => replaces)).toEqual([false]);
    expect(findings.map((f) => f.text)).toEqual(["Ann", "202-555-0143"]);
    expect(pages[0]!.text.match(/hearing/g)).toHaveLength(1);
  });

  it("with nothing to read on it is not called read", async () => {
    const grey = new Uint8Array(600 * 800 * 4);
    for (let i = 0; i < grey.length; i += 4) grey.set([(i / 40) % 256, (i / 40) % 256, (i / 40) % 256, 255], i);
    const { coverage } = await check(mupdfTypesetter.setPixels({ width: 600, height: 800, rgba: grey }).pdf);
    expect(coverage[0]!.state).toBe("ocr_low");
  });
});
