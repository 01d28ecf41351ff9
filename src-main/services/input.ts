// Files on their way in: read once, within the limit, named by their hash. The original is never opened for writing.
import { createHash } from "node:crypto";
import { open, readdir } from "node:fs/promises";
import { basename, join } from "node:path";
import { err, ok, type Result } from "../base/result.ts";
import { type StetError, stetError } from "../contract/errors.ts";
import { LIMITS } from "./document-process.ts";

export type InputFile = { readonly name: string; readonly bytes: Uint8Array; readonly sha256: string };

export const sha256 = (bytes: Uint8Array | string) => createHash("sha256").update(bytes).digest("hex");

/** Errors: document/not-found, unreadable, empty, too-large, changing. What it is, is told by who opens it. `-` is standard input. */
export async function readDocument(path: string, limit = LIMITS.bytes): Promise<Result<InputFile, StetError>> {
  const read = path === "-" ? await readStream(process.stdin, limit) : await readLimited(path, limit);
  if (!read.ok) return read;
  const bytes = read.value;
  if (bytes.length === 0) return err(stetError("document/empty"));
  return ok({ name: path === "-" ? "standard input" : basename(path), bytes, sha256: sha256(bytes) });
}

/** As {@link readDocument}, for what only a PDF can be. Errors: also document/not-a-pdf. */
export async function readPdfFile(path: string): Promise<Result<InputFile, StetError>> {
  return onlyPdf(await readDocument(path));
}

/** Errors: document/not-a-pdf. */
export function onlyPdf(read: Result<InputFile, StetError>): Result<InputFile, StetError> {
  return read.ok && !looksLikePdf(read.value.bytes) ? err(stetError("document/not-a-pdf")) : read;
}

async function readLimited(path: string, limit: number): Promise<Result<Uint8Array, StetError>> {
  try {
    const file = await open(path, "r");
    try {
      const stat = await file.stat({ bigint: true });
      // A named pipe (a shell's <(…)) has no size: read on to its end or the limit. A folder or a device is no document.
      if (stat.isFIFO()) return await readStream(file.createReadStream({ autoClose: false }), limit);
      if (!stat.isFile()) return err(stetError("document/unreadable"));
      if (stat.size > limit) return err(stetError("document/too-large", megabytes(limit)));
      const bytes = await file.readFile();
      // What was read while somebody wrote is neither the old file nor the new one.
      const after = await file.stat({ bigint: true });
      const still = after.mtimeNs === stat.mtimeNs && after.size === stat.size && BigInt(bytes.length) === stat.size;
      return still ? ok(bytes) : err(stetError("document/changing"));
    } finally {
      await file.close();
    }
  } catch (thrown) {
    return err(stetError(codeOf(thrown) === "ENOENT" ? "document/not-found" : "document/unreadable"));
  }
}

async function readStream(stream: AsyncIterable<Uint8Array>, limit: number): Promise<Result<Uint8Array, StetError>> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of stream) {
    parts.push(part);
    size += part.length;
    if (size > limit) return err(stetError("document/too-large", megabytes(limit)));
  }
  return ok(Buffer.concat(parts));
}

/**
 * The files named, and for a folder every file in it and below, in order of name. Links are not followed: a folder
 * handed over must not lead out of itself.
 */
export async function* everyFile(
  paths: readonly string[],
  at: (path: string) => string = (path) => path,
): AsyncGenerator<string> {
  for (const path of paths) {
    const entries = path === "-" ? null : await readdir(at(path), { withFileTypes: true }).catch(() => null);
    if (entries === null) yield path;
    else
      for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1)))
        if (entry.isDirectory()) yield* everyFile([join(path, entry.name)], at);
        else if (entry.isFile()) yield join(path, entry.name);
  }
}

/** Texts given beside a document: facts, boxes, plans, passwords, JSON lines. `-` is standard input. */
export async function readText(path: string, limit = LIMITS.bytes): Promise<Result<string, StetError>> {
  const read = path === "-" ? await readStream(process.stdin, limit) : await readLimited(path, limit);
  return read.ok ? ok(new TextDecoder().decode(read.value)) : read;
}

/**
 * The header within the first 1024 bytes, as readers in the field accept it; a file that lost its header but holds
 * objects is a damaged PDF rather than another format.
 */
function looksLikePdf(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 4096)).toString("latin1");
  return head.slice(0, 1029).includes("%PDF-") || /\d+ \d+ obj\b/.test(head);
}

const megabytes = (bytes: number) => `${Math.round(bytes / 2 ** 20)} MB`;

export function codeOf(thrown: unknown): string | null {
  return thrown instanceof Error && "code" in thrown && typeof thrown.code === "string" ? thrown.code : null;
}
