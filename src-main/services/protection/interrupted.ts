// What a case's folder says of work that was cut off: a change of keys finished or thrown away, a destruction finished.

import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { err, ok, type Result } from "../../base/result.ts";
import { type StetError, stetError } from "../../contract/errors.ts";
import { holdAlone } from "../../store/exclusive.ts";
import { OLDER } from "../../store/open-database.ts";
import { DATABASE, ORIGINALS } from "../case-files.ts";
import { moveIfThere, syncFolder, wipe } from "../disk.ts";
import { isAlive } from "../is-alive.ts";
import { KEY_FILE } from "./case-key.ts";
import { DESTROYING, finishDestruction } from "./destroy.ts";

/**
 * A change of keys makes the whole case anew in a folder `.next-<process>-<chance>`, with `in/` for what takes its place,
 * `drop/` for names of what goes, `was/` for what went. Renaming it to `.ready` is the one step that counts: before it
 * the case is the old one, after it the new one, and whoever opens the case next finishes the moving.
 */
export const READY = ".ready";
const NEXT = /^\.next-(\d+)-[0-9a-f]+$/;
const OLD = /^\.old-[0-9a-f]+$/;
const LOCK = "lock";
/** The database last: as long as it is the old one, all of it can be seen to be unfinished. */
const PARTS = [ORIGINALS, OLDER, KEY_FILE, DATABASE];

const chance = () => randomBytes(6).toString("hex");
export const nextFolder = (folder: string) => join(folder, `.next-${process.pid}-${chance()}`);
/** Folders of this process that are being filled now. */
const filling = new Set<string>();
export const whileFilling = async <T>(folder: string, work: () => Promise<T>): Promise<T> => {
  filling.add(folder);
  try {
    return await work();
  } finally {
    filling.delete(folder);
  }
};

/** Whether the case is on its way to other keys, or out of the world: what is written to it now would be lost. */
export const isLeaving = (folder: string) => existsSync(join(folder, READY)) || isDestroyed(folder);
/** It is gone already, though not all of it is removed yet. */
export const isDestroyed = (folder: string) => existsSync(join(folder, DESTROYING));

/** To be called before a case is opened. Errors: store/unknown-case when it was being destroyed, export/not-writable. */
export async function finishInterrupted(folder: string): Promise<Result<null, StetError>> {
  try {
    if (isDestroyed(folder)) {
      await finishDestruction(folder);
      return err(stetError("store/unknown-case"));
    }
    await moveIn(folder);
    for (const name of await readdir(folder).catch(() => [])) {
      const path = join(folder, name);
      const pid = Number(NEXT.exec(name)?.[1]);
      const isLeft = pid > 0 && (pid === process.pid ? !filling.has(path) : !isAlive(pid));
      if (isLeft || OLD.test(name)) await wipe(path);
    }
    return ok(null);
  } catch {
    return err(stetError("export/not-writable"));
  }
}

/** Finishes a change of keys that has become `.ready`; nothing where there is none. Throws what the disk refuses. */
export async function moveIn(folder: string): Promise<void> {
  const ready = join(folder, READY);
  if (!existsSync(ready)) return;
  const held = holdAlone(join(ready, LOCK));
  // Finished meanwhile by another program, or one that doesn't finish.
  if (held === null) {
    if (!existsSync(ready)) return;
    throw new Error("another program is changing the case's keys");
  }
  const old = join(folder, `.old-${chance()}`);
  try {
    // Another program may have finished while this one waited for it.
    if (!existsSync(join(ready, "in"))) return;
    await mkdir(join(ready, "was"), { recursive: true });
    for (const name of PARTS) {
      const [here, fresh, was] = [join(folder, name), join(ready, "in", name), join(ready, "was", name)];
      const comes = existsSync(fresh);
      if (!comes && !existsSync(join(ready, "drop", name))) continue;
      if (!existsSync(was)) await moveIfThere(here, was);
      // A journal of the old database must not be taken for one of the new.
      if (name === DATABASE) await rm(`${here}-journal`, { force: true });
      if (comes) await moveIfThere(fresh, here);
    }
    await syncFolder(folder);
    // From here on it is rubbish, whoever finds it.
    held.release();
    await moveIfThere(ready, old);
  } finally {
    held.release();
  }
  await wipe(old);
}
