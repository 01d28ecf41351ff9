// Files on their way in: the window only ever names them, so that it can't ask for a file nobody handed over.
import { randomUUID } from "node:crypto";
import { open, readdir, rm, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { err, ok, type Result } from "../../base/result.ts";
import { type StetError, stetError } from "../../contract/errors.ts";
import { LIMITS } from "../document-process.ts";

const HOUR = 60 * 60 * 1000;

export type IncomingFile = { readonly path: string; readonly name: string; readonly temporary: boolean };

export type Incoming = {
  /** A file that a dialog, a drop or a command line named. */
  admit(path: string): string;
  /** Bytes that arrive as a stream, kept in a private file until they are imported. */
  receive(name: string, bytes: AsyncIterable<Uint8Array>): Promise<Result<string, StetError>>;
  find(id: string): IncomingFile | undefined;
  /** Forgets it; what was received is deleted. */
  finish(id: string): Promise<void>;
  /** Deletes what an earlier run received and never imported; what came within the last hour may be another's. */
  sweep(now: number): Promise<void>;
};

export function incomingFiles(folder: string, limit = LIMITS.bytes): Incoming {
  const known = new Map<string, IncomingFile>();
  const add = (file: IncomingFile) => {
    const id = randomUUID();
    known.set(id, file);
    return id;
  };
  return {
    admit: (path) => add({ path, name: basename(path), temporary: false }),

    async receive(name, bytes) {
      const path = join(folder, `${randomUUID()}.tmp`);
      try {
        const file = await open(path, "wx", 0o600);
        try {
          let size = 0;
          for await (const chunk of bytes) {
            size += chunk.length;
            if (size > limit) {
              await rm(path, { force: true });
              return err(stetError("document/too-large", `${Math.round(limit / 2 ** 20)} MB`));
            }
            await file.writeFile(chunk);
          }
        } finally {
          await file.close();
        }
        return ok(add({ path, name: plainName(name), temporary: true }));
      } catch {
        await rm(path, { force: true }).catch(() => {});
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

/** A name as sent by a browser is for showing only: no folders, no control characters, no novel. */
function plainName(name: string): string {
  const plain = basename(name.replaceAll("\\", "/"))
    .replace(/[\p{Cc}\p{Cf}]/gu, "")
    .trim();
  return plain.slice(0, 200) || "document";
}
