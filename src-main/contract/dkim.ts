// The key store that a newsroom fills: public keys as they once stood in DNS, with where and when each was archived.
import { z } from "zod";

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, "a date as YYYY-MM-DD");

/** One TXT record at `<selector>._domainkey.<domain>`. */
export const dkimKey = z.strictObject({
  domain: z.string().min(1).max(255),
  selector: z.string().min(1).max(255),
  /** As it stood in DNS, "v=DKIM1; k=rsa; p=…", its pieces joined. */
  record: z.string().min(1).max(20_000),
  archived: z.strictObject({ where: z.string().min(1).max(2_000), when: day }),
  /** First and last day on which it is known to have been in DNS. */
  from: day.optional(),
  until: day.optional(),
  /** Where the private half was published since: from that day on anybody can sign with it. */
  privateKeyPublished: z.strictObject({ where: z.string().min(1).max(2_000), when: day }).optional(),
});
export type DkimKey = z.infer<typeof dkimKey>;

export const dkimKeys = z.strictObject({
  schema: z.literal("stet.dkim-keys/1"),
  keys: z.array(dkimKey).max(100_000),
  /** Domains that publish their private keys once they retire them. */
  publishRetiredKeys: z
    .array(z.strictObject({ domain: z.string().min(1).max(255), where: z.string().min(1).max(2_000) }))
    .max(10_000)
    .optional(),
});
export type DkimKeys = z.infer<typeof dkimKeys>;
export const NO_KEYS: DkimKeys = { schema: "stet.dkim-keys/1", keys: [] };

/** One signature of a message, checked with the keys of a store and nothing else. */
export type DkimSignature = {
  readonly domain: string;
  readonly selector: string;
  readonly algorithm: string;
  /** no_key: the store has none for it. unreadable: the signature or the key is malformed, or of a kind not supported. */
  readonly state: "verified" | "failed" | "no_key" | "unreadable";
  /** Which check failed: of the words, or of the fields. */
  readonly failed?: "body" | "headers";
  /** When it says it was signed: RFC 3339, or null. */
  readonly signedAt: string | null;
  /** Bytes at the end of the body that it doesn't cover (`l=`). */
  readonly unsignedBytes: number;
  /** Fields that it covers, in lower case. */
  readonly covers: readonly string[];
  /** Bits of an RSA key; null for others. */
  readonly bits: number | null;
  /** The key of the store that was used. */
  readonly key?: DkimKey;
};
