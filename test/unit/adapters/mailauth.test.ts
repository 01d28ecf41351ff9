// DKIM checked with archived keys alone: what holds, what was changed, what no key is kept for; never a question to DNS.
import { generateKeyPairSync } from "node:crypto";
import dns from "node:dns";
import { dkimSign } from "mailauth/lib/dkim/sign.js";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { mailauthVerifier } from "../../../src-main/adapters/mailauth/verifier.ts";
import type { DkimKey } from "../../../src-main/contract/dkim.ts";
import { readEml } from "../../../src-main/engine/documents/mail/read-eml.ts";
import { mail } from "../../../src-main/engine/provenance/mail.signal.ts";

const pair = generateKeyPairSync("rsa", { modulusLength: 2048 });
const other = generateKeyPairSync("rsa", { modulusLength: 2048 });
const publicOf = ({ publicKey }: typeof pair) => publicKey.export({ type: "spki", format: "der" }).toString("base64");
const key = (more: Partial<DkimKey> = {}): DkimKey => ({
  domain: "example.org",
  selector: "mail2016",
  record: `v=DKIM1; k=rsa; p=${publicOf(pair)}`,
  archived: { where: "an archive", when: "2016-07-30" },
  ...more,
});

const MESSAGE = [
  "From: Jane Roe <jane.roe@example.org>",
  "To: editor@example.net",
  "Subject: The budget",
  "Date: Tue, 19 Jul 2016 10:02:03 -0400",
  "Message-ID: <1@example.org>",
  "",
  "It was moved on the 4th.",
  "",
].join("\r\n");

let signed = "";
beforeAll(async () => {
  const how = {
    signingDomain: "example.org",
    selector: "mail2016",
    privateKey: pair.privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
    algorithm: "rsa-sha256",
    canonicalization: "relaxed/relaxed",
  };
  const { signatures } = await dkimSign(MESSAGE, { ...how, signatureData: [how] });
  signed = signatures + MESSAGE;
});

const bytes = (text: string) => new TextEncoder().encode(text);

async function signalsOf(
  message: string,
  keys: readonly DkimKey[],
  retiredKeys: readonly { domain: string; where: string }[] = [],
) {
  const reading = await readEml(bytes(message), { signatures: (one) => mailauthVerifier.verify(one, keys) });
  const document = { format: "eml", pages: [], parts: [], traces: reading.traces } as const;
  return mail.read(document, { leaks: [], retiredKeys }).filter(({ channel }) => channel.startsWith("dkim"));
}

describe("a signed message", () => {
  it.each<[string, (message: string) => string, DkimKey[], string, string]>([
    ["that is as it was sent", (m) => m, [key()], "dkim_verified", "strong"],
    ["kept with the line ends of Unix", (m) => m.replaceAll("\r\n", "\n"), [key()], "dkim_verified", "strong"],
    [
      "in a mailbox's own wrapping",
      (m) => `From jane Tue Jul 19 10:02:03 2016\r\n${m}`,
      [key()],
      "dkim_verified",
      "strong",
    ],
    [
      "whose selector had several keys",
      (m) => m,
      [key({ record: `v=DKIM1; p=${publicOf(other)}` }), key()],
      "dkim_verified",
      "strong",
    ],
    ["with one word changed", (m) => m.replace("4th", "5th"), [key()], "dkim_failed", "moderate"],
    ["with another subject", (m) => m.replace("The budget", "The bribe"), [key()], "dkim_failed", "moderate"],
    [
      "for which another day's key is kept",
      (m) => m,
      [key({ record: `v=DKIM1; p=${publicOf(other)}` })],
      "dkim_failed",
      "moderate",
    ],
    ["for which no key is kept", (m) => m, [key({ selector: "mail2017" })], "dkim_unchecked", "weak"],
    ["whose key in the store is nonsense", (m) => m, [key({ record: "v=DKIM1; p=!!!" })], "dkim_unchecked", "weak"],
  ])("%s", async (_how, change, keys, channel, strength) => {
    const resolve = vi.spyOn(dns.promises, "resolve");
    expect(await signalsOf(change(signed), keys)).toEqual([
      expect.objectContaining({ channel, strength, family: "origin" }),
    ]);
    expect(resolve).not.toHaveBeenCalled();
  });

  it("is told with the key's origin, and says what it doesn't prove", async () => {
    const [signal] = await signalsOf(signed, [key()]);
    expect(signal!.evidence).toMatch(
      /d=example\.org, s=mail2016, rsa-sha256, signed \d{4}-\d\d-\d\d; key archived 2016-07-30, an archive/,
    );
    expect(signal!.summary).toContain("It doesn’t say who wrote them");
  });

  it("proves less where the private key is public, or is published by custom", async () => {
    const published = key({ privateKeyPublished: { where: "their page", when: "2018-02-01" } });
    expect((await signalsOf(signed, [published])).map((s) => [s.channel, s.strength])).toEqual([
      ["dkim_verified", "moderate"],
      ["dkim_retired_key", "moderate"],
    ]);
    const custom = await signalsOf(signed, [key()], [{ domain: "example.org", where: "their policy" }]);
    expect(custom.map((s) => [s.channel, s.strength])).toEqual([
      ["dkim_verified", "moderate"],
      ["dkim_retired_key", "moderate"],
    ]);
  });

  it("of another domain than its sender's says so", async () => {
    const [signal] = await signalsOf(signed.replace(/^From: .*$/m, "From: Jane Roe <jane.roe@example.net>"), [key()]);
    expect(signal!.channel).toBe("dkim_failed");
  });

  it("that isn't signed has no such signal", async () => expect(await signalsOf(MESSAGE, [key()])).toEqual([]));
});
