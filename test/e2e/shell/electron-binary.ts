// Where Electron's binary is, if it is anywhere: its package fetches it on the first start, not when installed.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../support/shared.ts";

const NAMES: Partial<Record<NodeJS.Platform, string>> = {
  darwin: join("Electron.app", "Contents", "MacOS", "Electron"),
  win32: "electron.exe",
};

function electronBinary(): string | null {
  const own = join(root, "node_modules", "electron");
  const written = join(own, "path.txt");
  const name = existsSync(written) ? readFileSync(written, "utf8") : (NAMES[process.platform] ?? "electron");
  const path = join(process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(own, "dist"), name);
  return existsSync(path) ? path : null;
}

export const binary = electronBinary();

const { DISPLAY, WAYLAND_DISPLAY } = process.env;
const blind = process.platform === "linux" && DISPLAY === undefined && WAYLAND_DISPLAY === undefined;

/** Why the desktop program can't be started here; null where it can. */
export const missing =
  binary === null ? "there is no Electron binary here" : blind ? "there is no display here (try xvfb-run)" : null;
