// Small JSON files beside the cases: read whole and checked, replaced whole or left as they were.
import { readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { z } from "zod";
import { err, ok, type Result } from "../../base/result.ts";
import { type ErrorCode, type StetError, stetError } from "../../contract/errors.ts";
import { codeOf } from "../input.ts";

/** null where there is no such file. Errors: `damaged`, saying what isn't as it must be, never what it holds. */
export async function readOwnFile<T>(
  path: string,
  schema: z.ZodType<T>,
  damaged: ErrorCode,
): Promise<Result<T | null, StetError>> {
  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch (thrown) {
    return ["ENOENT", "ENOTDIR"].includes(codeOf(thrown) ?? "")
      ? ok(null)
      : err(stetError(damaged, "it can't be read"));
  }
  const parsed = parseJson(text, schema);
  return parsed.ok ? parsed : err(stetError(damaged, parsed.error));
}

export function parseJson<T>(text: string, schema: z.ZodType<T>): Result<T, string> {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return err("it is not valid JSON");
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return ok(parsed.data);
  return err(`${parsed.error.issues[0]?.path.join(".") || "the whole"} is not as it must be`);
}

/** For its owner's eyes only. Errors: export/not-writable; what was there is then as before. */
export async function writeOwnFile(path: string, value: unknown, token: string): Promise<Result<null, StetError>> {
  const partial = join(dirname(path), `.${token}.partial`);
  try {
    await writeFile(partial, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600, flush: true });
    await rename(partial, path);
    return ok(null);
  } catch {
    await rm(partial, { force: true }).catch(() => {});
    return err(stetError("export/not-writable"));
  }
}
