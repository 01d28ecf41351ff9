// Where the first host of a data folder listens for a second one: a place that only its owner can reach.
import { createHash, randomBytes } from "node:crypto";
import { linkSync, lstatSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** The shortest limit on a socket's path is macOS's, 104 bytes with the end. */
const LONGEST = 100;

/** null when no private place can be had. */
export function instanceAddress(folder: string, platform: NodeJS.Platform = process.platform): string | null {
  if (platform === "win32") return `\\\\.\\pipe\\stet-${pipeKey(folder)}`;
  const near = join(folder, "window.sock");
  if (Buffer.byteLength(near) <= LONGEST) return near;
  const digest = createHash("sha256").update(folder).digest("hex").slice(0, 16);
  const apart = join(tmpdir(), `stet-${process.getuid?.()}-${digest}`);
  try {
    mkdirSync(apart, { recursive: true, mode: 0o700 });
    const stat = lstatSync(apart);
    // Somebody may have made it first, to hear which files are opened.
    const ours = stat.isDirectory() && stat.uid === process.getuid?.() && (stat.mode & 0o077) === 0;
    return ours ? join(apart, "window.sock") : null;
  } catch {
    return null;
  }
}

/** Windows' pipes have one list of names for everybody: a secret one can't be taken beforehand. */
function pipeKey(folder: string): string {
  const path = join(folder, "window.key");
  const made = `${path}.${randomBytes(8).toString("hex")}`;
  try {
    writeFileSync(made, randomBytes(32).toString("hex"), { mode: 0o600, flag: "wx" });
    // Whole or not at all, and never over one that is there.
    linkSync(made, path);
  } catch {
    // There is one already.
  }
  rmSync(made, { force: true });
  return readFileSync(path, "utf8");
}
