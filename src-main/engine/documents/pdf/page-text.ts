// A page's glyphs as one string with a quad for each UTF-16 code unit.
import type { Quad } from "../../../base/units.ts";
import type { Page } from "../../model/document.ts";
import type { Glyph, RawPage } from "../../ports/pdf-engine.ts";

export type PageText = Pick<Page, "text" | "quads" | "lines">;

/** Control characters would break lines and terminals; each becomes one space, so that offsets stay true. */
const CONTROL = /[\u0000-\u001f\u007f\u2028\u2029]/g;

export function pageText(raw: Pick<RawPage, "lines">): PageText {
  const units: string[] = [];
  const quads: number[] = [];
  const lines: { start: number; end: number }[] = [];
  for (const glyphs of raw.lines) {
    if (glyphs.length === 0) continue;
    if (lines.length > 0) {
      units.push("\n");
      for (let i = 0; i < 8; i++) quads.push(Number.NaN);
    }
    const start = units.length;
    for (const glyph of glyphs) append(glyph, units, quads);
    lines.push({ start, end: units.length });
  }
  return { text: units.join(""), quads: new Float32Array(quads), lines };
}

/** Most letters are one code unit that needs no cleaning; a page has thousands, read many times over. */
function append({ c, quad: q }: Glyph, units: string[], quads: number[]): void {
  if (c.length === 1 && isPlain(c.charCodeAt(0))) {
    put(c, q, units, quads);
    return;
  }
  const clean = c.replace(CONTROL, " ");
  // A lone half of a surrogate pair is no character and would not survive being written as UTF-8.
  const isWhole = clean.isWellFormed();
  for (let i = 0; i < clean.length; i++) put(isWhole ? clean[i]! : "\ufffd", q, units, quads);
}

const isPlain = (unit: number) => unit > 0x1f && unit !== 0x7f && (unit < 0x2028 || unit > 0x2029) && unit >> 11 !== 27;

function put(unit: string, q: Quad, units: string[], quads: number[]): void {
  units.push(unit);
  quads.push(finite(q[0]), finite(q[1]), finite(q[2]), finite(q[3]));
  quads.push(finite(q[4]), finite(q[5]), finite(q[6]), finite(q[7]));
}

const finite = (n: number) => (Number.isFinite(n) ? n : 0);
