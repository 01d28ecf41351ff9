// What a window needs to go on where it stopped: the case's name, whole analyses, statements, redo, exports.
import type { Migration } from "./migration.ts";

export const desk: Migration = {
  id: 50,
  name: "desk",
  up(db) {
    db.exec(`
      CREATE TABLE case_info (
        one       INTEGER PRIMARY KEY CHECK (one = 1),
        name      TEXT NOT NULL,
        opened_at TEXT NOT NULL
      ) STRICT;

      -- A run keeps everything it saw, so that reopening shows it without looking again. null: an older Stet's run.
      ALTER TABLE runs ADD COLUMN engine   TEXT;
      ALTER TABLE runs ADD COLUMN tool     TEXT;
      ALTER TABLE runs ADD COLUMN coverage TEXT CHECK (coverage IS NULL OR json_valid(coverage));
      ALTER TABLE runs ADD COLUMN signals  TEXT CHECK (signals IS NULL OR json_valid(signals));

      ALTER TABLE decisions ADD COLUMN note TEXT NOT NULL DEFAULT '';

      -- Redo is a new act that says which one it does again; undoing keeps its order, so that redo can follow it back.
      ALTER TABLE acts ADD COLUMN redoes       INTEGER REFERENCES acts (id);
      ALTER TABLE acts ADD COLUMN undone_order INTEGER;
      ALTER TABLE acts ADD COLUMN undone_after INTEGER;
      DROP TRIGGER acts_are_undone_once;
      CREATE TRIGGER acts_are_undone_once
      BEFORE UPDATE ON acts
      WHEN OLD.undone_at IS NOT NULL OR NEW.id IS NOT OLD.id OR NEW.actor IS NOT OLD.actor OR NEW.at IS NOT OLD.at
        OR NEW.redoes IS NOT OLD.redoes
      BEGIN SELECT RAISE(ABORT, 'an act can only be undone, once'); END;

      CREATE TABLE statements (
        id       INTEGER PRIMARY KEY,
        document TEXT NOT NULL REFERENCES documents (sha256),
        actor    TEXT NOT NULL CHECK (actor <> ''),
        at       TEXT NOT NULL,
        body     TEXT NOT NULL CHECK (json_valid(body))
      ) STRICT;
      CREATE INDEX statements_by_document ON statements (document);
      CREATE TRIGGER statements_never_change
      BEFORE UPDATE ON statements
      BEGIN SELECT RAISE(ABORT, 'a statement is followed by another, never rewritten'); END;
      CREATE TRIGGER statements_never_leave
      BEFORE DELETE ON statements
      BEGIN SELECT RAISE(ABORT, 'a statement is followed by another, never deleted'); END;

      CREATE TABLE exports (
        id            INTEGER PRIMARY KEY,
        document      TEXT NOT NULL REFERENCES documents (sha256),
        actor         TEXT NOT NULL CHECK (actor <> ''),
        at            TEXT NOT NULL,
        output_sha256 TEXT NOT NULL CHECK (length(output_sha256) = 64),
        redactions    INTEGER NOT NULL CHECK (redactions >= 0)
      ) STRICT;
      CREATE TRIGGER exports_never_change
      BEFORE UPDATE ON exports
      BEGIN SELECT RAISE(ABORT, 'an export happened once: it is never rewritten'); END;
      CREATE TRIGGER exports_never_leave
      BEFORE DELETE ON exports
      BEGIN SELECT RAISE(ABORT, 'an export happened once: it is never rewritten'); END;
    `);
  },
};
