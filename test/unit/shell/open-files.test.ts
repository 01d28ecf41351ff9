// Files named from outside, by every way there is, at every moment; and what only looks like a file's name.
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { filesNamed } from "../../../src-main/shell/open-files.ts";
import { attempt, FakeElectron } from "./fake-electron.ts";
import { recordingDesk, started, starting } from "./started.ts";

const cwd = resolve("/papers");
const at = (...names: string[]) => names.map((name) => resolve(cwd, name));

describe("a command line", () => {
  it.each([
    ["nothing", ["stet"], false, []],
    ["nothing at all", [], false, []],
    ["a file", ["stet", "a.pdf"], false, at("a.pdf")],
    ["two files", ["stet", "a.pdf", "b/c.pdf"], false, at("a.pdf", "b/c.pdf")],
    ["a file elsewhere", ["stet", resolve("/else/a.pdf")], false, [resolve("/else/a.pdf")]],
    ["a file above", ["stet", "../a.pdf"], false, [resolve("/a.pdf")]],
    ["a name with spaces and accents", ["stet", "Zeugnis à la carte.pdf"], false, at("Zeugnis à la carte.pdf")],
    ["switches around a file", ["stet", "--disable-gpu", "a.pdf", "--x=y"], false, at("a.pdf")],
    ["Chromium's own additions", ["stet", "--original-process-start-time=1", "a.pdf"], false, at("a.pdf")],
    ["macOS's process number", ["stet", "-psn_0_12345"], false, []],
    ["a name with a dash, after the end of switches", ["stet", "--", "-a.pdf"], false, at("-a.pdf")],
    ["an empty name", ["stet", ""], false, []],
    ["a zero in a name", ["stet", "a.pdf\0.txt"], false, []],
    ["a name without end", ["stet", "a".repeat(5000)], false, []],
    ["our folder, while developing", ["electron", "."], true, []],
    ["our folder and a file, while developing", ["electron", ".", "a.pdf"], true, at("a.pdf")],
    ["a switch before our folder", ["electron", "--inspect=0", ".", "a.pdf"], true, at("a.pdf")],
  ])("with %s", (_name, argv, bare, files) => {
    expect(filesNamed({ argv, cwd, bare })).toEqual(files);
  });

  it("from nowhere names nothing", () => {
    expect(filesNamed({ argv: ["stet", "a.pdf"], cwd: "relative", bare: false })).toEqual([]);
    expect(filesNamed({ argv: ["stet", 5 as never], cwd, bare: false })).toEqual([]);
    expect(filesNamed({ argv: null as never, cwd, bare: false })).toEqual([]);
  });
});

describe("a file", () => {
  it("on the first command line is handed over", async () => {
    const { desk } = await started({ commandLine: { argv: ["stet", "a.pdf"], cwd, bare: false } });
    expect(desk.said).toEqual([`handOver ${at("a.pdf")[0]}`]);
  });

  it("of a second start is handed over, from where that was started, and the window comes to the front", async () => {
    const { electron, desk, window } = await started();
    window.minimized = true;
    electron.app.emit("second-instance", {}, ["stet", "--x", "b.pdf"], resolve("/desk"), null);
    expect(desk.said).toEqual([`handOver ${resolve("/desk/b.pdf")}`]);
    expect(window.done).toEqual(["restore", "show", "focus"]);
  });

  it("of a second start in the dark is not: another person's holds no arguments", async () => {
    const { electron, desk, window } = await started();
    electron.app.emit("second-instance", {}, [], "", null);
    expect([desk.said, window.done]).toEqual([[], ["show", "focus"]]);
  });

  it("opened from the system is handed over", async () => {
    const { electron, desk } = await started();
    expect(attempt(electron.app, "open-file", {}, resolve("/papers/c.pdf"))).toBe(true);
    expect(desk.said).toEqual([`handOver ${resolve("/papers/c.pdf")}`]);
  });

  it("opened before Electron is ready waits, and comes first", async () => {
    const electron = new FakeElectron();
    const desk = recordingDesk();
    const done = starting(electron, desk, { commandLine: { argv: ["stet", "a.pdf"], cwd, bare: false } });
    attempt(electron.app, "open-file", {}, resolve("/papers/early.pdf"));
    expect(desk.said).toEqual([]);
    electron.ready();
    await done;
    expect(desk.said).toEqual([`handOver ${resolve("/papers/early.pdf")}`, `handOver ${at("a.pdf")[0]}`]);
  });
});
