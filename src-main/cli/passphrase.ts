// Passphrases on the command line: a file's first line, never an argument that others could see.
import { err, ok, type Result } from "../base/result.ts";
import { type StetError, stetError } from "../contract/errors.ts";
import { readText } from "../services/input.ts";
import { fromWhereTheyStood } from "./terminal.ts";

export const PASSPHRASE_OPTION = [
  "--passphrase-file <file>",
  "file whose first line is the passphrase (- for standard input)",
] as const;

/** Without a file: STET_PASSPHRASE. Errors: those of reading, input/usage. */
export async function readPassphrase(file: string | undefined): Promise<Result<string, StetError>> {
  if (file === undefined) {
    const given = process.env.STET_PASSPHRASE;
    if (given === undefined || given === "")
      return err(stetError("input/usage", "Give the passphrase with --passphrase-file FILE, or in STET_PASSPHRASE."));
    return ok(given);
  }
  const text = await readText(fromWhereTheyStood(file));
  return text.ok ? ok(text.value.split(/\r?\n/, 1)[0] ?? "") : text;
}

/** As {@link readPassphrase}, for a case that may have none: undefined where none is given. */
export async function readCasePassphrase(file: string | undefined): Promise<Result<string | undefined, StetError>> {
  return file === undefined && !process.env.STET_PASSPHRASE ? ok(undefined) : readPassphrase(file);
}
