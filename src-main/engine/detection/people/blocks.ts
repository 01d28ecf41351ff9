// A long text in blocks that end with a line, so that what is kept in mind at a time is bounded.
import type { Utf16Offset } from "../../../base/units.ts";

const LEAST = 24_000;
/** A line longer than this is cut, between words if it has any. */
const MOST = 48_000;

export type Block = { readonly from: Utf16Offset; readonly to: Utf16Offset };

export function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  let from = 0;
  while (text.length - from > MOST) {
    const window = text.slice(from + LEAST, from + MOST);
    const paragraph = window.indexOf("\n\n");
    const cut = paragraph >= 0 ? paragraph + 2 : Math.max(window.indexOf("\n"), window.indexOf(" ")) + 1;
    const to = cut > 0 ? from + LEAST + cut : from + MOST;
    blocks.push({ from, to });
    from = to;
  }
  if (from < text.length) blocks.push({ from, to: text.length });
  return blocks;
}
