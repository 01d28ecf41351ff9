// What a recogniser reads off a finished copy's pictures is struck there, and its mark says as little as any other.
import { deflateSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { line, onePage } from "../../../support/pdf.ts";
import { open, redact } from "../../../support/tools.ts";

const NAMES = ["Ada Quillfeather", "Jordan Wolkenstein-Mockingbird"];
const linesWith = (name: string) => [
  "This is a letter about the house",
  `that was written by ${name}`,
  "and nobody else",
];

/** A scan of these lines, over a text layer that misspells the name. */
function scanned(name: string): Uint8Array {
  const lines = linesWith(name).map((text, i) => line(text, 72, 500 - 40 * i));
  const drawn = open(onePage({ content: lines.join(""), page: "/MediaBox [0 0 612 560]" }));
  const { width, height, grey } = drawn.picture(1, 3);
  drawn.close();
  const layer = linesWith("0uill1aethor").map((text, i) => `BT 3 Tr /F1 12 Tf 72 ${620 - 40 * i} Td (${text}) Tj ET`);
  return onePage({
    content: `q 612 0 0 560 0 120 cm /I Do Q ${layer.join(" ")}`,
    resources: "/XObject <</I 10 0 R>>",
    more: [
      {
        dict: `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /BitsPerComponent 8 /ColorSpace /DeviceGray /Filter /FlateDecode`,
        data: deflateSync(grey),
      },
    ],
  });
}

describe("a name that only the picture of a scan shows", () => {
  test("is struck to its line's end: how long it was can't be seen", { timeout: 120_000 }, async () => {
    const looks = [];
    for (const name of NAMES) {
      const { bytes, residues } = await redact(scanned(name), { texts: [name] }, { scans: true });
      expect(residues).toEqual([]);
      const copy = open(bytes!);
      looks.push(Buffer.from(copy.picture(1, 1).grey).toString("base64"));
      copy.close();
    }
    expect(looks[1] === looks[0]).toBe(true);
  });
});
