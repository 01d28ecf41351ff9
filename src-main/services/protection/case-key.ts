// A case's key: 32 bytes of chance, on the disk only closed by the passphrase, in a file beside the database.
import { createHmac, hkdfSync, randomBytes } from "node:crypto";
import { join } from "node:path";
import { z } from "zod";
import { err, ok, type Result } from "../../base/result.ts";
import { type StetError, stetError } from "../../contract/errors.ts";
import { SHORTEST_PASSPHRASE } from "../signoff/identity.ts";
import { readOwnFile } from "../signoff/own-file.ts";
import { seal, sealed, unseal } from "../signoff/seal.ts";

export const KEY_FILE = "case.key";
const SCHEMA = "stet.case-key/1";

const caseKeyFile = z.strictObject({ schema: z.literal(SCHEMA), sealed });
export type CaseKeyFile = z.infer<typeof caseKeyFile>;

/** What a case's key opens, each by a key of its own. */
export type CaseKey = {
  readonly database: Uint8Array;
  /** What age takes as a passphrase: 256 bits, so that no cost has to stand before it. */
  readonly files: string;
  /** How an original is called: a hash in a file's name would tell which document the case holds. */
  nameOf(sha256: string): string;
};

/** null: the case is not protected. Errors: case/key-damaged. */
export const readCaseKey = (folder: string): Promise<Result<CaseKeyFile | null, StetError>> =>
  readOwnFile(join(folder, KEY_FILE), caseKeyFile, "case/key-damaged");

/** Errors: case/wrong-passphrase. */
export async function openCaseKey(file: CaseKeyFile, passphrase: string): Promise<Result<CaseKey, StetError>> {
  const secret = await unseal(file.sealed, passphrase, SCHEMA);
  return secret?.length === 32 ? ok(keyOf(secret)) : err(stetError("case/wrong-passphrase"));
}

export type NewCaseKey = { readonly key: CaseKey; readonly file: CaseKeyFile };

/** Errors: identity/short-passphrase. */
export async function newCaseKey(passphrase: string): Promise<Result<NewCaseKey, StetError>> {
  if ([...passphrase].length < SHORTEST_PASSPHRASE)
    return err(stetError("identity/short-passphrase", String(SHORTEST_PASSPHRASE)));
  const secret = randomBytes(32);
  const file: CaseKeyFile = { schema: SCHEMA, sealed: await seal(secret, passphrase, SCHEMA, randomBytes) };
  return ok({ key: keyOf(secret), file });
}

function keyOf(secret: Uint8Array): CaseKey {
  // HKDF (RFC 5869): one secret, a key for each use.
  const derived = (use: string) => Buffer.from(hkdfSync("sha256", secret, "", `${SCHEMA} ${use}`, 32));
  const names = derived("names");
  return {
    database: derived("database"),
    files: derived("files").toString("base64"),
    nameOf: (sha256) => createHmac("sha256", names).update(sha256).digest("hex"),
  };
}
