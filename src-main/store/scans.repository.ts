// What was read off pictures of a document's pages.
import type { Database } from "better-sqlite3";
import { type PageReading, pageReading } from "../contract/scans.ts";

export type ScansRepository = {
  ofDocument(sha256: string): PageReading[];
  /** A page read again replaces what was read before. */
  keep(sha256: string, reading: PageReading): void;
};

export function scansRepository(db: Database): ScansRepository {
  const all = db.prepare<[string], { body: string }>("SELECT body FROM page_readings WHERE document = ?");
  const keep = db.prepare<[string, string, string]>(
    `INSERT INTO page_readings (document, picture, body) VALUES (?, ?, ?)
     ON CONFLICT (document, picture) DO UPDATE SET body = excluded.body`,
  );
  return {
    ofDocument: (sha256) => all.all(sha256).map(({ body }) => pageReading.parse(JSON.parse(body))),
    keep: (sha256, reading) => void keep.run(sha256, reading.picture, JSON.stringify(reading)),
  };
}
