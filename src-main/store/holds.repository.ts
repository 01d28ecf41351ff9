// Legal holds: the one in force, set and lifted with a reason.
import type { Database } from "better-sqlite3";

export type HoldRow = { readonly at: string; readonly actor: string; readonly reason: string };

export type HoldsRepository = {
  /** null: the case is under no hold. */
  inForce(): HoldRow | null;
  add(row: HoldRow & { readonly held: boolean }): void;
};

export function holdsRepository(db: Database): HoldsRepository {
  const last = db.prepare<[], HoldRow & { held: number }>(
    "SELECT at, actor, held, reason FROM legal_holds ORDER BY id DESC LIMIT 1",
  );
  const insert = db.prepare<[HoldRow & { held: number }]>(
    "INSERT INTO legal_holds (at, actor, held, reason) VALUES (@at, @actor, @held, @reason)",
  );
  return {
    inForce() {
      const row = last.get();
      return row?.held === 1 ? { at: row.at, actor: row.actor, reason: row.reason } : null;
    },
    add: ({ held, ...row }) => void insert.run({ ...row, held: held ? 1 : 0 }),
  };
}
