// Letters that a Type 3 font draws: told by names or maps, told by nothing, and whole words in one glyph.
import { line } from "../../../support/pdf.ts";
import { type Channel, page, SECRET } from "../channel.ts";
import { asBitmap, asOtherFont, type Coding, type Draw, shown, type3, wordShape } from "../letter-shapes.ts";
import { layers } from "../scanner.ts";

const resources = "/Font <</F1 5 0 R /T3 10 0 R>>";
const LETTERS = [...new Set(`${SECRET}LeftThetenantsofhouseltpaperwasdbybcgkv`)];
const ASCII = (letter: string) => letter.charCodeAt(0);
const NAMED: Coding = { codeOf: ASCII, nameOf: (letter) => letter };
const NUMBERED: Coding = { codeOf: ASCII, nameOf: (letter) => `a${ASCII(letter)}` };
const IN_ORDER: Coding = { codeOf: (_letter, i) => 33 + i, nameOf: (_letter, i) => `g${i}` };

const content = (coding: Coding, more = "") =>
  line("The name is", 72, 716) + shown(SECRET, LETTERS, coding, 72, 696) + shown("Left", LETTERS, coding, 300, 696) + more;
const LEFT: Channel["looks"] = [[60, 36, 300, 60], [60, 686, 300, 710], [296, 80, 340, 102]];

const letters = (name: string, draw: Draw, coding: Coding, more: Partial<Channel> = {}): Channel => ({
  name,
  bytes: page({ content: content(coding), resources, more: type3(10, LETTERS, draw, coding) }),
  looks: LEFT,
  ...more,
});

/** No reader tells what stands there, and no shape of the font is left to tell it. */
const holds: Channel["holds"] = (_pdf, bytes) => layers(bytes).some((layer) => layer.includes("/Type3"));
const UNTOLD: Partial<Channel> = { scans: true, picture: true, holds };

/** Words enough to tell that the codes are letters. */
const RUNNING = "The tenants that had told the paper about the state of their house and of the letters that the owner never had".split(" ");
const running = () =>
  RUNNING.filter((word) => [...word].every((c) => LETTERS.includes(c)))
    .map((word, i) => shown(word, LETTERS, NUMBERED, 72 + 90 * (i % 5), 640 - 20 * Math.floor(i / 5)))
    .join("");

const word = wordShape(SECRET);

export const TYPE_3: readonly Channel[] = [
  letters("Type 3 bitmaps with names", asBitmap, NAMED, {
    // "Q" is in the secret and nowhere else.
    holds: (_pdf, bytes) => Buffer.from(bytes).includes("/Q "),
    keeps: ["Left"],
  }),
  letters("Type 3 bitmaps that nothing tells", asBitmap, IN_ORDER, { ...UNTOLD, seen: true }),
  letters("Type 3 glyphs that show another font's letters", asOtherFont, IN_ORDER, UNTOLD),
  {
    name: "Type 3 bitmaps named by their codes",
    bytes: page({ content: content(NUMBERED, running()), resources, more: type3(10, LETTERS, asBitmap, NUMBERED) }),
    keeps: ["Left", "tenants"],
    looks: LEFT,
    scans: true,
  },
  {
    name: "a word that is one Type 3 glyph",
    bytes: page({
      content: `${line("The name is", 72, 716)} BT /T3 14 Tf 72 696 Td (A) Tj ET`,
      resources,
      more: [
        `<</Type /Font /Subtype /Type3 /FontBBox [0 -220 ${word.width} 780] /FontMatrix [0.001 0 0 0.001 0 0] /FirstChar 65 /LastChar 65 /Widths [${word.width}] /Encoding <</Differences [65 /A]>> /CharProcs <</A 11 0 R>> /Resources <<>>>>`,
        { dict: "", data: word.proc },
      ],
    }),
    ...UNTOLD,
  },
];
