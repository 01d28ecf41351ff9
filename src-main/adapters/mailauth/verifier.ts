// mailauth behind the DkimVerifier port. Its resolver is a table of archived keys: it never gets to ask DNS.
import type { dkimVerify } from "mailauth/lib/dkim/verify.js";
import { rethrowFatal } from "../../base/attempt.ts";
import type { DkimKey, DkimSignature } from "../../contract/dkim.ts";
import type { DkimVerifier } from "../../engine/ports/signatures.ts";

/** A selector whose key was changed without a new name has several: each is tried, up to so many. */
const MOST_KEYS = 8;
/** Far more than relays add; each costs a check. */
const MOST_SIGNATURES = 20;
/** Keys of the years in question were as short as this; the length is told. */
const SHORTEST_KEY = 512;

type Result = Awaited<ReturnType<typeof dkimVerify>>["results"][number];

export const mailauthVerifier: DkimVerifier = {
  async verify(message, keys) {
    const named = new Map<string, DkimKey[]>();
    for (const key of keys) {
      const name = nameOf(key.selector, key.domain);
      named.set(name, [...(named.get(name) ?? []), key]);
    }
    const text = withLineEnds(message);
    const at = signedAt(message);
    let best: DkimSignature[] = [];
    for (let turn = 0; turn < MOST_KEYS; turn++) {
      const keyOf = (name: string) => named.get(name.toLowerCase().replace(/\.$/, ""))?.[turn];
      const found = await verifyOnce(text, at, keyOf);
      best = found.map((one, i) => better(best[i], one));
      if (![...named.values()].some((same) => same.length > turn + 1)) break;
    }
    return best;
  },
};

const nameOf = (selector: string, domain: string) => `${selector}._domainkey.${domain}`.toLowerCase();

const ORDER = ["no_key", "unreadable", "failed", "verified"] as const;
const better = (known: DkimSignature | undefined, one: DkimSignature) =>
  known !== undefined && ORDER.indexOf(known.state) >= ORDER.indexOf(one.state) ? known : one;

async function verifyOnce(
  message: Buffer,
  at: Date,
  keyOf: (name: string) => DkimKey | undefined,
): Promise<DkimSignature[]> {
  const resolver = async (name: string) => {
    const key = keyOf(name);
    if (key === undefined) throw Object.assign(new Error("not in the store"), { code: "ENOTFOUND" });
    return [[key.record]];
  };
  // Loaded for the first signed message: most documents have none, and its parts take a tenth of a second.
  const { dkimVerify: verify } = await import("mailauth/lib/dkim/verify.js");
  try {
    const { results } = await verify(message, { resolver, curTime: at, minBitLength: SHORTEST_KEY });
    return results
      .filter(({ signingDomain, selector }) => signingDomain && selector)
      .slice(0, MOST_SIGNATURES)
      .map((result) => signatureOf(result, keyOf(nameOf(result.selector ?? "", result.signingDomain ?? ""))));
  } catch (thrown) {
    rethrowFatal(thrown);
    return [];
  }
}

function signatureOf(result: Result, key: DkimKey | undefined): DkimSignature {
  const { status } = result;
  const state =
    key === undefined
      ? "no_key"
      : status.result === "pass"
        ? "verified"
        : status.result === "fail" || /body hash|expired/i.test(String(status.comment ?? ""))
          ? "failed"
          : "unreadable";
  const body = result.bodyHash !== result.bodyHashExpecting;
  return {
    domain: result.signingDomain ?? "",
    selector: result.selector ?? "",
    algorithm: result.algo ?? "",
    state,
    ...(state === "failed" ? { failed: body ? ("body" as const) : ("headers" as const) } : {}),
    signedAt: result.signTime ?? null,
    unsignedBytes: status.underSized ?? 0,
    covers: (result.signingHeaders?.keys ?? "")
      .toLowerCase()
      .split(":")
      .map((name) => name.trim())
      .filter(Boolean),
    bits: result.modulusLength ?? null,
    ...(key === undefined ? {} : { key }),
  };
}

/** The moment to judge by: when it was signed. That a signature has run out since says nothing about then. */
function signedAt(message: Uint8Array): Date {
  const head = new TextDecoder("latin1").decode(message.subarray(0, 262_144));
  const times = [...head.matchAll(/\bt=\s{0,5}(\d{9,11})\b/g)].map(([, seconds]) => Number(seconds));
  return new Date(Math.max(0, ...times) * 1000);
}

/** A message kept on a disk has often lost the CR of its line ends, which are signed. */
function withLineEnds(message: Uint8Array): Buffer {
  const out = Buffer.alloc(message.length + message.filter((byte) => byte === 10).length);
  let length = 0;
  for (let i = 0; i < message.length; i++) {
    if (message[i] === 10 && message[i - 1] !== 13) out[length++] = 13;
    out[length++] = message[i]!;
  }
  return out.subarray(0, length);
}
