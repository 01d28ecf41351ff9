// Words read off pictures that the recogniser wasn't sure of, as the last run saw them.
import type { Migration } from "./migration.ts";

export const doubtfulWords: Migration = {
  id: 70,
  name: "doubtful-words",
  up(db) {
    db.exec("ALTER TABLE runs ADD COLUMN doubtful TEXT CHECK (doubtful IS NULL OR json_valid(doubtful));");
  },
};
