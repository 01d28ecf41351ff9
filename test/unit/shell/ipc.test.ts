// The channels as the started shell opens them: our page's main frame is answered, everybody else as if not there.
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { checkedIpc, type IpcMainLike } from "../../../src-main/shell/ipc.ts";
import type { Frame } from "./fake-electron.ts";
import { PAGE, type Started, started } from "./started.ts";

let shell: Started;
beforeEach(async () => {
  shell = await started();
});

const frame = (url: string, parent: Frame | null = null): Frame => ({ url, parent });
const file = join(tmpdir(), "a.pdf");

/** What a refused message leaves behind: no port sent, no file admitted. */
const nothingHappened = () => expect([shell.window.webContents.posted, shell.desk.said]).toEqual([[], []]);

const SENDERS: readonly (readonly [string, Frame | null])[] = [
  ["a frame that is gone", null],
  ["a frame inside our page", frame(PAGE, frame(PAGE))],
  ["a blank frame inside our page", frame("about:blank", frame(PAGE))],
  ["a blank page", frame("about:blank")],
  ["no address", frame("")],
  ["a file", frame("file:///etc/passwd")],
  ["a file named like us", frame("file://app/")],
  ["http", frame("http://app/")],
  ["https", frame("https://app/")],
  ["https with our address in it", frame("https://example.com/stet://app/")],
  ["another host", frame("stet://evil/")],
  ["a host that begins like ours", frame("stet://app.evil/")],
  ["a name in front of another host", frame("stet://app@evil/")],
  ["another port", frame("stet://app:1/")],
  ["data", frame("data:text/html,x")],
  ["a blob of ours", frame("blob:stet://app/1")],
  ["an extension", frame("chrome-extension://abc/a.html")],
  ["the developer tools", frame("devtools://devtools/bundled/inspector.html")],
];

describe("a message from", () => {
  it("our page is answered with its port", () => {
    shell.say("stet:connect", {});
    expect(shell.window.webContents.posted).toMatchObject([{ channel: "stet:port", message: null }]);
    expect(shell.window.webContents.posted[0]!.ports).toHaveLength(1);
  });

  it("our page with a file's path is answered with an id", () => {
    expect(shell.say("stet:admit", {}, file)).toBe("an-id");
    expect(shell.desk.said).toEqual([`admit ${file}`]);
  });

  it.each(SENDERS)("%s is dropped", (_name, from) => {
    expect(shell.say("stet:connect", { frame: from })).toBeUndefined();
    expect(() => shell.say("stet:admit", { frame: from }, file)).toThrow(/^refused$/);
    nothingHappened();
  });

  it("another window is dropped, whatever it shows", () => {
    const contents = shell.window.webContents.id + 1;
    shell.say("stet:connect", { contents });
    expect(() => shell.say("stet:admit", { contents }, file)).toThrow(/^refused$/);
    nothingHappened();
  });

  it("a window that is closed is dropped", () => {
    shell.window.emit("closed");
    shell.say("stet:connect", {});
    expect(() => shell.say("stet:admit", {}, file)).toThrow(/^refused$/);
    nothingHappened();
  });
});

describe("a message with", () => {
  it.each([
    ["an argument", [1]],
    ["a port's name", ["stet:port"]],
    ["nothing, said", [undefined]],
  ])("%s asks for no port", (_name, args) => {
    shell.say("stet:connect", {}, ...args);
    nothingHappened();
  });

  it.each([
    ["nothing", []],
    ["an empty path, as a file that a page made up has", [""]],
    ["a name", ["a.pdf"]],
    ["a path from here", ["./a.pdf"]],
    ["a path upwards", ["../../etc/passwd"]],
    ["an address", ["file:///etc/passwd"]],
    ["a zero in it", [`${file}\0.txt`]],
    ["a path without end", [`/${"a".repeat(5000)}`]],
    ["a number", [5]],
    ["null", [null]],
    ["a list", [[file]]],
    ["an object", [{ path: file, toString: () => file }]],
    ["a second argument", [file, file]],
  ])("%s admits no file", (_name, args) => {
    expect(() => shell.say("stet:admit", {}, ...args)).toThrow(/^refused$/);
    nothingHappened();
  });
});

it("opens these channels and no others", () => {
  expect([...shell.electron.channels.keys()].sort()).toEqual(["stet:admit", "stet:connect"]);
});

it("hands a new port to a page that was loaded again, and cuts the old one", async () => {
  shell.say("stet:connect", {});
  const old = shell.window.webContents.posted[0]!.ports[0] as import("node:worker_threads").MessagePort;
  const cut = new Promise((settle) => old.once("close", settle));
  shell.say("stet:connect", {});
  await cut;
  expect(shell.window.webContents.posted).toHaveLength(2);
});

it("hands over what the schema made of the arguments, not what was sent", () => {
  const listeners = new Map<string, (event: never, ...args: unknown[]) => unknown>();
  const ipc: IpcMainLike = {
    on: (channel, listener) => listeners.set(channel, listener),
    handle: (channel, listener) => listeners.set(channel, listener),
  };
  checkedIpc(ipc, () => 1).answer("x", z.tuple([z.object({ a: z.number() })]), ([given]) => Object.keys(given));
  const event = { sender: { id: 1 }, senderFrame: frame(PAGE) };
  expect(listeners.get("x")!(event as never, { a: 1, b: 2 })).toEqual(["a"]);
});
