// This machine's person: a name and a signing key, closed by a passphrase, in a file beside the cases.
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { canonicalJson } from "../../base/canonical-json.ts";
import { err, ok, type Result } from "../../base/result.ts";
import { type StetError, stetError } from "../../contract/errors.ts";
import { personName, publicKey } from "../../contract/people.ts";
import { type Signer, signerOf } from "./keys.ts";
import { readOwnFile, writeOwnFile } from "./own-file.ts";
import { seal, sealed, unseal } from "./seal.ts";

export const IDENTITY_FILE = "identity.json";
const KEYCHAIN_FILE = "keychain.json";
export const SHORTEST_PASSPHRASE = 12;

const identityFile = z.strictObject({
  schema: z.literal("stet.identity/1"),
  name: personName,
  publicKey,
  createdAt: z.string(),
  sealed,
});
export type Identity = z.infer<typeof identityFile>;

/** The system's own store of secrets, where a front has one that it trusts. */
export type Keychain = {
  /** False where it would keep secrets in the clear. */
  available(): boolean;
  /** null: refused by the system. */
  close(secret: string): Uint8Array | null;
  open(box: Uint8Array): string | null;
};

const keychainFile = z.strictObject({ schema: z.literal("stet.keychain/1"), publicKey, box: z.base64() });

export type Chance = (count: number) => Uint8Array;
const token = (randomBytes: Chance) => Buffer.from(randomBytes(6)).toString("hex");
/** What the seal binds: a name or key changed in the file doesn't open with the same passphrase any more. */
const boundOf = ({ schema, name, publicKey: key, createdAt }: Omit<Identity, "sealed">) =>
  canonicalJson({ schema, name, publicKey: key, createdAt });

/** null where nobody is identified. Errors: identity/damaged. */
export function readIdentity(folder: string): Promise<Result<Identity | null, StetError>> {
  return readOwnFile(join(folder, IDENTITY_FILE), identityFile, "identity/damaged");
}

/** Errors: identity/exists, identity/short-passphrase, identity/damaged, export/not-writable. */
export async function makeIdentity(
  folder: string,
  { name, passphrase, at }: { readonly name: string; readonly passphrase: string; readonly at: string },
  randomBytes: Chance,
): Promise<Result<Identity, StetError>> {
  const there = await readIdentity(folder);
  if (!there.ok) return there;
  if (there.value !== null) return err(stetError("identity/exists"));
  const made = await sealedKey({ name, passphrase, at }, randomBytes);
  if (!made.ok) return made;
  const written = await writeOwnFile(join(folder, IDENTITY_FILE), made.value, token(randomBytes));
  return written.ok ? made : written;
}

/** A new key under a name; a newsroom's own key is one, too. Errors: identity/short-passphrase. */
export async function sealedKey(
  { name, passphrase, at }: { readonly name: string; readonly passphrase: string; readonly at: string },
  randomBytes: Chance,
): Promise<Result<Identity, StetError>> {
  if ([...passphrase].length < SHORTEST_PASSPHRASE)
    return err(stetError("identity/short-passphrase", String(SHORTEST_PASSPHRASE)));
  const seed = randomBytes(32);
  const open = {
    schema: "stet.identity/1" as const,
    name: name.toWellFormed(),
    publicKey: signerOf(seed).publicKey,
    createdAt: at,
  };
  return ok({ ...open, sealed: await seal(seed, passphrase, boundOf(open), randomBytes) });
}

/** Errors: identity/wrong-passphrase. */
export async function openKey(identity: Identity, passphrase: string): Promise<Result<Signer, StetError>> {
  const seed = await unseal(identity.sealed, passphrase, boundOf(identity));
  const signer = seed?.length === 32 ? signerOf(seed) : null;
  return signer?.publicKey === identity.publicKey ? ok(signer) : err(stetError("identity/wrong-passphrase"));
}

export const readKeyFile = (path: string) => readOwnFile(path, identityFile, "identity/damaged");

/** Errors: identity/no-keychain, export/not-writable. */
export async function remember(
  folder: string,
  identity: Identity,
  passphrase: string,
  keychain: Keychain | null,
  randomBytes: Chance,
): Promise<Result<null, StetError>> {
  const box = keychain?.available() === true ? keychain.close(passphrase) : null;
  if (box === null) return err(stetError("identity/no-keychain"));
  const kept = {
    schema: "stet.keychain/1",
    publicKey: identity.publicKey,
    box: Buffer.from(box).toString("base64"),
  };
  return writeOwnFile(join(folder, KEYCHAIN_FILE), kept, token(randomBytes));
}

/** null where it isn't kept, or the system no longer opens it: it is then asked for. */
export async function remembered(
  folder: string,
  identity: Identity,
  keychain: Keychain | null,
): Promise<string | null> {
  if (keychain?.available() !== true) return null;
  const kept = await readOwnFile(join(folder, KEYCHAIN_FILE), keychainFile, "identity/damaged");
  if (!kept.ok || kept.value === null || kept.value.publicKey !== identity.publicKey) return null;
  return keychain.open(Buffer.from(kept.value.box, "base64"));
}

export async function forget(folder: string): Promise<void> {
  await rm(join(folder, KEYCHAIN_FILE), { force: true }).catch(() => {});
}
