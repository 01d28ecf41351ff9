// A document process that tells of every connection it tries and every file it reads, in the midst of its work.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { nodeSpawner, type SpawnDocumentProcess } from "../../src-main/services/document-process.ts";
import { root } from "./shared.ts";

export type Watched = {
  readonly spawn: SpawnDocumentProcess;
  /** "net connect …", "fs readFileSync …", in order. */
  readonly seen: string[];
};

/** Loaded before anything else in the process; it lies beside the built code, since nothing else may be read. */
const PROBE = join(root, "out", "main", "watch-probe.mjs");
const SOURCE = `
import { createRequire, syncBuiltinESMExports } from "node:module";
const require = createRequire(import.meta.url);
const tell = (what, args) => process.send?.({ watched: what + " " + String(args[0]?.path ?? args[0]?.href ?? args[0]) });
const wrap = (owner, name, what) => {
  const original = owner[name];
  if (typeof original !== "function") return;
  owner[name] = function (...args) { tell(what, args); return new.target ? new original(...args) : original.apply(this, args); };
};
const all = {
  dns: ["lookup", "resolve", "resolve4", "resolve6"],
  http: ["request", "get"], https: ["request", "get"], tls: ["connect"], dgram: ["createSocket"],
  child_process: ["spawn", "exec", "execFile", "fork", "spawnSync", "execSync", "execFileSync"],
  fs: ["open", "openSync", "readFile", "readFileSync", "createReadStream", "readdir", "readdirSync", "readlink", "opendir"],
};
for (const [module, names] of Object.entries(all)) for (const name of names) wrap(require("node:" + module), name, module + " " + name);
for (const name of ["open", "readFile", "readdir", "opendir"]) wrap(require("node:fs").promises, name, "fs " + name);
wrap(require("node:net").Socket.prototype, "connect", "net connect");
for (const name of ["fetch", "WebSocket", "EventSource"]) if (globalThis[name]) wrap(globalThis, name, "web " + name);
syncBuiltinESMExports();
`;

/** With the permissions of every other, and one module more. */
export function watchedSpawner(entry = join(root, "out", "main", "document-process.js")): Watched {
  writeFileSync(PROBE, SOURCE);
  const seen: string[] = [];
  const start = nodeSpawner(entry, { env: { NODE_OPTIONS: `--import=${pathToFileURL(PROBE).href}` } });
  return {
    seen,
    spawn() {
      const child = start();
      const emit = child.emit.bind(child) as (event: string, ...args: unknown[]) => boolean;
      child.emit = ((event: string, ...args: unknown[]) => {
        const [said] = args as [{ watched?: string }];
        if (event !== "message" || said?.watched === undefined) return emit(event, ...args);
        seen.push(said.watched);
        return true;
      }) as typeof child.emit;
      return child;
    },
  };
}

const OWN = [
  join(root, "out", "main"),
  join(root, "node_modules"),
  join(root, "resources", "models"),
  join(root, "resources", "signals"),
];

/** What it may read: its own code, the packages that it is built on, the taggers' files and the record of leak sites. */
export const isOwnCode = (path: string) => OWN.some((own) => path.replace(/^file:\/\//, "").startsWith(own));
