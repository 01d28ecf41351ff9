// Shows a folder in the system's file manager.
import { spawn } from "node:child_process";

const OPENERS: Partial<Readonly<Record<NodeJS.Platform, string>>> = { darwin: "open", win32: "explorer.exe" };
/** Longer than it takes to find out that there is no file manager. */
const FAILS_WITHIN_MS = 1500;

/** The folder is an argument of its own, never part of a command: its name is the person's. */
export function revealFolder(folder: string, platform: NodeJS.Platform = process.platform): Promise<boolean> {
  return new Promise((settle) => {
    const child = spawn(OPENERS[platform] ?? "xdg-open", [folder], { detached: true, stdio: "ignore" });
    // Some openers stay as long as the folder is shown.
    const timer = setTimeout(() => settle(true), FAILS_WITHIN_MS);
    const end = (shown: boolean) => {
      clearTimeout(timer);
      settle(shown);
    };
    child.on("error", () => end(false));
    // Explorer ends with 1 when all is well.
    child.on("exit", (code) => end(code === 0 || platform === "win32"));
    child.unref();
  });
}
