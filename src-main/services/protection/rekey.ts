// A case put under another key, or none: made whole anew beside the old one, which counts until that is done.

import { randomBytes } from "node:crypto";
import { mkdir, readdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { err, ok, type Result } from "../../base/result.ts";
import { type StetError, stetError } from "../../contract/errors.ts";
import type { Call } from "../../contract/services.ts";
import type { AuditAction } from "../../store/audit.repository.ts";
import { openCase } from "../../store/open-case.ts";
import { copyClosed, OLDER } from "../../store/open-database.ts";
import { DATABASE, ORIGINALS, opened } from "../case-files.ts";
import { syncFolder, wipe } from "../disk.ts";
import { writeOwnFile } from "../signoff/own-file.ts";
import { KEY_FILE, type NewCaseKey } from "./case-key.ts";
import type { Grounds } from "./grounds.ts";
import { moveIn, nextFolder, READY, whileFilling } from "./interrupted.ts";

type Done = Result<null, StetError>;

/**
 * Afterwards the store is closed and the case must be opened again; after an error it goes on as it was. Errors:
 * store/original-changed, export/not-writable, document/cancelled, those of the store.
 */
export async function rekey(
  at: Grounds,
  next: NewCaseKey | null,
  record: { readonly actor: string; readonly action: AuditAction },
  call: Call,
): Promise<Done> {
  const { folder, store } = at;
  const dir = nextFolder(folder);
  let committed = false;
  const made = await whileFilling(dir, async (): Promise<Done> => {
    try {
      const filled = await fill(at, dir, next, record, call);
      if (!filled.ok) return filled;
      await rename(dir, join(folder, READY));
      committed = true;
      return ok(null);
    } catch {
      return err(stetError("export/not-writable"));
    }
  });
  if (!committed) {
    if (store.isCurrent()) store.letGo();
    await wipe(dir).catch(() => {});
    return made;
  }
  await syncFolder(folder);
  // Whoever had it open finds `.ready` before writing another row.
  store.close();
  try {
    await moveIn(folder);
    return ok(null);
  } catch {
    // It counts all the same: the next to open the case finishes the moving.
    return err(stetError("export/not-writable"));
  }
}

async function fill(
  at: Grounds,
  dir: string,
  next: NewCaseKey | null,
  { actor, action }: { readonly actor: string; readonly action: AuditAction },
  call: Call,
): Promise<Done> {
  const { folder, store, lock, now } = at;
  const within = join(dir, "in");
  for (const part of [join(within, ORIGINALS), join(dir, "drop")]) await mkdir(part, { recursive: true, mode: 0o700 });
  const sealed = new Set<string>();
  const originals = async () => sealOriginals(at, within, next, sealed, call);
  const first = await originals();
  if (!first.ok) return first;
  const older = await olderOnes(at, within, next);
  if (!older.ok) return older;
  const alone = store.keepToItself();
  if (!alone.ok) return alone;
  // What came in meanwhile.
  const rest = await originals();
  if (!rest.ok) return rest;
  const database = join(within, DATABASE);
  const key = next?.key.database ?? null;
  const copied = store.copyInto(database, key);
  if (!copied.ok) return copied;
  const fresh = openCase(database, { key });
  if (!fresh.ok) return fresh;
  try {
    const told = fresh.value.change(() => {
      fresh.value.audit.append({ at: now(), actor, action, subjects: [], count: sealed.size });
      return ok(null);
    });
    if (!told.ok) return told;
    if (!fresh.value.isSound()) return err(stetError("store/damaged"));
  } finally {
    fresh.value.close();
  }
  await rm(`${database}-journal`, { force: true });
  if (next !== null) {
    const written = await writeOwnFile(join(within, KEY_FILE), next.file, randomBytes(6).toString("hex"));
    if (!written.ok) return written;
  } else if (lock !== null) await writeFile(join(dir, "drop", KEY_FILE), "", { flush: true });
  for (const part of [join(within, ORIGINALS), within, join(dir, "drop"), dir, folder]) await syncFolder(part);
  return ok(null);
}

/** Each read back and held against its hash, before and after. */
async function sealOriginals(
  { folder, store, lock, files }: Grounds,
  within: string,
  next: NewCaseKey | null,
  sealed: Set<string>,
  { signal, report }: Call,
): Promise<Done> {
  const documents = store.read(() => store.documents.all());
  if (!documents.ok) return documents;
  for (const { sha256 } of documents.value) {
    if (sealed.has(sha256)) continue;
    if (signal.aborted) return err(stetError("document/cancelled"));
    report({ stage: "sealing", done: sealed.size, of: documents.value.length });
    const source = opened(files.originalPath(folder, lock, sha256), lock);
    const copied = await files.copyOriginal(within, next?.key ?? null, source);
    if (!copied.ok)
      return copied.error.code === "document/unreadable" ? err(stetError("store/original-changed")) : copied;
    if (copied.value.sha256 !== sha256) return err(stetError("store/original-changed"));
    sealed.add(sha256);
  }
  report({ stage: "sealing", done: sealed.size, of: documents.value.length });
  return ok(null);
}

async function olderOnes({ folder, lock }: Grounds, within: string, next: NewCaseKey | null): Promise<Done> {
  const names = (await readdir(join(folder, OLDER)).catch(() => [])).filter((name) => name.endsWith(".db"));
  if (names.length === 0) return ok(null);
  await mkdir(join(within, OLDER), { mode: 0o700 });
  for (const name of names) {
    const [from, to] = [join(folder, OLDER, name), join(within, OLDER, name)];
    const copied = copyClosed(from, lock?.database ?? null, to, next?.key.database ?? null);
    if (!copied.ok) return copied;
  }
  await syncFolder(join(within, OLDER));
  return ok(null);
}
