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
  return { text: units.join(""), quads: Float32Array.from(quads), lines };
}

function append({ c, quad }: Glyph, units: string[], quads: number[]): void {
  const clean = c.replace(CONTROL, " ");
  for (let i = 0; i < clean.length; i++) {
    // A lone half of a surrogate pair is no character and would not survive being written as UTF-8.
    const unit = clean.isWellFormed() ? clean[i]! : "\ufffd";
    units.push(unit);
    for (const n of quad satisfies Quad) quads.push(Number.isFinite(n) ? n : 0);
  }
}
