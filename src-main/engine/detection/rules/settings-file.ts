// A newsroom's settings of detection, read from YAML: thresholds by kind, and people who may be named.
import { z } from "zod";
import { err, ok, type Result } from "../../../base/result.ts";
import { findingKind } from "../../../contract/kinds.ts";
import { type LineProblem, readYaml } from "../../model/yaml.ts";

export const SETTINGS_SCHEMA = "stet.settings/1";

const settingsFile = z.strictObject({
  schema: z.literal(SETTINGS_SCHEMA),
  /** 0 to 1; how sure a finding of the kind must be to be selected by default. */
  thresholds: z.partialRecord(findingKind, z.number().min(0).max(1)).default({}),
  /** Whole names, as "Jordan Example"; part of a name stands where it means that person. */
  mayStand: z.array(z.string().trim().min(2).max(120)).max(10_000).default([]),
});
export type Settings = Pick<z.infer<typeof settingsFile>, "thresholds" | "mayStand">;

/** Every problem at once, with its line; a reason repeats keys, never a name. */
export function readSettings(source: string): Result<Settings, readonly LineProblem[]> {
  const read = readYaml(source, settingsFile);
  if (!read.ok) return read;
  const { thresholds, mayStand } = read.value.data;
  return Object.keys(thresholds).length + mayStand.length === 0
    ? err([{ line: 1, reason: "The file settles nothing: it needs thresholds or mayStand." }])
    : ok({ thresholds, mayStand });
}
