// A document from plain text and traces, for signals that need no geometry.
import type { Document, Trace } from "../../../../src-main/engine/model/document.ts";

export function documentOf(
  pages: readonly string[],
  traces: readonly Trace[],
  format: Document["format"] = "pdf",
): Document {
  return {
    format,
    pages: pages.map((text, i) => ({
      number: i + 1,
      width: 612,
      height: 792,
      text,
      quads: new Float32Array(0),
      lines: linesOf(text),
      coverage: { page: i + 1, state: "read" },
    })),
    parts: [],
    traces,
  };
}

function linesOf(text: string): { start: number; end: number }[] {
  const lines: { start: number; end: number }[] = [];
  let start = 0;
  for (const line of text.split("\n")) {
    lines.push({ start, end: start + line.length });
    start += line.length + 1;
  }
  return lines;
}
