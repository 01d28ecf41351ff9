// A copy just made, put before every check: read, drawn and recognised by code that had no part in making it.
import type { PageNumber } from "../../base/units.ts";
import type { Progress } from "../../contract/document-process.ts";
import { openPrepared, type Prepared } from "../documents/prepare.ts";
import type { IndependentView } from "../ports/independent-reader.ts";
import type { OpenPdf } from "../ports/pdf-engine.ts";
import type { Needle } from "../redaction/occurrences.ts";
import type { RedactionContext } from "../redaction/step.ts";
import { CHECKS, runChecks } from "../verification/index.ts";
import { readIndependently } from "./read-independently.ts";
import { recogniseMarks } from "./recognise-marks.ts";
import type { Tools } from "./redact-document.ts";

type Copy = {
  readonly bytes: Uint8Array;
  readonly pdf: OpenPdf;
  readonly needles: readonly Needle[];
  /** The original's count: the copy's own would agree with itself. */
  readonly pageCount: number;
  /** Words may be read off pictures. */
  readonly recognise: boolean;
};

export async function verifyCopy(
  tools: Tools,
  prepared: Prepared,
  { struck, vacated, rows, pictures }: RedactionContext,
  { recognise, ...copy }: Copy,
  report: (progress: Progress) => void,
) {
  const checks = recognise ? CHECKS : CHECKS.filter(({ id }) => id !== "verification/recognised-words");
  report({ stage: "verifying", done: 0, of: checks.length });
  const drawn = await tools.viewer.open(copy.bytes).catch(() => null);
  const original = await tools.viewer.open(prepared.bytes, prepared.open.password).catch(() => null);
  const engine = openPrepared(tools.engine, prepared);
  try {
    return runChecks(
      {
        ...copy,
        struck,
        vacated,
        rows,
        pictures: new Set(pictures.keys()),
        readers: await readIndependently(tools.readers, copy.bytes),
        views: drawn === null || !engine.ok ? null : { copy: drawn, original, engine: engine.value },
        recognised: drawn === null || !recognise ? [] : await recognised(tools, drawn, copy.pdf, struck),
      },
      (check, done, of) => report({ stage: "verifying", done, of, check }),
      checks,
    );
  } finally {
    drawn?.close();
    original?.close();
    if (engine.ok) engine.value.close();
  }
}

function recognised(
  tools: Tools,
  view: IndependentView,
  pdf: OpenPdf,
  struck: RedactionContext["struck"],
): Promise<{ page: PageNumber; text: string }[]> {
  const marked = [...struck].map(([page, { rects }]) => ({ page, rects }));
  return recogniseMarks(tools.ocr, view, pdf, marked);
}
