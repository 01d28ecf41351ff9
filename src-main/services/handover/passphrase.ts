// age's passphrase recipient (age-encryption.org/v1/scrypt) with scrypt off the thread, so that nothing waits for it.
import { randomBytes, scrypt } from "node:crypto";
import { chacha20poly1305 } from "@noble/ciphers/chacha.js";
import { type Identity, type Recipient, Stanza } from "age-encryption";

/** N = 2¹⁸, age's own. A file that asks for more is none of ours: it would take gigabytes of memory. */
const LOG_N = 18;
const LABEL = "age-encryption.org/v1/scrypt";
/** The file key is wrapped once under a key of its own, so age's nonce is zero. */
const NONCE = new Uint8Array(12);

export const passphraseRecipient = (passphrase: string, logN = LOG_N): Recipient => ({
  async wrapFileKey(fileKey) {
    const salt = randomBytes(16);
    const key = await keyOf(passphrase, salt, logN);
    return [new Stanza(["scrypt", unpadded(salt), String(logN)], chacha20poly1305(key, NONCE).encrypt(fileKey))];
  },
});

/** Throws {@link NotAHandOver} for a header that isn't ours, {@link WrongPassphrase} where the passphrase is another. */
export const passphraseIdentity = (passphrase: string): Identity => ({
  async unwrapFileKey(stanzas) {
    const [one] = stanzas;
    const [type, salt, logN] = one?.args ?? [];
    if (one === undefined || stanzas.length !== 1 || type !== "scrypt" || salt === undefined) throw new NotAHandOver();
    const bytes = Buffer.from(salt, "base64");
    if (bytes.length !== 16 || !/^(?:[1-9]|1[0-8])$/.test(logN ?? "") || one.body.length !== 32)
      throw new NotAHandOver();
    const key = await keyOf(passphrase, bytes, Number(logN));
    try {
      return chacha20poly1305(key, NONCE).decrypt(one.body);
    } catch {
      throw new WrongPassphrase();
    }
  },
});

export class NotAHandOver extends Error {}
export class WrongPassphrase extends Error {}

/** Normalised, so that the same passphrase typed on another keyboard is the same. */
function keyOf(passphrase: string, salt: Uint8Array, logN: number): Promise<Buffer> {
  const cost = { N: 2 ** logN, r: 8, p: 1, maxmem: 512 * 1024 * 1024 };
  return new Promise((resolve, reject) =>
    scrypt(passphrase.normalize("NFKC"), Buffer.concat([Buffer.from(LABEL), salt]), 32, cost, (failed, key) =>
      failed === null ? resolve(key) : reject(failed),
    ),
  );
}

/** Base64 without its "=" (RFC 4648, section 4), as age writes it. */
const unpadded = (bytes: Buffer) => bytes.toString("base64").replaceAll("=", "");
