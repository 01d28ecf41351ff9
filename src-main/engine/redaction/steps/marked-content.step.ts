// Marked content goes: its properties may spell out what was struck (ActualText, Alt, E), seen by no page reader.

import { type Edit, editContents } from "../../documents/pdf/content-edits.ts";
import { tokens } from "../../documents/pdf/content-stream.ts";
import type { EditablePdf } from "../../ports/pdf-engine.ts";
import type { Step } from "../step.ts";

const MARKS = new Set(["BMC", "BDC", "EMC", "MP", "DP"]);

/**
 * Before anything is struck: where ActualText stands over glyphs, a reader gives it instead of them, and what is struck
 * must be the glyphs. Layers are marked content too, so a file that hides some keeps its marks until they are pictures.
 */
export const spokenText: Step = {
  id: "redaction/spoken-text",
  run({ pdf }) {
    if (pdf.hiddenLayers().length === 0) removeMarks(pdf);
  },
};

export const markedContent: Step = {
  id: "redaction/marked-content",
  run: ({ pdf }) => removeMarks(pdf),
};

function removeMarks(pdf: EditablePdf): void {
  editContents(pdf, (bytes) => (mayHoldMarks(bytes) ? marksIn(bytes) : []));
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
