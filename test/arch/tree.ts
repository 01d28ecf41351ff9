// The project's own files, as paths from its root with forward slashes.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** Every TypeScript file below the folders, or every file whose name ends as given. */
export function readTree(folders: readonly string[], ending: RegExp = /\.(?:ts|tsx|mts|cts)$/): Map<string, string> {
  const tree = new Map<string, string>();
  for (const folder of folders) {
    const path = join(ROOT, folder);
    if (!existsSync(path)) continue;
    for (const entry of readdirSync(path, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile() || !ending.test(entry.name)) continue;
      const file = join(entry.parentPath, entry.name);
      const name = file.slice(ROOT.length).replace(/\\/g, "/").replace(/^\//, "");
      if (!name.includes("node_modules/")) tree.set(name, readFileSync(file, "utf8"));
    }
  }
  return tree;
}
