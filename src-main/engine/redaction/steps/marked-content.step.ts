// Marked content goes: its properties may spell out what was struck (ActualText, Alt, E), seen by no page reader.

import { concat } from "../../../base/bytes.ts";
import { contentStreams } from "../../documents/pdf/content-objects.ts";
import { tokens } from "../../documents/pdf/content-stream.ts";
import type { Step } from "../step.ts";

const MARKS = new Set(["BMC", "BDC", "EMC", "MP", "DP"]);

export const markedContent: Step = {
  id: "redaction/marked-content",
  run({ pdf }) {
    for (const number of contentStreams(pdf)) {
      const bytes = pdf.stream(number);
      if (bytes === null) continue;
      const clean = withoutMarks(bytes);
      if (clean.length !== bytes.length) pdf.writeStream(number, clean);
    }
  },
};

/** The stream without marked-content operators and their operands; everything else byte for byte. */
export function withoutMarks(bytes: Uint8Array): Uint8Array {
  const kept: Uint8Array[] = [];
  let from = 0;
  let operands = -1;
  for (const token of tokens(bytes)) {
    if (token.kind !== "operator") {
      if (operands < 0) operands = token.start;
      continue;
    }
    if (MARKS.has(token.name!)) {
      kept.push(bytes.subarray(from, operands < 0 ? token.start : operands));
      from = token.end;
    }
    operands = -1;
  }
  kept.push(bytes.subarray(from));
  return concat(kept);
}
