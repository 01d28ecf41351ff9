// What a case in a folder lies under: read from its key file, opened by a passphrase, or made for a new case.
import { randomBytes } from "node:crypto";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { err, ok, type Result } from "../../base/result.ts";
import { type StetError, stetError } from "../../contract/errors.ts";
import type { CaseFiles, Lock } from "../case-files.ts";
import { syncFolder } from "../disk.ts";
import { writeOwnFile } from "../signoff/own-file.ts";
import { KEY_FILE, newCaseKey, openCaseKey, readCaseKey } from "./case-key.ts";

/**
 * `made`: the case is new, and its key was made now. Errors: case/locked without a passphrase, case/wrong-passphrase,
 * case/key-damaged, identity/short-passphrase, export/not-writable.
 */
export async function lockOf(
  folder: string,
  files: CaseFiles,
  passphrase: string | undefined,
): Promise<Result<{ readonly lock: Lock; readonly made: boolean }, StetError>> {
  const there = await readCaseKey(folder);
  if (!there.ok) return there;
  if (there.value !== null) {
    if (passphrase === undefined) return err(stetError("case/locked"));
    const lock = await openCaseKey(there.value, passphrase);
    return lock.ok ? ok({ lock: lock.value, made: !files.exists(folder) }) : lock;
  }
  if (passphrase === undefined || files.exists(folder)) return ok({ lock: null, made: false });
  const made = await newCaseKey(passphrase);
  if (!made.ok) return made;
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
  } catch {
    return err(stetError("export/not-writable"));
  }
  const written = await writeOwnFile(join(folder, KEY_FILE), made.value.file, randomBytes(6).toString("hex"));
  if (!written.ok) return written;
  await syncFolder(folder);
  return ok({ lock: made.value.key, made: true });
}
