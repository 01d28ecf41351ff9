// What of a document a submitted plan publishes, where that isn't the whole; a signature over it is over this form.
import type { Migration } from "./migration.ts";

export const planForms: Migration = {
  id: 140,
  name: "plan-forms",
  up(db) {
    db.exec(`
      -- Pages and passages, as the signature's manifest has them; null: the whole document.
      ALTER TABLE plan_versions ADD COLUMN form TEXT CHECK (form IS NULL OR json_valid(form));
      CREATE TRIGGER signatures_are_over_the_form
      BEFORE INSERT ON signatures
      WHEN json_extract(NEW.manifest, '$.form') IS NOT
        (SELECT form FROM plan_versions WHERE document = NEW.document AND version = NEW.version)
      BEGIN SELECT RAISE(ABORT, 'what is signed is the form that was submitted'); END;
    `);
  },
};
