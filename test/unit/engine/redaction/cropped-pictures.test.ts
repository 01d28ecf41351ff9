// A picture of which a page shows a part: that part stands and no other is left, whichever side is cut off and however
// the picture is turned.
import { expect, test } from "vitest";
import { isDict, nameOf } from "../../../../src-main/engine/documents/pdf/structure.ts";
import { line, onePage } from "../../../support/pdf.ts";
import { open, redact } from "../../../support/tools.ts";

const SIDE = 60;
/** A level of grey for each quarter. */
const [TOP_LEFT, TOP_RIGHT, LOW_LEFT, LOW_RIGHT] = [40, 80, 120, 160];
const PICTURE = {
  dict: `/Type /XObject /Subtype /Image /Width ${SIDE} /Height ${SIDE} /BitsPerComponent 8 /ColorSpace /DeviceGray`,
  data: Uint8Array.from({ length: SIDE * SIDE }, (_, i) => {
    const [isLow, isRight] = [Math.floor(i / SIDE) >= SIDE / 2, i % SIDE >= SIDE / 2];
    return isLow ? (isRight ? LOW_RIGHT : LOW_LEFT) : isRight ? TOP_RIGHT : TOP_LEFT;
  }),
};
const UPRIGHT = "200 0 0 200 100 400 cm";
const LOWER = "100 400 200 80 re W n";
const LEFT = "100 400 80 200 re W n";

test.each([
  { what: "hangs out of the page below", drawn: "200 0 0 200 100 -120 cm", seen: [TOP_LEFT, TOP_RIGHT] },
  { what: "hangs out of the page above", drawn: "200 0 0 200 100 712 cm", seen: [LOW_LEFT, LOW_RIGHT] },
  { what: "hangs out of the page at its right", drawn: "200 0 0 200 532 400 cm", seen: [TOP_LEFT, LOW_LEFT] },
  { what: "is clipped to its lower part", drawn: `${LOWER} ${UPRIGHT}`, seen: [LOW_LEFT, LOW_RIGHT] },
  { what: "is clipped to its left part", drawn: `${LEFT} ${UPRIGHT}`, seen: [TOP_LEFT, LOW_LEFT] },
  {
    what: "stands on its head and is clipped to what is below then",
    drawn: `${LOWER} 200 0 0 -200 100 600 cm`,
    seen: [TOP_LEFT, TOP_RIGHT],
  },
  {
    what: "is turned to the left and clipped to what is below then",
    drawn: `${LOWER} 0 200 -200 0 300 400 cm`,
    seen: [TOP_LEFT, LOW_LEFT],
  },
  {
    what: "is turned to the left and clipped to what is at the left then",
    drawn: `${LEFT} 0 200 -200 0 300 400 cm`,
    seen: [TOP_LEFT, TOP_RIGHT],
  },
  {
    what: "is turned to the right and clipped to what is below then",
    drawn: `${LOWER} 0 -200 200 0 100 600 cm`,
    seen: [TOP_RIGHT, LOW_RIGHT],
  },
  {
    what: "is turned to the right and clipped to what is at the left then",
    drawn: `${LEFT} 0 -200 200 0 100 600 cm`,
    seen: [LOW_LEFT, LOW_RIGHT],
  },
  {
    what: "has its upper part under a box",
    drawn: UPRIGHT,
    after: "0 g 90 480 220 130 re f",
    seen: [LOW_LEFT, LOW_RIGHT],
  },
])("of a picture that $what, the part in view stands and the rest goes", async ({ drawn, after = "", seen }) => {
  const { bytes, pictures } = await redact(
    onePage({
      content: `${line("Stays here", 72, 640)}q ${drawn} /I Do Q ${after}`,
      resources: "/XObject <</I 10 0 R>>",
      more: [PICTURE],
    }),
    {},
  );
  expect(pictures).toEqual([]);
  const pdf = open(bytes!);
  const levels = new Set<number>();
  for (let number = 1; number < pdf.objectCount(); number++) {
    const object = pdf.object(number);
    if (!pdf.isStream(number) || !isDict(object) || nameOf(object.dict.get("Subtype")) !== "Image") continue;
    for (const level of pdf.stream(number)!) levels.add(level);
  }
  pdf.close();
  const quarters = [TOP_LEFT, TOP_RIGHT, LOW_LEFT, LOW_RIGHT];
  expect(quarters.filter((level) => levels.has(level))).toEqual(seen);
});
