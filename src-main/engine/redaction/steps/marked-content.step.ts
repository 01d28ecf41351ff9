// Marked content goes: its properties may spell out what was struck (ActualText, Alt, E), seen by no page reader. Of a
// tagged page's own its numbers stay until the copy's tags are made, with nothing beside them.

import type { PageNumber } from "../../../base/units.ts";
import { type Edit, editContents } from "../../documents/pdf/content-edits.ts";
import type { Scope } from "../../documents/pdf/content-scopes.ts";
import { tokens } from "../../documents/pdf/content-stream.ts";
import { child, resolve } from "../../documents/pdf/places.ts";
import { isDict } from "../../documents/pdf/structure.ts";
import { plainMarks } from "../../documents/pdf/tags/numbered-marks.ts";
import type { EditablePdf } from "../../ports/pdf-engine.ts";
import type { Step } from "../step.ts";

const MARKS = new Set(["BMC", "BDC", "EMC", "MP", "DP"]);

/**
 * Before anything is struck: where ActualText stands over glyphs, a reader gives it instead of them, and what is struck
 * must be the glyphs. Layers are marked content too, so a file that hides some keeps its marks until they are pictures,
 * and its copy has no tags.
 */
export const spokenText: Step = {
  id: "redaction/spoken-text",
  run(context) {
    const { pdf, tags } = context;
    if (pdf.hiddenLayers().length > 0) context.tags = null;
    else if (tags) {
      keepNumbers(pdf, (page, mcid) => tags.numbers.get(page)?.has(mcid) === true);
      forgetTree(pdf);
    } else removeMarks(pdf);
  },
};

export const markedContent: Step = {
  id: "redaction/marked-content",
  run: ({ pdf, tags }) => (tags ? keepNumbers(pdf, () => true) : removeMarks(pdf)),
};

export function removeMarks(pdf: EditablePdf): void {
  editContents(pdf, (bytes) => (mayHoldMarks(bytes) ? marksIn(bytes) : []));
}

function keepNumbers(pdf: EditablePdf, isKept: (page: PageNumber, mcid: number) => boolean): void {
  editContents(pdf, (bytes, scope) => {
    const { page } = scope;
    if (!mayHoldMarks(bytes)) return [];
    // In a form, numbers are of another list than the page's.
    if (page === undefined) return marksIn(bytes);
    return plainMarks(
      bytes,
      (name) => numberNamed(pdf, scope, name),
      (mcid) => isKept(page, mcid),
    );
  });
}

/** Properties may be kept beside the content, under a name (14.6.2). */
function numberNamed(pdf: EditablePdf, { resources }: Scope, name: string): number | null {
  const group = resources === null ? null : child(pdf, resources.place, resources.dict, "Properties");
  const properties = resolve(pdf, group?.dict.dict.get(name));
  const mcid = isDict(properties) ? properties.dict.get("MCID") : undefined;
  return typeof mcid === "number" ? mcid : null;
}

/** The library would look up what a number stands for, and write into it. */
function forgetTree(pdf: EditablePdf): void {
  const trailer = pdf.trailer();
  const catalog = isDict(trailer) ? trailer.dict.get("Root") : undefined;
  if (typeof catalog === "object" && catalog !== null && "ref" in catalog)
    pdf.deleteKeys(catalog.ref, [], ["StructTreeRoot"]);
  for (let page = 1; page <= pdf.pageCount(); page++) pdf.deleteKeys(pdf.pageObject(page), [], ["StructParents"]);
}

/** Every mark's operator ends in C or P after a capital letter; most streams have none, and reading them costs. */
function mayHoldMarks(bytes: Uint8Array): boolean {
  for (let at = 1; at < bytes.length; at++) {
    const [before, byte] = [bytes[at - 1], bytes[at]];
    if (byte === 0x43 && (before === 0x44 || before === 0x4d)) return true;
    if (byte === 0x50 && (before === 0x44 || before === 0x4d)) return true;
  }
  return false;
}

/** Marked-content operators and their operands; nothing else. */
export function marksIn(bytes: Uint8Array): Edit[] {
  const out: Edit[] = [];
  let operands = -1;
  for (const token of tokens(bytes)) {
    if (token.kind !== "operator") {
      if (operands < 0) operands = token.start;
      continue;
    }
    if (MARKS.has(token.name!)) out.push({ start: operands < 0 ? token.start : operands, end: token.end, by: NOTHING });
    operands = -1;
  }
  return out;
}

const NOTHING = new Uint8Array();
