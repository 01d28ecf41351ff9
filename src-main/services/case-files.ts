// A case's folder on disk: private from the first byte, originals copied by content and never touched again.
import { createHash, randomUUID } from "node:crypto";
import { closeSync, constants, existsSync, mkdirSync, openSync } from "node:fs";
import { chmod, type FileHandle, open, readdir, rename, rm, rmdir, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { err, ok, type Result } from "../base/result.ts";
import { type StetError, stetError } from "../contract/errors.ts";
import { syncFolder } from "./disk.ts";
import { codeOf } from "./input.ts";
import { type CaseKey, KEY_FILE } from "./protection/case-key.ts";
import { sealing, UnsealError, unsealing } from "./protection/sealed-stream.ts";

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

/** What originals lie under: a protected case's key, or none. */
export type Lock = CaseKey | null;

/** A path, or the bytes themselves. */
export type Source = string | Uint8Array | AsyncIterable<Uint8Array>;

export type CaseFiles = {
  /** Whether there is a case in the folder. */
  exists(folder: string): boolean;
  /** Makes what is missing of the folder, and tells the database's path. */
  prepare(folder: string): Result<PreparedFolder, StetError>;
  /** Takes back what {@link prepare} made of a case that then couldn't be: its empty parts, and nothing else. */
  abandon(folder: string): Promise<void>;
  /**
   * Copies a file, bytes, or a stream of them to `originals/<sha256>.original`, or sealed to a name that tells nothing; the same content
   * is the same file.
   */
  copyOriginal(folder: string, lock: Lock, source: Source): Promise<Result<Copied, StetError>>;
  /**
   * The original's bytes in the clear, a chunk at a time, each its own. Throws what the file system throws, and
   * {@link UnsealError}.
   */
  streamOriginal(folder: string, lock: Lock, sha256: string): AsyncIterable<Uint8Array>;
  /** Removes an original that {@link copyOriginal} has just added and the case couldn't record. */
  removeOriginal(folder: string, lock: Lock, sha256: string): Promise<void>;
  originalPath(folder: string, lock: Lock, sha256: string): string;
  /**
   * The original's bytes, in the clear in memory alone; null when it was sealed otherwise. Whether they are the ones that
   * were imported their reader tells by their hash. Errors: document/unreadable, also when it is gone.
   */
  readOriginal(folder: string, lock: Lock, sha256: string): Promise<Result<Uint8Array | null, StetError>>;
  /** The hash of the original as it lies there now; null when it is gone, or was sealed otherwise. */
  hashOriginal(folder: string, lock: Lock, sha256: string): Promise<Result<string | null, StetError>>;
  /** Another as soon as the original's file is written, replaced or renamed: its size, times and number. null: it is gone. */
  touched(folder: string, lock: Lock, sha256: string): Promise<string | null>;
  /** Removes copies that an interrupted import left behind before `olderThan` (milliseconds since the epoch). */
  sweep(folder: string, olderThan: number): Promise<void>;
};

const CHUNK = 1024 * 1024;
const TEMPORARY = /^\.import-[0-9a-f-]{36}\.tmp$/;
export const DATABASE = "case.db";
export const ORIGINALS = "originals";
const originals = (folder: string) => join(resolve(folder), ORIGINALS);
const pathOf = (folder: string, lock: Lock, sha256: string) =>
  join(originals(folder), lock === null ? `${sha256}.original` : `${lock.nameOf(sha256)}.sealed`);

export const nodeCaseFiles: CaseFiles = {
  exists: (folder) => existsSync(join(resolve(folder), DATABASE)),
  prepare(folder) {
    const database = join(resolve(folder), DATABASE);
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
    for (const name of [DATABASE, `${DATABASE}-journal`]) await rm(join(folder, name), { force: true }).catch(() => {});
    // A key goes only where nothing lies that it might open.
    await rmdir(originals(folder)).then(
      () => rm(join(folder, KEY_FILE), { force: true }),
      () => {},
    );
    await rmdir(folder).catch(() => {});
  },

  async copyOriginal(folder, lock, source) {
    const temporary = join(originals(folder), `.import-${randomUUID()}.tmp`);
    const copied = await copyTo(temporary, lock, source);
    if (!copied.ok) {
      await rm(temporary, { force: true });
      return copied;
    }
    try {
      return await settle(folder, lock, temporary, copied.value);
    } catch {
      return err(stetError("export/not-writable"));
    } finally {
      await rm(temporary, { force: true });
    }
  },

  removeOriginal: (folder, lock, sha256) => rm(pathOf(folder, lock, sha256), { force: true }).catch(() => {}),

  originalPath: pathOf,

  async readOriginal(folder, lock, sha256) {
    const path = pathOf(folder, lock, sha256);
    if (!existsSync(path)) return err(stetError("document/unreadable"));
    return readBack(async () => {
      const parts: Uint8Array[] = [];
      for await (const chunk of nodeCaseFiles.streamOriginal(folder, lock, sha256)) parts.push(chunk);
      return Buffer.concat(parts);
    });
  },

  async *streamOriginal(folder, lock, sha256) {
    for await (const chunk of opened(pathOf(folder, lock, sha256), lock)) yield new Uint8Array(chunk);
  },

  hashOriginal: (folder, lock, sha256) => readBack(() => hashOf(pathOf(folder, lock, sha256), lock)),

  touched: (folder, lock, sha256) =>
    stat(pathOf(folder, lock, sha256), { bigint: true }).then(
      // The time of the last change of the file's entry too: whoever sets back the one of writing changes that.
      ({ size, mtimeNs, ctimeNs, ino }) => [size, mtimeNs, ctimeNs, ino].join(" "),
      () => null,
    ),

  async sweep(folder, olderThan) {
    for (const name of await readdir(originals(folder)).catch(() => [])) {
      const path = join(originals(folder), name);
      if (!TEMPORARY.test(name)) continue;
      const found = await stat(path).catch(() => null);
      if (found !== null && found.mtimeMs < olderThan) await rm(path, { force: true });
    }
  },
};

async function readBack<T>(read: () => Promise<T>): Promise<Result<T | null, StetError>> {
  try {
    return ok(await read());
  } catch (error) {
    const isGone = codeOf(error) === "ENOENT" || error instanceof UnsealError;
    return isGone ? ok(null) : err(stetError("document/unreadable"));
  }
}

type Hashed = Omit<Copied, "fresh">;

async function copyTo(temporary: string, lock: Lock, source: Source): Promise<Result<Hashed, StetError>> {
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
    const read = (async function* () {
      for await (const chunk of from ? chunksOf(from) : streamOf(source as Exclude<Source, string>)) {
        hash.update(chunk);
        bytes += chunk.length;
        yield chunk;
      }
    })();
    for await (const chunk of lock === null ? read : sealing(read, lock.files)) await to.writeFile(chunk);
    await to.sync();
    return bytes === 0 ? err(stetError("document/empty")) : ok({ sha256: hash.digest("hex"), bytes });
  } catch (error) {
    return err(stetError(isOfSource(error) ? "document/unreadable" : "export/not-writable"));
  } finally {
    await from?.close();
    await to?.close();
  }
}

/** Names what was verified: the bytes on the disk, read back, not the bytes that were meant to be written. */
async function settle(
  folder: string,
  lock: Lock,
  temporary: string,
  copied: Hashed,
): Promise<Result<Copied, StetError>> {
  const target = pathOf(folder, lock, copied.sha256);
  const there = await hashOf(target, lock).catch((error) => (codeOf(error) === "ENOENT" ? null : ""));
  if (there !== null)
    return there === copied.sha256 ? ok({ ...copied, fresh: false }) : err(stetError("store/damaged"));
  if ((await hashOf(temporary, lock)) !== copied.sha256) return err(stetError("export/not-writable"));
  await chmod(temporary, 0o400);
  await rename(temporary, target);
  await syncFolder(originals(folder));
  return ok({ ...copied, fresh: true });
}

class SourceError extends Error {}
const isOfSource = (error: unknown) => error instanceof SourceError || error instanceof UnsealError;

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

/** In parts, so that sealing a large document leaves room for other work between them. */
async function* streamOf(bytes: Uint8Array | AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  if (!(bytes instanceof Uint8Array)) return yield* bytes;
  for (let at = 0; at < bytes.length; at += CHUNK) yield bytes.subarray(at, at + CHUNK);
}

/** A file's bytes as they were before they were sealed. */
export async function* opened(path: string, lock: Lock): AsyncGenerator<Uint8Array> {
  const file = await open(path, "r").catch((thrown) => {
    throw codeOf(thrown) === "ENOENT" ? thrown : new SourceError();
  });
  try {
    yield* lock === null ? chunksOf(file) : unsealing(chunksOf(file), lock.files);
  } finally {
    await file.close();
  }
}

async function hashOf(path: string, lock: Lock): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of opened(path, lock)) hash.update(chunk);
  return hash.digest("hex");
}
