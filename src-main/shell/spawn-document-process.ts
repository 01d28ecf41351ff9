// Starts document processes from Electron: its own binary, running as plain Node, with the permissions of every other.
import { fork } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import type { SpawnDocumentProcess } from "../services/document-process.ts";

/**
 * `entry` is the built worker; `execPath` another binary than the one that runs. Electron's utility processes are not
 * used: they pass over Node's permission flags. A binary run as Node takes all of Node's options but a few of OpenSSL's,
 * says Electron's documentation; test/e2e/shell holds it to that wherever there is a binary. A packaged Stet must leave
 * the fuse `runAsNode` on, and its code outside an archive, whose files the permissions don't know.
 */
export function electronSpawner(entry: string, execPath?: string): SpawnDocumentProcess {
  const code = dirname(entry);
  const packages = resolve(dirname(createRequire(entry).resolve("mupdf")), "..", "..");
  return () =>
    fork(entry, [], {
      serialization: "advanced",
      // A parser's own messages may quote the document: nobody listens.
      stdio: ["ignore", "ignore", "ignore", "ipc"],
      // The one thing it is told: without it the binary would open a second Stet. Electron's own `fork` adds it as
      // well, and starts its helper on macOS, which is why no path is set here.
      env: { ELECTRON_RUN_AS_NODE: "1" },
      execArgv: [
        "--permission",
        `--allow-fs-read=${join(code, "*")}`,
        `--allow-fs-read=${join(packages, "*")}`,
        "--max-old-space-size=3072",
        "--no-warnings",
      ],
      ...(execPath === undefined ? {} : { execPath }),
    });
}
