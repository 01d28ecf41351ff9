// The documents of a case: an original's row is written once and never changes.
import type { Migration } from "./migration.ts";

export const documents: Migration = {
  id: 10,
  name: "documents",
  up(db) {
    db.exec(`
      CREATE TABLE documents (
        sha256   TEXT PRIMARY KEY CHECK (length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'),
        name     TEXT NOT NULL,
        bytes    INTEGER NOT NULL CHECK (bytes > 0),
        pages    INTEGER CHECK (pages >= 0),
        added_at TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;

      CREATE TRIGGER documents_never_change
      BEFORE UPDATE OF sha256, name, bytes, added_at ON documents
      BEGIN SELECT RAISE(ABORT, 'an original never changes'); END;

      -- How many pages it has is learned once, when it is first read.
      CREATE TRIGGER documents_pages_once
      BEFORE UPDATE OF pages ON documents
      WHEN OLD.pages IS NOT NULL AND NEW.pages IS NOT OLD.pages
      BEGIN SELECT RAISE(ABORT, 'an original never changes'); END;

      CREATE TRIGGER documents_never_leave
      BEFORE DELETE ON documents
      BEGIN SELECT RAISE(ABORT, 'an original never leaves its case'); END;
    `);
  },
};
