// What a migration is: one numbered step from an older shape of a case to the next.
import type { Database } from "better-sqlite3";

export type Migration = {
  /** In tens, so that one can be put between two; also the database's `user_version` once applied. */
  readonly id: number;
  readonly name: string;
  /** Runs inside a transaction that the caller opened. */
  up(db: Database): void;
};
