// Who works on this machine and as what: the identity, the newsroom's roster, and the name that acts are recorded under.
import { err, ok, type Result } from "../../base/result.ts";
import { type StetError, stetError } from "../../contract/errors.ts";
import type { Person, Role, Standing } from "../../contract/people.ts";
import { type Chance, type Identity, type Keychain, openKey, readIdentity, remembered } from "./identity.ts";
import { fingerprintOf, type Signer, wordsOf } from "./keys.ts";
import { type KnownRoster, readRoster } from "./roster.ts";

/** Who acts where nobody is identified. */
export const UNIDENTIFIED = "editor";

export type Present = {
  readonly identity: Identity | null;
  readonly roster: KnownRoster | null;
  /** The identity's key as acts record it, or "editor". */
  readonly actor: string;
  /** The identity's role by the roster; null without either, and for somebody who isn't on it. */
  readonly role: Role | null;
};

export type People = {
  /** Errors: identity/damaged, and those of {@link readRoster}. */
  present(): Promise<Result<Present, StetError>>;
  /** The actor of a change to a draft: anybody where there is no roster. Errors: signoff/not-an-editor. */
  editor(): Promise<Result<Present, StetError>>;
  standing(): Promise<Result<Standing, StetError>>;
  /** Whoever an act was recorded under. `named` are those known from elsewhere, by key. */
  person(actor: string, roster: KnownRoster | null, named?: ReadonlyMap<string, string>): Person;
  /** What signs, opened by the passphrase, or by the keychain's. Errors: identity/none, identity/wrong-passphrase. */
  signer(passphrase: string | undefined): Promise<Result<Signer, StetError>>;
  readonly folder: string;
  readonly keychain: Keychain | null;
};

export function people(
  folder: string,
  {
    now,
    randomBytes,
    keychain,
  }: { readonly now: () => string; readonly randomBytes: Chance; readonly keychain: Keychain | null },
): People {
  const present = async (): Promise<Result<Present, StetError>> => {
    const [identity, roster] = [await readIdentity(folder), await readRoster(folder, now(), randomBytes)];
    if (!identity.ok) return identity;
    if (!roster.ok) return roster;
    const entry = roster.value?.roster.people.find((p) => p.publicKey === identity.value?.publicKey);
    return ok({
      identity: identity.value,
      roster: roster.value,
      actor: identity.value === null ? UNIDENTIFIED : fingerprintOf(identity.value.publicKey),
      role: entry?.role ?? null,
    });
  };
  return {
    folder,
    keychain,
    present,
    async editor() {
      const here = await present();
      if (!here.ok) return here;
      if (here.value.roster !== null && here.value.role !== "editor") return err(stetError("signoff/not-an-editor"));
      return here;
    },
    async standing() {
      const here = await present();
      if (!here.ok) return here;
      const { identity, roster, role } = here.value;
      const known = identity === null ? null : await remembered(folder, identity, keychain);
      return ok({
        me: identity === null ? null : personOf(identity.name, identity.publicKey, role),
        remembered: known !== null,
        keychain: keychain?.available() === true,
        newsroom:
          roster === null
            ? null
            : {
                name: roster.roster.newsroom,
                key: fingerprintOf(roster.roster.key),
                words: wordsOf(fingerprintOf(roster.roster.key)),
                issuedAt: roster.roster.issuedAt,
              },
        people: roster?.roster.people.map((p) => personOf(p.name, p.publicKey, p.role)) ?? [],
      });
    },
    person: personNamed,
    async signer(passphrase) {
      const identity = await readIdentity(folder);
      if (!identity.ok) return identity;
      if (identity.value === null) return err(stetError("identity/none"));
      const known = passphrase ?? (await remembered(folder, identity.value, keychain));
      return known === null ? err(stetError("identity/wrong-passphrase")) : openKey(identity.value, known);
    },
  };
}

export function personNamed(
  actor: string,
  roster: KnownRoster | null,
  named: ReadonlyMap<string, string> = new Map(),
): Person {
  if (!/^[0-9a-f]{64}$/.test(actor)) return { key: null, name: actor, role: null, words: [] };
  const entry = roster?.roster.people.find((p) => fingerprintOf(p.publicKey) === actor);
  const words = wordsOf(actor);
  return {
    key: actor,
    name: entry?.name ?? named.get(actor) ?? words.slice(0, 3).join(" "),
    role: entry?.role ?? null,
    words,
  };
}

export function personOf(name: string, publicKey: string, role: Role | null): Person {
  const key = fingerprintOf(publicKey);
  return { key, name, role, words: wordsOf(key) };
}
