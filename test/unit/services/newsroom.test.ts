// A newsroom's own files: read when they are there, refused whole with line and reason, never left out in silence.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { settled } from "../../../src-main/engine/detection/rules/newsroom.ts";
import { engineWith, loadNewsroom } from "../../../src-main/services/newsroom.ts";

const RULES = `schema: stet.rules/1
rules:
  - id: code-names
    kind: person
    words: [Blue Heron]
    exact: true
    why: The code name of a source.
    tests: ["We met [[Blue Heron]] there.", "A blue heron stood there."]
`;
const SETTINGS = `schema: stet.settings/1
thresholds: { medical: 0.7 }
mayStand: [Jordan Example]
`;

describe("a newsroom's files", () => {
  let home: string;
  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), "stet-newsroom-"));
  });
  afterEach(() => rmSync(home, { recursive: true, force: true }));
  const put = (files: Readonly<Record<string, string>>) => {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(home, name)), { recursive: true });
      writeFileSync(join(home, name), text);
    }
  };

  it.each<[string, Record<string, string>, readonly string[]]>([
    ["settle nothing where there are none", {}, []],
    [
      "are read in the order of their names, other files left alone",
      { "settings.yaml": SETTINGS, "rules/b.yml": RULES, "rules/a.yaml": RULES, "rules/notes.txt": "x" },
      ["settings.yaml", "rules/a.yaml", "rules/b.yml"],
    ],
  ])("%s", async (_what, files, names) => {
    put(files);
    expect((await loadNewsroom(home)).map(({ name }) => name)).toEqual(names);
  });

  it("settle thresholds, names that may stand, and one more detector a file of rules", async () => {
    put({ "settings.yaml": SETTINGS, "rules/a.yaml": RULES });
    const read = settled(await loadNewsroom(home));
    if (!read.ok) throw new Error(read.error.message);
    const { thresholds, mayStand, more } = read.value;
    expect([thresholds, mayStand, more?.length]).toEqual([{ medical: 0.7 }, ["Jordan Example"], 1]);
  });

  it.each<[string, Record<string, string>, RegExp]>([
    [
      "a rule whose own test fails",
      { "rules/a.yaml": RULES.replace("A blue heron", "A Blue Heron") },
      /a\.yaml, line 8:/,
    ],
    ["an unknown kind", { "settings.yaml": SETTINGS.replace("medical", "mood") }, /settings\.yaml, line 2:/],
    ["a threshold over 1", { "settings.yaml": SETTINGS.replace("0.7", "7") }, /settings\.yaml, line 2:/],
    ["what isn't YAML", { "settings.yaml": "schema: [" }, /settings\.yaml, line 1:/],
    ["a file that settles nothing", { "settings.yaml": "schema: stet.settings/1\n" }, /settings\.yaml, line 1:/],
  ])("stop the work for %s", async (_what, files, told) => {
    put(files);
    const read = settled(await loadNewsroom(home));
    expect(read.ok ? "read" : [read.error.code, told.test(read.error.message)]).toEqual(["newsroom/refused", true]);
  });

  it("never repeat a name that may stand in what they refuse", async () => {
    put({ "settings.yaml": "schema: stet.settings/1\nmayStand: [Jordan Example, J]\n" });
    const read = settled(await loadNewsroom(home));
    expect(read.ok ? "read" : read.error.message).not.toContain("Jordan");
  });

  it("make a document be looked through again when they change", () => {
    const rules = [{ name: "rules/a.yaml", text: RULES }];
    expect(engineWith("e", [])).toBe("e");
    expect(engineWith("e", rules)).not.toBe(engineWith("e", [{ name: "rules/a.yaml", text: SETTINGS }]));
  });
});
