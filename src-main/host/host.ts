// The host from start to end: the first of its data folder runs it, a second hands its file to the first.
import { EXIT, type ExitCode } from "../contract/errors.ts";
import type { App } from "../services/app.ts";
import { homeFolder, prepareHome } from "../services/desk/home.ts";
import { runFirst } from "./first.ts";
import { claim, type Opener } from "./instance/claim.ts";
import type { Surroundings } from "./window/browsers.ts";
import { WORDS } from "./words.ts";

export type HostParts = Surroundings & {
  readonly app: App;
  readonly version: string;
  /** Folder of the built window. */
  readonly renderer: string;
  /** An absolute path. */
  readonly file: string | null;
  readonly allowBrowser: boolean;
  readonly root: boolean;
  readonly signal: AbortSignal;
  readonly say: (line: string) => void;
  readonly print: (line: string) => void;
};

export async function runHost(parts: HostParts): Promise<ExitCode> {
  const folder = homeFolder(parts);
  try {
    prepareHome(folder);
  } catch {
    parts.say(WORDS.noFolder);
    return EXIT.output;
  }
  // A second may ask while the first is still starting: it waits for the answer.
  const opener = Promise.withResolvers<Opener>();
  const claimed = await claim(folder, parts.file, { onOpen: async (path) => (await opener.promise)(path) });
  if (claimed.kind === "second") return EXIT.done;
  if (claimed.kind === "stuck") {
    parts.say(WORDS.stuck);
    return EXIT.output;
  }
  const release = () => {
    opener.resolve(async () => false);
    return claimed.release();
  };
  try {
    return await runFirst(parts, folder, opener.resolve, release);
  } finally {
    await release();
  }
}
