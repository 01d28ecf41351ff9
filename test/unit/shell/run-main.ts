// Runs the built entry as Electron runs it, on a fake Electron, asks it one thing as its page would, and tells the rest.
import { registerHooks } from "node:module";
import type { MessagePort } from "node:worker_threads";
import { createClient } from "../../../src-main/contract/client.ts";
import { messagePort } from "../../../src-main/transport/message-port.ts";
import { fake } from "./electron-module.ts";

const url = new URL("./electron-module.ts", import.meta.url).href;
registerHooks({
  resolve: (name, context, next) => (name === "electron" ? { url, shortCircuit: true } : next(name, context)),
});

const [main, ...files] = process.argv.slice(2);
process.argv.splice(1, Infinity, ...files);
await import(main!);
fake.ready();

const until = async (done: () => boolean) => {
  while (!done() && fake.quits === 0) await new Promise((settle) => setTimeout(settle, 10));
};
await until(() => fake.windows[0]?.url !== undefined && fake.windows[0].url !== "");
const window = fake.windows[0];
const told: unknown[] = [];
if (window !== undefined) {
  const connect = fake.channels.get("stet:connect") as (event: unknown) => void;
  connect({ sender: window.webContents, senderFrame: { url: window.url, parent: null } });
  const client = createClient(messagePort(window.webContents.posted[0]!.ports[0] as MessagePort));
  const incoming = new Promise((settle) => client.on("app/incoming", settle));
  if (files.length > 0) told.push(Object.keys((await incoming) as object));
  const about = await client.call("app/about", {});
  told.push(about.ok ? about.value : about.error);
}
fake.app.emit("will-quit");
const { calls, errors, paths, quits } = fake;
const { url: page, options, before } = window ?? {};
const said = { calls: before?.calls ?? calls, errors, paths: [...paths], quits, page, options, told };
process.stdout.write(JSON.stringify(said, (key, value) => (key === "session" ? undefined : value)));
process.exit(0);
