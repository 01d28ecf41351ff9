// A picture and the small one that it keeps of itself, laid side by side: what was painted over shows in the small one.
import { attempt } from "../../../base/attempt.ts";
import type { Trace } from "../../model/document.ts";
import type { PdfEngine, Picture } from "../../ports/pdf-engine.ts";
import type { Typesetter } from "../../ports/typesetter.ts";

/** Squares a side, of which each has one mean grey. */
const CELLS = 16;
/** Grey levels between two squares that show the same: shrinking and sharpening change less. */
const ALIKE = 45;
/** Another shape is told by itself. */
const SAME_SHAPE = 0.04;

type Tools = { readonly engine: PdfEngine; readonly typesetter: Typesetter };

/** The traces with the small picture's difference, where it has the picture's shape and can be decoded. */
export function comparedThumbnail(tools: Tools, pdf: Uint8Array, small: Uint8Array, traces: readonly Trace[]): Trace[] {
  const differs = attempt(() => differenceOf(tools, pdf, small)) ?? null;
  return traces.map((trace) =>
    trace.kind === "image_data" && trace.thumbnail !== undefined && differs !== null
      ? { ...trace, thumbnail: { ...trace.thumbnail, differs } }
      : trace,
  );
}

function differenceOf({ engine, typesetter }: Tools, pdf: Uint8Array, small: Uint8Array): number | null {
  const [a, b] = [drawn(engine, pdf), drawn(engine, typesetter.setPictures(small, "image/jpeg").pdf)];
  if (a === null || b === null || Math.abs((a.width / a.height) * (b.height / b.width) - 1) > SAME_SHAPE) return null;
  const [x, y] = [levelled(meansOf(a)), levelled(meansOf(b))];
  const other = x.filter((level, i) => Math.abs(level - y[i]!) > ALIKE).length;
  return other / x.length;
}

/** At a few hundred pixels a side: no detail matters. */
function drawn(engine: PdfEngine, bytes: Uint8Array): Picture | null {
  const opened = engine.open(bytes, { maxPages: 10 });
  if (!opened.ok) return null;
  try {
    const { width, height } = opened.value.pageSize(1);
    return opened.value.picture(1, 320 / Math.max(width, height));
  } finally {
    opened.value.close();
  }
}

function meansOf({ width, height, grey }: Picture): number[] {
  const sums = new Float64Array(CELLS * CELLS);
  const counts = new Float64Array(CELLS * CELLS);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const cell = Math.floor((y * CELLS) / height) * CELLS + Math.floor((x * CELLS) / width);
      sums[cell]! += grey[y * width + x]!;
      counts[cell]! += 1;
    }
  return Array.from(sums, (sum, i) => sum / Math.max(1, counts[i]!));
}

/** A picture made lighter throughout since shows the same. */
function levelled(levels: readonly number[]): number[] {
  const middle = [...levels].sort((a, b) => a - b)[Math.floor(levels.length / 2)]!;
  return levels.map((level) => level - middle);
}
