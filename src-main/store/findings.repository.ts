// The findings of a document as its last run left them.
import type { Database } from "better-sqlite3";
import { z } from "zod";
import { type Finding, finding } from "../contract/check.ts";
import { quad } from "../contract/geometry.ts";

/** `present` is whether the document's last run still made it. */
export type StoredFinding = Finding & { readonly document: string; readonly present: boolean };

export type FindingsRepository = {
  /** Starts a run: until recorded again, every finding of the document is absent. */
  startRun(document: string, at: string): number;
  record(document: string, run: number, finding: Finding): void;
  find(id: string): StoredFinding | undefined;
  ofDocument(document: string): StoredFinding[];
  presentInGroup(group: string): StoredFinding[];
};

type Row = Omit<Finding, "quads"> & { quads: string; document: string; present: 0 | 1 };
const COLUMNS =
  'id, document, kind, place AS "where", page, start, "end", quads, confidence, why, group_id AS "group", text, present';
const quads = z.array(quad);

export function findingsRepository(db: Database): FindingsRepository {
  const insertRun = db.prepare<[string, string]>("INSERT INTO runs (document, at) VALUES (?, ?)");
  const absent = db.prepare<[string]>("UPDATE findings SET present = 0 WHERE document = ?");
  const upsert = db.prepare<[Record<string, unknown>]>(
    `INSERT INTO findings (id, document, kind, place, page, start, "end", quads, confidence, why, group_id, text, run, present)
     VALUES (@id, @document, @kind, @where, @page, @start, @end, @quads, @confidence, @why, @group, @text, @run, 1)
     ON CONFLICT (id) DO UPDATE SET document = excluded.document, kind = excluded.kind, place = excluded.place,
       page = excluded.page, start = excluded.start, "end" = excluded."end", quads = excluded.quads,
       confidence = excluded.confidence, why = excluded.why, group_id = excluded.group_id, text = excluded.text,
       run = excluded.run, present = 1`,
  );
  const find = db.prepare<[string], Row>(`SELECT ${COLUMNS} FROM findings WHERE id = ?`);
  const ofDocument = db.prepare<[string], Row>(
    `SELECT ${COLUMNS} FROM findings WHERE document = ? ORDER BY page IS NULL, page, start, id`,
  );
  const inGroup = db.prepare<[string], Row>(
    `SELECT ${COLUMNS} FROM findings WHERE group_id = ? AND present = 1 ORDER BY document, page IS NULL, page, start, id`,
  );
  return {
    startRun(document, at) {
      absent.run(document);
      return Number(insertRun.run(document, at).lastInsertRowid);
    },
    record: (document, run, found) => void upsert.run({ ...found, quads: JSON.stringify(found.quads), document, run }),
    find: (id) => {
      const row = find.get(id);
      return row && parse(row);
    },
    ofDocument: (document) => ofDocument.all(document).map(parse),
    presentInGroup: (group) => inGroup.all(group).map(parse),
  };
}

/** A case can come from elsewhere: rows are parsed like any other input. */
function parse(row: Row): StoredFinding {
  const { document, present, ...rest } = row;
  return { ...finding.parse({ ...rest, quads: quads.parse(JSON.parse(row.quads)) }), document, present: present === 1 };
}
