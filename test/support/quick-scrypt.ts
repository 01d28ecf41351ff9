// Passphrases at a cost that protects nothing, for tests that hold something else: each takes a second otherwise.
import crypto, { type ScryptOptions } from "node:crypto";
import { syncBuiltinESMExports } from "node:module";
import { afterAll, beforeAll } from "vitest";

const COST = 1024;

/** For the tests of a file, in its own process alone: what they close can't be opened by another. */
export function quickScrypt(): void {
  const real = crypto.scrypt;
  beforeAll(() => {
    const quick = (secret: string, salt: Uint8Array, length: number, options: ScryptOptions, done: never) =>
      real(secret, salt, length, { ...options, N: COST }, done);
    crypto.scrypt = quick as typeof crypto.scrypt;
    syncBuiltinESMExports();
  });
  afterAll(() => {
    crypto.scrypt = real;
    syncBuiltinESMExports();
  });
}
