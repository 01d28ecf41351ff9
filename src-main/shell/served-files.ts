// The built window's files, read once at the start: what isn't in this table can't be asked for.
import { readdirSync, readFileSync } from "node:fs";
import { extname, join, relative, sep } from "node:path";
import { CONTENT_TYPES } from "../transport/content-types.ts";
import { PAGE } from "./requests.ts";

export type ServedFile = { readonly type: string; readonly bytes: Uint8Array<ArrayBuffer> };
/** By its whole address. */
export type ServedFiles = ReadonlyMap<string, ServedFile>;

/** `folder` holds the built window. Throws when it can't be read or has no page. */
export function readServedFiles(folder: string): ServedFiles {
  const files = new Map<string, ServedFile>();
  for (const path of filesIn(folder)) {
    const type = CONTENT_TYPES[extname(path)];
    // Licences lie among the files, for who looks into the folder; no page asks for them.
    if (type === undefined) continue;
    files.set(addressOf(relative(folder, path)), { type, bytes: new Uint8Array(readFileSync(path)) });
  }
  if (!files.has(PAGE)) throw new Error("the window was not built");
  return files;
}

/** Node's own recursion, where it doesn't wait, follows a link out of the folder. */
function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesIn(path);
    return entry.isFile() ? [path] : [];
  });
}

function addressOf(path: string): string {
  const name = path.split(sep).map(encodeURIComponent).join("/");
  return name === "index.html" ? PAGE : PAGE + name;
}
