// The built window's files, listed once at the start: what isn't in the list can't be asked for, whatever the path says.
import { readdir } from "node:fs/promises";
import { extname, join, relative, sep } from "node:path";
import { CONTENT_TYPES } from "../transport/content-types.ts";

export type StaticFile = { readonly path: string; readonly type: string };
/** By the path in the address, `/` for the page itself. */
export type StaticFiles = ReadonlyMap<string, StaticFile>;

/** null when there is no built window in the folder. */
export async function listStaticFiles(folder: string): Promise<StaticFiles | null> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true }).catch(() => []);
  const files = new Map<string, StaticFile>();
  for (const entry of entries) {
    // Links are not followed: only what was built is served.
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const type = CONTENT_TYPES[extname(entry.name)] ?? "application/octet-stream";
    files.set(`/${relative(folder, path).split(sep).join("/")}`, { path, type });
  }
  const page = files.get("/index.html");
  return page === undefined ? null : files.set("/", page);
}
