// The house rules, held against every file; and every rule shown to fail when it is broken.
import { homedir } from "node:os";
import { describe, expect, it } from "vitest";
import { judgeAll, MOST_LINES, machinePaths, RULES } from "./house.ts";
import { ROOT, readTree } from "./tree.ts";

const SOURCES = /\.(?:ts|tsx|mjs|cts|mts|css|html)$/;
// A checkout two levels deep is somebody's; one level ("/app") also begins an address in the window.
const deep = ROOT.split(/[\\/]/).filter(Boolean).length > 1 ? [ROOT] : [];
const paths = machinePaths([...deep, homedir()]);

describe("the house", () => {
  const tree = readTree(["src-main", "src-renderer", "test"], SOURCES);

  it.each([...RULES, paths].map((rule) => [rule.id, rule] as const))("keeps: %s", (_id, rule) => {
    // Fixtures are what others wrote, kept as they came.
    const ours = new Map([...tree].filter(([path]) => !/^test\/(?:fixtures|corpus)\/.*\/.*(?<!\.ts)$/.test(path)));
    expect(ours.size).toBeGreaterThan(50);
    expect(judgeAll(ours, [rule])).toEqual([]);
  });

  it("keeps the same in what is built from: resources and configuration", () => {
    const built = readTree(["resources"], /\.(?:ts|mjs)$/);
    expect(judgeAll(built, [...RULES, paths])).toEqual([]);
  });
});

describe("a house rule, broken by", () => {
  const header = "// A sentence of purpose.\n";
  it.each([
    ["no header", "src-main/base/a.ts", "export const a = 1;\n", "doesn't begin with a sentence of purpose"],
    [
      "a header of one word",
      "src-main/base/a.ts",
      "// helpers\nexport const a = 1;\n",
      "doesn't begin with a sentence of purpose",
    ],
    ["capitals in a name", "src-main/base/myFile.ts", header, "isn't named in kebab-case"],
    ["an underscore in a folder", "src-main/my_base/a.ts", header, "isn't named in kebab-case"],
    ["a default export", "src-main/base/a.ts", `${header}export default 1;\n`, "has a default export"],
    [
      "a file too long",
      "src-main/base/a.ts",
      header + "//\n".repeat(MOST_LINES),
      `has ${MOST_LINES + 1} lines; ${MOST_LINES} are the most`,
    ],
    ["any", "src-main/base/a.ts", `${header}export const a = (b: any) => b;\n`, "uses `any`"],
    ["a lone test", "test/unit/a.test.ts", `${header}it.only("x", () => {});\n`, "leaves it.only behind"],
    [
      "a lone suite",
      "test/unit/a.test.ts",
      `${header}describe.each.only([1])("x", () => {});\n`,
      "leaves describe.each.only behind",
    ],
    [
      "a skipped test",
      "test/unit/a.test.ts",
      `${header}it("y", () => {});\nit.skip("x", () => {});\n`,
      "has it.skip without a comment that says why",
    ],
    ["a migration between tens", "src-main/store/migrations/0015-a.ts", header, "isn't numbered in tens, NNN0-name.ts"],
    [
      "a detector among the signals",
      "src-main/engine/provenance/a.detector.ts",
      header,
      "is a detector in the wrong folder",
    ],
    [
      "a folder of this machine",
      "src-main/base/a.ts",
      `${header}export const a = "${homedir().replace(/\\/g, "/")}/x";\n`,
      "names a folder of one machine",
    ],
  ])("%s, fails", (_name, path, text, wrong) => {
    expect(judgeAll(new Map([[path, text]]), [...RULES, paths])).toContain(`${path}: ${wrong}`);
  });

  it("nothing, passes", () => {
    const tree = new Map([
      ["src-main/engine/detection/a-b/c.detector.ts", `${header}export const company = "any";\n`],
      ["src-main/cli/launch.mjs", `#!/usr/bin/env node\n${header}`],
      [
        "test/unit/a.test.ts",
        `${header}// Waits for a reader of that format.\nit.skip("x", () => {});\nit.skipIf(process.platform === "win32")("y", () => {});\n`,
      ],
      ["electron.vite.config.ts", "export default {};\n"],
      ["src-main/store/migrations/0120-a-name.ts", header],
    ]);
    expect(judgeAll(tree, [...RULES, paths])).toEqual([]);
  });
});
