// Values redacted in one document and undecided in another of the same case: published together, one tells the other.
import { ok, type Result } from "../../base/result.ts";
import type { ElsewhereInCase } from "../../contract/desk.ts";
import type { StetError } from "../../contract/errors.ts";
import type { Seat } from "./seats.ts";

/** The other documents that have some, in the case's order. */
export function elsewhereInCase({ kept, document, looked }: Seat): Result<ElsewhereInCase[], StetError> {
  const groups = new Set(
    looked?.findings.flatMap((f) => (looked.decisions.get(f.id)?.verdict === "redact" ? [f.group] : [])),
  );
  if (groups.size === 0) return ok([]);
  const documents = kept.documents();
  if (!documents.ok) return documents;
  const out: ElsewhereInCase[] = [];
  for (const { sha256, name } of documents.value) {
    if (sha256 === document) continue;
    const [findings, decisions] = [kept.findingsOf(sha256), kept.decisionsOf(sha256)];
    if (!findings.ok) return findings;
    if (!decisions.ok) return decisions;
    const decided = new Set(decisions.value.flatMap((d) => (d.verdict === "undecided" ? [] : [d.finding])));
    const open = findings.value.filter((f) => f.present && groups.has(f.group) && !decided.has(f.id));
    if (open.length > 0) out.push({ document: sha256, name, places: open.length });
  }
  return ok(out);
}
