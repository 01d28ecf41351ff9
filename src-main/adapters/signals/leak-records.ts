// The record of leak sites, from resources/signals, read once a process.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { attempt } from "../../base/attempt.ts";
import { type LeakRecords, leakRecords } from "../../engine/provenance/leaks/records.ts";

/** From `out/main`, and from the sources. */
const ABOVE = [
  ["..", ".."],
  ["..", "..", ".."],
];

let loaded: LeakRecords | undefined;

/** Empty where there is no file: everything else is found without it. A damaged file is our own defect. */
export function loadLeakRecords(): LeakRecords {
  if (loaded !== undefined) return loaded;
  for (const up of ABOVE) {
    const path = join(import.meta.dirname, ...up, "resources", "signals", "leak-sites.json");
    // The document process may not even ask about what lies elsewhere.
    const text = attempt(() => readFileSync(path, "utf8"));
    if (text === undefined) continue;
    loaded = leakRecords.parse(JSON.parse(text)).records;
    return loaded;
  }
  return [];
}
