// Audits any PDF that claims to be redacted: what is in the file that a reader of its pages doesn't see.
import { ok, type Result } from "../../base/result.ts";
import type { Outcome } from "../../contract/document-process.ts";
import type { StetError } from "../../contract/errors.ts";
import { HIDDEN, type Plan } from "../../contract/redact.ts";
import { besidePages } from "../attack/beside/index.ts";
import { attemptMarks } from "../attack/marks.ts";
import { widthLeaks } from "../attack/width-leaks.ts";
import { withLostWords } from "../documents/pdf/lost-words.ts";
import { pageText } from "../documents/pdf/page-text.ts";
import { readPdf } from "../documents/pdf/read-pdf.ts";
import { type Tools as Openers, openPrepared, prepare, type Source } from "../documents/prepare.ts";
import { textIn } from "../model/document.ts";
import type { EditablePdf } from "../ports/pdf-engine.ts";
import type { Needle } from "../redaction/occurrences.ts";
import { paintRect } from "../redaction/targets.ts";
import { NOTHING_DONE } from "../verification/check.ts";
import { CHECKS_OF_ANY_FILE, runChecks } from "../verification/index.ts";
import { problemsOf } from "../verification/problems.ts";
import { shownThrough } from "../verification/shown-through.ts";
import { readIndependently } from "./read-independently.ts";
import type { Tools } from "./redact-document.ts";
import { type Tell, watch } from "./tell.ts";

export async function verifyDocument(
  tools: Tools,
  source: Source,
  { needles, pictures }: { readonly needles: readonly Needle[]; readonly pictures: boolean },
  { report }: Tell,
): Promise<Result<Outcome<"verify">, StetError>> {
  const opened = tools.engine.open(source.bytes, source);
  if (!opened.ok) return opened;
  const pdf = opened.value;
  const asRead = readPdf(pdf, source.bytes, (done, of) => report({ stage: "reading", done, of }));
  const whole = withLostWords(asRead, tools.engine, source.bytes, source);
  const marks = attemptMarks(pdf, whole);
  const again = () => reopened(tools.engine, source);
  const traces = [
    ...whole.traces,
    ...widthLeaks(pdf, whole, marks),
    ...besidePages(pdf, whole, marks, source.bytes, again),
  ];
  const document = { ...whole, traces };
  report({ stage: "verifying", done: 0, of: 1 });
  const exported = {
    bytes: source.bytes,
    pdf,
    needles,
    pageCount: pdf.pageCount(),
    readers: await readIndependently(tools.readers, source.bytes),
    ...NOTHING_DONE,
  };
  const { checks, residues } = runChecks(exported, () => {}, CHECKS_OF_ANY_FILE);
  const problems = problemsOf(document, residues);
  const shown = pictures ? shownThrough(pdf, problems) : [];
  pdf.close();
  report({ stage: "verifying", done: 1, of: 1 });
  return ok({ problems, checks, pictures: shown });
}

/** The same file once more, to be changed at will. */
export function reopened(engine: Tools["engine"], source: Source): EditablePdf | null {
  const opened = engine.open(source.bytes, source);
  return opened.ok ? opened.value : null;
}

/** The texts that stand under a plan's places in the original. */
export async function valuesUnder(
  tools: Openers,
  source: Source,
  plan: Plan,
  tell: Tell,
): Promise<Result<Outcome<"values">, StetError>> {
  const prepared = await prepare(tools, source, watch(tell));
  if (!prepared.ok) return prepared;
  const opened = openPrepared(tools.engine, prepared.value);
  if (!opened.ok) return opened;
  const needles: Needle[] = [];
  for (const { page, quads, kind } of plan.redactions) {
    // Its words may stand elsewhere in view, where nobody struck them.
    if (kind === HIDDEN || page > opened.value.pageCount()) continue;
    const { text, quads: glyphs } = pageText(opened.value.page(page));
    for (const quad of quads) {
      const value = textIn(text, glyphs, paintRect(quad, false)).trim();
      if (value !== "") needles.push({ text: value, literal: false });
    }
  }
  opened.value.close();
  return ok({ needles });
}
