// The browser's switches: an app window that keeps nothing, adds nothing and reaches nothing but this host.
import type { Browser } from "./browsers.ts";

export type Launch = {
  readonly browser: Pick<Browser, "family">;
  readonly platform: NodeJS.Platform;
  /** Address the window opens at. */
  readonly url: string;
  /** `127.0.0.1:PORT` of this host. */
  readonly host: string;
  readonly profile: string;
  readonly root: boolean;
  /** Whether the host holds the other end of a debugging pipe. */
  readonly pipe: boolean;
};

/** Features that are on unless named: what they do, or whom they ask, has no place here. */
const FEATURES_OFF = [
  "Translate",
  // Each of these asks a server at start or in the background.
  "OptimizationHints",
  "NetworkTimeServiceQuerying",
  "AutofillServerCommunication",
  "AimEnabled",
  "PreconnectToSearch",
  // Looks for screens to cast to on the local network.
  "MediaRouter",
  "DialMediaRouteProvider",
  // Sends what is on the screen to be searched.
  "LensOverlay",
];
const EDGE_FEATURES_OFF = ["msForceBrowserSignIn", "msEdgeUpdateLaunchServicesPreferredVersion"];

export function launchSwitches({ browser, platform, url, host, profile, root, pipe }: Launch): string[] {
  const edge = browser.family === "edge";
  return [
    `--app=${url}`,
    "--window-size=1440,900",
    // A profile of its own; in private mode history, cache and cookies stay in memory, and no password is offered to be kept.
    `--user-data-dir=${profile}`,
    edge ? "--inprivate" : "--incognito",
    // No greetings, no choices to make.
    "--no-first-run",
    "--no-default-browser-check",
    "--disable-search-engine-choice-screen",
    "--disable-default-apps",
    // Nobody else's code in the window.
    "--disable-extensions",
    "--disable-component-extensions-with-background-pages",
    // No accounts, no reports, no updates, no experiments.
    "--disable-sync",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-domain-reliability",
    "--disable-breakpad",
    "--metrics-recording-only",
    "--disable-field-trial-config",
    "--no-pings",
    `--disable-features=${[...FEATURES_OFF, ...(edge ? EDGE_FEATURES_OFF : [])].join(",")}`,
    // What the above may have missed: everything but this host goes to a proxy that refuses, which is this host.
    `--proxy-server=${host}`,
    "--proxy-bypass-list=127.0.0.1",
    // The system's own store of passwords would ask for its password.
    "--password-store=basic",
    ...(platform === "darwin" ? ["--use-mock-keychain"] : []),
    // Edge on Windows and macOS may start itself anew or its updater, and lose the pipe.
    ...(edge ? ["--edge-skip-compat-layer-relaunch", "--disable-updater-scheduler"] : []),
    ...(platform === "win32" ? ["--do-not-de-elevate"] : []),
    // Two inherited handles, no port: for leading the window to its address and bringing it to the front.
    ...(pipe ? ["--remote-debugging-pipe"] : []),
    // Chromium refuses to start for root with its sandbox.
    ...(root ? ["--no-sandbox"] : []),
  ];
}

/** What Chromium writes beside its profile on Linux (crash settings, caches, its own lock) is led into it. */
export function launchEnvironment(
  env: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform,
  profile: string,
): NodeJS.ProcessEnv {
  if (platform !== "linux") return { ...env };
  return { ...env, CHROME_CONFIG_HOME: profile, XDG_CACHE_HOME: profile, TMPDIR: profile };
}
