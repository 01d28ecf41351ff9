// The shell's entry: the desktop program in Electron.
import { mkdirSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  MessageChannelMain,
  nativeTheme,
  protocol,
  safeStorage,
  session,
  shell,
} from "electron";
import packageJson from "../../package.json" with { type: "json" };
import { stetError } from "../contract/errors.ts";
import { createDesk } from "../services/desk/desk.ts";
import { homeFolder } from "../services/desk/home.ts";
import { nodeApp } from "../services/node-app.ts";
import { startShell } from "./shell.ts";
import { electronSpawner } from "./spawn-document-process.ts";

// Built into out/main/, beside the document process.
const built = dirname(fileURLToPath(import.meta.url));
const { version } = packageJson;
const { argv, env, platform } = process;

/** Electron would show the error itself, with whatever text is in it. */
function endWithDefect(): void {
  dialog.showErrorBox("Stet", stetError("internal/defect").message);
  app.exit(70);
}
process.on("uncaughtException", endWithDefect);
// A promise nobody waits for has broken nothing else; its message stays behind.
process.on("unhandledRejection", () => process.stderr.write("internal/defect\n"));

const electron = {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  MessageChannelMain,
  nativeTheme,
  protocol,
  safeStorage,
  session,
  shell,
};

// Not awaited here: Electron is ready only once this module has run.
startShell(electron, {
  built,
  version,
  mac: platform === "darwin",
  linux: platform === "linux",
  commandLine: { argv, cwd: process.cwd(), bare: process.defaultApp === true },
  ownFolder() {
    // Beside the cases rather than among other programs' settings, which systems copy from machine to machine.
    const folder = join(homeFolder({ env, platform, home: homedir() }), "window");
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    return folder;
  },
  openDesk: (surface) => createDesk({ app: nodeApp(built, version, electronSpawner), surface }),
  onDefect: (where) => process.stderr.write(`internal/defect at ${where}\n`),
}).catch(() => {
  dialog.showErrorBox(
    "Stet could not start",
    "Its folder for cases can't be used, or its own files are damaged. Check that the disk has room and that the folder can be written.",
  );
  app.exit(1);
});
