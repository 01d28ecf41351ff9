// The built page in Chromium as the shell gives it: its files and headers, its preload, its ports; Electron left out.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { MessagePort } from "node:worker_threads";
import type { Browser, Page } from "playwright";
import { root } from "../../support/shared.ts";
import { PAGE, type Started } from "../../unit/shell/started.ts";

/** Chromium knows no scheme of ours; a secure origin stands in for it. Nothing of it is ever asked for outside. */
const ORIGIN = "https://stet.test";

export type BridgedPage = {
  readonly page: Page;
  /** Requests the shell had no answer for, and what the page's console complains of. */
  readonly complaints: readonly string[];
  end(): Promise<void>;
};

type Sent = { readonly result?: { readonly bytes?: unknown } };

export async function bridgedPage(browser: Browser, shell: Started): Promise<BridgedPage> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  context.setDefaultTimeout(60_000);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("pageerror", ({ message }) => complaints.push(message));
  page.on("console", (said) => said.type() === "error" && complaints.push(said.text()));

  await context.route("**", async (route) => {
    const asked = route.request();
    const url = asked.url().replace(`${ORIGIN}/`, PAGE);
    const answer = await shell.session.protocols.get("stet")!({ url, method: asked.method() } as unknown as Request);
    if (answer.status !== 200) complaints.push(`${answer.status} ${url}`);
    const [headers, body] = [Object.fromEntries(answer.headers), Buffer.from(await answer.arrayBuffer())];
    await route.fulfill({ status: answer.status, headers, body });
  });

  let port: MessagePort | undefined;
  const hand = (message: Sent) => {
    // Bytes cross as text here: what carries them between processes is Electron's part, and tried with its ports.
    const bytes = message.result?.bytes;
    const binary = bytes instanceof Uint8Array;
    const told = binary ? { ...message, result: { ...message.result, bytes: null } } : message;
    const text = binary ? Buffer.from(bytes).toString("base64") : null;
    const down = page.evaluate(([given, coded]) => (globalThis as never as Down).stetDown(given, coded), [
      told,
      text,
    ] as const);
    // A page that has just been closed hears nothing.
    down.catch(() => {});
  };
  await page.exposeFunction("stetSay", (channel: string, args: unknown[]) => {
    const answer = shell.say(channel, {}, ...args);
    for (const { ports } of shell.window.webContents.posted.splice(0)) {
      port = ports[0] as MessagePort;
      port.on("message", hand);
    }
    return answer;
  });
  await page.exposeFunction("stetUp", (message: unknown) => port?.postMessage(message));
  await page.addInitScript({ content: SANDBOX });
  await page.goto(`${ORIGIN}/`);
  return { page, complaints, end: () => context.close() };
}

type Down = { stetDown(message: unknown, bytes: string | null): void };

/** What Electron gives a sandboxed preload, made of the two functions above. */
const SANDBOX = `(() => {
  let arrived;
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = ({ data }) => stetUp(data);
  window.stetDown = (message, coded) => {
    if (coded !== null) message.result.bytes = Uint8Array.from(atob(coded), (c) => c.charCodeAt(0));
    port1.postMessage(message);
  };
  const ipcRenderer = {
    send: (channel, ...args) => stetSay(channel, args).then(() => arrived({ ports: [port2] })),
    invoke: (channel, ...args) => stetSay(channel, args),
    on: (_channel, listener) => { arrived = listener; },
  };
  const contextBridge = { exposeInMainWorld: (name, api) => { window[name] = api; } };
  const webUtils = { getPathForFile: ({ name }) => window.stetPaths?.[name] ?? "" };
  const require = () => ({ contextBridge, ipcRenderer, webUtils });
  const exports = {};
  ${readFileSync(join(root, "out", "preload", "preload.cjs"), "utf8").replace('"stet://app"', "location.origin")}
})();`;
