// Who decided what about a finding, when and why; the newest row that wasn't undone is the one in force.
import type { Migration } from "./migration.ts";

export const decisions: Migration = {
  id: 30,
  name: "decisions",
  up(db) {
    db.exec(`
      -- One act of a person, however many findings it decides: what undo takes back.
      CREATE TABLE acts (
        id        INTEGER PRIMARY KEY,
        actor     TEXT NOT NULL CHECK (actor <> ''),
        at        TEXT NOT NULL,
        undone_at TEXT,
        undone_by TEXT,
        CHECK ((undone_at IS NULL) = (undone_by IS NULL))
      ) STRICT;

      CREATE TABLE decisions (
        act     INTEGER NOT NULL REFERENCES acts (id),
        finding TEXT NOT NULL REFERENCES findings (id),
        verdict TEXT NOT NULL CHECK (verdict IN ('redact', 'stand', 'undecided')),
        reason  TEXT NOT NULL,
        PRIMARY KEY (finding, act)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX decisions_by_act ON decisions (act);

      CREATE TRIGGER decisions_never_change
      BEFORE UPDATE ON decisions
      BEGIN SELECT RAISE(ABORT, 'a decision is followed by another, never rewritten'); END;

      CREATE TRIGGER decisions_never_leave
      BEFORE DELETE ON decisions
      BEGIN SELECT RAISE(ABORT, 'a decision is followed by another, never deleted'); END;

      CREATE TRIGGER acts_are_undone_once
      BEFORE UPDATE ON acts
      WHEN OLD.undone_at IS NOT NULL OR NEW.id IS NOT OLD.id OR NEW.actor IS NOT OLD.actor OR NEW.at IS NOT OLD.at
      BEGIN SELECT RAISE(ABORT, 'an act can only be undone, once'); END;

      CREATE TRIGGER acts_never_leave
      BEFORE DELETE ON acts
      BEGIN SELECT RAISE(ABORT, 'an act is undone, never deleted'); END;
    `);
  },
};
