// The shell started on a fake Electron, with a window of two files and a desk that records.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import type { Services } from "../../../src-main/contract/services.ts";
import type { Desk, Surface } from "../../../src-main/services/desk/desk.ts";
import { type Electron, type Surroundings, startShell } from "../../../src-main/shell/shell.ts";
import { FakeElectron, type FakeSession, type FakeWindow, type Frame } from "./fake-electron.ts";

export const PAGE = "stet://app/";

export type RecordingDesk = Desk & { readonly said: string[] };

export function recordingDesk(services: Partial<Services> = {}): RecordingDesk {
  const said: string[] = [];
  return {
    said,
    handlers: {} as Desk["handlers"],
    onEvent: () => () => {},
    handOver: (path) => void said.push(`handOver ${path}`),
    admit(path) {
      said.push(`admit ${path}`);
      return "an-id";
    },
    receive: () => Promise.reject(new Error("not here")),
    command: (command) => void said.push(`command ${command}`),
    close: () => void said.push("close"),
    ...services,
  };
}

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A folder laid out as the build leaves it. */
export function builtFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "stet-shell-"));
  folders.push(folder);
  for (const part of ["main", "preload", join("renderer", "assets")])
    mkdirSync(join(folder, part), { recursive: true });
  writeFileSync(join(folder, "renderer", "index.html"), "<!doctype html><title>Stet</title>");
  writeFileSync(join(folder, "renderer", "assets", "app.js"), "export {};");
  writeFileSync(join(folder, "secret.txt"), "outside the window");
  return join(folder, "main");
}

export type Started = {
  readonly electron: FakeElectron;
  readonly desk: RecordingDesk;
  readonly surface: Surface;
  readonly window: FakeWindow;
  readonly session: FakeSession;
  readonly page: Frame;
  /** Sends as a page would: what answers, or undefined where nothing listens. */
  say(channel: string, from: { contents?: number; frame?: Frame | null }, ...args: unknown[]): unknown;
};

export type StartOptions = Partial<Omit<Surroundings, "openDesk">> & {
  readonly electron?: FakeElectron;
  readonly desk?: RecordingDesk;
};

export const starting = (electron: FakeElectron, desk: Desk, given: StartOptions, surfaces: Surface[] = []) =>
  startShell(electron.exports() as Electron, {
    built: given.built ?? builtFolder(),
    version: "0",
    mac: given.mac ?? false,
    linux: given.linux ?? false,
    commandLine: given.commandLine ?? { argv: ["stet"], cwd: tmpdir(), bare: false },
    ownFolder: given.ownFolder ?? (() => join(tmpdir(), "own")),
    openDesk: async (surface) => {
      surfaces.push(surface);
      return desk;
    },
    onDefect: given.onDefect ?? (() => {}),
  });

export async function started(given: StartOptions = {}): Promise<Started> {
  const electron = given.electron ?? new FakeElectron();
  const desk = given.desk ?? recordingDesk();
  const surfaces: Surface[] = [];
  const done = starting(electron, desk, given, surfaces);
  electron.ready();
  await done;
  const window = electron.windows[0]!;
  const page: Frame = { url: PAGE, parent: null };
  return {
    electron,
    desk,
    surface: surfaces[0]!,
    window,
    session: electron.sessions.at(-1)!,
    page,
    say(channel, { contents = window.webContents.id, frame = page }, ...args) {
      const listener = electron.channels.get(channel) as ((...given: unknown[]) => unknown) | undefined;
      return listener?.({ sender: { id: contents }, senderFrame: frame }, ...args);
    },
  };
}
