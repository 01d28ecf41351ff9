// The host's entry: the services behind a loopback server, and a browser's app window in front of it.
import { homedir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import packageJson from "../../package.json" with { type: "json" };
import { EXIT } from "../contract/errors.ts";
import { nodeApp } from "../services/node-app.ts";
import { runHost } from "./host.ts";
import { WORDS } from "./words.ts";

// Built into out/main/, beside the document process.
const here = dirname(fileURLToPath(import.meta.url));
const say = (line: string) => void process.stderr.write(`${line}\n`);

const abort = new AbortController();
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => abort.abort());
// A terminal that went away must not end the window.
process.stdout.on("error", () => {});
process.stderr.on("error", () => {});
// A defect's message may quote a document: only its place in our code is said.
process.on("uncaughtException", (thrown) => {
  const stack = thrown instanceof Error ? (thrown.stack ?? "") : "";
  say(WORDS.defect(/at .*?((?:[\w.-]+\/){0,2}[\w.-]+:\d+):\d+/.exec(stack)?.[1] ?? "unknown"));
  process.exit(EXIT.defect);
});

const { values, positionals } = parseArgs({
  options: { "allow-browser": { type: "boolean" } },
  allowPositionals: true,
});
const [file] = positionals;

process.exit(
  await runHost({
    app: nodeApp(here, packageJson.version),
    version: packageJson.version,
    renderer: join(here, "..", "renderer"),
    file: file === undefined ? null : resolve(file),
    allowBrowser: values["allow-browser"] === true,
    env: process.env,
    platform: process.platform,
    home: homedir(),
    root: process.getuid?.() === 0,
    signal: abort.signal,
    say,
    print: (line) => void process.stdout.write(`${line}\n`),
  }),
);
