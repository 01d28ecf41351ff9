// Who somebody is to Stet: a name, a signing key made on their machine, and the role that a newsroom's roster gives it.
import { z } from "zod";

export const ROLES = ["editor", "lawyer", "observer"] as const;
export const role = z.enum(ROLES);
export type Role = z.infer<typeof role>;

/** An Ed25519 public key: its 32 bytes (RFC 8032) in base64. */
export const publicKey = z.string().regex(/^[A-Za-z0-9+/]{43}=$/, "an Ed25519 public key in base64");
/** Names a key: SHA-256 of its 32 bytes, in hex. */
export const fingerprint = z.string().regex(/^[0-9a-f]{64}$/, "a key's fingerprint in hex");
/** An Ed25519 signature: its 64 bytes in base64. */
export const signature = z.string().regex(/^[A-Za-z0-9+/]{86}==$/, "an Ed25519 signature in base64");
export const personName = z.string().trim().min(1).max(120);

/** UTC in ISO 8601, and how far the computer's local time was ahead of it. */
export const clock = z.strictObject({ utc: z.string(), offsetMinutes: z.number().int().min(-1440).max(1440) });
export type Clock = z.infer<typeof clock>;

/** A key as it is handed over: the file of `stet identity show --public`. */
export const keyFile = z.strictObject({ schema: z.literal("stet.key/1"), name: personName, publicKey });
export type KeyFile = z.infer<typeof keyFile>;

export const rosterEntry = z.strictObject({ name: personName, role, publicKey });
export type RosterEntry = z.infer<typeof rosterEntry>;

/** `signature` is the newsroom's, by `key`, over the RFC 8785 form of everything else. */
export const roster = z.strictObject({
  schema: z.literal("stet.roster/1"),
  newsroom: personName,
  people: z
    .array(rosterEntry)
    .max(500)
    .refine((people) => new Set(people.map((p) => p.publicKey)).size === people.length, "the same key twice"),
  issuedAt: z.string(),
  key: publicKey,
  signature,
});
export type Roster = z.infer<typeof roster>;

/** A person as the window shows them. */
export const person = z.object({
  /** null: nobody identified ("editor", "command line"). */
  key: fingerprint.nullable(),
  name: z.string(),
  /** null: not on the roster, or there is none. */
  role: role.nullable(),
  /** The fingerprint's first 88 bits as eight words, to be compared by voice; empty without a key. */
  words: z.array(z.string()),
});
export type Person = z.infer<typeof person>;

/** This machine's person, and the newsroom whose roster it holds. */
export const standing = z.object({
  me: person.nullable(),
  /** The key can sign without its passphrase being asked: the system's keychain holds it. */
  remembered: z.boolean(),
  /** There is a keychain that the passphrase may be put into. */
  keychain: z.boolean(),
  newsroom: z
    .object({ name: z.string(), key: fingerprint, words: z.array(z.string()), issuedAt: z.string() })
    .nullable(),
  people: z.array(person),
});
export type Standing = z.infer<typeof standing>;

/** A roster as it is looked at before it is accepted: a file that was handed over, or the one this machine has. */
export const rosterView = z.object({
  newsroom: z.object({ name: z.string(), key: fingerprint, words: z.array(z.string()), issuedAt: z.string() }),
  people: z.array(person),
  /** Why it isn't this machine's as it is; "roster/other-newsroom" can be accepted all the same. */
  refused: z.enum(["roster/bad-signature", "roster/other-newsroom", "roster/older"]).nullable(),
});
export type RosterView = z.infer<typeof rosterView>;
