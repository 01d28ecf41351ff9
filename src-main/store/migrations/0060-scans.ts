// Pages read off their pictures, kept as they come; and which file of the case carries which.
import type { Migration } from "./migration.ts";

export const scans: Migration = {
  id: 60,
  name: "scans",
  up(db) {
    db.exec(`
      CREATE TABLE page_readings (
        document TEXT NOT NULL REFERENCES documents (sha256),
        picture  TEXT NOT NULL,
        body     TEXT NOT NULL CHECK (json_valid(body)),
        PRIMARY KEY (document, picture)
      ) STRICT;

      -- The file that carries this one: a mail with its attachment, an archive with its entry.
      ALTER TABLE documents ADD COLUMN inside TEXT REFERENCES documents (sha256);
    `);
  },
};
