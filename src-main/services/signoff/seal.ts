// A secret closed by a passphrase: scrypt (RFC 7914) makes the key, AES-256-GCM (NIST SP 800-38D) the box.
import { createCipheriv, createDecipheriv, scrypt } from "node:crypto";
import { z } from "zod";

const bytes = (length: number) =>
  z.base64().refine((text) => Buffer.from(text, "base64").length === length, `${length} bytes in base64`);

/** The costs are the only ones accepted: a file can't ask for gigabytes of memory, nor weaken what closes it. */
export const sealed = z.strictObject({
  kdf: z.literal("scrypt"),
  n: z.literal(131_072),
  r: z.literal(8),
  p: z.literal(1),
  salt: bytes(16),
  cipher: z.literal("aes-256-gcm"),
  iv: bytes(12),
  tag: bytes(16),
  box: z.base64(),
});
export type Sealed = z.infer<typeof sealed>;

const COST = { N: 131_072, r: 8, p: 1 } as const;
/** 128 · N · r bytes is what scrypt takes; Node refuses at its limit, so the limit leaves room. */
const MEMORY = 256 * 1024 * 1024;

/** `bound` is not secret and can't be changed without breaking the seal. */
export async function seal(
  secret: Uint8Array,
  passphrase: string,
  bound: string,
  randomBytes: (count: number) => Uint8Array,
): Promise<Sealed> {
  const [salt, iv] = [randomBytes(16), randomBytes(12)];
  const cipher = createCipheriv("aes-256-gcm", await keyOf(passphrase, salt), iv);
  cipher.setAAD(Buffer.from(bound, "utf8"));
  const box = Buffer.concat([cipher.update(secret), cipher.final()]);
  return {
    kdf: "scrypt",
    n: COST.N,
    r: COST.r,
    p: COST.p,
    salt: base64(salt),
    cipher: "aes-256-gcm",
    iv: base64(iv),
    tag: base64(cipher.getAuthTag()),
    box: base64(box),
  };
}

/** null: the passphrase is another, or the box or what is bound to it was changed. */
export async function unseal(box: Sealed, passphrase: string, bound: string): Promise<Uint8Array | null> {
  const key = await keyOf(passphrase, Buffer.from(box.salt, "base64"));
  const decipher = createDecipheriv("aes-256-gcm", key, Buffer.from(box.iv, "base64"), { authTagLength: 16 });
  decipher.setAAD(Buffer.from(bound, "utf8"));
  decipher.setAuthTag(Buffer.from(box.tag, "base64"));
  try {
    return Buffer.concat([decipher.update(Buffer.from(box.box, "base64")), decipher.final()]);
  } catch {
    return null;
  }
}

/** Normalised, so that the same passphrase typed on another keyboard is the same. */
function keyOf(passphrase: string, salt: Uint8Array): Promise<Buffer> {
  return new Promise((resolve, reject) =>
    scrypt(passphrase.normalize("NFKC"), salt, 32, { ...COST, maxmem: MEMORY }, (failed, key) =>
      failed === null ? resolve(key) : reject(failed),
    ),
  );
}

const base64 = (data: Uint8Array) => Buffer.from(data).toString("base64");
