// A real Chromium for the tests: the one in @sparticuz/chromium where it runs, else one that is installed.
import { existsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, chromium, type LaunchOptions } from "playwright";

/** Nothing but the page under test: no look-ups, no updates. Containers have no user namespaces for its sandbox. */
export const SWITCHES = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-quic",
];

/** How a browser is started; where there is only a channel, Playwright knows where it is. */
type Way = { readonly name: string; readonly options: () => Promise<LaunchOptions> };

const INSTALLED = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

export function launchBrowser(switches: readonly string[] = []): Promise<Browser> {
  return firstOf((options) => chromium.launch({ ...options, args: [...SWITCHES, ...switches] }));
}

/** What `start` makes of the first way that works. */
export async function firstOf<T>(start: (options: LaunchOptions) => Promise<T>): Promise<T> {
  const failures: string[] = [];
  for (const { name, options } of ways()) {
    try {
      return await start(await options());
    } catch (failed) {
      failures.push(`${name}: ${failed instanceof Error ? failed.message.split("\n")[0] : "failed"}`);
    }
  }
  throw new Error(`no Chromium could be started:\n${failures.join("\n")}`);
}

function ways(): Way[] {
  const at = (executablePath: string): Way => ({ name: executablePath, options: async () => ({ executablePath }) });
  const wanted = process.env.STET_TEST_BROWSER;
  return [
    ...(wanted ? [at(wanted)] : []),
    ...(process.platform === "linux" && process.arch === "x64"
      ? [{ name: "@sparticuz/chromium", options: carried }]
      : []),
    ...INSTALLED.filter((path) => existsSync(path)).map(at),
    ...["chrome", "msedge"].map((channel) => ({ name: channel, options: async () => ({ channel }) })),
  ];
}

async function carried(): Promise<LaunchOptions> {
  // On a machine without the libraries a browser needs, the package brings those too, for the one place it was made
  // for; its own name for that place makes it unpack them.
  const lacks = !["/usr/lib/x86_64-linux-gnu/libnss3.so", "/usr/lib64/libnss3.so", "/usr/lib/libnss3.so"].some((lib) =>
    existsSync(lib),
  );
  if (lacks) process.env.AWS_EXECUTION_ENV ??= "AWS_Lambda_nodejs24.x";
  const { default: carriedChromium } = await import("@sparticuz/chromium");
  const executablePath = await carriedChromium.executablePath();
  const libraries = join(tmpdir(), "al2023", "lib");
  const env = lacks
    ? { ...process.env, LD_LIBRARY_PATH: [libraries, process.env.LD_LIBRARY_PATH].filter(Boolean).join(":") }
    : process.env;
  return { executablePath, env: env as Record<string, string> };
}
