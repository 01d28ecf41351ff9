// A case destroyed: what opens it first, then everything that it is, so that being cut off leaves nothing to open.
import { open, readdir, rmdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Limit } from "../../contract/protection.ts";
import { OLDER } from "../../store/open-database.ts";
import { DATABASE, ORIGINALS } from "../case-files.ts";
import { syncFolder, wipe } from "../disk.ts";
import { KEY_FILE } from "./case-key.ts";

/** An empty file: once it is there the case is gone, whatever else still lies beside it. */
export const DESTROYING = ".destroying";

/** The key first: without it nobody reads the rest, whatever becomes of it. */
const PARTS = [KEY_FILE, DATABASE, `${DATABASE}-journal`, OLDER, ORIGINALS];
/** What a change of keys may have left. */
const REMAINS = /^\.(?:ready|(?:next|old)-[0-9a-f-]+)$/;

/** Throws what the disk refuses. The case must be closed on Windows; elsewhere it is closed after. */
export async function beginDestruction(folder: string): Promise<void> {
  const mark = await open(join(folder, DESTROYING), "w", 0o600);
  await mark.sync();
  await mark.close();
  await syncFolder(folder);
}

/** Also called on what an earlier attempt left. What isn't a case's stays, and the folder with it. Throws likewise. */
export async function finishDestruction(folder: string): Promise<void> {
  for (const part of PARTS) {
    await wipe(join(folder, part));
    await syncFolder(folder);
  }
  for (const name of await readdir(folder)) if (REMAINS.test(name)) await wipe(join(folder, name));
  await wipe(join(folder, DESTROYING));
  await rmdir(folder).catch(() => {});
  await syncFolder(dirname(folder));
}

/** What deleting doesn't reach, to be said in so many words. */
export function limitsOf(clear: boolean): Limit[] {
  return [...(clear ? (["in-the-clear"] as const) : []), "drive", "snapshots", "backups", "elsewhere"];
}
