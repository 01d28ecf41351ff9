// Starts document processes from Electron: its own binary, running as plain Node, with the permissions of every other.
import { nodeSpawner, type SpawnDocumentProcess } from "../services/document-process.ts";

/**
 * `entry` is the built worker; `execPath` another binary than the one that runs. Electron's utility processes are not
 * used: they pass over Node's permission flags. A binary run as Node takes all of Node's options but a few of OpenSSL's,
 * says Electron's documentation; test/e2e/shell holds it to that wherever there is a binary. A packaged Stet must leave
 * the fuse `runAsNode` on, and its code outside an archive, whose files the permissions don't know.
 *
 * What it is told is the one thing without which the binary would open a second Stet. Electron's own `fork` adds it as
 * well, and starts its helper on macOS, which is why no path is set here.
 */
export function electronSpawner(entry: string, execPath?: string): SpawnDocumentProcess {
  return nodeSpawner(entry, { env: { ELECTRON_RUN_AS_NODE: "1" }, ...(execPath === undefined ? {} : { execPath }) });
}
