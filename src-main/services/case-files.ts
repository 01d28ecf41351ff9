// A case's folder on disk: private from the first byte, originals copied by content and never touched again.
import { createHash, randomUUID } from "node:crypto";
import { closeSync, constants, existsSync, mkdirSync, openSync } from "node:fs";
import { chmod, type FileHandle, open, readdir, rename, rm, rmdir, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { err, ok, type Result } from "../base/result.ts";
import { type StetError, stetError } from "../contract/errors.ts";

export type Copied = {
  readonly sha256: string;
  readonly bytes: number;
  /** It was not there before. */
  readonly fresh: boolean;
};
export type PreparedFolder = {
  readonly database: string;
  /** The database was made now: the case is a new one. */
  readonly fresh: boolean;
};

/** A file's path, or its bytes, whole or as they come. */
export type OriginalSource = string | Uint8Array | AsyncIterable<Uint8Array>;

export type CaseFiles = {
  /** Whether there is a case in the folder. */
  exists(folder: string): boolean;
  /** Makes what is missing of the folder, and tells the database's path. */
  prepare(folder: string): Result<PreparedFolder, StetError>;
  /** Takes back what {@link prepare} made of a case that then couldn't be: its empty parts, and nothing else. */
  abandon(folder: string): Promise<void>;
  /** Copies a file, or bytes, to `originals/<sha256>.original`; the same content is the same file. */
  copyOriginal(folder: string, source: OriginalSource): Promise<Result<Copied, StetError>>;
  /** The bytes of an original, a chunk at a time. Throws what the file system throws. */
  readOriginal(folder: string, sha256: string): AsyncIterable<Uint8Array>;
  /** Removes an original that {@link copyOriginal} has just added and the case couldn't record. */
  removeOriginal(folder: string, sha256: string): Promise<void>;
  originalPath(folder: string, sha256: string): string;
  /** The hash of the original as it lies there now; null when it is gone. */
  hashOriginal(folder: string, sha256: string): Promise<Result<string | null, StetError>>;
  /** Removes copies that an interrupted import left behind before `olderThan` (milliseconds since the epoch). */
  sweep(folder: string, olderThan: number): Promise<void>;
};

const CHUNK = 1024 * 1024;
const TEMPORARY = /^\.import-[0-9a-f-]{36}\.tmp$/;
const originals = (folder: string) => join(resolve(folder), "originals");
const pathOf = (folder: string, sha256: string) => join(originals(folder), `${sha256}.original`);

export const nodeCaseFiles: CaseFiles = {
  exists: (folder) => existsSync(join(resolve(folder), "case.db")),
  prepare(folder) {
    const database = join(resolve(folder), "case.db");
    // Set umask before any file exists: a mode corrected afterwards leaves a moment in which others can open it.
    const before = process.umask(0o077);
    try {
      mkdirSync(originals(folder), { recursive: true, mode: 0o700 });
      const fresh = !existsSync(database);
      closeSync(openSync(database, constants.O_CREAT | constants.O_RDWR, 0o600));
      return ok({ database, fresh });
    } catch {
      return err(stetError("export/not-writable"));
    } finally {
      process.umask(before);
    }
  },

  async abandon(folder) {
    for (const name of ["case.db", "case.db-journal"]) await rm(join(folder, name), { force: true }).catch(() => {});
    for (const empty of [originals(folder), folder]) await rmdir(empty).catch(() => {});
  },

  async copyOriginal(folder, source) {
    const temporary = join(originals(folder), `.import-${randomUUID()}.tmp`);
    const copied = await copyTo(temporary, source);
    if (!copied.ok) {
      await rm(temporary, { force: true });
      return copied;
    }
    try {
      return await settle(folder, temporary, copied.value);
    } catch {
      return err(stetError("export/not-writable"));
    } finally {
      await rm(temporary, { force: true });
    }
  },

  removeOriginal: (folder, sha256) => rm(pathOf(folder, sha256), { force: true }).catch(() => {}),

  async *readOriginal(folder, sha256) {
    const file = await open(pathOf(folder, sha256), "r");
    try {
      // Each its own: whoever takes them may still hold one when the next is read.
      for await (const chunk of chunksOf(file)) yield Uint8Array.from(chunk);
    } finally {
      await file.close();
    }
  },

  originalPath: pathOf,

  async hashOriginal(folder, sha256) {
    try {
      return ok(await hashOf(pathOf(folder, sha256)));
    } catch (error) {
      return codeOf(error) === "ENOENT" ? ok(null) : err(stetError("document/unreadable"));
    }
  },

  async sweep(folder, olderThan) {
    for (const name of await readdir(originals(folder)).catch(() => [])) {
      const path = join(originals(folder), name);
      if (!TEMPORARY.test(name)) continue;
      const found = await stat(path).catch(() => null);
      if (found !== null && found.mtimeMs < olderThan) await rm(path, { force: true });
    }
  },
};

type Hashed = Omit<Copied, "fresh">;

async function copyTo(temporary: string, source: OriginalSource): Promise<Result<Hashed, StetError>> {
  let from: FileHandle | undefined;
  let to: FileHandle | undefined;
  try {
    if (typeof source === "string") {
      from = await open(source, "r");
      if (!(await from.stat()).isFile()) throw new SourceError();
    }
  } catch (error) {
    await from?.close();
    return err(stetError(codeOf(error) === "ENOENT" ? "document/not-found" : "document/unreadable"));
  }
  try {
    to = await open(temporary, "wx", 0o600);
    const hash = createHash("sha256");
    let bytes = 0;
    const chunks = from
      ? chunksOf(from)
      : source instanceof Uint8Array
        ? [source]
        : (source as AsyncIterable<Uint8Array>);
    for await (const chunk of chunks) {
      hash.update(chunk);
      bytes += chunk.length;
      await to.writeFile(chunk);
    }
    await to.sync();
    return bytes === 0 ? err(stetError("document/empty")) : ok({ sha256: hash.digest("hex"), bytes });
  } catch (error) {
    return err(stetError(error instanceof SourceError ? "document/unreadable" : "export/not-writable"));
  } finally {
    await from?.close();
    await to?.close();
  }
}

/** Names what was verified: the bytes on the disk, read back, not the bytes that were meant to be written. */
async function settle(folder: string, temporary: string, copied: Hashed): Promise<Result<Copied, StetError>> {
  const target = pathOf(folder, copied.sha256);
  const there = await hashOf(target).catch((error) => (codeOf(error) === "ENOENT" ? null : ""));
  if (there !== null)
    return there === copied.sha256 ? ok({ ...copied, fresh: false }) : err(stetError("store/damaged"));
  if ((await hashOf(temporary)) !== copied.sha256) return err(stetError("export/not-writable"));
  await chmod(temporary, 0o400);
  await rename(temporary, target);
  await syncFolder(originals(folder));
  return ok({ ...copied, fresh: true });
}

class SourceError extends Error {}

async function* chunksOf(from: FileHandle): AsyncGenerator<Uint8Array> {
  const buffer = Buffer.allocUnsafe(CHUNK);
  for (;;) {
    const { bytesRead } = await from.read(buffer, 0, CHUNK, null).catch(() => {
      throw new SourceError();
    });
    if (bytesRead === 0) return;
    yield buffer.subarray(0, bytesRead);
  }
}

async function hashOf(path: string): Promise<string> {
  const file = await open(path, "r");
  try {
    const hash = createHash("sha256");
    for await (const chunk of chunksOf(file)) hash.update(chunk);
    return hash.digest("hex");
  } finally {
    await file.close();
  }
}

/** Makes the rename itself survive a power cut. Windows can't open a folder, and doesn't need it. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, "r").catch(() => null);
  await folder?.sync().catch(() => undefined);
  await folder?.close();
}

const codeOf = (error: unknown): unknown => (error instanceof Error && "code" in error ? error.code : undefined);
