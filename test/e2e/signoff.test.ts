// A newsroom on the command line: keys made, a roster signed and accepted, and refused when somebody changed it.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { json, stet } from "../support/cli.ts";
import { newsroom, signedExport } from "../support/newsroom.ts";

const folder = mkdtempSync(join(tmpdir(), "stet-newsroom-"));
const at = (name: string) => join(folder, name);
const env = { STET_HOME: at("home"), STET_PASSPHRASE: "a kettle of fish, twice" };
const run = (...args: string[]) => stet(args, { cwd: folder, env });
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("identity and roster", () => {
  it("make a person with a key that can be told by voice, once", async () => {
    const made = await run("identity", "new", "--name", "Mara Lindqvist");
    expect(made).toMatchObject({ code: 0, err: "" });
    expect(made.out).toMatch(/^Mara Lindqvist\n {2}key {4}(?:[a-z]+ ){7}[a-z]+\n {2}hex {4}[0-9a-f]{64}\nNo roster/);
    expect(await run("identity", "new", "--name", "Mara Lindqvist")).toMatchObject({
      code: 2,
      err: expect.stringContaining("identity/exists"),
    });
    writeFileSync(at("mara.pub"), (await run("identity", "show", "--public")).out);
    expect(json(await run("identity", "show", "--json")).me.name).toBe("Mara Lindqvist");
  });

  it("make a roster, put her on it, sign it and accept it", async () => {
    expect((await run("roster", "new", "roster.json", "--newsroom", "The Courier", "--key", "newsroom.key")).code).toBe(
      0,
    );
    expect((await run("roster", "add", "roster.json", "--role", "editor", "--person", "mara.pub")).out).toContain(
      "NOT SIGNED",
    );
    expect((await run("roster", "show", "roster.json")).code).toBe(1);
    expect((await run("roster", "accept", "roster.json")).err).toContain("roster/bad-signature");
    expect((await run("roster", "sign", "roster.json", "--key", "newsroom.key")).out).toContain("signed");
    expect((await run("roster", "show", "roster.json")).code).toBe(0);
    expect((await run("roster", "accept", "roster.json")).code).toBe(0);
    expect(json(await run("identity", "show", "--json"))).toMatchObject({
      me: { role: "editor" },
      newsroom: { name: "The Courier" },
    });
  });

  it("refuse a role that somebody wrote in, and another newsroom's key unless it is accepted", async () => {
    writeFileSync(at("forged.json"), readFileSync(at("roster.json"), "utf8").replace('"editor"', '"lawyer"'));
    expect(await run("roster", "accept", "forged.json")).toMatchObject({
      code: 3,
      err: expect.stringContaining("roster/bad-signature"),
    });
    await run("roster", "new", "other.json", "--newsroom", "Another", "--key", "other.key");
    await run("roster", "sign", "other.json", "--key", "other.key");
    expect((await run("roster", "accept", "other.json")).err).toContain("roster/other-newsroom");
    expect((await run("roster", "accept", "other.json", "--new-key")).code).toBe(0);
    expect((await run("roster", "forget")).code).toBe(0);
    expect(json(await run("identity", "show", "--json")).newsroom).toBeNull();
  });

  it("take somebody off by name, and say when nobody is of that name", async () => {
    expect((await run("roster", "remove", "roster.json", "Nobody")).err).toContain("roster/unknown-person");
    expect((await run("roster", "remove", "roster.json", "Mara Lindqvist")).out).toContain("0 people");
  });
});

describe("verify-signoff and audit", () => {
  let room: Awaited<ReturnType<typeof newsroom>>;
  let keep: string;
  beforeAll(async () => {
    room = await newsroom();
    keep = join(await signedExport(room), "keep");
  });
  afterAll(() => room.end());

  it("check a sign-off on a machine without the case, and end with 1 when a byte differs", async () => {
    const good = await run("verify-signoff", join(keep, "certificate.json"), "--json");
    expect(good.code).toBe(0);
    expect(json(good)).toMatchObject({ schema: "stet.verify-signoff/1", holds: true });
    const said = await run("verify-signoff", join(keep, "certificate.json"));
    expect(said.out).toMatch(/^Nothing that could be checked fails\.[\s\S]*Could not be checked:/);
    writeFileSync(at("copy.pdf"), "%PDF-1.7 another");
    const bad = await run("verify-signoff", join(keep, "certificate.json"), "--output", "copy.pdf");
    expect(bad.code).toBe(1);
    expect(bad.out).toMatch(/^THIS SIGN-OFF DOES NOT HOLD\.\n\nFails:\n {2}the publication copy is another file/);
    expect((await run("verify-signoff", "nowhere.json")).code).toBe(3);
  });

  it("export the case's log, which verifies elsewhere", async () => {
    const folderOfCase = join(room.home, "cases", room.place.case);
    const log = await run("audit", folderOfCase, "--json");
    expect(log).toMatchObject({ code: 0, err: "" });
    writeFileSync(at("log.json"), log.out);
    expect((await run("verify-signoff", join(keep, "certificate.json"), "--audit", "log.json")).code).toBe(0);
    expect((await run("audit", folderOfCase, "--csv")).out).toMatch(/^seq,at_utc,local,actor,/);
    expect((await run("audit", folderOfCase)).out).toContain("may not be tamper-evident");
    expect((await run("audit", "no-such-case")).err).toContain("store/unknown-case");
  });
});
