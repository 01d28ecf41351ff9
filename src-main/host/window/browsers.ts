// Which installed browser can show the window: Chromium, Chrome or Edge, where each system keeps them.
import { accessSync, constants, realpathSync } from "node:fs";
import { isAbsolute, join, win32 } from "node:path";

export type Browser = {
  readonly path: string;
  /** Edge calls some switches by other names. */
  readonly family: "chromium" | "edge";
  /** A snap sees neither the system's temporary folder nor hidden folders. */
  readonly snap: boolean;
};

export type Surroundings = {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  readonly home: string;
};

export type Found =
  | { readonly kind: "browser"; readonly browser: Browser }
  | { readonly kind: "none" }
  /** STET_BROWSER names something that can't be started. */
  | { readonly kind: "wrong"; readonly path: string };

const ON_PATH = [
  "chromium",
  "chromium-browser",
  "google-chrome-stable",
  "google-chrome",
  "microsoft-edge-stable",
  "microsoft-edge",
];
const MAC_APPS = ["Chromium", "Google Chrome", "Microsoft Edge"];
const WINDOWS_PROGRAMS = [
  ["Chromium", "Application", "chrome.exe"],
  ["Google", "Chrome", "Application", "chrome.exe"],
  ["Microsoft", "Edge", "Application", "msedge.exe"],
];

/** `STET_BROWSER` is a program's path, or `none` to use none of those installed. */
export function findBrowser(around: Surroundings): Found {
  const wanted = around.env.STET_BROWSER;
  if (wanted === "none") return { kind: "none" };
  if (wanted !== undefined && wanted !== "")
    return isAbsolute(wanted) && canRun(wanted, around.platform)
      ? { kind: "browser", browser: described(wanted) }
      : { kind: "wrong", path: wanted };
  const path = candidates(around).find((one) => canRun(one, around.platform));
  return path === undefined ? { kind: "none" } : { kind: "browser", browser: described(path) };
}

/** Every place to look, the most private first. */
export function candidates({ env, platform, home }: Surroundings): string[] {
  if (platform === "darwin")
    return MAC_APPS.flatMap((app) =>
      ["/Applications", join(home, "Applications")].map((folder) =>
        join(folder, `${app}.app`, "Contents", "MacOS", app),
      ),
    );
  if (platform === "win32") {
    const roots = [env.ProgramFiles, env["ProgramFiles(x86)"], env.LOCALAPPDATA];
    return WINDOWS_PROGRAMS.flatMap((program) =>
      roots.flatMap((root) => (root === undefined || root === "" ? [] : [win32.join(root, ...program)])),
    );
  }
  // A relative entry would start whatever lies in the folder the person happens to stand in.
  const folders = (env.PATH ?? "").split(":").filter((folder) => folder.startsWith("/"));
  return ON_PATH.flatMap((name) => folders.map((folder) => join(folder, name)));
}

function described(path: string): Browser {
  const family = /edge[^/\\]*$/i.test(path) ? "edge" : "chromium";
  return { path, family, snap: path.startsWith("/snap/") || realpathSync(path) === "/usr/bin/snap" };
}

function canRun(path: string, platform: NodeJS.Platform): boolean {
  try {
    // Windows has no such permission: there being the file is enough.
    accessSync(path, platform === "win32" ? constants.F_OK : constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
