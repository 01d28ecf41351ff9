// Files on their way in: the window only ever names them, so that it can't ask for a file nobody handed over.
import { randomBytes, randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { open, readdir, rm, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { err, ok, type Result } from "../../base/result.ts";
import { type StetError, stetError } from "../../contract/errors.ts";
import { LIMITS } from "../document-process.ts";
import { type InputFile, readDocument, sha256 } from "../input.ts";
import { sealing, unsealing } from "../protection/sealed-stream.ts";

const HOUR = 60 * 60 * 1000;

/** Where it lies is nobody's business: what was received is sealed there. */
export type IncomingFile = {
  readonly name: string;
  readonly temporary: boolean;
  read(): Promise<Result<InputFile, StetError>>;
  /** As they come, in the clear. Throws what the file system throws. */
  bytes(): AsyncIterable<Uint8Array>;
};

export type Incoming = {
  /** A file that a dialog, a drop or a command line named. */
  admit(path: string): string;
  /** Bytes that arrive as a stream, kept sealed in a private file until they are imported. */
  receive(name: string, bytes: AsyncIterable<Uint8Array>): Promise<Result<string, StetError>>;
  find(id: string): IncomingFile | undefined;
  /** Forgets it; what was received is deleted. */
  finish(id: string): Promise<void>;
  /** Deletes what an earlier run received and never imported; what came within the last hour may be another's. */
  sweep(now: number): Promise<void>;
};

export function incomingFiles(folder: string, limit = LIMITS.bytes): Incoming {
  const known = new Map<string, IncomingFile & { readonly path: string }>();
  /**
   * Of this run alone, and in memory alone: the case that a file is on its way to may be a protected one, and what a
   * crash leaves of it here is to be read by nobody.
   */
  const secret = randomBytes(32).toString("base64");
  const add = (file: IncomingFile & { readonly path: string }) => {
    const id = randomUUID();
    known.set(id, file);
    return id;
  };
  return {
    admit: (path) =>
      add({
        path,
        name: basename(path),
        temporary: false,
        read: () => readDocument(path),
        bytes: () => createReadStream(path),
      }),

    async receive(name, bytes) {
      const path = join(folder, `${randomUUID()}.tmp`);
      try {
        const file = await open(path, "wx", 0o600);
        try {
          for await (const chunk of sealing(upTo(limit, bytes), secret)) await file.writeFile(chunk);
        } finally {
          await file.close();
        }
        const shown = plainName(name);
        const read = () => unsealed(path, shown, secret);
        const clear = () => unsealing(createReadStream(path), secret);
        return ok(add({ path, name: shown, temporary: true, read, bytes: clear }));
      } catch (thrown) {
        await rm(path, { force: true }).catch(() => {});
        if (thrown instanceof TooLarge)
          return err(stetError("document/too-large", `${Math.round(limit / 2 ** 20)} MB`));
        return err(stetError("export/not-writable"));
      }
    },

    find: (id) => known.get(id),
    async finish(id) {
      const file = known.get(id);
      known.delete(id);
      if (file?.temporary) await rm(file.path, { force: true }).catch(() => {});
    },
    async sweep(now) {
      for (const name of await readdir(folder).catch(() => [])) {
        const path = join(folder, name);
        const found = name.endsWith(".tmp") ? await stat(path).catch(() => null) : null;
        if (found !== null && now - found.mtimeMs > HOUR) await rm(path, { force: true }).catch(() => {});
      }
    },
  };
}

class TooLarge extends Error {}

async function* upTo(limit: number, bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let size = 0;
  for await (const chunk of bytes) {
    size += chunk.length;
    if (size > limit) throw new TooLarge();
    yield chunk;
  }
}

async function unsealed(path: string, name: string, secret: string): Promise<Result<InputFile, StetError>> {
  try {
    const parts: Uint8Array[] = [];
    for await (const chunk of unsealing(createReadStream(path), secret)) parts.push(chunk);
    const bytes = Buffer.concat(parts);
    return bytes.length === 0 ? err(stetError("document/empty")) : ok({ name, bytes, sha256: sha256(bytes) });
  } catch {
    return err(stetError("document/unreadable"));
  }
}

/** A name as sent by a browser is for showing only: no folders, no control characters, no novel. */
function plainName(name: string): string {
  const plain = basename(name.replaceAll("\\", "/"))
    .replace(/[\p{Cc}\p{Cf}]/gu, "")
    .trim();
  return plain.slice(0, 200) || "document";
}
