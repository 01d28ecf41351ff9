// Stands in for a browser: takes its switches, speaks its debugging pipe, loads the page and holds the wire. What it was
// asked is written to FAKE_RECORD, one line of JSON each; FAKE_PLAN says how it behaves.
import { appendFileSync, existsSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { Socket } from "node:net";
import { join } from "node:path";
import { WebSocket } from "ws";

const plan = {
  pipe: true,
  connect: true,
  exit: null,
  closeAfter: null,
  reloadAfter: null,
  away: 0,
  ...JSON.parse(process.env.FAKE_PLAN ?? "{}"),
};
const record = (what) => appendFileSync(process.env.FAKE_RECORD, `${JSON.stringify(what)}\n`);
const value = (name) => process.argv.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3);
const app = value("app");
const profile = value("user-data-dir");
const piped = process.argv.includes("--remote-debugging-pipe");

record({
  started: process.argv.slice(2),
  pid: process.pid,
  environment: { TMPDIR: process.env.TMPDIR, XDG_CACHE_HOME: process.env.XDG_CACHE_HOME },
});
writeFileSync(join(profile, "Local State"), "what a browser keeps");
if (plan.stubborn) process.on("SIGTERM", () => {});
if (plan.exit !== null) process.exit(plan.exit);
// A browser stays until it is closed; this one isn't left behind by a test that failed.
setTimeout(() => process.exit(0), 120_000);
// Tests end a browser as a person does, by closing its window.
setInterval(() => existsSync(join(profile, "close")) && process.exit(0), 50);

let cookie = null;
function load(url) {
  request(url, (response) => {
    response.resume();
    record({ loaded: url.replace(/token=.*/, "token"), status: response.statusCode });
    if (response.statusCode !== 303) return;
    cookie = response.headers["set-cookie"][0].split(";")[0];
    if (plan.connect) open();
  }).end();
}

function open() {
  const { origin, host } = new URL(app);
  const socket = new WebSocket(`ws://${host}/wire`, { headers: { Cookie: cookie, Origin: origin } });
  socket.on("open", () => {
    record({ connected: true });
    if (plan.closeAfter !== null) setTimeout(() => socket.close(), plan.closeAfter);
    if (plan.reloadAfter !== null) {
      setTimeout(() => socket.close(), plan.reloadAfter);
      setTimeout(open, plan.reloadAfter + plan.away);
      plan.reloadAfter = null;
    }
  });
  socket.on("message", (data) => record({ told: JSON.parse(String(data)) }));
  socket.on("error", () => {});
}

if (!piped) load(app);
else if (plan.pipe) {
  const from = new Socket({ fd: 3, readable: true, writable: false });
  const to = new Socket({ fd: 4, readable: false, writable: true });
  const say = (message) => to.write(`${JSON.stringify(message)}\0`);
  const answers = {
    "Target.getTargets": () => ({ targetInfos: [{ targetId: "P", type: "page", title: "", url: app }] }),
    "Target.attachToTarget": () => ({ sessionId: "S" }),
    "Page.navigate": ({ url }) => {
      load(url);
      return { frameId: "P" };
    },
    "Browser.getWindowForTarget": () => ({ windowId: 7, bounds: { windowState: "minimized" } }),
  };
  let rest = "";
  from.on("data", (data) => {
    const parts = (rest + data).split("\0");
    rest = parts.pop();
    for (const { id, method, params } of parts.map((part) => JSON.parse(part))) {
      // Questions asked again and again, and the address with its token, are left out.
      if (method !== "Target.getTargets") record({ method, ...(method === "Page.navigate" ? {} : { params }) });
      say({ id, result: answers[method]?.(params) ?? {} });
      if (method === "Browser.close") process.exit(0);
    }
  });
  // Chromium ends when the other end of its pipe does.
  from.on("close", () => process.exit(0));
  from.on("end", () => process.exit(0));
  if (plan.pageGoneAfter !== undefined)
    setTimeout(() => say({ method: "Target.targetDestroyed", params: { targetId: "P" } }), plan.pageGoneAfter);
}
