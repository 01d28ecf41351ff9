// A picture with a soft mask of which only a part is in view: the rest goes from both, and the page stays text.
import { deflateSync } from "node:zlib";
import { expect, test } from "vitest";
import { isDict, nameOf } from "../../../../src-main/engine/documents/pdf/structure.ts";
import { line, onePage } from "../../../support/pdf.ts";
import { open, redact } from "../../../support/tools.ts";

const [WIDTH, HEIGHT] = [200, 100];
/** Pixels beside a clip's edge are drawn with those on its other side, and stay. */
const EDGE = 4;
/** Each half of a picture in a colour of its own, packed. */
function halves(left: readonly number[], right: readonly number[]): Uint8Array {
  const row = [...Array(WIDTH / 2 + EDGE).fill(left), ...Array(WIDTH / 2 - EDGE).fill(right)].flat();
  return new Uint8Array(deflateSync(Uint8Array.from(Array(HEIGHT).fill(row).flat())));
}
const dict = (space: string, more = "") =>
  `/Type /XObject /Subtype /Image /Width ${WIDTH} /Height ${HEIGHT} /BitsPerComponent 8 /ColorSpace /${space} /Filter /FlateDecode ${more}`;

test("what a clip cuts off leaves a picture and its mask, and the page is not made a picture", async () => {
  const [seen, unseen] = [
    [255, 0, 0],
    [0, 255, 0],
  ];
  const { bytes, pictures, residues } = await redact(
    onePage({
      content: `q 72 300 100 100 re W n q ${WIDTH} 0 0 ${HEIGHT} 72 300 cm /I Do Q Q ${line("Stays here", 72, 600)}`,
      resources: "/XObject <</I 10 0 R>>",
      more: [
        { dict: dict("DeviceRGB", "/SMask 11 0 R"), data: halves(seen, unseen) },
        { dict: dict("DeviceGray"), data: halves([255], [128]) },
      ],
    }),
    {},
  );
  expect([pictures, residues]).toEqual([[], []]);
  const pdf = open(bytes!);
  const levels = new Set<string>();
  for (let number = 1; number < pdf.objectCount(); number++) {
    const object = pdf.object(number);
    if (!pdf.isStream(number) || !isDict(object) || nameOf(object.dict.get("Subtype")) !== "Image") continue;
    const data = pdf.stream(number)!;
    const channels = data.length / (WIDTH * HEIGHT);
    for (let at = 0; at < data.length; at += channels) levels.add(data.slice(at, at + channels).join());
  }
  pdf.close();
  expect(levels).toContain(seen.join());
  expect(levels).not.toContain(unseen.join());
  expect(levels).not.toContain("128");
});
