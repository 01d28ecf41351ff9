// Plain texts to spans: the detectors alone, as they are measured from outside.
import type { Progress, TextSpan } from "../../contract/document-process.ts";
import { type DetectOptions, detectText } from "../detection/index.ts";

/** Often enough to show that work goes on, seldom enough to cost nothing. */
const REPORT_EVERY = 200;

/** One list of spans a text, in the same order; spans in the order of their place. */
export function detectTexts(
  texts: readonly string[],
  report: (progress: Progress) => void,
  options: DetectOptions = {},
): TextSpan[][] {
  return texts.map((text, i) => {
    if (i % REPORT_EVERY === 0) report({ stage: "finding", done: i, of: texts.length });
    return detectText(text, options)
      .map(({ start, end, kind, confidence, why }) => ({ start, end, kind, confidence, why }))
      .sort((a, b) => a.start - b.start || a.end - b.end);
  });
}
