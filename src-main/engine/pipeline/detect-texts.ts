// Plain texts to spans: the detectors alone, as they are measured from outside.
import type { Progress, TextSpan } from "../../contract/document-process.ts";
import type { Detection } from "../detection/detector.ts";
import { type DetectOptions, detectText, THRESHOLDS, type Thresholds } from "../detection/index.ts";

/** Often enough to show that work goes on, seldom enough to cost nothing. */
const REPORT_EVERY = 200;

/** One list of spans a text, in the same order; spans in the order of their place. */
export function detectTexts(
  texts: readonly string[],
  report: (progress: Progress) => void,
  options: DetectOptions & { readonly thresholds?: Thresholds } = {},
): TextSpan[][] {
  return texts.map((text, i) => {
    if (i % REPORT_EVERY === 0) report({ stage: "finding", done: i, of: texts.length });
    const { mode, thresholds = {} } = options;
    // What isn't sure enough to be struck unasked is for an editor's eyes only; nobody looks here.
    const isSure = ({ kind, confidence }: Detection) =>
      mode === "identify" || confidence >= (thresholds[kind] ?? THRESHOLDS[kind]);
    return detectText(text, options)
      .filter(isSure)
      .map(({ start, end, kind, confidence, why }) => ({ start, end, kind, confidence, why }))
      .sort((a, b) => a.start - b.start || a.end - b.end);
  });
}
