// Ed25519 keys (RFC 8032): made, named so that two people can compare them by voice, used to sign and to verify.
import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign, verify } from "node:crypto";
import { wordlist } from "@scure/bip39/wordlists/english.js";

/** What DER puts before the 32 bytes of a private key (PKCS #8) and of a public one (SPKI), RFC 8410. */
const PRIVATE = Buffer.from("302e020100300506032b657004220420", "hex");
const PUBLIC = Buffer.from("302a300506032b6570032100", "hex");

/** 32 bytes, in base64. */
export type PublicKey = string;
export type Signer = { readonly publicKey: PublicKey; sign(text: string): string };

/** `seed`: 32 bytes of chance, which are the private key. */
export function signerOf(seed: Uint8Array): Signer {
  const key = createPrivateKey({ key: Buffer.concat([PRIVATE, seed]), format: "der", type: "pkcs8" });
  const publicKey = createPublicKey(key).export({ format: "der", type: "spki" }).subarray(PUBLIC.length);
  return {
    publicKey: publicKey.toString("base64"),
    sign: (text) => sign(null, Buffer.from(text, "utf8"), key).toString("base64"),
  };
}

/** False also for what is no key or no signature. */
export function isSignedBy(publicKey: PublicKey, text: string, signature: string): boolean {
  const key = keyObject(publicKey);
  if (key === null) return false;
  return verify(null, Buffer.from(text, "utf8"), key, Buffer.from(signature, "base64"));
}

function keyObject(publicKey: PublicKey): KeyObject | null {
  try {
    return createPublicKey({
      key: Buffer.concat([PUBLIC, Buffer.from(publicKey, "base64")]),
      format: "der",
      type: "spki",
    });
  } catch {
    return null;
  }
}

/** SHA-256 of the key's 32 bytes, in hex: what names a person in decisions and in the audit log. */
export function fingerprintOf(publicKey: PublicKey): string {
  return createHash("sha256").update(Buffer.from(publicKey, "base64")).digest("hex");
}

const WORDS = 8;
const BITS_A_WORD = 11;

/**
 * A fingerprint's first 88 bits as eight words of BIP 39's English list, each of 11 bits (2048 words, no two of which
 * begin with the same four letters): to be read to each other over the telephone. Whoever wants another key with the
 * same eight words must make some 2⁸⁸ keys. There is no checksum word, and a fingerprint is not a wallet's phrase.
 */
export function wordsOf(fingerprint: string): string[] {
  const bits = [...Buffer.from(fingerprint, "hex")].map((byte) => byte.toString(2).padStart(8, "0")).join("");
  return Array.from(
    { length: WORDS },
    (_, i) => wordlist[Number.parseInt(bits.slice(i * BITS_A_WORD, (i + 1) * BITS_A_WORD), 2)]!,
  );
}
