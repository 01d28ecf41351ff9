// What the host says in a terminal: what is wrong, and what to do.
import type { Door } from "./door.ts";

export const WORDS = {
  noFolder:
    "Stet's folder for cases can't be made. Check the permissions of your data folder, or name another one in STET_HOME.",
  stuck: "Stet is running already, but doesn't answer. End it and start again.",
  notBuilt: "The window is not built. Run: npm run build",
  noBrowser: [
    "There is nothing to show the window in. Do one of these, then start again:",
    "  npm run get-electron     fetches Electron, the desktop program's own",
    "  install Chromium, Google Chrome or Microsoft Edge",
    "  set STET_BROWSER to the full path of one that is installed elsewhere",
    "  add --allow-browser to get an address for a browser of your own",
  ].join("\n"),
  wrongBrowser: (path: string) =>
    `STET_BROWSER is ${JSON.stringify(path)}: no program that can be started. Give its full path, or none.`,
  asRoot:
    "You are root: the browser runs without its sandbox, which it doesn't offer to root. Start Stet as another user.",
  neverOpened: (platform: NodeJS.Platform, display: boolean) =>
    platform === "linux" && !display
      ? "The window didn't open: there is no display here. Start Stet on a desktop, or add --allow-browser with STET_BROWSER=none to get an address."
      : "The window didn't open: the browser ended at once. Start it once by itself to see why, or name another in STET_BROWSER.",
  nobodyCame: "Nobody opened the address in time, so it was withdrawn. Start again for a new one.",
  address: ({ host }: Door) =>
    `Open the address above once, in a browser on this machine, within ten minutes. Stet listens at ${host} only, and ends when its page is closed.`,
  defect: (where: string) => `stet: Stet has a defect (internal/defect at ${where}). Please report this line.`,
} as const;
