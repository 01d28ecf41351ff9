// Pages as a bad scanner returns them: grey noise, specks, laid in askew, and no text. The same noise every time.
import type { Picture } from "../../src-main/engine/ports/pdf-engine.ts";
import { type PdfObject, pdf } from "./pdf.ts";
import { open } from "./tools.ts";

const DPI = 200;
export type Look = {
  /** Standard deviation of the grey noise, in levels of 255. */
  readonly noise: number;
  /** Share of pixels that are specks, black or white. */
  readonly specks: number;
  /** Clockwise, in degrees. */
  readonly skew: number;
};
export const NOISY: Look = { noise: 25, specks: 0.003, skew: 0.7 };

/** A PDF of pictures only, one of each page named. Uncompressed: noise is slow to pack and gains nothing. */
export function noisyScan(bytes: Uint8Array, pages: readonly number[], look: Look = NOISY): Uint8Array {
  const original = open(bytes);
  const scans = pages.map((page) => scanned(original.picture(page, DPI / 72), look, page));
  original.close();
  const kids = scans.map((_, i) => `${3 + i * 3} 0 R`);
  return pdf([
    "<</Type /Catalog /Pages 2 0 R>>",
    `<</Type /Pages /Kids [${kids.join(" ")}] /Count ${scans.length}>>`,
    ...scans.flatMap(({ width, height, grey }, i): PdfObject[] => {
      const [wide, high] = [(width * 72) / DPI, (height * 72) / DPI];
      const at = 3 + i * 3;
      return [
        `<</Type /Page /Parent 2 0 R /MediaBox [0 0 ${wide} ${high}] /Contents ${at + 1} 0 R /Resources <</XObject <</I ${at + 2} 0 R>> >> >>`,
        { dict: "", data: `${wide} 0 0 ${high} 0 0 cm /I Do` },
        {
          dict: `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceGray /BitsPerComponent 8`,
          data: grey,
        },
      ];
    }),
  ]);
}

function scanned(page: Picture, { noise, specks, skew }: Look, seed: number): Picture {
  const { width, height, grey } = page;
  const random = randomOf(seed);
  // Four evenly spread numbers make one that is nearly normal; drawn from a table, since there are millions of pixels.
  const normal = Float32Array.from(
    { length: 4096 },
    () => (random() + random() + random() + random() - 2) * Math.sqrt(3),
  );
  const [cos, sin] = [Math.cos((skew * Math.PI) / 180), Math.sin((skew * Math.PI) / 180)];
  const out = new Uint8Array(grey.length).fill(255);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const [dx, dy] = [x - width / 2, y - height / 2];
      const fromX = width / 2 + dx * cos + dy * sin;
      const fromY = height / 2 - dx * sin + dy * cos;
      const left = Math.floor(fromX);
      const top = Math.floor(fromY);
      let level = 255;
      if (left >= 0 && top >= 0 && left + 1 < width && top + 1 < height) {
        // Between four pixels.
        const [right, down, at] = [fromX - left, fromY - top, top * width + left];
        const upper = grey[at]! * (1 - right) + grey[at + 1]! * right;
        level = upper * (1 - down) + (grey[at + width]! * (1 - right) + grey[at + width + 1]! * right) * down;
      }
      const speck = random();
      level += normal[Math.floor(random() * 4096)]! * noise;
      if (speck < specks) level = speck < specks / 2 ? 0 : 255;
      out[y * width + x] = Math.max(0, Math.min(255, level + 0.5));
    }
  return { ...page, grey: out };
}

/** Where a place of the page as it was lies on its scan: turned about the middle. Points. */
export function laidAskew(
  [x, y]: readonly [number, number],
  { width, height }: { readonly width: number; readonly height: number },
  { skew }: Look = NOISY,
): [number, number] {
  const [cos, sin] = [Math.cos((skew * Math.PI) / 180), Math.sin((skew * Math.PI) / 180)];
  const [dx, dy] = [x - width / 2, y - height / 2];
  return [width / 2 + dx * cos - dy * sin, height / 2 + dx * sin + dy * cos];
}

function randomOf(seed: number): () => number {
  let state = (seed * 2_654_435_761) >>> 0 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state / 2 ** 32;
  };
}
