// The built host as a process, with a stand-in for a browser in front of it, each in folders of its own.
import { type ChildProcess, spawn } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { root } from "../../support/shared.ts";

export type Recorded = {
  readonly started?: readonly string[];
  readonly pid?: number;
  readonly environment?: Readonly<Record<string, string>>;
  readonly connected?: true;
  readonly loaded?: string;
  readonly status?: number;
  readonly method?: string;
  readonly params?: unknown;
  readonly told?: { readonly type: string; readonly event?: string };
};

export type Ran = { readonly code: number | null; readonly out: string; readonly err: string; readonly ms: number };
export type Running = { readonly child: ChildProcess; readonly out: () => string; readonly ended: Promise<Ran> };

export type Place = {
  readonly home: string;
  readonly temporary: string;
  readonly browser: string;
  /** What the browser was asked so far. */
  recorded(): Recorded[];
  until(what: (one: Recorded) => boolean, ms?: number): Promise<Recorded>;
  profiles(): string[];
  /** Closes the window as a person does. */
  closeWindow(): void;
  start(args?: readonly string[], env?: Readonly<Record<string, string>>): Running;
  end(): void;
};

export function place(plan: Readonly<Record<string, unknown>> = {}): Place {
  // Short: macOS's own temporary folder leaves little room for a socket's path.
  const folder = mkdtempSync(join(tmpdir(), "sh-"));
  const [home, temporary, record] = [join(folder, "home"), join(folder, "t"), join(folder, "record")];
  mkdirSync(temporary);
  const browser = fakeBrowser(folder);
  const children = new Set<ChildProcess>();
  const recorded = () =>
    existsSync(record)
      ? readFileSync(record, "utf8")
          .split("\n")
          .filter(Boolean)
          .map((line): Recorded => JSON.parse(line))
      : [];
  const profiles = () => readdirSync(temporary).filter((name) => name.startsWith("stet-window-"));

  return {
    home,
    temporary,
    browser,
    recorded,
    async until(what, ms = 60_000) {
      for (const end = Date.now() + ms; Date.now() < end; await wait(20)) {
        const found = recorded().find(what);
        if (found !== undefined) return found;
      }
      throw new Error(`not seen within ${ms} ms: ${what} in ${JSON.stringify(recorded())}`);
    },
    profiles,
    closeWindow() {
      for (const name of profiles()) writeFileSync(join(temporary, name, "close"), "");
    },
    start(args = [], env = {}) {
      const began = Date.now();
      const child = spawn(process.execPath, [join(root, "out", "main", "host.js"), ...args], {
        cwd: folder,
        env: {
          PATH: "/usr/bin:/bin",
          HOME: folder,
          TMPDIR: temporary,
          TEMP: temporary,
          STET_HOME: home,
          STET_BROWSER: browser,
          DISPLAY: ":0",
          FAKE_RECORD: record,
          FAKE_PLAN: JSON.stringify(plan),
          ...env,
        },
      });
      children.add(child);
      let [out, err] = ["", ""];
      child.stdout.on("data", (data) => {
        out += data;
      });
      child.stderr.on("data", (data) => {
        err += data;
      });
      const ended = new Promise<Ran>((settle) =>
        child.on("close", (code) => settle({ code, out, err, ms: Date.now() - began })),
      );
      return { child, out: () => out, ended };
    },
    end() {
      for (const child of children) child.kill("SIGKILL");
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Waits until a process that isn't ours to wait for has ended; one that nobody has fetched yet (Linux: Z) has. */
export async function processEnds(pid: number, ms = 10_000): Promise<void> {
  for (const end = Date.now() + ms; Date.now() < end; await wait(20)) {
    try {
      process.kill(pid, 0);
    } catch {
      return;
    }
    const stat = join("/proc", String(pid), "stat");
    if (existsSync(stat) && / Z /.test(readFileSync(stat, "utf8"))) return;
  }
  throw new Error(`still running after ${ms} ms: ${pid}`);
}

/** A program as browsers are: one file that can be started. */
export function fakeBrowser(folder: string): string {
  const path = join(folder, "chromium");
  const script = join(import.meta.dirname, "fake-browser.mjs");
  writeFileSync(path, `#!/bin/sh\nexec "${process.execPath}" "${script}" "$@"\n`);
  chmodSync(path, 0o755);
  return path;
}
