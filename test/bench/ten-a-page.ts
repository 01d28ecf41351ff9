// An order of ten words on every page, spread over it: what the speed of redacting is measured by.
import type { RedactOrder } from "../../src-main/contract/document-process.ts";
import { quadsOfRange } from "../../src-main/engine/model/document.ts";
import { paintRect } from "../../src-main/engine/redaction/targets.ts";
import { read } from "../support/tools.ts";

const A_PAGE = 10;
const LEAST_LETTERS = 4;

export function tenAPage(bytes: Uint8Array): RedactOrder["boxes"] {
  return read(bytes).pages.flatMap(({ number, text, quads }) => {
    const words = [...text.matchAll(/\p{L}+/gu)].filter(({ 0: word }) => word.length >= LEAST_LETTERS);
    const step = Math.max(1, Math.floor(words.length / A_PAGE));
    return words
      .filter((_, i) => i % step === 0)
      .slice(0, A_PAGE)
      .flatMap(({ 0: word, index }) => {
        const [quad] = quadsOfRange(text, quads, index, index + word.length);
        if (quad === undefined) return [];
        const [x0, y0, x1, y1] = paintRect(quad, false);
        return [{ page: number, rect: [x0, y0, x1, y1] as [number, number, number, number] }];
      });
  });
}
