// Opens a case's database, or makes one; refuses what a newer Stet wrote and what isn't a case.
import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import SqliteDatabase, { type Database } from "better-sqlite3";
import { err, ok, type Result } from "../base/result.ts";
import { type StetError, stetError } from "../contract/errors.ts";
import { copyDatabase, type DatabaseKey, useKey } from "./keyed.ts";
import { LATEST, migrate } from "./migrations/index.ts";

/** "Stet" in ASCII: tells a case from any other SQLite file. */
const APPLICATION_ID = 0x53746574;
/** Beside the database: it as it was before each migration, under the same key. */
export const OLDER = "older";

/**
 * Errors: store/from-the-future, store/damaged, export/not-writable. The file must exist (empty for a new case), so
 * that its permissions are the caller's choice and not this library's. With another key it is a damaged one: whether a
 * passphrase is right is told before, by what it opens.
 */
export function openDatabase(file: string, key: DatabaseKey = null): Result<Database, StetError> {
  let db: Database | undefined;
  try {
    db = new SqliteDatabase(file, { fileMustExist: true, timeout: 5_000 });
    useKey(db, key);
    const refused = refusal(db);
    if (refused !== null) {
      db.close();
      return err(refused);
    }
    configure(db);
    keepOlder(db, file, key);
    migrate(db);
    return ok(db);
  } catch (error) {
    db?.close();
    const mapped = storeError(error);
    if (mapped === null) throw error;
    return err(mapped);
  }
}

/** A database that nobody has open, of whatever version, copied under another key. Errors: those of opening one. */
export function copyClosed(file: string, from: DatabaseKey, to: string, key: DatabaseKey): Result<null, StetError> {
  let db: Database | undefined;
  try {
    db = new SqliteDatabase(file, { fileMustExist: true });
    useKey(db, from);
    copyDatabase(db, to, from, key);
    return ok(null);
  } catch (error) {
    const mapped = storeError(error);
    if (mapped === null) throw error;
    return err(mapped);
  } finally {
    db?.close();
  }
}

function refusal(db: Database): StetError | null {
  const version = Number(db.pragma("user_version", { simple: true }));
  const application = Number(db.pragma("application_id", { simple: true }));
  const tables = Number(db.prepare("SELECT count(*) FROM sqlite_schema").pluck().get());
  const fresh = version === 0 && application === 0 && tables === 0;
  if (!fresh && application !== APPLICATION_ID) return stetError("store/damaged");
  if (version > LATEST) return stetError("store/from-the-future");
  if (!fresh && db.pragma("quick_check(1)", { simple: true }) !== "ok") return stetError("store/damaged");
  return null;
}

/** A case that is about to be migrated is kept as it is, for a Stet of its own time. Throws when there is no room. */
function keepOlder(db: Database, file: string, key: DatabaseKey): void {
  const version = Number(db.pragma("user_version", { simple: true }));
  if (version === 0 || version >= LATEST) return;
  const folder = join(dirname(file), OLDER);
  const kept = join(folder, `case-${String(version).padStart(4, "0")}.db`);
  if (existsSync(kept)) return;
  const partial = `${kept}.partial`;
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  rmSync(partial, { force: true });
  copyDatabase(db, partial, key, key);
  renameSync(partial, kept);
}

function configure(db: Database): void {
  // Deleted values are overwritten with zeros instead of staying in free pages.
  db.pragma("secure_delete = ON");
  db.pragma("foreign_keys = ON");
  db.pragma("trusted_schema = OFF");
  // A write-ahead log would keep older pages beside the case; a truncated rollback journal keeps nothing.
  db.pragma("journal_mode = TRUNCATE");
  db.pragma("synchronous = FULL");
  // On macOS a plain fsync may leave what was committed in the drive's cache; elsewhere this says nothing new.
  db.pragma("fullfsync = ON");
  // Sorting and grouping spill to memory, never to a temporary file elsewhere on the disk.
  db.pragma("temp_store = MEMORY");
  if (Number(db.pragma("application_id", { simple: true })) === 0) db.pragma(`application_id = ${APPLICATION_ID}`);
}

/** SQLite's words never leave: they can quote a value. null when the fault is ours. */
export function storeError(error: unknown): StetError | null {
  if (!(error instanceof SqliteDatabase.SqliteError)) return isOfDisk(error) ? stetError("export/not-writable") : null;
  if (/^SQLITE_(?:NOTADB|CORRUPT|CANTOPEN)/.test(error.code)) return stetError("store/damaged");
  if (/^SQLITE_(?:READONLY|FULL|IOERR|PERM|BUSY|LOCKED)/.test(error.code)) return stetError("export/not-writable");
  return null;
}

const isOfDisk = (error: unknown) =>
  error instanceof Error &&
  "code" in error &&
  /^(?:ENOSPC|EDQUOT|EFBIG|EACCES|EPERM|EROFS|EIO|EEXIST|ENOTDIR)$/.test(String(error.code));
