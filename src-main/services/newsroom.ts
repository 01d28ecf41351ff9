// A newsroom's own settings and rules: `settings.yaml` and `rules/*.yaml` in the folder where cases are kept.
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { canonicalJson } from "../base/canonical-json.ts";
import { shortDigest } from "../base/digest.ts";
import { err, ok, type Result } from "../base/result.ts";
import { type StetError, stetError } from "../contract/errors.ts";
import { type Newsroom, NO_NEWSROOM } from "../contract/newsroom.ts";
import { type RuleProblem, readRules } from "../engine/detection/rules/newsroom-rules.ts";
import { readSettings } from "../engine/detection/rules/settings-file.ts";

/** Problems told of at most. */
const TOLD = 5;

/**
 * Read anew for each document, so that a change counts at once. Nothing there is nothing settled. A file with a mistake
 * stops the work: to go on without a rule would leave in what it was written to take out. Error: newsroom/refused.
 */
export async function loadNewsroom(home: string): Promise<Result<Newsroom, StetError>> {
  let { thresholds, mayStand } = NO_NEWSROOM;
  const settings = await textOf(join(home, "settings.yaml"));
  if (settings !== null) {
    const read = readSettings(settings);
    if (!read.ok) return refused("settings.yaml", read.error);
    ({ thresholds, mayStand } = read.value);
  }
  const rules: string[] = [];
  for (const name of await namesIn(join(home, "rules"))) {
    const text = (await textOf(join(home, "rules", name))) ?? "";
    const read = readRules(text);
    if (!read.ok) return refused(join("rules", name), read.error);
    rules.push(text);
  }
  return ok({ thresholds, mayStand, rules });
}

const refused = (file: string, problems: readonly RuleProblem[]) => {
  const told = problems.slice(0, TOLD).map(({ line, reason }) => `line ${line}: ${reason}`);
  const more = problems.length > TOLD ? ` And ${problems.length - TOLD} more.` : "";
  return err(stetError("newsroom/refused", `${file}, ${told.join(" ")}${more}`));
};

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

/** Names the engine together with what a newsroom has settled: when either changes, other things may be found. */
export const engineWith = (engine: string, settled: Newsroom): string =>
  settled.rules.length === 0 && settled.mayStand.length === 0 && Object.keys(settled.thresholds).length === 0
    ? engine
    : `${engine}-${shortDigest([canonicalJson(settled)])}`;
