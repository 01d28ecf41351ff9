// A case's audit log read and held against everything that was signed over it.
import { ok, type Result } from "../../base/result.ts";
import type { StetError } from "../../contract/errors.ts";
import type { AuditRow } from "../../store/audit.repository.ts";
import type { App } from "../app.ts";
import { openNamed } from "../case-record.ts";
import type { Case } from "../cases.ts";
import { verifyLog } from "./audit-export.ts";
import { isDraft } from "./course.ts";
import { differenceOf } from "./difference.ts";
import { hashOf, isSigned } from "./manifest.ts";
import { signedDecisions } from "./plan-items.ts";
import { planOf } from "./seat-plan.ts";

export type AuditProblem = { readonly where: string; readonly what: string };
export type CaseAudit = {
  readonly rows: readonly AuditRow[];
  /** Of other machines that it was handed over from. */
  readonly others: readonly (readonly AuditRow[])[];
  readonly intact: boolean;
  readonly signedUpTo: number | null;
  readonly problems: readonly AuditProblem[];
};

/** Errors: those of {@link openNamed}. */
export async function auditCase(
  app: App,
  named: string,
  cases: string,
  passphrase?: string,
): Promise<Result<CaseAudit, StetError>> {
  const opened = await openNamed(app, named, cases, passphrase);
  if (!opened.ok) return opened;
  try {
    return await audited(opened.value);
  } finally {
    opened.value.close();
  }
}

async function audited(kept: Case): Promise<Result<CaseAudit, StetError>> {
  const [log, documents, signedUpTo] = [kept.auditLog(), kept.documents(), kept.signoff.signedUpTo()];
  const others = kept.handover.otherLogs();
  if (!others.ok) return others;
  if (!log.ok) return log;
  if (!documents.ok) return documents;
  if (!signedUpTo.ok) return signedUpTo;
  const problems: AuditProblem[] = [];
  const rows = log.value;
  const heads: { rows: number; head: string }[] = [];
  const named = new Set([rows, ...others.value].flat().flatMap(({ subjects }) => subjects));
  for (const { sha256: document } of documents.value) {
    const where = `document ${document.slice(0, 12)}`;
    const [evidence, record] = [await kept.verifyOriginal(document), kept.signoff.record(document)];
    if (!evidence.ok) return evidence;
    if (!record.ok) return record;
    if (!evidence.value) problems.push({ where, what: "the evidence copy is not the one that was imported" });
    for (const { version, signoff } of record.value.signatures) {
      const at = `${where}, version ${version}, ${signoff.manifest.act}`;
      heads.push(signoff.manifest.audit);
      if (!isSigned(signoff)) problems.push({ where: at, what: "the signature does not hold for its manifest" });
      else if (!named.has(hashOf(signoff.manifest)))
        problems.push({ where: at, what: "the log does not name this signature" });
    }
    const latest = record.value.course.at(-1);
    const signed = record.value.signatures.findLast(({ version }) => version === latest?.version);
    if (latest === undefined || isDraft(latest.state) || signed === undefined) continue;
    const plan = planOf({ kept, document }, signed.signoff.manifest.form ?? null);
    if (!plan.ok) return plan;
    // Nothing changes while it is submitted, approved or exported: what is decided now is what was signed.
    const differs = differenceOf(signedDecisions(plan.value.items), signed.signoff.manifest.decisions);
    if (differs !== null)
      problems.push({ where: `${where}, decision ${differs}`, what: "decisions are not those that were signed" });
  }
  const chain = verifyLog(rows, heads, others.value);
  if (!chain.intact) problems.unshift({ where: `row ${chain.brokenAt}`, what: "does not follow from the row before" });
  for (const row of chain.headsMissing)
    problems.push({ where: `row ${row}`, what: "is not the row that was signed: the log was changed at or before it" });
  return ok({ rows, others: others.value, intact: chain.intact, signedUpTo: signedUpTo.value, problems });
}
