// Choosing where an export goes, where the system's own dialog isn't at hand: folders only, never files.
import { readdir } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { err, ok, type Result } from "../../base/result.ts";
import type { FolderView } from "../../contract/desk.ts";
import { type StetError, stetError } from "../../contract/errors.ts";

/** More than anyone scrolls through; a folder of thousands is better typed. */
const MOST = 500;

/** Errors: export/not-writable when it can't be read. */
export async function folderView(path: string, home: string): Promise<Result<FolderView, StetError>> {
  const here = resolve(path);
  const folders = await subfolders(here);
  if (folders === null) return err(stetError("export/not-writable"));
  const parent = dirname(here);
  return ok({
    path: here,
    parent: parent === here ? null : parent,
    folders: folders.slice(0, MOST),
    places: await places(home),
  });
}

/** Documents where there is such a folder, else the person's own. */
export async function startFolder(home: string): Promise<string> {
  const documents = join(home, "Documents");
  return (await subfolders(documents)) === null ? home : documents;
}

async function places(home: string): Promise<FolderView["places"]> {
  const user = home.split(/[\\/]/).at(-1) ?? "";
  // Where Linux and macOS put drives that were plugged in; Windows gives each a letter.
  const mounts = await Promise.all([join("/media", user), join("/run/media", user), "/Volumes"].map(subfolders));
  const own = ["Documents", "Desktop", "Downloads"].map((name) => ({ name, path: join(home, name) }));
  const there = await Promise.all(own.map(async (one) => ((await subfolders(one.path)) === null ? [] : [one])));
  return [{ name: "Home", path: home }, ...there.flat(), ...mounts.flatMap((found) => found ?? [])];
}

async function subfolders(path: string): Promise<{ name: string; path: string }[] | null> {
  try {
    const entries = await readdir(path, { withFileTypes: true });
    return entries
      .filter((entry) => entry.isDirectory() && !entry.name.startsWith("."))
      .map((entry) => ({ name: entry.name, path: join(path, entry.name) }))
      .sort((a, b) => a.name.localeCompare(b.name));
  } catch {
    return null;
  }
}
