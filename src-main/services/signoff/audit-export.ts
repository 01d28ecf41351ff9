// The audit log as it leaves a case: JSON that can be verified anywhere, or CSV for a table.
import { z } from "zod";
import { type AuditRow, auditRow, type ChainReport, verifyChain } from "../../store/audit.repository.ts";

/** What came after the last signature is only as sound as whoever holds the case. */
export const AUDIT_NOTE =
  "Each row's hash covers the row before it. Every sign-off signs the last row's hash as it was then, so a change up to that row shows. What came after the last sign-off may not be tamper-evident. Times are UTC with the local offset, by this computer's clock.";

export const auditFile = z.strictObject({
  schema: z.literal("stet.audit/1"),
  note: z.string(),
  rows: z.array(auditRow),
  /** Logs of other machines that the case was worked on, as they were when it was handed over; absent where there are none. */
  others: z.array(z.array(auditRow)).optional(),
});
export type AuditFile = z.infer<typeof auditFile>;

export const auditJson = (rows: readonly AuditRow[], others: readonly (readonly AuditRow[])[] = []): string => {
  const whole = { schema: "stet.audit/1", note: AUDIT_NOTE, rows, ...(others.length === 0 ? {} : { others }) };
  return `${JSON.stringify(whole, null, 1)}\n`;
};

const HEADER = ["seq", "at_utc", "local", "actor", "action", "count", "subjects", "previous", "hash"];
const cell = (value: string | number) =>
  /[",\r\n]/.test(String(value)) ? `"${String(value).replaceAll('"', '""')}"` : String(value);

/** RFC 4180, times also as the computer's clock showed them. */
export function auditCsv(rows: readonly AuditRow[]): string {
  const lines = rows.map((row) =>
    [
      row.seq,
      row.at,
      localTime(row.at, row.offsetMinutes),
      row.actor,
      row.action,
      row.count,
      row.subjects.join(" "),
      row.previous,
      row.hash,
    ]
      .map(cell)
      .join(","),
  );
  return [HEADER.join(","), ...lines].map((line) => `${line}\r\n`).join("");
}

/** "2026-11-17 15:06:31 -05:00"; "" where the offset wasn't recorded. */
export function localTime(utc: string, offsetMinutes: number | null): string {
  const at = Date.parse(utc);
  if (offsetMinutes === null || Number.isNaN(at)) return "";
  const local = new Date(at + offsetMinutes * 60_000).toISOString();
  return `${local.slice(0, 10)} ${local.slice(11, 19)} ${offsetText(offsetMinutes)}`;
}

export function offsetText(minutes: number): string {
  const two = (n: number) => String(Math.floor(n)).padStart(2, "0");
  return `${minutes < 0 ? "-" : "+"}${two(Math.abs(minutes) / 60)}:${two(Math.abs(minutes) % 60)}`;
}

export type Covered = ChainReport & {
  /** Signed heads that the log doesn't hold at their row: it was changed before them. */
  readonly headsMissing: readonly number[];
};

/** A head must be in this log or, signed elsewhere, in one of the others. The first chain that is broken is told. */
export function verifyLog(
  rows: readonly AuditRow[],
  heads: readonly { readonly rows: number; readonly head: string }[],
  others: readonly (readonly AuditRow[])[] = [],
): Covered {
  const chain = verifyChain(rows);
  const broken = [chain, ...others.map(verifyChain)].find(({ intact }) => !intact);
  const missing = heads.filter((head) => ![rows, ...others].some((log) => holdsHead(log, head)));
  return { ...(broken ?? chain), rows: rows.length, headsMissing: missing.map(({ rows: count }) => count) };
}

/** Whether the log was once as long as that, and ended so. */
export const holdsHead = (
  log: readonly AuditRow[],
  { rows: count, head }: { readonly rows: number; readonly head: string },
): boolean => (count === 0 ? "" : log[count - 1]?.hash) === head;
