// Text that is clipped away or off the page: it is in the file and a person doesn't see it.

import { type Quad, rectOfQuad } from "../../../../base/units.ts";
import type { Strength } from "../../../../contract/check.ts";
import { type Page, type Part, quadAt, type Trace } from "../../../model/document.ts";
import type { Glyph, Mark, OpenPdf, RawPage } from "../../../ports/pdf-engine.ts";
import { pageText } from "../page-text.ts";
import { saysNothing } from "./says-nothing.ts";

const glyphCount = (raw: RawPage) => raw.lines.reduce((n, line) => n + line.length, 0);

/** False on nearly every page: all text lies inside its clip and the page, and there is no more to do. */
const mayBeHidden = (marks: readonly Mark[]) =>
  marks.some(({ kind, whole, rect }) => {
    if (kind !== "text") return false;
    return whole[0] < rect[0] - 0.5 || whole[1] < rect[1] - 0.5 || whole[2] > rect[2] + 0.5 || whole[3] > rect[3] + 0.5;
  });

export function offPage(
  pdf: OpenPdf,
  page: Page,
  raw: RawPage,
  marks: readonly Mark[],
): { part: Part; traces: Trace[] } | null {
  if (!mayBeHidden(marks)) return null;
  const all = pdf.page(page.number, { hidden: true });
  if (glyphCount(all) === glyphCount(raw)) return null;
  const key = (q: readonly number[]) => `${q[0]!.toFixed(1)},${q[1]!.toFixed(1)}`;
  const seen = new Map<string, number>();
  for (let i = 0; i < page.text.length; i++) {
    const k = `${page.text[i]}${key(quadAt(page.quads, i))}`;
    seen.set(k, (seen.get(k) ?? 0) + 1);
  }
  // Where letters in plain sight stand between two others, those are two lines: a title cut off at both ends.
  const lines: Glyph[][] = [];
  for (const line of all.lines) {
    let open: Glyph[] | null = null;
    for (const glyph of line) {
      const k = `${glyph.c[0]}${key(glyph.quad)}`;
      const left = seen.get(k) ?? 0;
      if (left > 0) {
        seen.set(k, left - 1);
        open = null;
      } else if (open === null) {
        open = [glyph];
        lines.push(open);
      } else open.push(glyph);
    }
  }
  const text = pageText({ lines: lines.filter((line) => line.some((g) => g.c.trim() !== "")) });
  if (text.text.replace(/[^\p{L}\p{N}]/gu, "").length < 3) return null;

  const found = new Map<string, { how: "off_page" | "clipped"; strength: Strength; quads: Quad[] }>();
  for (const { start, end } of text.lines) {
    const a = quadAt(text.quads, start);
    const b = quadAt(text.quads, end - 1);
    const quad: Quad = [a[0], a[1], b[2], b[3], a[4], a[5], b[6], b[7]];
    const [x0, y0, x1, y1] = rectOfQuad(quad);
    const off = x1 <= 1 || y1 <= 1 || x0 >= page.width - 1 || y0 >= page.height - 1;
    const words = text.text.slice(start, end);
    const how = off ? "off_page" : "clipped";
    const strength = saysNothing(words) ? "weak" : off ? "strong" : continues(page, quad) ? "moderate" : "strong";
    const group = found.get(`${how} ${strength}`);
    if (group === undefined) found.set(`${how} ${strength}`, { how, strength, quads: [quad] });
    else group.quads.push(quad);
  }
  return {
    part: { where: "hidden", page: page.number, label: "off the page or clipped", text: text.text, quads: text.quads },
    traces: [...found.values()].map((group) => ({ kind: "unseen_text", page: page.number, ...group })),
  };
}

/** A cell too narrow for its text cuts it off: what is seen goes on where it isn't. */
function continues(page: Page, quad: Quad): boolean {
  const [x0, y0, x1, y1] = rectOfQuad(quad);
  const height = y1 - y0;
  const near = (a: number, b: number) => Math.abs(a - b) < 1.5 * height;
  return page.lines.some(({ start, end }) => {
    const [left, top] = rectOfQuad(quadAt(page.quads, start));
    const [, , right, bottom] = rectOfQuad(quadAt(page.quads, end - 1));
    return Math.abs((top + bottom - y0 - y1) / 2) < 0.3 * height && (near(right, x0) || near(left, x1));
  });
}
