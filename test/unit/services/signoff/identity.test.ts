// A person's key on their machine: made once, opened by its passphrase alone, named by words.
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  forget,
  IDENTITY_FILE,
  type Keychain,
  makeIdentity,
  openKey,
  readIdentity,
  remember,
  remembered,
} from "../../../../src-main/services/signoff/identity.ts";
import { fingerprintOf, isSignedBy, signerOf, wordsOf } from "../../../../src-main/services/signoff/keys.ts";
import { people } from "../../../../src-main/services/signoff/people.ts";
import { codeOf, must } from "../../../support/desk.ts";
import { chance, PASSPHRASE } from "../../../support/people.ts";
import { quickScrypt } from "../../../support/quick-scrypt.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "stet-identity-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const NAME = "Mara Lindqvist";
const make = (passphrase = PASSPHRASE) =>
  makeIdentity(folder, { name: NAME, passphrase, at: "2026-11-15T21:02:00.000Z" }, chance);

describe("a key", () => {
  // RFC 8032, section 7.1, tests 1 to 3: secret key, public key, message, signature.
  it.each([
    [
      "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
      "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
      "",
      "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b",
    ],
    [
      "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
      "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
      "72",
      "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
    ],
  ])("signs as RFC 8032 says (%#)", (seed, publicKey, message, signature) => {
    const signer = signerOf(Buffer.from(seed, "hex"));
    const text = Buffer.from(message, "hex").toString("utf8");
    expect(Buffer.from(signer.publicKey, "base64").toString("hex")).toBe(publicKey);
    expect(Buffer.from(signer.sign(text), "base64").toString("hex")).toBe(signature);
    expect(isSignedBy(signer.publicKey, text, signer.sign(text))).toBe(true);
    expect(isSignedBy(signer.publicKey, `${text}.`, signer.sign(text))).toBe(false);
  });

  it("has eight words, eleven bits each, of which one other bit in the first 88 changes one", () => {
    const zero = "0".repeat(64);
    expect(wordsOf(zero)).toEqual(Array(8).fill("abandon"));
    expect(wordsOf(`${"f".repeat(22)}${"0".repeat(42)}`)).toEqual(Array(8).fill("zoo"));
    // Bit 87, the last that is told.
    expect(wordsOf(`${"0".repeat(21)}1${"0".repeat(42)}`)).toEqual([...Array(7).fill("abandon"), "ability"]);
    expect(wordsOf(`${"0".repeat(22)}8${"0".repeat(41)}`)).toEqual(wordsOf(zero));
  });

  it("is named by SHA-256 of its 32 bytes", () =>
    expect(fingerprintOf(`${"A".repeat(43)}=`)).toBe(
      "66687aadf862bd776c8fc18b8e9f8e20089714856ee233b3902a591d0d5f2925",
    ));
});

describe("an identity", () => {
  it("is kept for its owner's eyes, closed by scrypt and AES-256-GCM, and opens with its passphrase", async () => {
    const made = must(await make());
    const path = join(folder, IDENTITY_FILE);
    expect(statSync(path).mode & 0o077).toBe(process.platform === "win32" ? statSync(path).mode & 0o077 : 0);
    expect(made.sealed).toMatchObject({ kdf: "scrypt", n: 2 ** 17, r: 8, p: 1, cipher: "aes-256-gcm" });
    const read = must(await readIdentity(folder))!;
    expect(read).toEqual(made);
    const signer = must(await openKey(read, PASSPHRASE));
    expect(isSignedBy(made.publicKey, "a text", signer.sign("a text"))).toBe(true);
  });
});

describe("an identity closed at a lower cost", () => {
  quickScrypt();

  it("opens with the same passphrase typed in another Unicode form", async () => {
    const made = must(await make("caf\u00e9 au lait, please"));
    expect(codeOf(await openKey(made, "cafe\u0301 au lait, please"))).toBe("ok");
  });

  it.each([
    ["another passphrase", (identity: object) => identity, `${PASSPHRASE}.`],
    ["another name in the file", (identity: object) => ({ ...identity, name: "Tobias Okonjo" }), PASSPHRASE],
    [
      "another key in the file",
      (identity: object) => ({ ...identity, publicKey: signerOf(chance(32)).publicKey }),
      PASSPHRASE,
    ],
  ])("doesn't open with %s", async (_what, changed, passphrase) => {
    const made = must(await make());
    expect(codeOf(await openKey(changed(made) as typeof made, passphrase))).toBe("identity/wrong-passphrase");
  });

  it("is made once, with a passphrase of twelve characters at least", async () => {
    expect(codeOf(await make("elevenchars"))).toBe("identity/short-passphrase");
    must(await make());
    const before = readFileSync(join(folder, IDENTITY_FILE), "utf8");
    expect(codeOf(await make())).toBe("identity/exists");
    expect(readFileSync(join(folder, IDENTITY_FILE), "utf8")).toBe(before);
  });

  it.each([
    ["no JSON", "{"],
    ["weaker costs", (text: string) => text.replace('"n": 131072', '"n": 1024')],
    ["costs that would fill the memory", (text: string) => text.replace('"n": 131072', '"n": 1073741824')],
    ["a short tag", (text: string) => text.replace(/"tag": "[^"]*"/, '"tag": "AAAA"')],
  ])("is refused with %s", async (_what, change) => {
    must(await make());
    const path = join(folder, IDENTITY_FILE);
    writeFileSync(path, typeof change === "string" ? change : change(readFileSync(path, "utf8")));
    expect(codeOf(await readIdentity(folder))).toBe("identity/damaged");
  });
});

describe("a passphrase in the keychain", () => {
  quickScrypt();
  const chain = (available = true): Keychain => ({
    available: () => available,
    close: (secret) => Buffer.from(secret).reverse(),
    open: (box) => Buffer.from(box).reverse().toString(),
  });

  it("signs without being asked for, until it is forgotten", async () => {
    const made = must(await make());
    must(await remember(folder, made, PASSPHRASE, chain(), chance));
    const here = people(folder, { now: () => "2026-11-17T20:06:31.000Z", randomBytes: chance, keychain: chain() });
    expect(must(await here.signer(undefined)).publicKey).toBe(made.publicKey);
    expect(must(await here.standing())).toMatchObject({
      remembered: true,
      keychain: true,
      me: { name: NAME, role: null },
    });
    await forget(folder);
    expect(codeOf(await here.signer(undefined))).toBe("identity/wrong-passphrase");
  });

  it("isn't kept where the system has none, and isn't opened for another key", async () => {
    const made = must(await make());
    expect(codeOf(await remember(folder, made, PASSPHRASE, chain(false), chance))).toBe("identity/no-keychain");
    expect(codeOf(await remember(folder, made, PASSPHRASE, null, chance))).toBe("identity/no-keychain");
    must(await remember(folder, made, PASSPHRASE, chain(), chance));
    expect(await remembered(folder, { ...made, publicKey: signerOf(chance(32)).publicKey }, chain())).toBeNull();
  });
});
