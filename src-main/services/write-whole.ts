// Two folders written as one: both halves are there whole, or the place is as it was before.
import { mkdir, rename, rm, rmdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { err, ok, type Result } from "../base/result.ts";
import { type StetError, stetError } from "../contract/errors.ts";
import { codeOf } from "./input.ts";

/** keep/ holds what identifies the original: for its owner's eyes only. */
const HALVES = [
  { half: "keep", folder: 0o700, file: 0o600 },
  { half: "publish", folder: 0o777, file: 0o666 },
] as const;

export type NewFile = readonly [half: "publish" | "keep", name: string, content: string | Uint8Array];

/**
 * Everything is written into `partial`, a folder of its own inside `out`, and moved from there. With `force` what was
 * there is put aside first and comes back when the rest fails. Errors: export/exists, export/not-writable.
 */
export async function writeWhole(
  out: string,
  partial: string,
  files: readonly NewFile[],
  force: boolean,
): Promise<Result<null, StetError>> {
  const moved: (readonly [from: string, to: string])[] = [];
  const move = async (from: string, to: string) => {
    await rename(from, to);
    moved.push([from, to]);
  };
  let made: string | undefined;
  try {
    made = await mkdir(out, { recursive: true });
    for (const { half, folder, file: mode } of HALVES) {
      await mkdir(join(partial, half), { recursive: true, mode: folder });
      for (const [where, name, content] of files)
        if (where === half) await writeFile(join(partial, half, name), content, { mode });
    }
    for (const { half } of HALVES) {
      if (force) await move(join(out, half), join(partial, `old-${half}`)).catch(unlessMissing);
      await move(join(partial, half), join(out, half));
    }
    return ok(null);
  } catch (thrown) {
    for (const [from, to] of moved.reverse()) await rename(to, from).catch(() => {});
    const taken = codeOf(thrown) === "ENOTEMPTY" || codeOf(thrown) === "EEXIST";
    return err(stetError(taken ? "export/exists" : "export/not-writable"));
  } finally {
    await rm(partial, { recursive: true, force: true }).catch(() => {});
    if (made !== undefined) await removeEmpty(out, made);
  }
}

function unlessMissing(thrown: unknown): void {
  if (codeOf(thrown) !== "ENOENT") throw thrown;
}

/** Folders that were made for nothing, from `last` up to `first`. One that holds something stays. */
async function removeEmpty(last: string, first: string): Promise<void> {
  for (let path = last; path.length >= first.length; path = dirname(path)) {
    const removed = await rmdir(path).then(
      () => true,
      () => false,
    );
    if (!removed) return;
  }
}
