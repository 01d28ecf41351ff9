// Type 3 fonts whose glyphs are real letters, drawn as a bitmap or by another font's letter, or as areas of a whole word.
import { onePage, type PdfObject } from "../../support/pdf.ts";
import { open } from "../../support/tools.ts";

/** Pixels an em. */
const EM = 60;
/** Thousandths of an em from the baseline up to the first row. */
const TOP = 780;

type Shape = { readonly width: number; readonly rows: readonly (readonly boolean[])[] };
const drawn = new Map<string, Shape>();

/** What Helvetica draws. */
function shapeOf(letter: string): Shape {
  const known = drawn.get(letter);
  if (known !== undefined) return known;
  const pdf = open(onePage({ content: `BT /F1 100 Tf 20 100 Td (${letter}) Tj ET`, page: "/MediaBox [0 0 140 200]" }));
  const { quad } = pdf.page(1).lines[0]![0]!;
  const { grey, width } = pdf.picture(1, EM / 100);
  pdf.close();
  const [left, top] = [(20 * EM) / 100, Math.round(((100 - TOP / 10) * EM) / 100)];
  const rows = Array.from({ length: EM }, (_, y) =>
    Array.from({ length: EM }, (_x, x) => grey[(top + y) * width + left + x]! < 128),
  );
  const shape = { width: Math.round((quad[2] - quad[0]) * 10), rows };
  drawn.set(letter, shape);
  return shape;
}

export type Draw = (letter: string) => string;

const box = (width: number) => `${width} 0 0 ${TOP - 1000} 1000 ${TOP} d1`;

export const asBitmap: Draw = (letter) => {
  const { width, rows } = shapeOf(letter);
  const bytes = rows.map((row) => {
    const out = new Uint8Array(Math.ceil(EM / 8));
    row.forEach((ink, x) => { if (ink) out[x >> 3]! |= 128 >> (x & 7); });
    return Buffer.from(out).toString("hex");
  });
  return `${box(width)} 1000 0 0 1000 0 ${TOP - 1000} cm BI /W ${EM} /H ${EM} /IM true /BPC 1 /D [1 0] /F /AHx ID ${bytes.join("")}> EI`;
};

const areas = (letter: string) => {
  const unit = 1000 / EM;
  return shapeOf(letter).rows.flatMap((row, y) =>
    row.flatMap((ink, x) => (ink ? [`${(x * unit).toFixed(1)} ${(TOP - (y + 1) * unit).toFixed(1)} ${unit.toFixed(1)} ${unit.toFixed(1)} re`] : [])),
  ).join(" ");
};

export const asOtherFont: Draw = (letter) => `${shapeOf(letter).width} 0 d0 BT /F1 1000 Tf (${letter}) Tj ET`;

/** A whole word as one glyph. */
export function wordShape(word: string): { readonly proc: string; readonly width: number } {
  let width = 0;
  const letters = [...word].map((letter) => {
    const placed = `q 1 0 0 1 ${width} 0 cm ${areas(letter)} f Q`;
    width += shapeOf(letter).width;
    return placed;
  });
  return { proc: `${width} 0 0 ${TOP - 1000} ${width} ${TOP} d1 ${letters.join(" ")}`, width };
}

export type Coding = {
  readonly codeOf: (letter: string, index: number) => number;
  readonly nameOf: (letter: string, index: number) => string;
};

/** Objects from `first` on: the font, then a glyph for each of the letters. `more`: further keys. */
export function type3(first: number, letters: readonly string[], draw: Draw, { codeOf, nameOf }: Coding, more = ""): PdfObject[] {
  const codes = letters.map(codeOf);
  const widths = Array.from({ length: 256 }, (_, code) => {
    const at = codes.indexOf(code);
    return at < 0 ? 0 : shapeOf(letters[at]!).width;
  });
  const names = letters.map(nameOf);
  return [
    `<</Type /Font /Subtype /Type3 /FontBBox [0 ${TOP - 1000} 1000 ${TOP}] /FontMatrix [0.001 0 0 0.001 0 0] /FirstChar 0 /LastChar 255 /Widths [${widths.join(" ")}] /Encoding <</Differences [${names.map((name, i) => `${codes[i]} /${name}`).join(" ")}]>> /CharProcs <<${names.map((name, i) => `/${name} ${first + 1 + i} 0 R`).join(" ")}>> /Resources <</Font <</F1 5 0 R>>>> ${more}>>`,
    ...letters.map((letter) => ({ dict: "", data: draw(letter) })),
  ];
}

export const shown = (text: string, letters: readonly string[], { codeOf }: Coding, x: number, y: number) =>
  `BT /T3 14 Tf ${x} ${y} Td <${[...text].map((c) => codeOf(c, letters.indexOf(c)).toString(16).padStart(2, "0")).join("")}> Tj ET\n`;
