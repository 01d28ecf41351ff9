// One program at a time: a lock of the system's on a file, which ends with the program that holds it.
import SqliteDatabase, { type Database } from "better-sqlite3";

export type Held = { release(): void };

/** Waits for whoever holds it, as long as anybody would wait for a database; null when that wasn't enough. */
export function holdAlone(file: string): Held | null {
  let db: Database | undefined;
  try {
    db = new SqliteDatabase(file, { timeout: 5_000 });
    db.exec("BEGIN EXCLUSIVE");
    const held = db;
    return { release: () => void held.close() };
  } catch {
    db?.close();
    return null;
  }
}
