// Whether a scan's text layer says what its picture shows, judged on a few of its lines.
import { rectOfQuad } from "../../../base/units.ts";
import { quadsOfRange } from "../../model/document.ts";
import type { Ocr } from "../../ports/ocr.ts";
import type { Picture } from "../../ports/pdf-engine.ts";
import type { PageText } from "../pdf/page-text.ts";

/** Share of the words under trial that must be found again: a recogniser misses some, a false layer shares few. */
const AGREEMENT = 0.5;
/** Lines are tried in bands of this many, at three heights of the page. */
const BAND_LINES = 2;
/** Points of picture kept around a band. */
const MARGIN = 6;

export async function matchesPicture(text: PageText, picture: Picture, ocr: Ocr): Promise<boolean> {
  const lines = text.lines.filter(
    ({ start, end }) => (text.text.slice(start, end).match(/[\p{L}\p{N}]/gu) ?? []).length > 5,
  );
  if (lines.length === 0) return false;
  const starts = new Set([0.15, 0.5, 0.85].map((share) => Math.floor(share * lines.length)));
  const tried = [...new Set([...starts].flatMap((at) => lines.slice(at, at + BAND_LINES)))];
  const words = tried.flatMap(({ start, end }) => wordsOf(text.text.slice(start, end)));
  const bands = tried.flatMap(({ start, end }) =>
    quadsOfRange(text.text, text.quads, start, end).map((quad) => {
      const [, top, , bottom] = rectOfQuad(quad);
      return [top - MARGIN, bottom + MARGIN] as const;
    }),
  );
  const reading = await ocr.read(only(picture, bands));
  const seen = squeezed(
    reading.lines
      .flat()
      .map((word) => word.text)
      .join(""),
  );
  return words.length > 0 && words.filter((word) => seen.includes(word)).length / words.length >= AGREEMENT;
}

const squeezed = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
const wordsOf = (text: string) =>
  text
    .split(/\s+/)
    .map(squeezed)
    .filter((word) => word.length > 2);

/** The picture with the bands (points from the top) left and white elsewhere: a strip alone is no page to a recogniser. */
function only(picture: Picture, bands: readonly (readonly [top: number, bottom: number])[]): Picture {
  const { width, height, scale, grey } = picture;
  const out = new Uint8Array(grey.length).fill(255);
  for (const [top, bottom] of bands) {
    const from = Math.max(0, Math.floor(top * scale)) * width;
    const to = Math.min(height, Math.max(0, Math.ceil(bottom * scale))) * width;
    if (to > from) out.set(grey.subarray(from, to), from);
  }
  return { ...picture, grey: out };
}
