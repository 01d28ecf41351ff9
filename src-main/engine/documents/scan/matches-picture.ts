// Whether a scan's text layer says what its picture shows, judged on a few of its lines.
import { intersectRects, rectArea, rectOfQuad } from "../../../base/units.ts";
import { quadsOfRange } from "../../model/document.ts";
import type { Ocr } from "../../ports/ocr.ts";
import type { Picture } from "../../ports/pdf-engine.ts";
import type { PageText } from "../pdf/page-text.ts";

/** Share of the words under trial that must be found again: a recogniser misses some, a false layer shares few. */
const AGREEMENT = 0.5;
/** Lines are tried in bands of this many, at three heights of the page. */
const BAND_LINES = 2;

export async function matchesPicture(text: PageText, picture: Picture, ocr: Ocr): Promise<boolean> {
  const lines = text.lines.filter(
    ({ start, end }) => (text.text.slice(start, end).match(/[\p{L}\p{N}]/gu) ?? []).length > 5,
  );
  if (lines.length === 0) return false;
  let tried = 0;
  let found = 0;
  for (const at of new Set([0.15, 0.5, 0.85].map((share) => Math.floor(share * lines.length)))) {
    const band = lines.slice(at, at + BAND_LINES);
    const words = band.flatMap(({ start, end }) => wordsOf(text.text.slice(start, end)));
    const boxes = band.flatMap(({ start, end }) => quadsOfRange(text.text, text.quads, start, end).map(rectOfQuad));
    const crop = cropTo(picture, boxes);
    if (crop === null) return false;
    const read = (await ocr.read(crop)).lines
      .flat()
      .map((w) => w.text)
      .join(" ");
    const seen = squeezed(read);
    tried += words.length;
    found += words.filter((word) => seen.includes(word)).length;
  }
  return tried > 0 && found / tried >= AGREEMENT;
}

const squeezed = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
const wordsOf = (text: string) =>
  text
    .split(/\s+/)
    .map(squeezed)
    .filter((word) => word.length > 2);

/** The band across the picture that holds the boxes, with a margin; null when they lie outside it. */
function cropTo(picture: Picture, boxes: readonly (readonly [number, number, number, number])[]): Picture | null {
  const { width, height, scale, grey } = picture;
  if (boxes.length === 0) return null;
  const margin = 6;
  const top = Math.min(...boxes.map((b) => b[1])) - margin;
  const bottom = Math.max(...boxes.map((b) => b[3])) + margin;
  const [x0, y0, x1, y1] = intersectRects([0, top * scale, width, bottom * scale], [0, 0, width, height]);
  if (rectArea([x0, y0, x1, y1]) === 0) return null;
  const [from, to] = [Math.floor(y0), Math.ceil(y1)];
  return { width, height: to - from, scale, grey: grey.slice(from * width, to * width) };
}
