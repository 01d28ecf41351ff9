// The audit log as it leaves a case: JSON that can be verified anywhere, or CSV for a table.
import { z } from "zod";
import { AUDIT_ACTIONS, type AuditRow, type ChainReport, verifyChain } from "../../store/audit.repository.ts";

/** What came after the last signature is only as sound as whoever holds the case. */
export const AUDIT_NOTE =
  "Each row's hash covers the row before it. Every sign-off signs the last row's hash as it was then, so a change up to that row shows. What came after the last sign-off may not be tamper-evident. Times are UTC with the local offset, by this computer's clock.";

export const auditFile = z.strictObject({
  schema: z.literal("stet.audit/1"),
  note: z.string(),
  rows: z.array(
    z.strictObject({
      seq: z.number().int(),
      at: z.string(),
      offsetMinutes: z.number().int().nullable(),
      actor: z.string(),
      action: z.enum(AUDIT_ACTIONS),
      subjects: z.array(z.string()),
      count: z.number().int(),
      previous: z.string(),
      hash: z.string(),
    }),
  ),
});
export type AuditFile = z.infer<typeof auditFile>;

export const auditJson = (rows: readonly AuditRow[]): string =>
  `${JSON.stringify({ schema: "stet.audit/1", note: AUDIT_NOTE, rows }, null, 1)}\n`;

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

export function verifyLog(
  rows: readonly AuditRow[],
  heads: readonly { readonly rows: number; readonly head: string }[],
): Covered {
  const chain = verifyChain(rows);
  const missing = heads.filter(({ rows: count, head }) => (count === 0 ? "" : rows[count - 1]?.hash) !== head);
  return { ...chain, headsMissing: missing.map(({ rows: count }) => count) };
}
