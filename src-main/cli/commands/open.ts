// `stet open`: the window, in Electron where its binary is there, else in front of the host in an installed browser.
import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { Command } from "commander";
import { type StetError, stetError } from "../../contract/errors.ts";
import type { Session } from "../program.ts";
import { EXIT, type ExitCode, failed, fromWhereTheyStood, say, usage } from "../terminal.ts";

const HELP = `
The window opens in Electron where its binary is there (npm run get-electron fetches it; opening never does), else as
a window of an installed Chromium, Chrome or Edge, with a profile of its own that is removed afterwards. STET_BROWSER
names one by its full path; none uses no installed browser. A second start hands its file to the first window.

Exit codes: 0 the window was closed, or an open one took the file; 2 wrong call; 3 no such file; 4 nothing to show the
window in, or it didn't open; 70 a defect of ours; 130 interrupted.

Example:
  stet open dossier.pdf`;

export function openCommand(session: Session): Command {
  return new Command("open")
    .description("Open the window, and in it a document.")
    .argument("[file]", "the document")
    .option("--allow-browser", "where no window can be shown: print an address, good once, for a browser of your own")
    .addHelpText("after", HELP)
    .action(async (file: string | undefined, { allowBrowser }: { allowBrowser?: boolean }) => {
      if (file === "-") usage("The window opens files, not standard input. Give a file's name.");
      const path = file === undefined ? null : fromWhereTheyStood(file);
      if (file !== undefined && path !== null && !existsSync(path)) {
        const missing: StetError = stetError("document/not-found");
        session.exit = failed(file, missing, false);
        return;
      }
      // The resources lie in the project's folder, wherever this code was built to.
      const root = dirname(session.app.resources);
      const front = chooseFront({ root, path, allowBrowser: allowBrowser === true, electron: electronBinary(root) });
      session.exit = await runFront(front, session.signal);
    });
}

type Front = { readonly program: string; readonly args: readonly string[] };

export function chooseFront(wanted: {
  readonly root: string;
  readonly path: string | null;
  readonly allowBrowser: boolean;
  readonly electron: string | null;
}): Front {
  const { root, path, allowBrowser, electron } = wanted;
  const file = path === null ? [] : [path];
  if (electron !== null) return { program: electron, args: [root, ...file] };
  const host = join(root, "out", "main", "host.js");
  return { program: process.execPath, args: [host, ...(allowBrowser ? ["--allow-browser"] : []), ...file] };
}

const EXECUTABLES: Partial<Readonly<Record<NodeJS.Platform, string>>> = {
  darwin: join("Electron.app", "Contents", "MacOS", "Electron"),
  win32: "electron.exe",
};

/**
 * Electron's binary where it is there already. Looked up as its own index.js does (path.txt within dist, or within
 * ELECTRON_OVERRIDE_DIST_PATH), but without running that file, which downloads what is missing.
 */
export function electronBinary(root: string, env = process.env, platform = process.platform): string | null {
  try {
    const folder = dirname(createRequire(join(root, "package.json")).resolve("electron/package.json"));
    const note = join(folder, "path.txt");
    const override = env.ELECTRON_OVERRIDE_DIST_PATH;
    if (!override && !existsSync(note)) return null;
    const executable = existsSync(note) ? readFileSync(note, "utf8") : (EXECUTABLES[platform] ?? "electron");
    const path = join(override || join(folder, "dist"), executable);
    return existsSync(path) ? path : null;
  } catch {
    return null;
  }
}

function runFront({ program, args }: Front, signal: AbortSignal): Promise<ExitCode> {
  // Left over from a shell of an editor built on Electron, it would make Electron a plain Node.
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env;
  return new Promise((settle) => {
    const child = spawn(program, args, { stdio: "inherit", env });
    // A terminal interrupts the child as well; whoever ends only this process ends the window with it.
    signal.addEventListener("abort", () => child.kill("SIGTERM"), { once: true });
    child.on("error", () => {
      say("The window can't be started. If it is Electron's, fetch it anew: npm run get-electron");
      settle(EXIT.output);
    });
    child.on("exit", (code) => settle(Object.values(EXIT).find((known) => known === code) ?? EXIT.defect));
  });
}
