// What a window proves itself with: a token that is good once and for minutes, and the session it is exchanged for.
import { createHash, timingSafeEqual } from "node:crypto";

export type RandomBytes = (count: number) => Uint8Array;

/** 256 bits, in characters that need no escaping in an address or a cookie. */
export const newSecret = (randomBytes: RandomBytes) => Buffer.from(randomBytes(32)).toString("base64url");

/** Hashed first, so that neither the time taken nor a difference in length tells anything. */
export function sameSecret(a: string, b: string): boolean {
  const hash = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(hash(a), hash(b));
}

export type Token = {
  readonly value: string;
  /** True once: for the right value, in time. A wrong value doesn't use it up, or anyone could lock the window out. */
  redeem(given: string): boolean;
};

export function oneUseToken(randomBytes: RandomBytes, now: () => number, lifeMs: number): Token {
  const value = newSecret(randomBytes);
  const expires = now() + lifeMs;
  let used = false;
  return {
    value,
    redeem(given) {
      if (!sameSecret(given, value) || used || now() >= expires) return false;
      used = true;
      return true;
    },
  };
}

export type Session = {
  /** For `Set-Cookie`. Without `Domain` it is for this host alone; without `Max-Age` it ends with the browser. */
  readonly cookie: string;
  isIn(cookieHeader: string | undefined): boolean;
};

/** Cookies know no ports, so the port is in the name: two hosts in one browser don't overwrite each other's. */
export function newSession(randomBytes: RandomBytes, port: number): Session {
  const name = `stet-${port}`;
  const secret = newSecret(randomBytes);
  return {
    cookie: `${name}=${secret}; HttpOnly; SameSite=Strict; Path=/`,
    // Another service on this machine can set one of the same name beside it: any may match.
    isIn: (header) =>
      (header ?? "").split(";").some((pair) => {
        const [key, ...value] = pair.trim().split("=");
        return key === name && sameSecret(value.join("="), secret);
      }),
  };
}
