// Pictures of a verified copy's pages: made of its bytes alone, and checked one by one.
import { ok, type Result } from "../../base/result.ts";
import type { JobOf, Outcome } from "../../contract/document-process.ts";
import type { StetError } from "../../contract/errors.ts";
import type { Residue } from "../../contract/redact.ts";
import type { OpenPdf, PdfEngine } from "../ports/pdf-engine.ts";
import { pictureFailures, pictureOutcomes } from "../verification/picture-checks.ts";
import { plainPng } from "../verification/read-png.ts";
import type { Tell } from "./tell.ts";

/** A larger page is drawn less sharp: beyond it, viewers and memory give up. */
const MOST_PIXELS = 40_000_000;
/** More pixels than any page has: a tile is cut to its page. */
const ALL = { x: 0, y: 0, width: 1_000_000, height: 1_000_000 };

export function drawPages(
  engine: PdfEngine,
  { bytes, maxPages, dotsPerInch }: JobOf<"draw">,
  { report }: Tell,
): Result<Outcome<"draw">, StetError> {
  const opened = engine.open(bytes, { maxPages });
  if (!opened.ok) return opened;
  const pdf = opened.value;
  const count = pdf.pageCount();
  const pictures: Uint8Array[] = [];
  const residues: Residue[] = [];
  for (let page = 1; page <= count; page++) {
    report({ stage: "verifying", done: page - 1, of: count });
    const scale = scaleOf(pdf, page, dotsPerInch / 72);
    const painted = pdf.tile(page, scale, ALL);
    const png = plainPng(pdf.png(painted));
    residues.push(...pictureFailures({ page, png, painted }));
    pictures.push(png);
  }
  pdf.close();
  const clean = residues.length === 0;
  return ok({ pictures: clean ? pictures : [], checks: pictureOutcomes(residues), residues });
}

function scaleOf(pdf: Pick<OpenPdf, "pageSize">, page: number, asked: number): number {
  const { width, height } = pdf.pageSize(page);
  return Math.min(asked, Math.sqrt(MOST_PIXELS / Math.max(1, width * height)));
}
