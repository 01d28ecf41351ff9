// What a crash or a power cut must not undo, and what is meant to be gone: folders synced, files overwritten.
import { chmod, lstat, open, readdir, rename, rm, rmdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { codeOf } from "./input.ts";

const ZEROS = Buffer.alloc(1024 * 1024);

/** Makes what was made, renamed or removed in the folder survive a power cut. Windows can't open a folder, nor needs to. */
export async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, "r").catch(() => null);
  await folder?.sync().catch(() => undefined);
  await folder?.close();
}

/** Moves what is there; false where there is nothing. */
export async function moveIfThere(from: string, to: string): Promise<boolean> {
  try {
    await rename(from, to);
    await syncFolder(dirname(to));
    return true;
  } catch (thrown) {
    if (codeOf(thrown) === "ENOENT") return false;
    throw thrown;
  }
}

/**
 * Overwrites files with zeros and removes them, folders with all that is in them. Where a drive or a file system writes
 * elsewhere than what was there (flash, snapshots), the old bytes may stay: docs/at-rest.md says so. Throws what can't
 * be removed; links are removed, never followed.
 */
export async function wipe(path: string): Promise<void> {
  const found = await lstat(path).catch((thrown) => {
    if (codeOf(thrown) === "ENOENT") return null;
    throw thrown;
  });
  if (found === null) return;
  if (found.isDirectory()) {
    for (const name of await readdir(path)) await wipe(join(path, name));
    return rmdir(path);
  }
  // A file that can't be overwritten is removed all the same.
  if (found.isFile()) await overwrite(path, found.size).catch(() => {});
  await rm(path, { force: true });
}

async function overwrite(path: string, size: number): Promise<void> {
  // Originals are read-only.
  await chmod(path, 0o600);
  const file = await open(path, "r+");
  try {
    for (let at = 0; at < size; )
      at += (await file.write(ZEROS, 0, Math.min(size - at, ZEROS.length), at)).bytesWritten;
    await file.sync();
  } finally {
    await file.close();
  }
}
