// A case on several machines: names that are the same everywhere, decisions in conflict, and the cases that were merged in.
import type { Migration } from "./migration.ts";

const CHANCE = "lower(hex(randomblob(16)))";

/** Every row gets a name as it is written, unless it brings one from another machine. */
const named = (table: string) => `
  CREATE UNIQUE INDEX ${table}_by_uid ON ${table} (uid);
  CREATE TRIGGER ${table}_are_named AFTER INSERT ON ${table} WHEN NEW.uid IS NULL
  BEGIN UPDATE ${table} SET uid = ${CHANCE} WHERE id = NEW.id; END;`;

/** Rows that are never rewritten are named with the trigger that forbids it out of the way. */
const namedComments = (table: string) => `
  DROP TRIGGER ${table}_never_change;
  ALTER TABLE ${table} ADD COLUMN uid TEXT;
  UPDATE ${table} SET uid = ${CHANCE};
  CREATE TRIGGER ${table}_never_change BEFORE UPDATE ON ${table} WHEN OLD.uid IS NOT NULL
  BEGIN SELECT RAISE(ABORT, 'a comment is answered, never rewritten'); END;
  ${named(table)}`;

/** Decisions in conflict are those that put it there: whatever is decided after them has settled it. */
const inConflict = (document: string) => `EXISTS (
  SELECT 1 FROM conflicts c JOIN findings f ON f.id = c.finding WHERE f.document = ${document} AND c.act = (
    SELECT max(l.act) FROM decisions l JOIN acts b ON b.id = l.act WHERE l.finding = c.finding AND b.undone_at IS NULL))`;

export const handover: Migration = {
  id: 120,
  name: "handover",
  up(db) {
    db.exec(`
      -- The same on every machine that the case is on; a case that is taken over gets it before it holds anything.
      CREATE TABLE case_identity (
        one INTEGER PRIMARY KEY CHECK (one = 1),
        uid TEXT NOT NULL CHECK (length(uid) = 32 AND uid NOT GLOB '*[^0-9a-f]*')
      ) STRICT;
      INSERT INTO case_identity VALUES (1, ${CHANCE});
      CREATE TRIGGER case_identity_never_changes BEFORE UPDATE ON case_identity
      WHEN EXISTS (SELECT 1 FROM documents)
      BEGIN SELECT RAISE(ABORT, 'a case never becomes another'); END;
      CREATE TRIGGER case_identity_never_leaves BEFORE DELETE ON case_identity
      BEGIN SELECT RAISE(ABORT, 'a case never becomes another'); END;

      DROP TRIGGER acts_are_undone_once;
      ALTER TABLE acts ADD COLUMN uid TEXT;
      -- The hand-over that brought it; acts of one are undone together. null: it was done here.
      ALTER TABLE acts ADD COLUMN brought TEXT;
      UPDATE acts SET uid = ${CHANCE};
      CREATE TRIGGER acts_are_undone_once
      BEFORE UPDATE ON acts
      WHEN OLD.undone_at IS NOT NULL OR NEW.id IS NOT OLD.id OR NEW.actor IS NOT OLD.actor OR NEW.at IS NOT OLD.at
        OR NEW.redoes IS NOT OLD.redoes OR (OLD.uid IS NOT NULL AND NEW.uid IS NOT OLD.uid)
        OR NEW.brought IS NOT OLD.brought
      BEGIN SELECT RAISE(ABORT, 'an act can only be undone, once'); END;
      ${named("acts")}
      ${namedComments("comments")}
      ${namedComments("privileged_comments")}

      -- What two people decided otherwise, side by side; "act" left it undecided.
      CREATE TABLE conflicts (
        act     INTEGER NOT NULL,
        finding TEXT NOT NULL,
        ours    TEXT NOT NULL CHECK (json_valid(ours)),
        theirs  TEXT NOT NULL CHECK (json_valid(theirs)),
        PRIMARY KEY (finding, act),
        FOREIGN KEY (finding, act) REFERENCES decisions (finding, act)
      ) STRICT, WITHOUT ROWID;
      CREATE TRIGGER conflicts_never_change BEFORE UPDATE ON conflicts
      BEGIN SELECT RAISE(ABORT, 'a conflict is settled by a decision, never rewritten'); END;
      CREATE TRIGGER conflicts_never_leave BEFORE DELETE ON conflicts
      BEGIN SELECT RAISE(ABORT, 'a conflict is settled by a decision, never deleted'); END;
      CREATE TRIGGER plan_states_without_conflicts
      BEFORE INSERT ON plan_states
      WHEN NEW.state IN ('submitted', 'approved', 'exported') AND ${inConflict("NEW.document")}
      BEGIN SELECT RAISE(ABORT, 'a plan with decisions in conflict is never submitted, approved or exported'); END;

      -- Every hand-over that was taken, with the other case's log as it was then, whose chain holds by itself.
      CREATE TABLE taken (
        id   INTEGER PRIMARY KEY,
        uid  TEXT NOT NULL UNIQUE CHECK (length(uid) = 64 AND uid NOT GLOB '*[^0-9a-f]*'),
        made TEXT NOT NULL CHECK (json_valid(made)),
        at   TEXT NOT NULL
      ) STRICT;
      CREATE TABLE other_logs (
        id    INTEGER PRIMARY KEY,
        head  TEXT NOT NULL UNIQUE,
        rows  TEXT NOT NULL CHECK (json_valid(rows)),
        taken INTEGER NOT NULL REFERENCES taken (id)
      ) STRICT;
      CREATE TRIGGER taken_never_changes BEFORE UPDATE ON taken
      BEGIN SELECT RAISE(ABORT, 'what was taken over is never rewritten'); END;
      CREATE TRIGGER taken_never_leaves BEFORE DELETE ON taken
      BEGIN SELECT RAISE(ABORT, 'what was taken over is never deleted'); END;
      CREATE TRIGGER other_logs_never_change BEFORE UPDATE ON other_logs
      BEGIN SELECT RAISE(ABORT, 'an audit row is never updated'); END;
      CREATE TRIGGER other_logs_never_leave BEFORE DELETE ON other_logs
      BEGIN SELECT RAISE(ABORT, 'an audit row is never deleted'); END;

      -- A signature made on another machine covers that machine's log.
      ALTER TABLE signatures ADD COLUMN brought TEXT;
    `);
  },
};
