// The newsroom's list of reasons: a file that can't be read is said, and is still there after another took its place.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { STARTING_REASONS } from "../../../src-main/contract/desk.ts";
import { REASONS_FILE, readReasons, UNREAD_FILE, writeReasons } from "../../../src-main/services/desk/reasons.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "stet-reasons-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe("the list of reasons", () => {
  it("is Stet's own until there is another", async () => {
    expect(await readReasons(folder)).toEqual({ ok: true, value: STARTING_REASONS });
  });

  it.each([
    ["not JSON", "{ reasons"],
    ["of another form", '{"schema":"stet.reasons/1","reasons":"all"}'],
  ])("that is %s is refused, and kept beside the one that takes its place", async (_, text) => {
    writeFileSync(join(folder, REASONS_FILE), text);
    expect(await readReasons(folder)).toMatchObject({ ok: false, error: { code: "input/bad-shape" } });
    const own = [...STARTING_REASONS, { id: "court", name: "Court order", code: "CO" }];
    expect(await writeReasons(folder, own, "t")).toEqual({ ok: true, value: null });
    expect(await readReasons(folder)).toEqual({ ok: true, value: own });
    expect(readFileSync(join(folder, UNREAD_FILE), "utf8")).toBe(text);
  });
});
