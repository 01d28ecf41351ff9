// One host a data folder, whatever an earlier one left behind and however many start at once.
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { instanceAddress } from "../../../../src-main/host/instance/address.ts";
import { type Claim, claim } from "../../../../src-main/host/instance/claim.ts";
import { withLock } from "../../../../src-main/host/instance/lock.ts";

let folder: string;
let claims: Claim[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "si-"));
  claims = [];
});
afterEach(async () => {
  for (const one of claims) if (one.kind === "first") await one.release();
  rmSync(folder, { recursive: true, force: true });
});

const start = async (open: string | null, opened: (string | null)[] = [], takes = true) => {
  const claimed = await claim(folder, open, {
    onOpen: async (path) => {
      opened.push(path);
      return takes;
    },
    answerMs: 500,
  });
  claims.push(claimed);
  return claimed.kind;
};
const file = join(tmpdir(), "a file.pdf");

describe("a start", () => {
  it("is first where there is none", async () => {
    expect(await start(null)).toBe("first");
  });
  it("is second where there is one, and hands over its file or asks for the window alone", async () => {
    const opened: (string | null)[] = [];
    expect(await start(null, opened)).toBe("first");
    expect([await start(file), await start(null)]).toEqual(["second", "second"]);
    expect(opened).toEqual([file, null]);
  });
  it("is first again when the first has gone", async () => {
    await start(null);
    if (claims[0]?.kind === "first") await claims[0].release();
    expect(await start(null)).toBe("first");
  });
  it("waits for a first that is about to end, and takes its place", async () => {
    await start(null, [], false);
    setTimeout(() => claims[0]?.kind === "first" && claims[0].release(), 300);
    expect(await start(file)).toBe("first");
  });
  it("takes over what a crash left", async () => {
    // Where there are no socket files none is left.
    if (process.platform !== "win32") writeFileSync(join(folder, "window.sock"), "");
    expect(await start(null)).toBe("first");
    expect(await start(null)).toBe("second");
  });
  it("of twenty at once is first in one case", async () => {
    if (process.platform !== "win32") writeFileSync(join(folder, "window.sock"), "");
    const kinds = await Promise.all(Array.from({ length: 20 }, () => start(file)));
    expect(kinds.filter((kind) => kind === "first")).toHaveLength(1);
    expect(kinds.filter((kind) => kind === "second")).toHaveLength(19);
  });
  it("is stuck where the first doesn't answer", async () => {
    const silent = createServer(() => {}).listen(instanceAddress(folder)!);
    await new Promise((ready) => silent.once("listening", ready));
    expect(await start(file)).toBe("stuck");
    silent.close();
  });
});

// Windows keeps its pipes private in another way.
describe.runIf(process.platform !== "win32")("the place where a first listens", () => {
  it("is its owner's alone, and goes with it", async () => {
    await start(null);
    expect(statSync(join(folder, "window.sock")).mode & 0o777).toBe(0o600);
    if (claims[0]?.kind === "first") await claims[0].release();
    expect(readdirSync(folder)).toEqual([]);
  });
  it("is elsewhere when the folder's path is too long for a socket, and as private", async () => {
    const deep = join(folder, "d".repeat(120));
    mkdirSync(deep);
    const address = instanceAddress(deep)!;
    expect(Buffer.byteLength(address)).toBeLessThan(104);
    expect(statSync(join(address, "..")).mode & 0o777).toBe(0o700);
    expect(instanceAddress(deep)).toBe(address);
    rmSync(join(address, ".."), { recursive: true });
    mkdirSync(join(address, ".."), { mode: 0o755 });
    expect(instanceAddress(deep)).toBeNull();
    rmSync(join(address, ".."), { recursive: true });
  });
  it.each([
    ["no JSON", "open it\n"],
    ["another shape", '{"open":5}\n'],
    ["a path relative to nowhere", '{"open":"a.pdf"}\n'],
    ["something more", '{"open":null,"run":"x"}\n'],
    ["no end", "x".repeat(100_000)],
  ])("is told nothing by %s", async (_what, text) => {
    const opened: (string | null)[] = [];
    await start(null, opened);
    const socket = connect(instanceAddress(folder)!);
    let answer = "";
    socket.on("data", (data) => {
      answer += data;
    });
    socket.on("error", () => {});
    socket.write(text);
    await new Promise((closed) => socket.on("close", closed));
    expect([opened, answer]).toEqual([[], ""]);
  });
});

describe("the lock", () => {
  it("is held by one at a time", async () => {
    let holders = 0;
    let most = 0;
    const work = async () => {
      most = Math.max(most, ++holders);
      await new Promise((done) => setTimeout(done, 5));
      holders--;
    };
    await Promise.all(Array.from({ length: 10 }, () => withLock(join(folder, "lock"), work)));
    expect(most).toBe(1);
    expect(readdirSync(folder)).toEqual([]);
  });
  it("left by a crash is broken, by one of those that wait", async () => {
    const path = join(folder, "lock");
    writeFileSync(path, "somebody's");
    utimesSync(path, 0, 0);
    let holders = 0;
    const work = async () => {
      expect(++holders).toBe(1);
      await new Promise((done) => setTimeout(done, 5));
      holders--;
    };
    await Promise.all(Array.from({ length: 10 }, () => withLock(path, work)));
    expect(readdirSync(folder)).toEqual([]);
  });
  it("is given back when the work fails", async () => {
    const failing = withLock(join(folder, "lock"), () => Promise.reject(new Error("no")));
    await expect(failing).rejects.toThrow("no");
    expect(readdirSync(folder)).toEqual([]);
  });
});
