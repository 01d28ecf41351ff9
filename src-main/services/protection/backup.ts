// A copy of a whole case, made while it is worked on; it counts once it was opened and every original read back.
import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { copyFile, mkdir, open, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { err, ok, type Result } from "../../base/result.ts";
import { type StetError, stetError } from "../../contract/errors.ts";
import type { Call } from "../../contract/services.ts";
import { openCase } from "../../store/open-case.ts";
import { DATABASE, ORIGINALS } from "../case-files.ts";
import { syncFolder, wipe } from "../disk.ts";
import { KEY_FILE } from "./case-key.ts";
import type { Grounds } from "./grounds.ts";

export type BackedUp = { readonly folder: string; readonly documents: number; readonly at: string };

/**
 * `to` must not exist. Errors: export/folder-exists, export/not-writable, store/original-changed, case/bad-backup,
 * document/cancelled.
 */
export async function backUp(at: Grounds, to: string, actor: string, call: Call): Promise<Result<BackedUp, StetError>> {
  if (existsSync(to)) return err(stetError("export/folder-exists"));
  const partial = join(dirname(to), `.${basename(to)}-${randomBytes(4).toString("hex")}.partial`);
  let done = false;
  try {
    await mkdir(join(partial, ORIGINALS), { recursive: true, mode: 0o700 });
    const copied = await copyAll(at, partial, call);
    if (!copied.ok) return copied;
    for (const part of [join(partial, ORIGINALS), partial]) await syncFolder(part);
    await rename(partial, to);
    done = true;
    await syncFolder(dirname(to));
    const { store, now } = at;
    const told = store.change(() => {
      store.audit.append({ at: now(), actor, action: "case/backed-up", subjects: [], count: copied.value });
      return ok(null);
    });
    return told.ok ? ok({ folder: to, documents: copied.value, at: now() }) : told;
  } catch {
    return err(stetError("export/not-writable"));
  } finally {
    if (!done) await wipe(partial).catch(() => {});
  }
}

/** How many documents it holds. */
async function copyAll(at: Grounds, partial: string, { signal, report }: Call): Promise<Result<number, StetError>> {
  const { folder, store, files, lock } = at;
  const key = lock?.database ?? null;
  const database = join(partial, DATABASE);
  const copied = store.copyInto(database, key);
  if (!copied.ok) return copied;
  if (lock !== null) await copySynced(join(folder, KEY_FILE), join(partial, KEY_FILE));
  // From here on it is the copy that is read: what it says of its documents is what must lie beside it.
  const fresh = openCase(database, { key });
  if (!fresh.ok) return fresh;
  try {
    const documents = fresh.value.read(() => fresh.value.documents.all());
    if (!documents.ok) return documents;
    const of = documents.value.length;
    for (const [i, { sha256 }] of documents.value.entries()) {
      if (signal.aborted) return err(stetError("document/cancelled"));
      report({ stage: "copying", done: i, of });
      const [from, into] = [folder, partial].map((place) => files.originalPath(place, lock, sha256)) as [
        string,
        string,
      ];
      if (!existsSync(from)) return err(stetError("store/original-changed"));
      await copySynced(from, into);
      const hash = await files.hashOriginal(partial, lock, sha256);
      if (!hash.ok) return hash;
      if (hash.value === sha256) continue;
      const source = await files.hashOriginal(folder, lock, sha256);
      return err(stetError(source.ok && source.value === sha256 ? "case/bad-backup" : "store/original-changed"));
    }
    report({ stage: "proving", done: of, of });
    const chain = fresh.value.read(() => fresh.value.audit.verify());
    if (!chain.ok) return chain;
    return chain.value.intact && fresh.value.isSound() ? ok(of) : err(stetError("case/bad-backup"));
  } finally {
    fresh.value.close();
    await rm(`${database}-journal`, { force: true });
  }
}

async function copySynced(from: string, to: string): Promise<void> {
  await copyFile(from, to);
  // Windows syncs only what may be written; the copy is closed again by its mode, which copyFile keeps.
  const file = await open(to, "r");
  await file.sync().catch(() => {});
  await file.close();
}
