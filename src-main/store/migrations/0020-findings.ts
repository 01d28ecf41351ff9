// What the engine found, run by run: a finding that a later run no longer makes is absent, not deleted.
import type { Migration } from "./migration.ts";

export const findings: Migration = {
  id: 20,
  name: "findings",
  up(db) {
    db.exec(`
      CREATE TABLE runs (
        id       INTEGER PRIMARY KEY,
        document TEXT NOT NULL REFERENCES documents (sha256),
        at       TEXT NOT NULL
      ) STRICT;
      CREATE INDEX runs_by_document ON runs (document);

      CREATE TABLE findings (
        id         TEXT PRIMARY KEY CHECK (id <> ''),
        document   TEXT NOT NULL REFERENCES documents (sha256),
        kind       TEXT NOT NULL,
        place      TEXT NOT NULL,
        page       INTEGER CHECK (page >= 1),
        start      INTEGER NOT NULL CHECK (start >= 0),
        "end"      INTEGER NOT NULL CHECK ("end" >= start),
        quads      TEXT NOT NULL CHECK (json_valid(quads)),
        confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
        why        TEXT NOT NULL,
        group_id   TEXT NOT NULL,
        text       TEXT NOT NULL,
        -- The last run that made it, and whether that is the document's last run.
        run        INTEGER NOT NULL REFERENCES runs (id),
        present    INTEGER NOT NULL CHECK (present IN (0, 1))
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX findings_by_document ON findings (document, present);
      CREATE INDEX findings_by_group ON findings (group_id);

      CREATE TRIGGER findings_never_leave
      BEFORE DELETE ON findings
      BEGIN SELECT RAISE(ABORT, 'a finding becomes absent, its decisions stay'); END;

      CREATE TRIGGER findings_stay_in_their_document
      BEFORE UPDATE OF id, document ON findings
      WHEN NEW.id IS NOT OLD.id OR NEW.document IS NOT OLD.document
      BEGIN SELECT RAISE(ABORT, 'a finding belongs to one document'); END;
    `);
  },
};
