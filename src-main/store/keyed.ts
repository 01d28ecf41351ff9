// A database under a key: opened with it, copied into another file under the same key or another.
import { closeSync, fsyncSync, openSync, rmSync } from "node:fs";
import SqliteDatabase, { type Database } from "better-sqlite3";

/** 32 bytes, of chance; null: the database is not encrypted. */
export type DatabaseKey = Uint8Array | null;

/**
 * ChaCha20-Poly1305 over every page, journal included: a page that was changed from outside is refused. `raw:` takes
 * the key as it is: it is derived from a random one already, not from words.
 */
const CIPHER = "chacha20";
const keyText = (key: Uint8Array) => `'raw:${Buffer.from(key).toString("hex")}'`;

/** Must come before anything else is asked of the database. */
export function useKey(db: Database, key: DatabaseKey): void {
  if (key === null) return;
  db.pragma(`cipher = '${CIPHER}'`);
  db.pragma(`key = ${keyText(key)}`);
}

/** As it is at this moment, whole and on the disk when this returns. Throws as SQLite does, and then leaves no file. */
export function copyDatabase(db: Database, to: string, from: DatabaseKey, key: DatabaseKey): void {
  // Made first, so that nobody else may read it: SQLite takes an empty file for none.
  closeSync(openSync(to, "wx", 0o600));
  try {
    db.prepare("VACUUM INTO ?").run(to);
    if (!sameKey(from, key)) changeKey(to, from, key);
    const file = openSync(to, "r+");
    try {
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    rmSync(to, { force: true });
    throw error;
  }
}

function changeKey(file: string, from: DatabaseKey, key: DatabaseKey): void {
  const db = new SqliteDatabase(file, { fileMustExist: true });
  try {
    useKey(db, from);
    // A copy that is interrupted here is thrown away: a journal of it would only be one more place to clean.
    db.pragma("journal_mode = OFF");
    if (from === null) db.pragma(`cipher = '${CIPHER}'`);
    db.pragma(`rekey = ${key === null ? "''" : keyText(key)}`);
  } finally {
    db.close();
  }
}

const sameKey = (a: DatabaseKey, b: DatabaseKey) => (a === null || b === null ? a === b : Buffer.compare(a, b) === 0);
