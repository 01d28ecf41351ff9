// The token's and the session's own rules, without a server around them.
import { randomBytes } from "node:crypto";
import { describe, expect, it } from "vitest";
import { newSecret, newSession, oneUseToken, sameSecret } from "../../../src-main/host/secrets.ts";

describe("a token", () => {
  it("opens once", () => {
    const token = oneUseToken(randomBytes, () => 0, 1000);
    expect([token.redeem(token.value), token.redeem(token.value)]).toEqual([true, false]);
  });
  it.each([
    [0, true],
    [999, true],
    [1000, false],
    [5000, false],
  ])("of a second's life, after %i ms: %s", (ms, opens) => {
    let now = 50;
    const token = oneUseToken(randomBytes, () => now, 1000);
    now += ms;
    expect(token.redeem(token.value)).toBe(opens);
  });
  it("isn't used up by a guess", () => {
    const token = oneUseToken(randomBytes, () => 0, 1000);
    expect([token.redeem(""), token.redeem("x".repeat(43)), token.redeem(token.value)]).toEqual([false, false, true]);
  });
  it("has 256 bits, and is another each time", () => {
    expect(Buffer.from(newSecret(randomBytes), "base64url")).toHaveLength(32);
    expect(newSecret(randomBytes)).not.toBe(newSecret(randomBytes));
  });
});

describe("a session", () => {
  const session = newSession(randomBytes, 4711);
  const pair = session.cookie.split(";")[0]!;
  it.each([
    ["its cookie", pair, true],
    ["its cookie among others", `a=b; ${pair}; c=d`, true],
    ["its cookie beside one of the same name", `stet-4711=other; ${pair}`, true],
    ["nothing", undefined, false],
    ["an empty header", "", false],
    ["the name alone", "stet-4711", false],
    ["an empty value", "stet-4711=", false],
    ["a longer value", `${pair}x`, false],
    ["another port's name", pair.replace("4711", "4712"), false],
    ["a longer name", `x${pair}`, false],
  ])("is in %s: %#", (_what, header, is) => {
    expect(session.isIn(header)).toBe(is);
  });
});

describe("comparing secrets", () => {
  it.each([
    ["a", "a", true],
    ["a", "b", false],
    ["a", "ab", false],
    ["", "", true],
  ])("%j and %j: %s", (a, b, same) => {
    expect(sameSecret(a, b)).toBe(same);
  });
});
