// Marks made by hand stand beside what the engine found and are decided like it; a redaction can carry a label.
import type { Migration } from "./migration.ts";

export const marks: Migration = {
  id: 80,
  name: "marks",
  up(db) {
    db.exec(`
      -- How a person made it; null: the engine found it. It never becomes absent: no run looks for it.
      ALTER TABLE findings ADD COLUMN how TEXT CHECK (how IS NULL OR (how IN ('box', 'text', 'page') AND page IS NOT NULL));

      -- Moving a mark withdraws it and makes another, so that what was decided about a place stays about that place.
      CREATE TRIGGER marks_never_change
      BEFORE UPDATE ON findings
      WHEN OLD.how IS NOT NULL OR NEW.how IS NOT NULL
      BEGIN SELECT RAISE(ABORT, 'a mark made by hand never changes'); END;

      -- What is written on the bar; empty: nothing.
      ALTER TABLE decisions ADD COLUMN label       TEXT NOT NULL DEFAULT '';
      ALTER TABLE decisions ADD COLUMN label_style TEXT NOT NULL DEFAULT 'bar' CHECK (label_style IN ('bar', 'plain'));
    `);
  },
};
