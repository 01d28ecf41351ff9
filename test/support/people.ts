// People for the tests of sign-off: fictitious, with keys made in the test, and a newsroom that signs its roster.
import crypto, { randomBytes } from "node:crypto";
import type { Role, Roster } from "../../src-main/contract/people.ts";
import { type Identity, sealedKey } from "../../src-main/services/signoff/identity.ts";
import { fingerprintOf, signerOf } from "../../src-main/services/signoff/keys.ts";
import { signRoster } from "../../src-main/services/signoff/roster.ts";
import { must } from "./desk.ts";

export const PASSPHRASE = "a kettle of fish, twice";
export const chance = (count: number) => randomBytes(count);

export type TestPerson = { readonly identity: Identity; readonly fingerprint: string };

/** By what closes keys: one closed by `quickScrypt` isn't opened in the next file, which shares this process. */
const made = new WeakMap<typeof crypto.scrypt, Map<string, Promise<TestPerson>>>();
/** The same person each time: closing a key takes a second on purpose. */
export function testPerson(name: string): Promise<TestPerson> {
  const people = made.get(crypto.scrypt) ?? new Map<string, Promise<TestPerson>>();
  made.set(crypto.scrypt, people);
  const person = people.get(name) ?? newPerson(name);
  people.set(name, person);
  return person;
}

async function newPerson(name: string): Promise<TestPerson> {
  const identity = must(await sealedKey({ name, passphrase: PASSPHRASE, at: "2026-11-15T21:02:00.000Z" }, chance));
  return { identity, fingerprint: fingerprintOf(identity.publicKey) };
}

export const newsroomKey = () => signerOf(randomBytes(32));

export function testRoster(
  people: readonly (readonly [TestPerson, Role])[],
  { signer = newsroomKey(), issuedAt = "2026-11-15T20:00:00.000Z", newsroom = "The Northgate Courier" } = {},
): Roster {
  const entries = people.map(([{ identity }, role]) => ({ name: identity.name, role, publicKey: identity.publicKey }));
  return signRoster({ newsroom, people: entries, issuedAt }, signer);
}
