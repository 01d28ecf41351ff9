// Looks through every file of some folders for words that should be readable in none of them.
import { existsSync, lstatSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync, inflateSync } from "node:zlib";

/** "path: word", for words in names and in contents: UTF-8, UTF-16, base64 at each offset, and what is deflated whole. */
export function clearIn(folders: readonly string[], words: readonly string[]): string[] {
  const paths = folders
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => join(folder, name)));
  return paths.flatMap((path) => {
    const contents = lstatSync(path, { throwIfNoEntry: false })?.isFile() ? contentsOf(path) : [];
    return words
      .filter(
        (word) => path.includes(word) || contents.some((bytes) => formsOf(word).some((form) => bytes.includes(form))),
      )
      .map((word) => `${path}: ${word}`);
  });
}

function contentsOf(path: string): Buffer[] {
  // A file that goes while it is looked for is none that stays.
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch {
    return [];
  }
  const unpacked = [gunzipSync, inflateSync].flatMap((unpack) => {
    try {
      return [unpack(bytes)];
    } catch {
      return [];
    }
  });
  return [bytes, ...unpacked];
}

function formsOf(word: string): Buffer[] {
  const offsets = [0, 1, 2].map((by) => {
    const text = Buffer.from("\0".repeat(by) + word)
      .toString("base64")
      .replace(/=+$/, "");
    // Characters that its neighbours share bits with are left out.
    return Buffer.from(text.slice(by === 0 ? 0 : by + 1, -1));
  });
  return [Buffer.from(word), Buffer.from(word, "utf16le"), Buffer.from(word, "utf16le").swap16(), ...offsets];
}
