// A real Chromium for the tests: the one in @sparticuz/chromium where it runs, else one that is installed.
import { existsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, chromium } from "playwright";

/** Nothing but the page under test: no look-ups, no updates. Containers have no user namespaces for its sandbox. */
const SWITCHES = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-quic",
];

type Way = { readonly name: string; readonly launch: () => Promise<Browser> };

const INSTALLED = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

export async function launchBrowser(switches: readonly string[] = []): Promise<Browser> {
  const args = [...SWITCHES, ...switches];
  const ways: Way[] = [];
  const wanted = process.env.STET_TEST_BROWSER;
  if (wanted) ways.push({ name: wanted, launch: () => chromium.launch({ executablePath: wanted, args }) });
  if (process.platform === "linux" && process.arch === "x64")
    ways.push({ name: "@sparticuz/chromium", launch: () => carried(args) });
  for (const executablePath of INSTALLED)
    if (existsSync(executablePath))
      ways.push({ name: executablePath, launch: () => chromium.launch({ executablePath, args }) });
  for (const channel of ["chrome", "msedge"])
    ways.push({ name: channel, launch: () => chromium.launch({ channel, args }) });
  const failures: string[] = [];
  for (const { name, launch } of ways) {
    try {
      return await launch();
    } catch (failed) {
      failures.push(`${name}: ${failed instanceof Error ? failed.message.split("\n")[0] : "failed"}`);
    }
  }
  throw new Error(`no Chromium could be started:\n${failures.join("\n")}`);
}

async function carried(args: readonly string[]): Promise<Browser> {
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
  return chromium.launch({ executablePath, args: [...args], env: env as Record<string, string> });
}
