// A newsroom's roster: who has which role, signed by the newsroom's own key, which a machine pins when it first sees it.
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { canonicalJson, wellFormed } from "../../base/canonical-json.ts";
import { err, ok, type Result } from "../../base/result.ts";
import { type StetError, stetError } from "../../contract/errors.ts";
import { publicKey, type Roster, type RosterEntry, roster } from "../../contract/people.ts";
import { sha256 } from "../input.ts";
import type { Chance } from "./identity.ts";
import { isSignedBy, type Signer } from "./keys.ts";
import { readOwnFile, writeOwnFile } from "./own-file.ts";

export const ROSTER_FILE = "roster.json";
export const PIN_FILE = "roster-pin.json";

/** The key that this machine takes for its newsroom's, since when, and those before it. */
const pinFile = z.strictObject({
  schema: z.literal("stet.roster-pin/1"),
  key: publicKey,
  since: z.string(),
  /** When the newest roster accepted so far was issued: an older one could give somebody a role back. */
  issuedAt: z.string(),
  before: z.array(z.strictObject({ key: publicKey, since: z.string(), until: z.string() })),
});
type Pin = z.infer<typeof pinFile>;

export type KnownRoster = { readonly roster: Roster; readonly sha256: string };

/** What the newsroom's key signs. */
export const signedText = (one: Omit<Roster, "signature">) => canonicalJson({ ...one, signature: undefined });

export function signRoster(
  body: { readonly newsroom: string; readonly people: readonly RosterEntry[]; readonly issuedAt: string },
  signer: Signer,
): Roster {
  const whole = wellFormed({
    schema: "stet.roster/1" as const,
    ...body,
    people: [...body.people],
    key: signer.publicKey,
  });
  return { ...whole, signature: signer.sign(signedText(whole)) };
}

export const isIntact = (one: Roster) => isSignedBy(one.key, signedText(one), one.signature);

const read = (folder: string) => readOwnFile(join(folder, ROSTER_FILE), roster, "roster/damaged");
const readPin = (folder: string) => readOwnFile(join(folder, PIN_FILE), pinFile, "roster/damaged");
const token = (randomBytes: Chance) => Buffer.from(randomBytes(6)).toString("hex");
const known = (one: Roster): KnownRoster => ({ roster: one, sha256: sha256(canonicalJson(one)) });

/**
 * The roster of this machine; null where it has none and never had. Pins the newsroom's key at first use.
 * Errors: roster/damaged, bad-signature, other-newsroom, older, missing, export/not-writable.
 */
export async function readRoster(
  folder: string,
  now: string,
  randomBytes: Chance,
): Promise<Result<KnownRoster | null, StetError>> {
  const [found, pin] = [await read(folder), await readPin(folder)];
  if (!found.ok) return found;
  if (!pin.ok) return pin;
  if (found.value === null) return pin.value === null ? ok(null) : err(stetError("roster/missing"));
  const refused = refusal(found.value, pin.value);
  if (refused !== null) return err(refused);
  if (pin.value?.issuedAt !== found.value.issuedAt) {
    const written = await writeOwnFile(join(folder, PIN_FILE), pinned(found.value, pin.value, now), token(randomBytes));
    if (!written.ok) return written;
  }
  return ok(known(found.value));
}

function refusal(one: Roster, pin: Pin | null): StetError | null {
  if (!isIntact(one)) return stetError("roster/bad-signature");
  if (pin === null) return null;
  if (pin.key !== one.key) return stetError("roster/other-newsroom");
  return one.issuedAt < pin.issuedAt ? stetError("roster/older") : null;
}

function pinned(one: Roster, pin: Pin | null, now: string): Pin {
  const fresh = { schema: "stet.roster-pin/1" as const, key: one.key, issuedAt: one.issuedAt };
  if (pin === null) return { ...fresh, since: now, before: [] };
  if (pin.key === one.key) return { ...fresh, since: pin.since, before: pin.before };
  return { ...fresh, since: now, before: [...pin.before, { key: pin.key, since: pin.since, until: now }] };
}

/** Why it would be refused as it is; null: it is this machine's newsroom's, or the first. Errors: roster/damaged. */
export async function refusalOf(folder: string, one: Roster): Promise<Result<StetError | null, StetError>> {
  const pin = await readPin(folder);
  return pin.ok ? ok(refusal(one, pin.value)) : pin;
}

/**
 * Puts a roster in place. `newKey` accepts another newsroom's key than the one pinned; cases that see it say so in
 * their audit logs. Errors: as {@link readRoster}.
 */
export async function acceptRoster(
  folder: string,
  one: Roster,
  { newKey, now }: { readonly newKey: boolean; readonly now: string },
  randomBytes: Chance,
): Promise<Result<KnownRoster, StetError>> {
  const pin = await readPin(folder);
  if (!pin.ok) return pin;
  const refused = refusal(one, pin.value);
  if (refused !== null && !(refused.code === "roster/other-newsroom" && newKey)) return err(refused);
  const written = await writeOwnFile(join(folder, ROSTER_FILE), one, token(randomBytes));
  if (!written.ok) return written;
  const noted = await writeOwnFile(join(folder, PIN_FILE), pinned(one, pin.value, now), token(randomBytes));
  return noted.ok ? ok(known(one)) : noted;
}

/** From here on this machine works without a roster, and what it exports is not reviewed. */
export async function forgetRoster(folder: string): Promise<void> {
  for (const name of [ROSTER_FILE, PIN_FILE]) await rm(join(folder, name), { force: true });
}
