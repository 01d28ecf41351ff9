// A newsroom's own settings and rules: `settings.yaml` and `rules/*.yaml` in the folder where cases are kept.
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { canonicalJson } from "../base/canonical-json.ts";
import { shortDigest } from "../base/digest.ts";
import type { DetectMode } from "../contract/kinds.ts";
import type { Newsroom } from "../contract/newsroom.ts";

/** Read anew for each document, so that a change counts at once. What is no file is nothing settled. */
export async function loadNewsroom(home: string): Promise<Newsroom> {
  const rules = (await namesIn(join(home, "rules"))).map((name) => `rules/${name}`);
  const files = await Promise.all(
    ["settings.yaml", ...rules].map(async (name) => ({ name, text: await textOf(join(home, name)) })),
  );
  return files.flatMap(({ name, text }) => (text === null ? [] : [{ name, text }]));
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).filter((name) => /\.ya?ml$/i.test(name)).sort();
  } catch {
    return [];
  }
}

/** null when there is no such file; one that can't be read is read as empty, and so refused. */
async function textOf(path: string): Promise<string | null> {
  try {
    return await readFile(path, "utf8");
  } catch (thrown) {
    return (thrown as NodeJS.ErrnoException).code === "ENOENT" ? null : "";
  }
}

const IDENTIFYING = "+identify";

/** Names the engine together with what a newsroom has settled and what is looked for: with each, other things are found. */
export function engineWith(engine: string, files: Newsroom, mode: DetectMode = "private"): string {
  const settled = files.length === 0 ? "" : `-${shortDigest([canonicalJson(files)])}`;
  return `${engine}${settled}${mode === "identify" ? IDENTIFYING : ""}`;
}

/** What a run of such an engine looked for. */
export const modeOf = (engine: string | undefined): DetectMode =>
  engine?.endsWith(IDENTIFYING) ? "identify" : "private";
