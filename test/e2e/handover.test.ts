// A case carried from one machine to another by the command line: out, looked at, in, and what doesn't open it.
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { json, stet } from "../support/cli.ts";
import { LONG } from "../support/long.ts";
import { NOTE } from "../support/newsroom.ts";

describe("stet hand-over and take-over", () => {
  let folder: string;
  const at = (name: string) => join(folder, name);
  const as = (who: string, ...args: string[]) => stet(args, { cwd: folder, env: { STET_HOME: at(who), HOME: folder } });
  const pass = ["--passphrase-file", "secret.txt"];

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "stet-carried-"));
    writeFileSync(at("note.pdf"), NOTE);
    writeFileSync(at("secret.txt"), "four words read aloud\n");
    writeFileSync(at("other.txt"), "four other words entirely\n");
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("carry a case to another machine, say first what it is, and change nothing the second time", async () => {
    expect((await as("mara", "check", "note.pdf", "--case", "case", "--json")).code).toBe(0);
    const out = await as("mara", "hand-over", "case", "--out", "case.stet", "--json", ...pass);
    expect([out.code, json(out)]).toMatchObject([0, { schema: "stet.handed-over/1", documents: 1, privileged: 0 }]);
    const look = await as("ines", "take-over", "case.stet", "--look", ...pass);
    expect([look.code, look.out]).toEqual([0, expect.stringContaining("A case that is not here yet.")]);
    expect(readdirSync(join(at("ines"), "cases"))).toEqual([]);
    const taken = await as("ines", "take-over", "case.stet", "--json", ...pass);
    expect([taken.code, json(taken)]).toMatchObject([0, { schema: "stet.taken-over/1", kind: "new", conflicts: 0 }]);
    const again = await as("ines", "take-over", "case.stet", ...pass);
    expect([again.code, again.out]).toEqual([0, expect.stringContaining("Nothing in it is new here.")]);
    expect((await as("ines", "audit", json(taken).case)).code).toBe(0);
  });

  it.runIf(LONG)("carry a protected case, which needs its own passphrase beside the file's", async () => {
    const own = ["--passphrase-file", "other.txt"];
    expect((await as("mara", "check", "note.pdf", "--case", "closed", "--json", ...own)).code).toBe(0);
    const locked = await as("mara", "hand-over", "closed", "--out", "closed.stet", ...pass);
    expect([locked.code, locked.err]).toEqual([3, expect.stringContaining("case/locked")]);
    const order = ["hand-over", "closed", "--out", "closed.stet", "--case-passphrase-file", "other.txt", ...pass];
    expect((await as("mara", ...order)).code).toBe(0);
    expect((await as("ines", "take-over", "closed.stet", ...pass)).code).toBe(0);
  });

  it.each([
    ["a name that doesn't say what it is", ["hand-over", "case", "--out", "case.zip"], "secret.txt", 2],
    ["no such case", ["hand-over", "nowhere", "--out", "other.stet"], "secret.txt", 2],
    ["no such document", ["hand-over", "case", "--out", "other.stet", "--documents", "000000"], "secret.txt", 2],
    ["a file that is there", ["hand-over", "case", "--out", "case.stet"], "secret.txt", 4],
    ["another passphrase", ["take-over", "case.stet"], "other.txt", 3],
    ["a file that is none", ["take-over", "note.pdf"], "secret.txt", 3],
    ["no such file", ["take-over", "nothing.stet"], "secret.txt", 3],
  ])("refuse %s", async (_name, args, secret, code) => {
    const ran = await as("mara", ...args, "--passphrase-file", secret);
    expect([ran.code, ran.out]).toEqual([code, ""]);
    expect(readdirSync(folder).filter((name) => /partial|other\.stet/.test(name))).toEqual([]);
  });
});
