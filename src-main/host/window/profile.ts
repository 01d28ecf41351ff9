// The browser's profile folder: fresh for each window, for its owner only, gone with it.
import { lstatSync, readdirSync, rmSync } from "node:fs";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isAlive } from "../../services/is-alive.ts";
import type { Browser } from "./browsers.ts";

// The process it belongs to is in the name, so that a later start knows whether it was left behind.
const PREFIX = "stet-window-";
const NAME = /^stet-window-(\d+)-/;

/** The system's temporary folder: its path is short, and Chromium makes a socket in the profile. */
export function profilesFolder(browser: Pick<Browser, "snap"> | null, home: string): string {
  return browser?.snap ? join(home, "snap", "chromium", "common") : tmpdir();
}

export async function makeProfile(folder: string, pid = process.pid): Promise<string> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  // mkdtemp makes it 0700, whatever the umask.
  return mkdtemp(join(folder, `${PREFIX}${pid}-`));
}

/** A browser's helpers may write for a moment after it ended; Windows holds their files as long. */
export async function removeProfile(profile: string): Promise<void> {
  await rm(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 }).catch(() => {});
}

/** For the last moment of a process that can't wait any more. */
export function removeProfileNow(profile: string): void {
  try {
    rmSync(profile, { recursive: true, force: true });
  } catch {
    // The next start sweeps it.
  }
}

/** Removes what crashed runs left. Links and other people's folders are passed over. */
export async function sweepProfiles(folder: string, isRunning: (pid: number) => boolean = isAlive): Promise<void> {
  for (const name of names(folder)) {
    const pid = NAME.exec(name)?.[1];
    const path = join(folder, name);
    if (pid !== undefined && !isRunning(Number(pid)) && isOurs(path)) await removeProfile(path);
  }
}

function names(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function isOurs(path: string): boolean {
  try {
    const stat = lstatSync(path);
    return stat.isDirectory() && (process.getuid === undefined || stat.uid === process.getuid());
  } catch {
    return false;
  }
}
