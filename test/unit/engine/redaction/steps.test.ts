import { describe, expect, test } from "vitest";
import { applied } from "../../../../src-main/engine/documents/pdf/content-edits.ts";
import { withoutJpegMetadata } from "../../../../src-main/engine/redaction/steps/image-metadata.step.ts";
import { marksIn } from "../../../../src-main/engine/redaction/steps/marked-content.step.ts";

const bytes = (s: string) => new Uint8Array(Buffer.from(s, "latin1"));
const text = (b: Uint8Array | null) => (b === null ? null : Buffer.from(b).toString("latin1"));

describe("marked content", () => {
  test.each([
    {
      name: "BDC with its properties and EMC go",
      in: "/Span <</ActualText (secret)>> BDC\n(x) Tj\nEMC\n",
      out: "\n(x) Tj\n\n",
    },
    { name: "points go", in: "/P <</Note (secret)>> DP q /Q MP Q", out: " q  Q" },
    { name: "named properties go", in: "/OC /MC0 BDC 1 0 0 rg EMC", out: " 1 0 0 rg " },
    { name: "strings that look like marks stay", in: "(/Span BDC EMC) Tj", out: "(/Span BDC EMC) Tj" },
    {
      name: "nothing else is touched",
      in: "q 1 0 0 1 0 0 cm [(a\\)b) -20 <41>] TJ Q",
      out: "q 1 0 0 1 0 0 cm [(a\\)b) -20 <41>] TJ Q",
    },
    {
      name: "the bytes of an inline image are no operators",
      in: "BI /W 1 /H 1 ID \x01EMC\x02 EI Q",
      out: "BI /W 1 /H 1 ID \x01EMC\x02 EI Q",
    },
  ])("$name", ({ in: before, out }) => {
    expect(text(applied(bytes(before), marksIn(bytes(before))))).toBe(out);
  });
});

describe("the papers of a JPEG", () => {
  const segment = (marker: string, data: string) => `\xff${marker}${String.fromCharCode(0, data.length + 2)}${data}`;
  const scan = `${segment("\xda", "scan")}pixels\xff\xd9`;

  test("EXIF, XMP and comments go, Adobe's colour mark and the picture stay", () => {
    const jpeg = `\xff\xd8${segment("\xe0", "JFIF")}${segment("\xe1", "Exif secret")}${segment("\xfe", "comment")}${segment("\xee", "Adobe")}${segment("\xdb", "table")}${scan}`;
    expect(text(withoutJpegMetadata(bytes(jpeg)))).toBe(
      `\xff\xd8${segment("\xee", "Adobe")}${segment("\xdb", "table")}${scan}`,
    );
  });

  test.each(["", "not a jpeg", "\xff\xd8\xff", "\xff\xd8garbage here"])(
    "what can't be followed is left alone: %j",
    (broken) => {
      expect(withoutJpegMetadata(bytes(broken))).toBeNull();
    },
  );
});
