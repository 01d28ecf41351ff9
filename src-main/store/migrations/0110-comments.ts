// What is said about a plan; what counsel says in confidence lies in a table of its own, so that no export takes it along.
import type { Migration } from "./migration.ts";

const columns = (table: string) => `
  id             INTEGER PRIMARY KEY,
  document       TEXT NOT NULL REFERENCES documents (sha256),
  -- The value it is about, by its group; null: the plan.
  about          TEXT,
  parent         INTEGER REFERENCES ${table} (id),
  actor          TEXT NOT NULL CHECK (actor <> ''),
  at             TEXT NOT NULL,
  offset_minutes INTEGER NOT NULL,
  words          TEXT NOT NULL CHECK (words <> ''),
  -- With it, the thread counts as answered.
  closes         INTEGER NOT NULL CHECK (closes IN (0, 1))`;
const kept = (table: string) => `
  CREATE INDEX ${table}_by_document ON ${table} (document, id);
  CREATE TRIGGER ${table}_never_change BEFORE UPDATE ON ${table}
  BEGIN SELECT RAISE(ABORT, 'a comment is answered, never rewritten'); END;
  CREATE TRIGGER ${table}_never_leave BEFORE DELETE ON ${table}
  BEGIN SELECT RAISE(ABORT, 'a comment is answered, never deleted'); END;`;

export const comments: Migration = {
  id: 110,
  name: "comments",
  up(db) {
    db.exec(`
      CREATE TABLE comments (${columns("comments")}) STRICT;
      ${kept("comments")}

      CREATE TABLE privileged_comments (${columns("privileged_comments")},
        -- The editor it is addressed to, by key; null: lawyers only. A reply has its thread's.
        addressee TEXT
      ) STRICT;
      ${kept("privileged_comments")}
      CREATE TRIGGER privileged_comments_between_lawyer_and_editor
      BEFORE INSERT ON privileged_comments
      WHEN coalesce((SELECT role FROM people WHERE key = NEW.actor ORDER BY id DESC LIMIT 1), '') <> 'lawyer'
        AND (NEW.addressee IS NULL OR NEW.addressee <> NEW.actor OR NEW.parent IS NULL)
      BEGIN SELECT RAISE(ABORT, 'a privileged comment is a lawyer''s, or answers one as the editor addressed'); END;
      CREATE TRIGGER privileged_comments_replies_stay
      BEFORE INSERT ON privileged_comments
      WHEN NEW.parent IS NOT NULL AND NEW.addressee IS NOT
        (SELECT addressee FROM privileged_comments WHERE id = NEW.parent)
      BEGIN SELECT RAISE(ABORT, 'a reply is seen by those who see its thread'); END;
    `);
  },
};
