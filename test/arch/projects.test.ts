// The compiler's half of the fences: what a room's own project refuses to compile, planted in a copy of the projects.
import { execFile } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ROOT } from "./tree.ts";

const run = promisify(execFile);
const rooms = readdirSync(join(ROOT, "src-main")).filter((r) => existsSync(join(ROOT, "src-main", r, "tsconfig.json")));

/** Only the projects are copied, each with one file of its own: the fence is the configuration, not the code. */
function copyProjects(): string {
  const copy = mkdtempSync(join(tmpdir(), "stet-projects-"));
  cpSync(join(ROOT, "tsconfig.json"), join(copy, "tsconfig.json"));
  symlinkSync(join(ROOT, "node_modules"), join(copy, "node_modules"), "junction");
  writeFileSync(join(copy, "package.json"), '{ "name": "copy", "version": "0.0.0", "type": "module" }');
  for (const room of rooms) {
    mkdirSync(join(copy, "src-main", room), { recursive: true });
    cpSync(join(ROOT, "src-main", room, "tsconfig.json"), join(copy, "src-main", room, "tsconfig.json"));
    // The name of each is its room's, so that a planted import of it says what it crosses.
    writeFileSync(join(copy, "src-main", room, "own.ts"), `export const ${room} = "${room}";\n`);
  }
  return copy;
}

async function compile(copy: string, room: string): Promise<string> {
  const tsc = join(ROOT, "node_modules", "typescript", "bin", "tsc");
  const args = [tsc, "-b", join("src-main", room)];
  return run(process.execPath, args, { cwd: copy }).then(
    () => "",
    (failed: { stdout: string }) => failed.stdout,
  );
}

describe("a room's project", () => {
  let copy: string;
  beforeAll(() => {
    copy = copyProjects();
  });
  afterAll(() => rmSync(copy, { recursive: true, force: true }));

  it("compiles what it may import", async () => {
    writeFileSync(join(copy, "src-main", "services", "allowed.ts"), 'export { store } from "../store/own.ts";\n');
    expect(await compile(copy, "services")).toBe("");
  });

  it.each([
    ["Node in base", "base", 'export { join } from "node:path";', "TS2591|TS2307|TS2580"],
    ["Node in the contract", "contract", 'export { join } from "node:path";', "TS2591|TS2307|TS2580"],
    ["Node in the engine", "engine", 'export { readFileSync } from "node:fs";', "TS2591|TS2307|TS2580"],
    ["the console in the engine", "engine", "console.log(1);\nexport {};", "TS2584|TS2304|TS2812"],
    ["a page in the engine", "engine", "export const d = document;", "TS2584|TS2304"],
    ["the contract in base", "base", 'export { contract } from "../contract/own.ts";', "TS6307"],
    ["the engine in the contract", "contract", 'export { engine } from "../engine/own.ts";', "TS6307"],
    ["an adapter in the engine", "engine", 'export { adapters } from "../adapters/own.ts";', "TS6307"],
    ["the engine in the store", "store", 'export { engine } from "../engine/own.ts";', "TS6307"],
    ["an adapter in a service", "services", 'export { adapters } from "../adapters/own.ts";', "TS6307"],
    ["the store in a worker", "workers", 'export { store } from "../store/own.ts";', "TS6307"],
    ["an adapter in the command line", "cli", 'export { adapters } from "../adapters/own.ts";', "TS6307"],
  ])("refuses %s", async (_name, room, text, code) => {
    const planted = join(copy, "src-main", room, "planted.ts");
    writeFileSync(planted, `${text}\n`);
    try {
      expect(await compile(copy, room)).toMatch(new RegExp(`${room}/planted\\.ts.*error (?:${code})`));
    } finally {
      rmSync(planted);
    }
  });
});
