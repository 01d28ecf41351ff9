// Earlier versions kept inside the file: what was changed or taken out may still be there.
import type { Document, Trace } from "../model/document.ts";
import { pagesInWords, quote } from "./page-lines.ts";
import type { RawSignal, SignalSource } from "./signal.ts";

/** What redaction leaves on a page: bars, or the word in brackets. */
const REDACTED = /█{2,}|\[(?:REDACTED|redacted|Redacted|NAME REMOVED|name withheld)\]/;

/** Too few bytes for an object changed: Word, for one, ends every file with a second cross-reference of about 200. */
const ONLY_BOOKKEEPING = 512;

export const revisions: SignalSource = {
  id: "document/revisions",
  read(document) {
    const earlier = document.traces.filter((t) => t.kind === "revision");
    if (earlier.length === 0) return [];
    const versions = earlier.length === 1 ? "An earlier version" : `${earlier.length} earlier versions`;
    const evidence = earlier
      .slice(0, 8)
      .map((t) => `version ${t.index} ends at byte ${t.endsAt}; ${t.bytes} bytes were added after it`)
      .join("; ");
    const lost = earlier.flatMap((t) => t.lost ?? []).map((l) => l.page);
    if (lost.length === 0 && earlier.every((t) => t.bytes < ONLY_BOOKKEEPING))
      return [
        {
          family: "source_risk",
          channel: "revision",
          strength: "weak",
          summary: "The file was saved in two steps, too small to have changed a page: consistent with how Word saves.",
          evidence,
        },
      ];
    const signals: RawSignal[] = [
      {
        family: "source_risk",
        channel: "revision",
        strength: "moderate",
        summary: `${versions} can be recovered from the file, with whatever was changed since.`,
        evidence: `${evidence}${toldOtherwise(earlier)}`,
      },
    ];
    if (lost.length > 0)
      signals.push({
        family: "arrived_redaction",
        channel: "revision",
        strength: "strong",
        page: Math.min(...lost),
        summary: `${versions} in the file with text that this version no longer has.`,
        evidence: `text that is gone since: ${pagesInWords([...new Set(lost)].sort((a, b) => a - b))}${sampleOf(earlier)}`,
      });
    else if (wasRedacted(document))
      signals.push({
        family: "arrived_redaction",
        channel: "revision",
        strength: "strong",
        summary: `${versions} may hold what the redactions in this file cover.`,
        evidence,
      });
    return signals;
  },
};

type Revision = Extract<Trace, { kind: "revision" }>;

/** What its metadata said in an earlier version, and another number of pages. */
function toldOtherwise(earlier: readonly Revision[]): string {
  const told = earlier.flatMap(({ index, changed = [] }) =>
    changed
      .slice(0, 4)
      .map(({ name, was, is }) => `version ${index} has ${name} ${quote(was, 60)} for ${quote(is, 60)}`),
  );
  return told.length === 0 ? "" : `; ${told.slice(0, 6).join("; ")}`;
}

function sampleOf(earlier: readonly Revision[]): string {
  const sample = earlier.flatMap(({ lost = [] }) => lost).find((page) => page.sample !== undefined)?.sample;
  return sample === undefined ? "" : `, among it ${quote(sample, 80)}`;
}

const wasRedacted = (document: Document) =>
  document.traces.some((t) => t.kind === "pending_redaction" || (t.kind === "unseen_text" && t.how === "under_box")) ||
  document.pages.some((p) => REDACTED.test(p.text));
