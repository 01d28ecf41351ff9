// A newsroom's roster: what its key signed is used, everything else is refused by a code of its own.
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Roster } from "../../../../src-main/contract/people.ts";
import { IDENTITY_FILE } from "../../../../src-main/services/signoff/identity.ts";
import { people } from "../../../../src-main/services/signoff/people.ts";
import {
  acceptRoster,
  forgetRoster,
  PIN_FILE,
  ROSTER_FILE,
  readRoster,
} from "../../../../src-main/services/signoff/roster.ts";
import { codeOf, must } from "../../../support/desk.ts";
import { chance, newsroomKey, testPerson, testRoster } from "../../../support/people.ts";
import { quickScrypt } from "../../../support/quick-scrypt.ts";

quickScrypt();

const NOW = "2026-11-16T09:00:00.000Z";
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "stet-roster-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const put = (one: unknown) => writeFileSync(join(folder, ROSTER_FILE), JSON.stringify(one));
const read = () => readRoster(folder, NOW, chance);

describe("a roster", async () => {
  const [mara, tobias] = [await testPerson("Mara Lindqvist"), await testPerson("Tobias Okonjo")];
  const roles = [
    [mara, "editor"],
    [tobias, "lawyer"],
  ] as const;

  it("gives people their roles once its signature holds, and its key is pinned", async () => {
    const signed = testRoster(roles);
    put(signed);
    expect(must(await read())?.roster).toEqual(signed);
    expect(JSON.parse(readFileSync(join(folder, PIN_FILE), "utf8"))).toMatchObject({ key: signed.key, since: NOW });
    writeFileSync(join(folder, IDENTITY_FILE), JSON.stringify(tobias.identity));
    const here = people(folder, { now: () => NOW, randomBytes: chance, keychain: null });
    expect(must(await here.present())).toMatchObject({ role: "lawyer", actor: tobias.fingerprint });
    expect(codeOf(await here.editor())).toBe("signoff/not-an-editor");
  });

  it.each<[string, (one: Roster) => unknown]>([
    ["somebody else's role", (one) => ({ ...one, people: one.people.map((p) => ({ ...p, role: "lawyer" as const })) })],
    ["another name", (one) => ({ ...one, newsroom: "The Southgate Courier" })],
    ["another day", (one) => ({ ...one, issuedAt: "2027-01-01T00:00:00.000Z" })],
    [
      "somebody added",
      (one) => ({ ...one, people: [...one.people, { ...one.people[0], publicKey: newsroomKey().publicKey }] }),
    ],
    ["another key, with the old signature", (one) => ({ ...one, key: newsroomKey().publicKey })],
  ])("forged is refused: %s", async (_what, forged) => {
    put(forged(testRoster(roles)));
    expect(codeOf(await read())).toBe("roster/bad-signature");
    expect(existsSync(join(folder, PIN_FILE))).toBe(false);
    const here = people(folder, { now: () => NOW, randomBytes: chance, keychain: null });
    expect(codeOf(await here.editor())).toBe("roster/bad-signature");
  });

  it("of another newsroom's key is refused until somebody accepts it, and the change is kept", async () => {
    const [first, second] = [testRoster(roles), testRoster(roles, { newsroom: "Another" })];
    must(await acceptRoster(folder, first, { newKey: false, now: NOW }, chance));
    put(second);
    expect(codeOf(await read())).toBe("roster/other-newsroom");
    expect(codeOf(await acceptRoster(folder, second, { newKey: false, now: NOW }, chance))).toBe(
      "roster/other-newsroom",
    );
    const later = "2026-11-18T09:00:00.000Z";
    must(await acceptRoster(folder, second, { newKey: true, now: later }, chance));
    expect(must(await read())?.roster.key).toBe(second.key);
    expect(JSON.parse(readFileSync(join(folder, PIN_FILE), "utf8"))).toMatchObject({
      key: second.key,
      since: later,
      before: [{ key: first.key, since: NOW, until: later }],
    });
  });

  it("issued before the one already seen is refused: it could give a role back", async () => {
    const signer = newsroomKey();
    put(testRoster(roles, { signer, issuedAt: "2026-11-16T08:00:00.000Z" }));
    must(await read());
    put(testRoster(roles, { signer, issuedAt: "2026-11-15T08:00:00.000Z" }));
    expect(codeOf(await read())).toBe("roster/older");
  });

  it("that is gone is missed, not taken for none, until it is forgotten", async () => {
    put(testRoster(roles));
    must(await read());
    rmSync(join(folder, ROSTER_FILE));
    expect(codeOf(await read())).toBe("roster/missing");
    await forgetRoster(folder);
    expect(must(await read())).toBeNull();
  });

  it.each([
    ["a role that doesn't exist", (one: Roster) => ({ ...one, people: [{ ...one.people[0], role: "owner" }] })],
    ["the same key twice", (one: Roster) => ({ ...one, people: [one.people[0], one.people[0]] })],
    ["more than its fields", (one: Roster) => ({ ...one, extra: 1 })],
  ])("with %s is refused as damaged", async (_what, damaged) => {
    put(damaged(testRoster(roles)));
    expect(codeOf(await read())).toBe("roster/damaged");
  });
});
