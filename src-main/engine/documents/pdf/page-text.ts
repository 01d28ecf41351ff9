// A page's glyphs as one string with a quad for each UTF-16 code unit.
import type { Quad } from "../../../base/units.ts";
import type { Page } from "../../model/document.ts";
import type { RawPage } from "../../ports/pdf-engine.ts";

export type PageText = Pick<Page, "text" | "quads" | "lines">;

/** Control characters would break lines and terminals; each becomes one space, so that offsets stay true. */
const CONTROL = /[\u0000-\u001f\u007f\u2028\u2029]/g;

export function pageText(raw: Pick<RawPage, "lines">): PageText {
  const full = raw.lines.filter((glyphs) => glyphs.length > 0);
  let units = Math.max(0, full.length - 1);
  for (const glyphs of full) for (const { c } of glyphs) units += c.length;
  const quads = new Float32Array(units * 8);
  const lines: { start: number; end: number }[] = [];
  let text = "";
  for (const glyphs of full) {
    if (lines.length > 0) {
      quads.fill(Number.NaN, text.length * 8, text.length * 8 + 8);
      text += "\n";
    }
    const start = text.length;
    for (const { c, quad } of glyphs) {
      for (let i = 0; i < c.length; i++) put(quad, quads, (text.length + i) * 8);
      text += c.length === 1 && isPlain(c.charCodeAt(0)) ? c : clean(c);
    }
    lines.push({ start, end: text.length });
  }
  return { text, quads, lines };
}

/** As many code units as before. A lone half of a surrogate pair is no character and can't be written as UTF-8. */
const clean = (c: string) => (c.isWellFormed() ? c.replace(CONTROL, " ") : "\ufffd".repeat(c.length));

/** Most letters are one code unit that needs no cleaning; a page has thousands, read many times over. */
const isPlain = (unit: number) => unit > 0x1f && unit !== 0x7f && (unit < 0x2028 || unit > 0x2029) && unit >> 11 !== 27;

function put(q: Quad, quads: Float32Array, at: number): void {
  quads[at] = q[0];
  quads[at + 1] = q[1];
  quads[at + 2] = q[2];
  quads[at + 3] = q[3];
  quads[at + 4] = q[4];
  quads[at + 5] = q[5];
  quads[at + 6] = q[6];
  quads[at + 7] = q[7];
  // Nothing finite comes of a sum with what isn't.
  if (Number.isFinite(q[0] + q[1] + q[2] + q[3] + q[4] + q[5] + q[6] + q[7])) return;
  for (let i = 0; i < 8; i++) {
    const n = q[i]!;
    quads[at + i] = Number.isFinite(n) ? n : 0;
  }
}
