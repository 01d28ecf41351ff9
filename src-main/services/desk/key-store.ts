// The newsroom's archived DKIM keys, from the folder of its cases: read again for every document, since it may grow.
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { err, ok, type Result } from "../../base/result.ts";
import { type DkimKeys, dkimKeys } from "../../contract/dkim.ts";
import { type StetError, stetError } from "../../contract/errors.ts";

export const KEYS_FILE = "dkim-keys.json";

export type KeyStore = { readonly keys: DkimKeys /** Changes with the file. */; readonly mark: string };

/** null where there is no file. One that isn't of the form is told, never passed over: a signature would seem unknown. */
export async function readKeyStore(folder: string): Promise<Result<KeyStore | null, StetError>> {
  let text: string;
  try {
    text = await readFile(join(folder, KEYS_FILE), "utf8");
  } catch {
    return ok(null);
  }
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return err(stetError("input/bad-shape", `${KEYS_FILE} is not valid JSON`));
  }
  const parsed = dkimKeys.safeParse(value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return err(
      stetError("input/bad-shape", `${KEYS_FILE}, ${issue?.path.join(".") || "the whole"}: ${issue?.message ?? ""}`),
    );
  }
  return ok({ keys: parsed.data, mark: createHash("sha256").update(text).digest("hex").slice(0, 12) });
}
