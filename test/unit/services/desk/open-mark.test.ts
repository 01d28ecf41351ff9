// What was open when Stet ended without closing it is known at the next start, once, and nothing else is.
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openMark } from "../../../../src-main/services/desk/open-mark.ts";

let folder: string;
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), "stet-open-")), "open");
});
afterEach(() => rmSync(join(folder, ".."), { recursive: true, force: true }));
const files = () => (existsSync(folder) ? readdirSync(folder) : []);
/** What another Stet left, or has open: the name tells its process. */
const left = (pid: number, cases: unknown) => {
  openMark(folder).opened("made-for-the-folder", "d");
  for (const file of files()) rmSync(join(folder, file));
  writeFileSync(join(folder, `${pid}-0123456789ab.json`), typeof cases === "string" ? cases : JSON.stringify(cases));
};

describe("a case that was open", () => {
  it("is told once when its Stet is gone, and its mark goes", () => {
    left(4711, ["case-a", "case-b"]);
    const mark = openMark(folder, () => false);
    expect(files()).toEqual([]);
    expect([mark.takeInterrupted("case-a"), mark.takeInterrupted("case-a")]).toEqual([true, false]);
    expect([mark.takeInterrupted("case-b"), mark.takeInterrupted("case-c")]).toEqual([true, false]);
    expect(openMark(folder, () => false).takeInterrupted("case-b")).toBe(false);
  });

  it("is another's as long as that one runs", () => {
    left(4711, ["case-a"]);
    expect(openMark(folder, () => true).takeInterrupted("case-a")).toBe(false);
    expect(files()).toHaveLength(1);
  });

  it("is told though the system gave this process the number of the one that ended", () => {
    left(process.pid, ["case-a"]);
    expect(openMark(folder, () => true).takeInterrupted("case-a")).toBe(true);
  });

  it("is marked from its first document to its last, and not after closing", () => {
    const mark = openMark(folder);
    mark.opened("case-a", "one");
    mark.opened("case-a", "two");
    mark.closed("case-a", "one");
    expect(files()).toHaveLength(1);
    mark.closed("case-a", "two");
    expect(files()).toEqual([]);
    mark.opened("case-a", "one");
    mark.close();
    expect(files()).toEqual([]);
  });

  it.each(["{", '["../../etc"]', '{"a":1}'])("is nothing where the mark is damaged: %s", (text) => {
    left(4711, text);
    const mark = openMark(folder, () => false);
    expect(mark.takeInterrupted("../../etc")).toBe(false);
    expect(files()).toEqual([]);
  });
});
