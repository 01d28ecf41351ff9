// Nothing of a protected case can be read on the disk: open, in the middle of a write, killed, closed. Planted words tell.
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { sha256 } from "../../src-main/services/input.ts";
import { clearIn } from "../support/clear-words.ts";
import { stet, stetLater } from "../support/cli.ts";
import { LONG } from "../support/long.ts";
import { line, onePage } from "../support/pdf.ts";
import { root } from "../support/shared.ts";

const place = mkdtempSync(join(tmpdir(), "stet-no-plaintext-"));
afterAll(() => rmSync(place, { recursive: true, force: true }));
const PDF = onePage({ content: line("Quillwort Blunderbuss, 640 Lantern Street. Call 202-555-0143.") });
const WORDS = ["Zyzzyva", "Quillwort", "Blunderbuss", "Lantern", "202-555-0143", "Xanthoria", sha256(PDF)];
const PASSPHRASE = "quiet lamps under water";

/** Everything that a Stet may write to: its home, its temporary files, a person's own folder, back-ups. */
function surroundings(name: string) {
  const folder = join(place, name);
  for (const part of ["tmp", "own", "kept"]) mkdirSync(join(folder, part), { recursive: true });
  const env = {
    PATH: process.env.PATH ?? "",
    HOME: join(folder, "own"),
    STET_HOME: join(folder, "home"),
    TMPDIR: join(folder, "tmp"),
    TEMP: join(folder, "tmp"),
    XDG_CACHE_HOME: join(folder, "own", "cache"),
  };
  return { folder, env };
}

test("the words that are looked for are found where they are", () => {
  const folder = join(place, "in the clear");
  mkdirSync(folder);
  for (const [name, bytes] of [
    ["as-is", PDF],
    ["utf16", Buffer.from("…Quillwort…", "utf16le")],
    ["base64", Buffer.from(Buffer.from("ab Quillwort abc").toString("base64"))],
  ] as const)
    writeFileSync(join(folder, name), bytes);
  writeFileSync(join(folder, "Zyzzyva.txt"), "");
  expect(
    clearIn([folder], ["Quillwort", "Zyzzyva"])
      .map((found) => found.slice(folder.length + 1))
      .sort(),
  ).toEqual(["Zyzzyva.txt: Zyzzyva", "as-is: Quillwort", "base64: Quillwort", "utf16: Quillwort"]);
});

// Closed it holds less than killed: looked at where everything is.
test.each(LONG ? [["killed"], ["closed"]] : [["killed"]])("on a desk that is %s", async (how) => {
  const { folder, env } = surroundings(how);
  const script = join(root, "test", "support", "killed", "desk.ts");
  const child = spawn(process.execPath, [script, folder, PASSPHRASE, Buffer.from(PDF).toString("base64")], {
    env,
    stdio: ["pipe", "pipe", "inherit"],
  });
  const ended = new Promise((settle) => child.once("close", settle));
  const lines = child.stdout.setEncoding("utf8")[Symbol.asyncIterator]();
  const told = async () => String((await lines.next()).value).trim();
  const look = () => expect(clearIn([folder], WORDS)).toEqual([]);
  expect(await told()).toBe("received");
  look();
  child.stdin.write("\n");
  expect(await told()).toMatch(/^worked on [0-9a-f]+ [1-9]/);
  look();
  expect(readdirSync(join(folder, "kept"))).toHaveLength(1);
  if (how === "killed") child.kill("SIGKILL");
  else {
    child.stdin.write("\n");
    expect(await told()).toBe("closed");
    look();
    child.stdin.write("\n");
  }
  await ended;
  look();
});

test("of a command line that keeps a check in a protected case, whenever it is killed", async () => {
  const { folder, env } = surroundings("command line");
  const outside = join(place, "outside");
  mkdirSync(outside);
  writeFileSync(join(outside, "Zyzzyva.pdf"), PDF);
  writeFileSync(join(outside, "passphrase"), `${PASSPHRASE}\n`);
  const into = join(folder, "case");
  const args = [
    "check",
    join(outside, "Zyzzyva.pdf"),
    "--case",
    into,
    "--passphrase-file",
    join(outside, "passphrase"),
  ];
  for (const after of [600, 1500]) {
    const { child, ended } = stetLater(args, { env });
    setTimeout(() => child.kill("SIGKILL"), after);
    await ended;
    expect(clearIn([folder], WORDS)).toEqual([]);
  }
  const whole = await stet(args, { env });
  expect([whole.code, clearIn([folder], WORDS)]).toEqual([0, []]);
  const locked = await stet(["audit", into], { env });
  expect([locked.code, locked.err]).toEqual([3, expect.stringContaining("case/locked")]);
  const log = await stet(["audit", into, "--passphrase-file", join(outside, "passphrase")], { env });
  expect([log.code, log.out]).toEqual([0, expect.stringContaining("The chain is whole.")]);
});
