// A lock for a moment, in a file: only one start at a time looks whether another host runs.
import { randomUUID } from "node:crypto";
import { link, open, readFile, rename, rm, stat } from "node:fs/promises";
import { setTimeout as wait } from "node:timers/promises";

/** Whoever holds it does so for two seconds at most; one this old was left by a crash. */
const STALE_MS = 10_000;
const POLL_MS = 20;

export async function withLock<T>(path: string, work: () => Promise<T>): Promise<T> {
  const mine = randomUUID();
  while (!(await take(path, mine))) {
    await breakStale(path);
    await wait(POLL_MS);
  }
  try {
    return await work();
  } finally {
    // It may have been taken for stale meanwhile, and be another's.
    if ((await readFile(path, "utf8").catch(() => "")) === mine) await rm(path, { force: true });
  }
}

/** false when another holds it. Throws when the folder can't be written. */
async function take(path: string, mine: string): Promise<boolean> {
  try {
    const file = await open(path, "wx", 0o600);
    await file.writeFile(mine);
    await file.close();
    return true;
  } catch (thrown) {
    // Windows says EPERM while the one before is being deleted.
    if (["EEXIST", "EPERM"].includes((thrown as NodeJS.ErrnoException).code ?? "")) return false;
    throw thrown;
  }
}

async function breakStale(path: string): Promise<void> {
  if (!(await isStale(path))) return;
  const aside = `${path}.${randomUUID()}`;
  try {
    await rename(path, aside);
    // Between looking and moving another start may have broken it and taken its own: that one is put back.
    if (!(await isStale(aside))) await link(aside, path);
  } catch {
    // Another start was faster.
  }
  await rm(aside, { force: true });
}

async function isStale(path: string): Promise<boolean> {
  const there = await stat(path).catch(() => null);
  return there !== null && Date.now() - there.mtimeMs > STALE_MS;
}
