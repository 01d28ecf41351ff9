// What belongs to the case as a whole or to a document's desk: its name, statements, exports.
import type { Database } from "better-sqlite3";
import { z } from "zod";
import { type Statement, statement } from "../contract/desk.ts";

export type CaseInfo = { readonly name: string; readonly openedAt: string };
export type ExportRow = {
  readonly document: string;
  readonly actor: string;
  readonly at: string;
  readonly outputSha256: string;
  readonly redactions: number;
};

export const statementRow = z.object({ actor: z.string().min(1), at: z.string(), body: statement });
export type StatementRow = z.infer<typeof statementRow>;

export type DeskRepository = {
  info(): CaseInfo | undefined;
  setInfo(info: CaseInfo): void;
  /** The newest; undefined when nothing was stated. */
  statementOf(document: string): Statement | undefined;
  /** Oldest first. */
  statements(document: string): StatementRow[];
  addStatement(document: string, actor: string, at: string, body: Statement): void;
  addExport(row: ExportRow): void;
  lastExport(): ExportRow | undefined;
};

export function deskRepository(db: Database): DeskRepository {
  const info = db.prepare<[], CaseInfo>("SELECT name, opened_at AS openedAt FROM case_info");
  const setInfo = db.prepare<[CaseInfo]>(
    `INSERT INTO case_info (one, name, opened_at) VALUES (1, @name, @openedAt)
     ON CONFLICT (one) DO UPDATE SET name = excluded.name, opened_at = excluded.opened_at`,
  );
  const stated = db
    .prepare<[string], string>("SELECT body FROM statements WHERE document = ? ORDER BY id DESC LIMIT 1")
    .pluck();
  const state = db.prepare<[string, string, string, string]>(
    "INSERT INTO statements (document, actor, at, body) VALUES (?, ?, ?, ?)",
  );
  const statements = db.prepare<[string], { actor: string; at: string; body: string }>(
    "SELECT actor, at, body FROM statements WHERE document = ? ORDER BY id",
  );
  const exportRow = db.prepare<[ExportRow]>(
    `INSERT INTO exports (document, actor, at, output_sha256, redactions)
     VALUES (@document, @actor, @at, @outputSha256, @redactions)`,
  );
  const lastExport = db.prepare<[], ExportRow>(
    "SELECT document, actor, at, output_sha256 AS outputSha256, redactions FROM exports ORDER BY id DESC LIMIT 1",
  );
  return {
    info: () => info.get(),
    setInfo: (next) => void setInfo.run(next),
    statementOf(document) {
      const body = stated.get(document) as string | undefined;
      return body === undefined ? undefined : statement.parse(JSON.parse(body));
    },
    statements: (document) =>
      statements.all(document).map((row) => statementRow.parse({ ...row, body: JSON.parse(row.body) })),
    addStatement: (document, actor, at, body) => void state.run(document, actor, at, JSON.stringify(body)),
    addExport: (row) => void exportRow.run(row),
    lastExport: () => lastExport.get(),
  };
}
