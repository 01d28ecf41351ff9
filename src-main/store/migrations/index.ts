// Every migration, oldest first, and how the missing ones are applied.
import type { Database } from "better-sqlite3";
import { documents } from "./0010-documents.ts";
import { findings } from "./0020-findings.ts";
import { decisions } from "./0030-decisions.ts";
import { audit } from "./0040-audit.ts";
import { desk } from "./0050-desk.ts";
import { scans } from "./0060-scans.ts";
import { doubtfulWords } from "./0070-doubtful-words.ts";
import { marks } from "./0080-marks.ts";
import { signoff } from "./0100-signoff.ts";
import { comments } from "./0110-comments.ts";
import { handover } from "./0120-handover.ts";
import { legalHolds } from "./0130-legal-holds.ts";
import { planForms } from "./0140-plan-forms.ts";
import type { Migration } from "./migration.ts";

export const MIGRATIONS: readonly Migration[] = [
  documents,
  findings,
  decisions,
  audit,
  desk,
  scans,
  doubtfulWords,
  marks,
  signoff,
  comments,
  handover,
  legalHolds,
  planForms,
];

export const LATEST = Math.max(...MIGRATIONS.map((m) => m.id));

/** Applies what is missing, all or nothing. `upTo` is for tests of one step. */
export function migrate(db: Database, upTo: number = LATEST): void {
  db.transaction(() => {
    // Read inside the transaction: another window may have migrated the same case a moment ago.
    const current = Number(db.pragma("user_version", { simple: true }));
    for (const migration of MIGRATIONS) {
      if (migration.id <= current || migration.id > upTo) continue;
      migration.up(db);
      db.pragma(`user_version = ${migration.id}`);
    }
  }).immediate();
}
