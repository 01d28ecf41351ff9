// The taggers' files, from resources/models, unpacked once a process.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { attempt } from "../../base/attempt.ts";
import type { DetectMode } from "../../contract/kinds.ts";
import { type NameTools, nameTools } from "../../engine/detection/people/name-tools.ts";

const FILES = { lexicon: "lexicon.bin.gz", people: "people.bin.gz", identify: "identify.bin.gz" };

/** From `out/main`, and from the sources. */
const ABOVE = [
  ["..", ".."],
  ["..", "..", ".."],
];

/** The document process may not even ask about what lies elsewhere. */
const isThere = (path: string): boolean => attempt(() => existsSync(path)) ?? false;

const modelsFolder = (): string | null =>
  ABOVE.map((up) => join(import.meta.dirname, ...up, "resources", "models")).find((folder) =>
    isThere(join(folder, FILES.people)),
  ) ?? null;

const loaded = new Map<DetectMode, NameTools>();

/**
 * undefined where the files aren't: everything but people is found without them. A damaged file is our own defect.
 * Each is read only for the mode that needs it.
 */
export function loadNameTools(mode: DetectMode = "private"): NameTools | undefined {
  const known = loaded.get(mode);
  const folder = known === undefined ? modelsFolder() : null;
  if (folder === null) return known;
  const unpacked = (name: string) => {
    // The build unpacks them beside the program; the sources have them packed only.
    const beside = join(import.meta.dirname, "models", name.replace(/\.gz$/, ""));
    return isThere(beside) ? readFileSync(beside) : gunzipSync(readFileSync(join(folder, name)));
  };
  const made = nameTools({
    lexicon: unpacked(FILES.lexicon),
    people: unpacked(FILES.people),
    identify: mode === "identify" && isThere(join(folder, FILES.identify)) ? unpacked(FILES.identify) : null,
  });
  if (!made.ok) throw new TypeError("resources/models holds a file that is no model");
  loaded.set(mode, made.value);
  return made.value;
}
