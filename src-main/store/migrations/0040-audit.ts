// The record of what was done: rows are only ever added, and each row's hash covers the one before.
import type { Migration } from "./migration.ts";

export const audit: Migration = {
  id: 40,
  name: "audit",
  up(db) {
    db.exec(`
      CREATE TABLE audit (
        seq      INTEGER PRIMARY KEY CHECK (seq >= 1),
        at       TEXT NOT NULL,
        actor    TEXT NOT NULL,
        action   TEXT NOT NULL,
        -- Ids only, as a JSON array, and a count: nothing here may quote a document.
        subjects TEXT NOT NULL CHECK (json_valid(subjects)),
        count    INTEGER NOT NULL CHECK (count >= 0),
        previous TEXT NOT NULL,
        hash     TEXT NOT NULL UNIQUE
      ) STRICT;

      CREATE TRIGGER audit_follows_the_last_row
      BEFORE INSERT ON audit
      WHEN NEW.seq <> (SELECT coalesce(max(seq), 0) + 1 FROM audit)
        OR NEW.previous <> coalesce((SELECT hash FROM audit ORDER BY seq DESC LIMIT 1), '')
      BEGIN SELECT RAISE(ABORT, 'an audit row follows the last one'); END;

      CREATE TRIGGER audit_never_changes
      BEFORE UPDATE ON audit
      BEGIN SELECT RAISE(ABORT, 'an audit row is never updated'); END;

      CREATE TRIGGER audit_never_shrinks
      BEFORE DELETE ON audit
      BEGIN SELECT RAISE(ABORT, 'an audit row is never deleted'); END;
    `);
  },
};
