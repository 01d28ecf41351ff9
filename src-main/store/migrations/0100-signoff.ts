// A plan's course from draft to published, who reviewed what, and what was signed: rows that are only ever added.
import type { Migration } from "./migration.ts";

/** The role that the newest roster seen gave a key; null for nobody known. */
const roleOf = (key: string) => `(SELECT role FROM people WHERE key = ${key} ORDER BY id DESC LIMIT 1)`;
/** Where the document's plan is. */
const stateOf = (document: string) =>
  `coalesce((SELECT state FROM plan_states WHERE document = ${document} ORDER BY id DESC LIMIT 1), 'draft')`;
/** Only a draft, or what counsel sent back, may change; everything else returns to draft first, saying why. */
const LOCKED = "('submitted', 'approved', 'exported', 'published')";
/** Whether the person decided something in the document that is in force. */
const decidedIn = (document: string, actor: string) => `EXISTS (
  SELECT 1 FROM decisions d JOIN acts a ON a.id = d.act JOIN findings f ON f.id = d.finding
  WHERE f.document = ${document} AND a.actor = ${actor} AND d.verdict <> 'undecided' AND d.act = (
    SELECT max(l.act) FROM decisions l JOIN acts b ON b.id = l.act WHERE l.finding = d.finding AND b.undone_at IS NULL))`;

const onlyAdded = (table: string) => `
  CREATE TRIGGER ${table}_never_change BEFORE UPDATE ON ${table}
  BEGIN SELECT RAISE(ABORT, 'what was signed off is never rewritten'); END;
  CREATE TRIGGER ${table}_never_leave BEFORE DELETE ON ${table}
  BEGIN SELECT RAISE(ABORT, 'what was signed off is never deleted'); END;`;

export const signoff: Migration = {
  id: 100,
  name: "signoff",
  up(db) {
    db.exec(`
      -- How far local time was ahead of UTC when it was written. null: an older Stet's row, which didn't say.
      ALTER TABLE audit ADD COLUMN offset_minutes INTEGER;

      -- Whoever acted here, as they were known then: a later row for a key tells what changed.
      CREATE TABLE people (
        id     INTEGER PRIMARY KEY,
        key    TEXT NOT NULL CHECK (length(key) = 64 AND key NOT GLOB '*[^0-9a-f]*'),
        name   TEXT NOT NULL CHECK (name <> ''),
        role   TEXT CHECK (role IN ('editor', 'lawyer', 'observer')),
        public TEXT NOT NULL,
        at     TEXT NOT NULL
      ) STRICT;
      CREATE INDEX people_by_key ON people (key, id);

      -- The rosters that this case was worked on under; null: none.
      CREATE TABLE rosters (
        id       INTEGER PRIMARY KEY,
        sha256   TEXT CHECK (sha256 IS NULL OR length(sha256) = 64),
        key      TEXT,
        newsroom TEXT,
        at       TEXT NOT NULL,
        CHECK ((sha256 IS NULL) = (key IS NULL) AND (key IS NULL) = (newsroom IS NULL))
      ) STRICT;

      -- What was submitted: the decisions in force then, by finding.
      CREATE TABLE plan_versions (
        document TEXT NOT NULL REFERENCES documents (sha256),
        version  INTEGER NOT NULL CHECK (version >= 1),
        plan     TEXT NOT NULL CHECK (plan <> ''),
        body     TEXT NOT NULL CHECK (json_valid(body)),
        PRIMARY KEY (document, version)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE signatures (
        id        INTEGER PRIMARY KEY,
        document  TEXT NOT NULL REFERENCES documents (sha256),
        version   INTEGER NOT NULL,
        act       TEXT NOT NULL CHECK (act IN ('decided', 'approved')),
        actor     TEXT NOT NULL CHECK (length(actor) = 64),
        manifest  TEXT NOT NULL CHECK (json_valid(manifest)),
        signature TEXT NOT NULL,
        FOREIGN KEY (document, version) REFERENCES plan_versions (document, version)
      ) STRICT;
      CREATE INDEX signatures_by_version ON signatures (document, version);

      CREATE TABLE plan_states (
        id             INTEGER PRIMARY KEY,
        document       TEXT NOT NULL REFERENCES documents (sha256),
        state          TEXT NOT NULL
          CHECK (state IN ('draft', 'submitted', 'changes_requested', 'approved', 'exported', 'published')),
        version        INTEGER NOT NULL CHECK (version >= 1),
        -- What was decided, as its key; null in draft.
        plan           TEXT CHECK ((plan IS NULL) = (state IN ('draft', 'changes_requested'))),
        actor          TEXT NOT NULL CHECK (actor <> ''),
        at             TEXT NOT NULL,
        offset_minutes INTEGER NOT NULL,
        why            TEXT NOT NULL,
        count          INTEGER NOT NULL CHECK (count >= 0),
        words          TEXT NOT NULL
      ) STRICT;
      CREATE INDEX plan_states_by_document ON plan_states (document, id);

      CREATE TRIGGER plan_states_follow_each_other
      BEFORE INSERT ON plan_states
      WHEN ${stateOf("NEW.document")} || '>' || NEW.state NOT IN (
        'draft>draft', 'draft>submitted', 'draft>exported',
        'submitted>draft', 'submitted>changes_requested', 'submitted>approved', 'submitted>exported',
        'changes_requested>draft', 'changes_requested>submitted', 'changes_requested>exported',
        'approved>draft', 'approved>exported',
        'exported>draft', 'exported>submitted', 'exported>exported', 'exported>published',
        'published>draft', 'published>submitted', 'published>exported')
      BEGIN SELECT RAISE(ABORT, 'a plan does not go from there to here'); END;

      CREATE TRIGGER plan_states_submitted_is_signed
      BEFORE INSERT ON plan_states
      WHEN NEW.state IN ('submitted', 'approved') AND NOT EXISTS (
        SELECT 1 FROM signatures s JOIN plan_versions v ON v.document = s.document AND v.version = s.version
        WHERE s.document = NEW.document AND s.version = NEW.version AND s.actor = NEW.actor AND v.plan = NEW.plan
          AND s.act = CASE NEW.state WHEN 'submitted' THEN 'decided' ELSE 'approved' END)
      BEGIN SELECT RAISE(ABORT, 'a plan is submitted and approved by a signature over exactly this plan'); END;

      CREATE TRIGGER plan_states_only_an_editor_submits
      BEFORE INSERT ON plan_states
      WHEN NEW.state IN ('submitted', 'exported', 'published') AND coalesce(${roleOf("NEW.actor")}, 'editor') <> 'editor'
      BEGIN SELECT RAISE(ABORT, 'only an editor submits, exports and publishes'); END;

      CREATE TRIGGER plan_states_only_a_lawyer_approves
      BEFORE INSERT ON plan_states
      WHEN NEW.state IN ('approved', 'changes_requested') AND coalesce(${roleOf("NEW.actor")}, '') <> 'lawyer'
      BEGIN SELECT RAISE(ABORT, 'only a lawyer approves or asks for changes'); END;

      CREATE TRIGGER plan_states_nobody_approves_their_own
      BEFORE INSERT ON plan_states
      WHEN NEW.state = 'approved' AND (${decidedIn("NEW.document", "NEW.actor")} OR EXISTS (
        SELECT 1 FROM plan_states s WHERE s.document = NEW.document AND s.version = NEW.version
          AND s.state = 'submitted' AND s.actor = NEW.actor))
      BEGIN SELECT RAISE(ABORT, 'nobody approves a plan in which they decided something'); END;

      -- Reviewed is what follows an approval of the same plan, with nothing between.
      CREATE TRIGGER plan_states_reviewed_is_approved
      BEFORE INSERT ON plan_states
      WHEN NEW.state IN ('exported', 'published') AND NEW.why <> 'not_reviewed' AND NOT EXISTS (
        SELECT 1 FROM plan_states s WHERE s.id = (SELECT max(id) FROM plan_states WHERE document = NEW.document)
          AND s.state IN ('approved', 'exported', 'published') AND s.why <> 'not_reviewed' AND s.plan = NEW.plan)
      BEGIN SELECT RAISE(ABORT, 'exported without review is marked as not reviewed'); END;
      ${onlyAdded("plan_states")}${onlyAdded("plan_versions")}${onlyAdded("signatures")}
      ${onlyAdded("people")}${onlyAdded("rosters")}

      -- What counsel said of one value: content is a digest of its places, reason and note.
      CREATE TABLE reviews (
        id             INTEGER PRIMARY KEY,
        document       TEXT NOT NULL REFERENCES documents (sha256),
        version        INTEGER NOT NULL,
        item           TEXT NOT NULL,
        content        TEXT NOT NULL,
        review         TEXT NOT NULL CHECK (review IN ('approved', 'requested')),
        words          TEXT NOT NULL,
        actor          TEXT NOT NULL CHECK (actor <> ''),
        at             TEXT NOT NULL,
        offset_minutes INTEGER NOT NULL
      ) STRICT;
      CREATE INDEX reviews_by_document ON reviews (document, id);
      ${onlyAdded("reviews")}
      CREATE TRIGGER reviews_are_a_lawyers
      BEFORE INSERT ON reviews
      WHEN coalesce(${roleOf("NEW.actor")}, '') <> 'lawyer' OR ${stateOf("NEW.document")} <> 'submitted'
        OR ${decidedIn("NEW.document", "NEW.actor")}
      BEGIN SELECT RAISE(ABORT, 'a lawyer who decided nothing reviews what is submitted'); END;

      CREATE TRIGGER decisions_only_in_draft
      BEFORE INSERT ON decisions
      WHEN ${stateOf("(SELECT document FROM findings WHERE id = NEW.finding)")} IN ${LOCKED}
      BEGIN SELECT RAISE(ABORT, 'only a draft changes'); END;
      CREATE TRIGGER decisions_by_an_editor
      BEFORE INSERT ON decisions
      WHEN coalesce(${roleOf("(SELECT actor FROM acts WHERE id = NEW.act)")}, 'editor') <> 'editor'
      BEGIN SELECT RAISE(ABORT, 'only an editor decides'); END;
      CREATE TRIGGER acts_undone_only_in_draft
      BEFORE UPDATE OF undone_at ON acts
      WHEN EXISTS (SELECT 1 FROM decisions d JOIN findings f ON f.id = d.finding
        WHERE d.act = NEW.id AND ${stateOf("f.document")} IN ${LOCKED})
      BEGIN SELECT RAISE(ABORT, 'only a draft changes'); END;
      CREATE TRIGGER acts_undone_by_an_editor
      BEFORE UPDATE OF undone_by ON acts
      WHEN coalesce(${roleOf("NEW.undone_by")}, 'editor') <> 'editor'
      BEGIN SELECT RAISE(ABORT, 'only an editor decides'); END;
      CREATE TRIGGER statements_only_in_draft
      BEFORE INSERT ON statements
      WHEN ${stateOf("NEW.document")} IN ${LOCKED} OR coalesce(${roleOf("NEW.actor")}, 'editor') <> 'editor'
      BEGIN SELECT RAISE(ABORT, 'only a draft changes, by an editor'); END;
    `);
  },
};
