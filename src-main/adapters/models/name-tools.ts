// The taggers' files, from resources/models, unpacked once a process.
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { gunzipSync } from "node:zlib";
import { type NameTools, nameTools } from "../../engine/detection/people/name-tools.ts";

const FOLDER = join("resources", "models");
const FILES = { lexicon: "lexicon.bin.gz", people: "people.bin.gz", identify: "identify.bin.gz" };

/** The nearest above this file, which runs from the sources, from `out/main`, or from a packaged application. */
function modelsFolder(): string | null {
  for (let folder = import.meta.dirname; ; folder = dirname(folder)) {
    const models = join(folder, FOLDER);
    if (existsSync(join(models, FILES.people))) return models;
    if (dirname(folder) === folder) return null;
  }
}

let loaded: NameTools | undefined;

/** undefined where the files aren't: everything but people is found without them. A damaged file is our own defect. */
export function loadNameTools(folder: string | null = modelsFolder()): NameTools | undefined {
  if (loaded !== undefined || folder === null) return loaded;
  const unpacked = (name: string) => gunzipSync(readFileSync(join(folder, name)));
  const made = nameTools({
    lexicon: unpacked(FILES.lexicon),
    people: unpacked(FILES.people),
    identify: existsSync(join(folder, FILES.identify)) ? unpacked(FILES.identify) : null,
  });
  if (!made.ok) throw new TypeError("resources/models holds a file that is no model");
  loaded = made.value;
  return loaded;
}
