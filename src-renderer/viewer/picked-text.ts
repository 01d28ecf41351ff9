// Selected text as places: which lines of the text layer a selection holds, and where that is in the page's text.
import { linesOf } from "./page-lines.ts";
import type { PageWords } from "./types.ts";

/** Part of a line of the text layer: half-open offsets into the line's own text. */
export type LinePart = { readonly line: number; readonly from: number; readonly to: number };

/** Half-open offsets into the page's text, without blanks at the ends; null where nothing is held. */
export function placeOfParts(words: PageWords, parts: readonly LinePart[]): { start: number; end: number } | null {
  const lines = linesOf(words);
  let start = Number.POSITIVE_INFINITY;
  let end = 0;
  for (const { line, from, to } of parts) {
    const at = lines[line];
    if (at === undefined || to <= from) continue;
    start = Math.min(start, at.start + from);
    end = Math.max(end, at.start + to);
  }
  if (end <= start) return null;
  const held = words.text.slice(start, end);
  start += held.length - held.trimStart().length;
  end -= held.length - held.trimEnd().length;
  return end <= start ? null : { start, end };
}

/** The parts of a page's lines that a selection holds. `layer` is the page's text layer. */
export function partsIn(layer: Element, range: Range): LinePart[] {
  return [...layer.querySelectorAll("span")].flatMap((span, line) => {
    if (!range.intersectsNode(span)) return [];
    const length = span.textContent?.length ?? 0;
    const from = span.contains(range.startContainer) ? offsetIn(range.startContainer, range.startOffset, length) : 0;
    const to = span.contains(range.endContainer) ? offsetIn(range.endContainer, range.endOffset, length) : length;
    return to > from ? [{ line, from, to }] : [];
  });
}

/** In a span rather than in its text, a boundary stands before its text or after it. */
const offsetIn = (node: Node, offset: number, length: number) =>
  node.nodeType === Node.TEXT_NODE ? offset : offset === 0 ? 0 : length;
