#!/usr/bin/env node
// Starts the command line: under the Node the project carries, from a build that is no older than its sources.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..", "..");
const built = join(root, "out", "main", "cli.js");

function newestIn(folder) {
  let newest = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true }))
    if (entry.isFile()) newest = Math.max(newest, statSync(join(entry.parentPath, entry.name)).mtimeMs);
  return newest;
}

function buildIfStale() {
  const sources = join(root, "src-main", "base");
  if (!existsSync(sources)) return;
  const config = ["package.json", "electron.vite.config.ts"].map((file) => statSync(join(root, file)).mtimeMs);
  const changed = Math.max(newestIn(join(root, "src-main")), newestIn(join(root, "src-renderer")), ...config);
  if (existsSync(built) && statSync(built).mtimeMs >= changed) return;
  process.stderr.write("Building Stet (once)…\n");
  const vite = createRequire(join(root, "package.json")).resolve("electron-vite/package.json");
  const done = spawnSync(process.execPath, [join(dirname(vite), "bin", "electron-vite.js"), "build"], {
    cwd: root,
    stdio: ["ignore", "pipe", "pipe"],
  });
  if (done.status !== 0) {
    process.stderr.write(`${done.stdout}${done.stderr}\nStet could not be built.\n`);
    process.exit(70);
  }
}

/** The carried Node, when the one that runs this is older than what the code needs. */
function carriedNode() {
  if (Number(process.versions.node.split(".")[0]) >= 22) return null;
  const file = process.platform === "win32" ? "node.exe" : join("bin", "node");
  const path = join(
    root,
    "node_modules",
    `node-${process.platform === "win32" ? "win" : process.platform}-${process.arch}`,
    file,
  );
  return existsSync(path) ? path : null;
}

const node = carriedNode();
if (node !== null) {
  const done = spawnSync(node, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], { stdio: "inherit" });
  process.exitCode = done.status ?? 130;
} else {
  buildIfStale();
  await import(pathToFileURL(built).href);
}
