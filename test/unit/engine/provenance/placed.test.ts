// Signs that have a place: each planted in a PDF that is drawn and read as any other, beside a twin without it.
import { describe, expect, it } from "vitest";
import { withLostWords } from "../../../../src-main/engine/documents/pdf/lost-words.ts";
import type { Document } from "../../../../src-main/engine/model/document.ts";
import { readSignals } from "../../../../src-main/engine/provenance/index.ts";
import { line, onePage, pdf, revised } from "../../../support/pdf.ts";
import { read, tools } from "../../../support/tools.ts";

const signalsOf = (document: Document) => readSignals(document, "a".repeat(64));
const body = Array.from({ length: 12 }, (_, i) =>
  line(`The committee met again on day ${i + 1} of the week.`, 72, 700 - i * 20),
).join("");
const page = (more: string, resources = "") => onePage({ content: body + more, resources });

/** Evenly spaced words at 12 pt, of which the middle one is moved. */
const spaced = (shift: number) =>
  onePage({
    content: Array.from({ length: 8 }, (_, i) => {
      const k = (shift * (i % 2 === 0 ? 1 : -1) * 1000) / 12;
      return `BT /F1 12 Tf 72 ${700 - i * 20} Td [(The chair moved )${-k}(budget)${k}( in May and nobody objected)] TJ ET\n`;
    }).join(""),
  });

describe("a page", () => {
  it.each<[string, Uint8Array, Uint8Array, string, string]>([
    [
      "tiny text",
      page("BT /F1 1 Tf 300 50 Td (copy made for R. Roe) Tj ET\n"),
      page(line("copy made out", 300, 50)),
      "tiny_text",
      "moderate",
    ],
    [
      "pale text",
      page(`0.85 g ${line("copy seventeen", 72, 60)}`),
      page(`0.4 g ${line("copy seventeen", 72, 60)}`),
      "pale_text",
      "moderate",
    ],
    [
      "a watermark with somebody's address",
      page("BT /F1 30 Tf 0.7 0.7 -0.7 0.7 120 200 Tm (j.roe@example.org) Tj ET\n"),
      page("BT /F1 30 Tf 1 0 0 1 120 200 Tm (j.roe@example.org) Tj ET\n"),
      "watermark",
      "strong",
    ],
    [
      "a plain watermark",
      page("BT /F1 60 Tf 0.7 0.7 -0.7 0.7 120 200 Tm (DRAFT) Tj ET\n"),
      page(line("DRAFT")),
      "watermark",
      "weak",
    ],
    [
      "a letterhead, drawn after the letter",
      page(
        line("Roe, Doe & Partners LLP", 72, 770) +
          line("12 Example Street, Springfield, IL 62799", 72, 754) +
          line("Tel. 202-555-0143", 72, 738),
      ),
      page(
        line("Roe, Doe & Partners LLP", 72, 400) +
          line("12 Example Street, Springfield, IL 62799", 72, 384) +
          line("Tel. 202-555-0143", 72, 368),
      ),
      "letterhead",
      "weak",
    ],
    ["words moved by a hair", spaced(0.5), spaced(0), "glyph_spacing", "moderate"],
  ])("with %s is told of, with its place, and its twin isn't", (_what, planted, twin, channel, strength) => {
    const found = signalsOf(read(planted)).filter((signal) => signal.channel === channel);
    expect(found).toEqual([expect.objectContaining({ channel, strength, page: 1 })]);
    expect(found[0]!.quads!.length).toBeGreaterThan(0);
    expect(signalsOf(read(twin)).filter((signal) => signal.channel === channel)).toEqual([]);
  });

  it("of justified text has no moved words", () => {
    const justified = onePage({
      content: Array.from(
        { length: 10 },
        (_, i) =>
          `BT /F1 12 Tf ${i * 0.37} Tw 72 ${700 - i * 20} Td (The chair moved the budget in May and nobody objected) Tj ET\n`,
      ).join(""),
    });
    expect(signalsOf(read(justified)).filter(({ channel }) => channel === "glyph_spacing")).toEqual([]);
  });
});

/** TIFF structure of EXIF: a camera's maker and model in the first directory, no picture of its own. */
function exif(): Uint8Array {
  const entry = (tag: number, count: number, offset: number) => [
    tag & 255,
    tag >> 8,
    2,
    0,
    count,
    0,
    0,
    0,
    offset,
    0,
    0,
    0,
  ];
  const text = (words: string) => [...words].map((c) => c.charCodeAt(0)).concat(0);
  const [make, model] = [text("ExampleCam"), text("X1 Pro")];
  const at = 8 + 2 + 24 + 4;
  const tiff = [
    0x49,
    0x49,
    42,
    0,
    8,
    0,
    0,
    0,
    2,
    0,
    ...entry(0x10f, make.length, at),
    ...entry(0x110, model.length, at + make.length),
    0,
    0,
    0,
    0,
    ...make,
    ...model,
  ];
  const body = [...text("Exif"), 0, ...tiff];
  return Uint8Array.from([0xff, 0xe1, (body.length + 2) >> 8, (body.length + 2) & 255, ...body]);
}

describe("a picture in a PDF", () => {
  /** Start of image, the segments, a frame of one pixel, end: enough for what reads its data. */
  const jpeg = (...segments: Uint8Array[]) =>
    new Uint8Array(
      Buffer.concat([
        Buffer.from([0xff, 0xd8]),
        ...segments,
        Buffer.from([0xff, 0xc0, 0, 11, 8, 0, 1, 0, 1, 1, 1, 0x11, 0, 0xff, 0xd9]),
      ]),
    );
  const withPicture = (data: Uint8Array) =>
    onePage({
      content: body,
      more: [
        {
          dict: "/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /DCTDecode",
          data,
        },
      ],
    });

  it("that keeps its camera's data is told of, and one without isn't", () => {
    const channels = (data: Uint8Array) =>
      signalsOf(read(withPicture(data))).filter(({ channel }) => channel.startsWith("image_"));
    expect(channels(jpeg(exif()))).toEqual([
      expect.objectContaining({
        channel: "image_device",
        strength: "moderate",
        evidence: expect.stringContaining("ExampleCam"),
      }),
    ]);
    expect(channels(jpeg())).toEqual([]);
  });
});

describe("a PDF saved again", () => {
  const first = pdf(
    [
      "<</Type /Catalog /Pages 2 0 R>>",
      "<</Type /Pages /Kids [3 0 R] /Count 1>>",
      "<</Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources <</Font <</F1 5 0 R>>>>>>",
      { dict: "", data: line("Paid to Example Holdings in May.") },
      "<</Type /Font /Subtype /Type1 /BaseFont /Helvetica>>",
      "<</Author (Jane Roe)>>",
    ],
    "/Info 6 0 R",
  );
  const stream = line("Paid in May.");
  const text = revised(first, 4, `<</Length ${stream.length}>>\nstream\n${stream}endstream`, "/Info 6 0 R");
  const both = revised(text, 6, "<</Author (Nobody)>>", "/Info 6 0 R");

  it("tells what each version said otherwise, in its text and its metadata", () => {
    const document = withLostWords(read(both), tools.engine, both, { maxPages: 10 });
    const found = signalsOf(document).filter(({ channel }) => channel === "revision");
    expect(found.map(({ family, strength }) => [family, strength])).toEqual([
      ["source_risk", "moderate"],
      ["arrived_redaction", "strong"],
    ]);
    expect(found[0]!.evidence).toContain("version 1 has Author “Jane Roe” for “Nobody”");
    expect(found[1]).toMatchObject({ page: 1, evidence: expect.stringContaining("example holdings") });
    expect(
      signalsOf(withLostWords(read(first), tools.engine, first, { maxPages: 10 })).filter(
        ({ channel }) => channel === "revision",
      ),
    ).toEqual([]);
  });
});
