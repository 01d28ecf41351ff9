// The built preload: tiny, alone, and the page's whole way to the services when put between a page and the shell.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runInNewContext } from "node:vm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Client } from "../../../src-main/contract/client.ts";
import { createDesk, type Desk } from "../../../src-main/services/desk/desk.ts";
import { nodeApp } from "../../../src-main/services/node-app.ts";
import { electronSpawner } from "../../../src-main/shell/spawn-document-process.ts";
import { PageWorker } from "../../support/page-worker.ts";
import { line, onePage } from "../../support/pdf.ts";
import { root } from "../../support/shared.ts";
import { type RecordingDesk, type Started, started } from "./started.ts";

const bundle = readFileSync(join(root, "out", "preload", "preload.cjs"), "utf8");

type Bridge = { connect(): void; admit(file: unknown): Promise<string> };
type PortListener = (event: { ports: readonly unknown[] }) => void;

/** Runs the bundle as a sandboxed preload is run: `require` knows Electron and nothing else. */
function runPreload(main: { send?: (channel: string, ...args: unknown[]) => unknown } = {}) {
  const exposed: Record<string, Bridge> = {};
  const listeners = new Map<string, PortListener>();
  const sent: unknown[][] = [];
  const posted: unknown[][] = [];
  const send = (...given: [string]) => {
    sent.push(given);
    return main.send?.(...given);
  };
  const electron = {
    contextBridge: { exposeInMainWorld: (name: string, api: Bridge) => (exposed[name] = api) },
    ipcRenderer: {
      send,
      invoke: async (...given: [string]) => send(...given),
      on: (channel: string, listener: PortListener) => listeners.set(channel, listener),
    },
    // Electron knows the path of a file the person chose or dropped; one that a page made has none.
    webUtils: { getPathForFile: ({ path }: { path?: string }) => path ?? "" },
  };
  const required: string[] = [];
  runInNewContext(bundle, {
    exports: {},
    require(name: string) {
      required.push(name);
      if (name !== "electron") throw new Error(`no ${name} in a sandbox`);
      return electron;
    },
    window: { postMessage: (...given: unknown[]) => posted.push(given) },
  });
  return { exposed, listeners, sent, posted, required };
}

describe("the built preload", () => {
  it("is small: nothing of the contract's values is in it", () => {
    expect(Buffer.byteLength(bundle)).toBeLessThan(3000);
  });

  it("requires Electron and nothing else", () => {
    expect(runPreload().required).toEqual(["electron"]);
    expect([...bundle.matchAll(/\brequire\(([^)]*)\)/g)].map(([, name]) => name)).toEqual(['"electron"']);
    expect(bundle).not.toMatch(/\bimport\b/);
  });

  it("puts two functions on the page and listens to one channel", () => {
    const { exposed, listeners } = runPreload();
    expect(Object.entries(exposed).map(([name, api]) => [name, Object.keys(api)])).toEqual([
      ["stet", ["connect", "admit"]],
    ]);
    expect([...listeners.keys()]).toEqual(["stet:port"]);
  });

  it("asks for a wire without saying anything", () => {
    const { exposed, sent } = runPreload();
    exposed.stet!.connect();
    expect(sent).toEqual([["stet:connect"]]);
  });

  it("names a dropped file by its path, which the page never sees, and a made-up one by nothing", async () => {
    const { exposed, sent } = runPreload({ send: () => "an-id" });
    expect(await exposed.stet!.admit({ path: "/papers/a.pdf", name: "a.pdf" })).toBe("an-id");
    await exposed.stet!.admit({ name: "made-up.pdf" });
    expect(sent).toEqual([
      ["stet:admit", "/papers/a.pdf"],
      ["stet:admit", ""],
    ]);
  });

  it("passes the port on to our own page only", () => {
    const { listeners, posted } = runPreload();
    const port = {};
    listeners.get("stet:port")!({ ports: [port] });
    expect(posted).toEqual([["stet:port", "stet://app", [port]]]);
  });
});

describe("from the page through the preload and the shell to the services", () => {
  const folder = mkdtempSync(join(tmpdir(), "stet-page-"));
  const page = new EventTarget();
  let desk: Desk;
  let shell: Started;
  let client: Client;
  let admit: Bridge["admit"];

  beforeAll(async () => {
    const surface = { version: "0", chooseFiles: null, chooseFolder: null, reveal: async () => false };
    const app = nodeApp(join(root, "out", "main"), "0", electronSpawner);
    desk = await createDesk({ app, surface, folder: join(folder, "home") });
    shell = await started({ desk: { ...desk, said: [] } satisfies RecordingDesk });
    const { exposed, listeners, posted } = runPreload({
      send(channel, ...args) {
        const answer = shell.say(channel, {}, ...args);
        for (const { ports } of shell.window.webContents.posted.splice(0)) {
          listeners.get("stet:port")!({ ports });
          const [data, , given] = posted.pop() as [string, string, unknown[]];
          page.dispatchEvent(Object.assign(new Event("message"), { data, source: page, ports: given }));
        }
        return answer;
      },
    });
    admit = exposed.stet!.admit;
    Object.assign(globalThis, { window: Object.assign(page, { stet: exposed.stet }), Worker: PageWorker });
    // The page's own code, which the tests' project doesn't type: it stands in a world with a document.
    const own = join(root, "src-renderer", "api", "connect.ts");
    client = await ((await import(own)) as { connect(): Promise<Client> }).connect();
  });
  afterAll(() => {
    client?.close();
    desk?.close();
    for (const name of ["window", "Worker"]) Reflect.deleteProperty(globalThis, name);
    rmSync(folder, { recursive: true, force: true });
  });

  it("a call is answered", async () => {
    expect(await client.call("app/about", {})).toMatchObject({ ok: true, value: { version: "0", samplePages: 64 } });
  });

  it("a dropped file is opened and looked through, with progress", async () => {
    const path = join(folder, "note.pdf");
    writeFileSync(path, onePage({ content: line("Call Jordan on 202-555-0143.") }));
    const place = await client.call("case/import", { incoming: await admit({ path }) });
    if (!place.ok) throw new Error(place.error.code);
    const opened = await client.call("document/open", place.value);
    expect(opened.ok && opened.value.pages).toEqual([{ width: 612, height: 792 }]);
    const stages: string[] = [];
    const looked = await client.call("document/look", place.value, { onProgress: ({ stage }) => stages.push(stage) });
    expect(looked.ok && looked.value.findings.map(({ kind }) => kind)).toEqual(["person", "phone"]);
    expect(stages).toContain("finding");
    const area = { page: 1, scale: 1, x: 0, y: 0, width: 100, height: 100, priority: 0 };
    const tile = await client.call("page/tile", { ...place.value, ...area });
    // The page gets no pixels: its worker makes a picture of them.
    expect(tile.ok && tile.value.bytes).toEqual({ url: expect.stringMatching(/^blob:/) });
  });

  it("a file that a page made up is refused", async () => {
    await expect(admit({ name: "made-up.pdf" })).rejects.toThrow(/^refused$/);
  });

  it("a menu's command and a file from outside are told", async () => {
    const told: unknown[] = [];
    client.on("app/command", (data) => told.push(data));
    client.on("app/incoming", (data) => told.push(Object.keys(data)));
    desk.command("find");
    shell.electron.app.emit("second-instance", {}, ["stet", "b.pdf"], folder, null);
    await expect.poll(() => told).toEqual([{ command: "find" }, ["incoming"]]);
  });

  it("a window that closes takes its wire along", async () => {
    const cut = new Promise<void>((settle) => client.onClose(() => settle()));
    shell.window.emit("closed");
    await cut;
    const answer = await client.call("app/about", {});
    expect(answer.ok ? "" : answer.error.code).toBe("window/disconnected");
  });
});
