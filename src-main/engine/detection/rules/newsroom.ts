// A newsroom's files as the engine takes them: thresholds, names that may stand, rules as one more detector each.
import { err, ok, type Result } from "../../../base/result.ts";
import { type StetError, stetError } from "../../../contract/errors.ts";
import type { Newsroom } from "../../../contract/newsroom.ts";
import type { LineProblem } from "../../model/yaml.ts";
import type { DetectOptions, Thresholds } from "../index.ts";
import { readRules } from "./newsroom-rules.ts";
import { readSettings } from "./settings-file.ts";

export type Settled = Pick<DetectOptions, "mayStand" | "more"> & { readonly thresholds?: Thresholds };

/** Problems told of at most. */
const TOLD = 5;

/**
 * A file with a mistake stops the work: to go on without a rule would leave in what it was written to take out.
 * Error: newsroom/refused, with the file and each line.
 */
export function settled(files: Newsroom): Result<Settled, StetError> {
  let own: Settled = {};
  const more: NonNullable<DetectOptions["more"]>[number][] = [];
  for (const { name, text } of files) {
    const read = name === "settings.yaml" ? readSettings(text) : readRules(text);
    if (!read.ok) return refused(name, read.error);
    if ("detect" in read.value) more.push(read.value);
    else own = read.value;
  }
  return ok({ ...own, more });
}

function refused(name: string, problems: readonly LineProblem[]): Result<never, StetError> {
  const told = problems.slice(0, TOLD).map(({ line, reason }) => `line ${line}: ${reason}`);
  const more = problems.length > TOLD ? ` And ${problems.length - TOLD} more.` : "";
  return err(stetError("newsroom/refused", `${name}, ${told.join(" ")}${more}`));
}
