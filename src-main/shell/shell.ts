// The desktop program put together: every guard first, then the services, then the one window.
import { join } from "node:path";
import type { BrowserWindow } from "electron";
import { z } from "zod";
import { stetError } from "../contract/errors.ts";
import type { Desk, Surface } from "../services/desk/desk.ts";
import { routeCommand } from "./editing.ts";
import { guardEverything } from "./guards.ts";
import { checkedIpc, NO_ARGUMENTS } from "./ipc.ts";
import { systemKeychain } from "./keychain.ts";
import { menuTemplate } from "./menu.ts";
import { absolutePath, type CommandLine, fileOpener, filesNamed } from "./open-files.ts";
import { pageWire } from "./page-wire.ts";
import { ADMIT, CONNECT, PORT } from "./preload/names.ts";
import { answerFrom, SCHEME } from "./protocol.ts";
import { PAGE } from "./requests.ts";
import { readServedFiles } from "./served-files.ts";
import { PARTITION, PARTITION_OPTIONS } from "./session.ts";
import { nativeSurface } from "./surface.ts";
import { windowOptions } from "./window-options.ts";

/** What the shell uses of Electron, handed over so that the wiring can be run without it. */
export type Electron = Pick<
  typeof import("electron"),
  | "app"
  | "BrowserWindow"
  | "dialog"
  | "ipcMain"
  | "Menu"
  | "MessageChannelMain"
  | "nativeTheme"
  | "protocol"
  | "safeStorage"
  | "session"
  | "shell"
>;

export type Surroundings = {
  /** The folder of the built code; the preload and the window lie beside it. */
  readonly built: string;
  readonly version: string;
  readonly mac: boolean;
  readonly linux: boolean;
  readonly commandLine: CommandLine;
  /** A private folder for what Electron keeps, made when missing. Throws when it can't be. */
  readonly ownFolder: () => string;
  /** Throws when there is no place for cases. */
  readonly openDesk: (surface: Surface) => Promise<Desk>;
  /** Told of a defect's place in our code. */
  readonly onDefect: (where: string) => void;
};

/** Resolves once the window loads, or when there is nothing to do because Stet already runs. */
export async function startShell(electron: Electron, around: Surroundings): Promise<void> {
  const { app } = electron;
  const { bare } = around.commandLine;
  const files = fileOpener();
  let window: BrowserWindow | undefined;
  const show = () => {
    if (window?.isMinimized()) window.restore();
    window?.show();
    window?.focus();
  };

  // Until `whenReady` nothing may be awaited: most of this is heeded before it only.
  const closeSession = guardEverything(electron);
  // Two with the same folder are one Stet: the lock lies in it.
  app.setPath("userData", around.ownFolder());
  if (!app.requestSingleInstanceLock()) return app.quit();
  app.on("second-instance", (_event, argv, cwd) => {
    files.open(filesNamed({ argv, cwd, bare }));
    show();
  });
  app.on("open-file", (event, path) => {
    event.preventDefault();
    files.open(filesNamed({ argv: ["", path], cwd: around.commandLine.cwd, bare: false }));
    show();
  });
  // On macOS too: a desk with one window has nothing left to do without it.
  app.on("window-all-closed", () => app.quit());
  app.setAboutPanelOptions({ applicationName: "Stet", applicationVersion: around.version });

  await app.whenReady();
  const session = electron.session.fromPartition(PARTITION, PARTITION_OPTIONS);
  for (const one of [electron.session.defaultSession, session]) closeSession(one);
  session.protocol.handle(SCHEME, answerFrom(readServedFiles(join(around.built, "..", "renderer"))));

  const { dialog, shell } = electron;
  const desk = await around.openDesk(
    nativeSurface({
      version: around.version,
      showOpenDialog: (options) =>
        window === undefined ? dialog.showOpenDialog(options) : dialog.showOpenDialog(window, options),
      openPath: (path) => shell.openPath(path),
      keychain: systemKeychain(electron.safeStorage, around.linux),
    }),
  );
  app.on("will-quit", () => desk.close());

  const wire = pageWire({
    services: desk,
    newChannel: () => new electron.MessageChannelMain(),
    send: (port) => window?.webContents.postMessage(PORT, null, [port]),
    onDefect: around.onDefect,
  });
  const ipc = checkedIpc(electron.ipcMain, () => window?.webContents.id);
  ipc.listen(CONNECT, NO_ARGUMENTS, () => wire.connect());
  ipc.answer(ADMIT, z.tuple([absolutePath]), ([path]) => desk.admit(path));

  const command = routeCommand(() => window?.webContents, desk.command);
  const menu = menuTemplate({ mac: around.mac, development: !app.isPackaged, command: (name) => void command(name) });
  electron.Menu.setApplicationMenu(electron.Menu.buildFromTemplate(menu));

  files.handTo(desk.handOver);
  files.open(filesNamed(around.commandLine));

  window = new electron.BrowserWindow(
    windowOptions({
      preload: join(around.built, "..", "preload", "preload.cjs"),
      session,
      dark: electron.nativeTheme.shouldUseDarkColors,
      development: !app.isPackaged,
    }),
  );
  window.once("ready-to-show", show);
  window.once("closed", () => {
    window = undefined;
    wire.close();
  });
  window.webContents.on("render-process-gone", (_event, { reason }) => {
    if (reason === "clean-exit") return;
    dialog.showErrorBox("Stet", stetError("window/disconnected").message);
    app.quit();
  });
  await window.loadURL(PAGE).catch((failed: unknown) => {
    // Closed before it had loaded, which is no failure.
    if (window !== undefined) throw failed;
  });
}
