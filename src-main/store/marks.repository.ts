// Marks that a person made by hand: rows beside the engine's findings, which no run ever touches.
import type { Database } from "better-sqlite3";
import { z } from "zod";
import { type HandMark, handMark } from "../contract/desk.ts";
import { quad } from "../contract/geometry.ts";

export type MarksRepository = {
  /** The document must have been looked through: a mark stands among what was found. */
  add(document: string, mark: HandMark): void;
  /** Whatever was decided of them, withdrawn ones included. */
  ofDocument(document: string): HandMark[];
};

type Row = Omit<HandMark, "quads"> & { quads: string };
const quads = z.array(quad);
/** What stands in `kind` for a mark: no kind that the engine knows. */
const KIND = "hand";

export function marksRepository(db: Database): MarksRepository {
  const insert = db.prepare<[Record<string, unknown>]>(
    `INSERT INTO findings (id, document, kind, place, page, start, "end", quads, confidence, why, group_id, text, how, run, present)
     VALUES (@id, @document, '${KIND}', 'page', @page, @start, @end, @quads, 1, '', @group, @text, @how,
       (SELECT max(id) FROM runs WHERE document = @document), 1)`,
  );
  const ofDocument = db.prepare<[string], Row>(
    `SELECT id, how, page, start, "end", quads, group_id AS "group", text FROM findings
     WHERE document = ? AND how IS NOT NULL ORDER BY page, start, id`,
  );
  return {
    add: (document, mark) => void insert.run({ ...mark, quads: JSON.stringify(mark.quads), document }),
    ofDocument: (document) =>
      ofDocument.all(document).map((row) => handMark.parse({ ...row, quads: quads.parse(JSON.parse(row.quads)) })),
  };
}
