// The newsroom's list of reasons, kept in a file of its own beside its cases: replaced whole, or left as it was.
import { readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { err, ok, type Result } from "../../base/result.ts";
import { type ReasonEntry, reasonList, STARTING_REASONS } from "../../contract/desk.ts";
import { type StetError, stetError } from "../../contract/errors.ts";

export const REASONS_FILE = "reasons.json";
/** A list that couldn't be read, once another has taken its place: somebody may have written it by hand. */
export const UNREAD_FILE = "reasons.unread.json";

const file = z.strictObject({ schema: z.literal("stet.reasons/1"), reasons: reasonList });

/** What Stet starts with, where there is no file. Errors: input/bad-shape, for one that isn't of the form. */
export async function readReasons(folder: string): Promise<Result<ReasonEntry[], StetError>> {
  let text: string;
  try {
    text = await readFile(join(folder, REASONS_FILE), "utf8");
  } catch {
    return ok([...STARTING_REASONS]);
  }
  try {
    const parsed = file.safeParse(JSON.parse(text));
    if (parsed.success) return ok(parsed.data.reasons);
    return err(stetError("input/bad-shape", `${REASONS_FILE}, ${parsed.error.issues[0]?.message ?? ""}`));
  } catch {
    return err(stetError("input/bad-shape", `${REASONS_FILE} is not valid JSON`));
  }
}

/** Errors: export/not-writable; the list is then the one before. */
export async function writeReasons(
  folder: string,
  reasons: readonly ReasonEntry[],
  token: string,
): Promise<Result<null, StetError>> {
  const partial = join(folder, `.${REASONS_FILE}-${token}`);
  try {
    await writeFile(partial, `${JSON.stringify({ schema: "stet.reasons/1", reasons }, null, 2)}\n`, { mode: 0o600 });
    if (!(await readReasons(folder)).ok) await rename(join(folder, REASONS_FILE), join(folder, UNREAD_FILE));
    await rename(partial, join(folder, REASONS_FILE));
    return ok(null);
  } catch {
    await rm(partial, { force: true }).catch(() => {});
    return err(stetError("export/not-writable"));
  }
}
