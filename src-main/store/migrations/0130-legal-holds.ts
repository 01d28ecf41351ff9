// Legal holds: while one is in force the case can't be destroyed. Set and lifted by new rows, never by a change.
import type { Migration } from "./migration.ts";

export const legalHolds: Migration = {
  id: 130,
  name: "legal-holds",
  up(db) {
    db.exec(`
      CREATE TABLE legal_holds (
        id     INTEGER PRIMARY KEY,
        at     TEXT NOT NULL,
        actor  TEXT NOT NULL CHECK (actor <> ''),
        held   INTEGER NOT NULL CHECK (held IN (0, 1)),
        reason TEXT NOT NULL CHECK (reason <> '')
      ) STRICT;
      CREATE TRIGGER legal_holds_never_change BEFORE UPDATE ON legal_holds
      BEGIN SELECT RAISE(ABORT, 'a legal hold is lifted, never rewritten'); END;
      CREATE TRIGGER legal_holds_never_leave BEFORE DELETE ON legal_holds
      BEGIN SELECT RAISE(ABORT, 'a legal hold is lifted, never deleted'); END;
    `);
  },
};
