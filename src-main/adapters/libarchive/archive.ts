// libarchive, compiled to WebAssembly, behind the ArchiveReader port: ZIP, 7-Zip and tar, from memory to memory.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { LibarchiveWasm } from "libarchive-wasm/dist/libarchiveWasm.js";
import { err, ok, type Result } from "../../base/result.ts";
import type { ArchiveContents, ArchiveEntry, ArchiveLimits, ArchiveReader } from "../../engine/ports/archive.ts";

const packages = createRequire(import.meta.url);
const CHUNK = 1024 * 1024;
/** Small ones inflate as they like: a page of blanks is no bomb. */
const HARMLESS = 10 * 1024 * 1024;

export const libarchiveReader: ArchiveReader = {
  async read(bytes, { limits, password }) {
    const library = await load();
    let opened: Opened;
    try {
      opened = open(library, bytes, password);
    } catch {
      return err("document/damaged");
    }
    try {
      return readEntries(library, opened, bytes.length, limits);
    } finally {
      opened.free();
    }
  },
};

type Opened = { readonly archive: number; free(): void };
type Read = Result<ArchiveContents, "document/damaged" | "document/too-large" | "document/encrypted">;

/** A new instance for each archive: memory that one has grown, or broken by a trap, is dropped with it. */
async function load(): Promise<LibarchiveWasm> {
  const { libarchiveWasm } = packages("libarchive-wasm") as typeof import("libarchive-wasm");
  // Given its bytes, it neither looks for its file nor fetches anything.
  return libarchiveWasm({ wasmBinary: readFileSync(packages.resolve("libarchive-wasm/dist/libarchive.wasm")) });
}

function open(library: LibarchiveWasm, bytes: Uint8Array, password: string | undefined): Opened {
  const at = library.module._malloc(bytes.length);
  library.module.HEAP8.set(new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length), at);
  const archive = library.read_new_memory(at, bytes.length, password);
  return { archive, free: () => void library.module._free(at) };
}

function readEntries(library: LibarchiveWasm, { archive }: Opened, length: number, limits: ArchiveLimits): Read {
  const entries: ArchiveEntry[] = [];
  let total = 0;
  for (let entry = next(library, archive); entry !== 0; entry = next(library, archive)) {
    if (entries.length >= limits.entries) return err("document/too-large");
    const told = describe(library, entry);
    const most = Math.min(limits.entryBytes, limits.totalBytes - total);
    const bytes = told.kind === "file" ? readData(library, archive, most, length * limits.ratio) : null;
    if (bytes === "too-large") return err("document/too-large");
    total += bytes?.length ?? 0;
    entries.push({ ...told, bytes });
  }
  const complete = library.error_string(archive) === "";
  const locked =
    /passphrase|encrypt/i.test(library.error_string(archive)) || library.read_has_encrypted_entries(archive) === 1;
  if (entries.length === 0 && !complete) return err(locked ? "document/encrypted" : "document/damaged");
  return ok({ entries, complete });
}

/** 0 at the end, and where the archive breaks off. */
function next(library: LibarchiveWasm, archive: number): number {
  try {
    return library.read_next_entry(archive);
  } catch {
    return 0;
  }
}

const KINDS = new Map<number, ArchiveEntry["kind"]>([
  [0o100000, "file"],
  [0o040000, "directory"],
  [0o120000, "link"],
]);

function describe(library: LibarchiveWasm, entry: number): Omit<ArchiveEntry, "bytes"> {
  const text = (read: (entry: number) => string) => read(entry) ?? "";
  const hardLink = text(library.entry_hardlink);
  const type = library.entry_filetype(entry);
  const modified = library.entry_mtime(entry) * 1000;
  return {
    path: text(library.entry_pathname),
    // Some writers leave the type out.
    kind: hardLink !== "" ? "link" : type === 0 ? "file" : (KINDS.get(type) ?? "other"),
    size: Number(library.entry_size(entry)),
    modified: modified === 0 ? null : modified,
    target: hardLink || text(library.entry_symlink),
    encrypted: library.entry_is_encrypted(entry) !== 0,
  };
}

function readData(
  library: LibarchiveWasm,
  archive: number,
  most: number,
  byRatio: number,
): Uint8Array | null | "too-large" {
  const buffer = library.module._malloc(CHUNK);
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for (;;) {
      const count = library.read_data(archive, buffer, CHUNK);
      if (count === 0) break;
      size += count;
      if (size > most || (size > HARMLESS && size > byRatio)) return "too-large";
      chunks.push(new Uint8Array(library.module.HEAP8.slice(buffer, buffer + count).buffer));
    }
  } catch {
    // A wrong password, a method not known, a checksum that fails: half a file is no file.
    return null;
  } finally {
    library.module._free(buffer);
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
