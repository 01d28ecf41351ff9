// The built host as a person's own process, with a home of its own: started, used through its address, killed.
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bringLookedSample } from "../../support/looked-sample.ts";
import { root } from "../../support/shared.ts";

export type Host = {
  /** Good for one window. */
  readonly url: string;
  readonly process: ChildProcess;
  kill(): Promise<void>;
};

export type Home = {
  readonly folder: string;
  start(...args: string[]): Promise<Host>;
  /** From now on the sample opens as one that was looked through before. */
  bringSample(): Promise<void>;
  remove(): void;
};

export function home(): Home {
  const folder = mkdtempSync(join(tmpdir(), "stet-window-"));
  const running = new Set<Host>();
  return {
    folder,
    bringSample: () => bringLookedSample(join(folder, "stet")),
    async start(...args) {
      const child = spawn(process.execPath, [join(root, "out", "main", "host.js"), "--allow-browser", ...args], {
        env: {
          PATH: process.env.PATH,
          HOME: folder,
          STET_HOME: join(folder, "stet"),
          // No window of its own: the test's browser is the window.
          STET_BROWSER: "none",
        },
        stdio: ["ignore", "pipe", "pipe"],
      });
      const host: Host = {
        url: await addressOf(child),
        process: child,
        kill: () =>
          new Promise((ended) => {
            running.delete(host);
            if (child.exitCode !== null || child.signalCode !== null) return ended();
            child.once("exit", () => ended());
            child.kill("SIGKILL");
          }),
      };
      running.add(host);
      return host;
    },
    remove() {
      for (const host of running) host.process.kill("SIGKILL");
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((settle, fail) => {
    let said = "";
    const hear = (data: unknown) => {
      said += String(data);
      const url = /http:\/\/127\.0\.0\.1:\d+\/\?token=\S+/.exec(said)?.[0];
      if (url !== undefined) settle(url);
    };
    child.stdout?.on("data", hear);
    child.stderr?.on("data", hear);
    child.once("exit", (code) => fail(new Error(`the host ended with ${code}: ${said}`)));
  });
}
