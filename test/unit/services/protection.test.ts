// A case at rest: its passphrase set, changed and taken away, its hold, back-ups, its end, and cuts in the middle.
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { CallProgress } from "../../../src-main/contract/methods.ts";
import { nodeCaseFiles } from "../../../src-main/services/case-files.ts";
import { type Case, createOrOpenCase } from "../../../src-main/services/cases.ts";
import { sha256 } from "../../../src-main/services/input.ts";
import { codeOf, must } from "../../support/desk.ts";
import { quickScrypt } from "../../support/quick-scrypt.ts";

quickScrypt();

const WORDS = "Zyzzyva Quillwort told Xanthoria Blunderbuss.\n";
const TEXT = new TextEncoder().encode(WORDS.repeat(3_000));
const SHA = sha256(TEXT);
const [FIRST, SECOND] = ["a first passphrase", "a second passphrase"];

let folder: string;
let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "stet-protection-"));
  folder = join(home, "case");
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

const open = (passphrase?: string, at = folder) =>
  createOrOpenCase(at, { files: nodeCaseFiles, now: () => new Date().toISOString(), actor: "editor", passphrase });
const call = (told: CallProgress[] = []) => ({
  signal: new AbortController().signal,
  report: (p: CallProgress) => void told.push(p),
});
const withDocument = async (passphrase?: string) => {
  const kept = must(await open(passphrase));
  must(await kept.importOriginal({ bytes: TEXT, name: "Zyzzyva.txt" }, "editor"));
  must(kept.setInfo({ name: "Zyzzyva", openedAt: "2026-01-01T00:00:00.000Z" }));
  return kept;
};
const protect = async (kept: Case, passphrase: string | null) =>
  must(await kept.protection.protect(passphrase, "editor", call()));
const files = (at: string) =>
  readdirSync(at, { recursive: true, encoding: "utf8" })
    .map((name) => join(at, name))
    .filter((path) => statSync(path).isFile());
/** Files that hold a planted word, in UTF-8 or UTF-16, or the document's hash, which tells which document it is. */
const clear = (at: string) =>
  files(at).filter((path) => {
    const bytes = readFileSync(path);
    const found = ["Zyzzyva", "Quillwort", "Xanthoria", SHA].some(
      (word) => bytes.includes(word) || bytes.includes(Buffer.from(word, "utf16le")),
    );
    return found || path.includes(SHA) || path.includes("Zyzzyva");
  });
const holdsAll = async (kept: Case) => {
  expect(must(kept.documents()).map(({ sha256, name }) => [sha256, name])).toEqual([[SHA, "Zyzzyva.txt"]]);
  expect(sha256(must(await kept.readOriginal(SHA)))).toBe(SHA);
  expect(must(await kept.verifyOriginal(SHA))).toBe(true);
  expect(must(kept.verifyAuditChain()).intact).toBe(true);
};

describe("a passphrase", () => {
  test("encrypts all that was there, opens it again, and nothing else does", async () => {
    const kept = await withDocument();
    expect(clear(folder).length).toBeGreaterThan(1);
    await protect(kept, FIRST);
    expect(codeOf(kept.documents())).toBe("case/changed");
    expect(clear(folder)).toEqual([]);
    expect(readdirSync(folder).sort()).toEqual(["case.db", "case.key", "originals"]);
    expect(codeOf(await open())).toBe("case/locked");
    expect(codeOf(await open("not the passphrase"))).toBe("case/wrong-passphrase");
    const again = must(await open(FIRST));
    await holdsAll(again);
    expect(must(again.protection.standing())).toEqual({ protected: true, wasInTheClear: true, hold: null });
    expect(must(again.auditLog()).map(({ action }) => action)).toEqual([
      "case/created",
      "document/imported",
      "case/protected",
    ]);
    again.close();
  });

  test("is changed with all of the key behind it: what the old one opened opens nothing", async () => {
    const first = await withDocument();
    must(first.protection.hold(true, "Court order", "lawyer"));
    await protect(first, FIRST);
    const before = readFileSync(join(folder, "case.key"));
    const names = readdirSync(join(folder, "originals"));
    const kept = must(await open(FIRST));
    await protect(kept, SECOND);
    expect(readdirSync(join(folder, "originals"))).not.toEqual(names);
    expect(codeOf(await open(FIRST))).toBe("case/wrong-passphrase");
    const again = must(await open(SECOND));
    await holdsAll(again);
    expect(codeOf(await again.protection.destroy())).toBe("case/held");
    again.close();
    writeFileSync(join(folder, "case.key"), before);
    expect(codeOf(await open(FIRST))).toBe("store/damaged");
  });

  test("is taken away, and the case opens without", async () => {
    await protect(await withDocument(), FIRST);
    await protect(must(await open(FIRST)), null);
    expect(readdirSync(folder).sort()).toEqual(["case.db", "originals"]);
    const again = must(await open());
    await holdsAll(again);
    expect(codeOf(await again.protection.protect(null, "editor", call()))).toBe("case/not-protected");
    again.close();
  });

  test("of a new case keeps everything encrypted from the first byte, the journal included", async () => {
    const kept = await withDocument(FIRST);
    expect(clear(folder)).toEqual([]);
    expect(must(kept.auditLog()).map(({ action }) => action)).toEqual([
      "case/created",
      "case/protected",
      "document/imported",
    ]);
    kept.close();
    await holdsAll(must(await open(FIRST)));
  });

  test("encrypts what was kept of an older version, too", async () => {
    const kept = await withDocument();
    mkdirSync(join(folder, "older"));
    writeFileSync(join(folder, "older", "case-0080.db"), readFileSync(join(folder, "case.db")));
    await protect(kept, FIRST);
    expect(clear(folder)).toEqual([]);
    await protect(must(await open(FIRST)), null);
    expect(readdirSync(join(folder, "older"))).toEqual(["case-0080.db"]);
    expect(readFileSync(join(folder, "older", "case-0080.db")).includes("Zyzzyva")).toBe(true);
  });

  test("is refused when it is short, and the case stays as it was", async () => {
    const kept = await withDocument();
    expect(codeOf(await kept.protection.protect("short", "editor", call()))).toBe("identity/short-passphrase");
    await holdsAll(kept);
    kept.close();
    expect(
      codeOf(
        await createOrOpenCase(join(home, "new"), {
          files: nodeCaseFiles,
          now: () => "",
          actor: "e",
          passphrase: "short",
        }),
      ),
    ).toBe("identity/short-passphrase");
    expect(existsSync(join(home, "new"))).toBe(false);
  });

  test("that is being set can be stopped, and tells how far it is", async () => {
    const kept = await withDocument();
    const told: CallProgress[] = [];
    const abort = new AbortController();
    const stopping = { signal: abort.signal, report: () => abort.abort() };
    must(await kept.importOriginal({ bytes: new Uint8Array([65]), name: "a.txt" }, "editor"));
    expect(codeOf(await kept.protection.protect(FIRST, "editor", stopping))).toBe("document/cancelled");
    expect(readdirSync(folder).filter((name) => name.startsWith("."))).toEqual([]);
    must(kept.setInfo({ name: "goes on", openedAt: "2026-01-01T00:00:00.000Z" }));
    must(await kept.protection.protect(FIRST, "editor", call(told)));
    expect(told.map(({ stage, done, of }) => [stage, done, of]).slice(0, 3)).toEqual([
      ["sealing", 0, 2],
      ["sealing", 1, 2],
      ["sealing", 2, 2],
    ]);
  });

  test("shows an evidence copy that was cut short, changed in one bit, replaced or emptied", async () => {
    const kept = await withDocument(FIRST);
    const path = must(kept.originalPath(SHA));
    const whole = readFileSync(path);
    chmodSync(path, 0o600);
    const spoilt = [
      whole.subarray(0, -20),
      Buffer.from(whole).fill(whole[5000]! ^ 1, 5000, 5001),
      Buffer.from("something else"),
      Buffer.alloc(0),
    ];
    for (const bytes of spoilt) {
      writeFileSync(path, bytes);
      expect(must(await kept.verifyOriginal(SHA))).toBe(false);
      expect(codeOf(await kept.readOriginal(SHA))).toBe("store/original-changed");
    }
    expect(codeOf(await kept.protection.protect(SECOND, "editor", call()))).toBe("store/original-changed");
    expect(codeOf(await kept.protection.backUp(join(home, "kept"), "editor", call()))).toBe("store/original-changed");
    expect(readdirSync(home)).toEqual(["case"]);
    writeFileSync(path, whole);
    await holdsAll(kept);
    kept.close();
  });

  test("whose key file is no JSON, asks for other costs, or lacks something is no wrong passphrase", async () => {
    (await withDocument(FIRST)).close();
    const path = join(folder, "case.key");
    const text = readFileSync(path, "utf8");
    for (const spoilt of ["not a key", text.replace("131072", "2"), text.replace(/"salt": "[^"]*",/, "")]) {
      writeFileSync(path, spoilt);
      expect(codeOf(await open(FIRST))).toBe("case/key-damaged");
    }
  });

  test("shuts out another program that has the case open, before it can write into what is gone", async () => {
    const kept = await withDocument();
    const other = must(await open());
    await protect(kept, FIRST);
    expect(other.isCurrent()).toBe(false);
    expect(codeOf(other.setInfo({ name: "lost", openedAt: "" }))).toBe("case/changed");
    expect(codeOf(other.documents())).toBe("case/changed");
    other.close();
    const again = must(await open(FIRST));
    expect(must(again.info())?.name).toBe("Zyzzyva");
    again.close();
  });
});

describe("a legal hold", () => {
  test("is set and lifted with a reason, and both stand in the log", async () => {
    const kept = await withDocument();
    expect(codeOf(kept.protection.hold(false, "why", "lawyer"))).toBe("case/not-held");
    must(kept.protection.hold(true, "Court order of March", "lawyer"));
    expect(must(kept.protection.standing()).hold).toMatchObject({ actor: "lawyer", reason: "Court order of March" });
    expect(codeOf(await kept.protection.destroy())).toBe("case/held");
    await holdsAll(kept);
    expect(must(kept.protection.hold(false, "Settled", "lawyer")).hold).toBeNull();
    expect(
      must(kept.auditLog())
        .map(({ action }) => action)
        .slice(-2),
    ).toEqual(["case/held", "case/released"]);
    kept.close();
  });
});

describe("a back-up", () => {
  test.each([
    ["of a case in the clear", undefined],
    ["of a protected case, under its passphrase", FIRST],
  ])("%s is made while it is worked on, and is the whole case", async (_what, passphrase) => {
    const kept = await withDocument(passphrase);
    const to = join(home, "kept");
    expect(must(await kept.protection.backUp(to, "editor", call()))).toMatchObject({ folder: to, documents: 1 });
    expect(codeOf(await kept.protection.backUp(to, "editor", call()))).toBe("export/folder-exists");
    expect(must(kept.auditLog()).at(-1)?.action).toBe("case/backed-up");
    kept.close();
    rmSync(folder, { recursive: true });
    if (passphrase !== undefined) {
      expect(clear(to)).toEqual([]);
      expect(codeOf(await open(undefined, to))).toBe("case/locked");
    }
    const restored = must(await open(passphrase, to));
    await holdsAll(restored);
    restored.close();
  });

  test("that can't be written leaves nothing behind", async () => {
    const kept = await withDocument();
    writeFileSync(join(home, "in-the-way"), "");
    expect(codeOf(await kept.protection.backUp(join(home, "in-the-way", "kept"), "editor", call()))).toBe(
      "export/not-writable",
    );
    await holdsAll(kept);
    kept.close();
  });
});

describe("a case destroyed", () => {
  test.each([
    ["that was protected from its first byte", FIRST, false],
    ["that lay in the clear", undefined, true],
  ])("%s is gone, and what that can't reach is said", async (_what, passphrase, inClear) => {
    const kept = await withDocument(passphrase);
    const limits = must(await kept.protection.destroy());
    expect(limits.includes("in-the-clear")).toBe(inClear);
    expect(limits).toEqual(expect.arrayContaining(["drive", "snapshots", "backups", "elsewhere"]));
    expect(existsSync(folder)).toBe(false);
    expect(codeOf(kept.documents())).toBe("store/unknown-case");
  });

  test("of which anything lay in the clear before says so", async () => {
    await protect(await withDocument(), FIRST);
    expect(must(await must(await open(FIRST)).protection.destroy())).toContain("in-the-clear");
  });

  test("leaves what somebody else put into its folder", async () => {
    const kept = await withDocument();
    mkdirSync(join(folder, "mine"));
    writeFileSync(join(folder, "mine", "note.txt"), "not Stet's");
    must(await kept.protection.destroy());
    expect(files(folder)).toEqual([join(folder, "mine", "note.txt")]);
  });
});
