// The `.stet` file: encrypted by age under a passphrase; inside, one line of JSON and then the originals, byte after byte.
import { createReadStream } from "node:fs";
import { open, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Readable } from "node:stream";
import { Decrypter, Encrypter } from "age-encryption";
import { canonicalJson, wellFormed } from "../../base/canonical-json.ts";
import { err, ok, type Result } from "../../base/result.ts";
import { type StetError, stetError } from "../../contract/errors.ts";
import type { Cancel } from "../../contract/services.ts";
import { codeOf, sha256 } from "../input.ts";
import { SHORTEST_PASSPHRASE } from "../signoff/identity.ts";
import { type HandOver, handOver, SCHEMA } from "./file-schema.ts";
import { passphraseIdentity, passphraseRecipient, WrongPassphrase } from "./passphrase.ts";
import { Refused, refuse } from "./refused.ts";

/** Of the first line: what is known of a case of thousands of pages is some megabytes. */
const LONGEST_LINE = 512 * 1024 * 1024;
const NEWLINE = 10;

export type Bytes = AsyncIterable<Uint8Array>;

/** How every file of age begins. */
const AGE = "age-encryption.org/v1\n";

/** Whether these are of a file that somebody may have handed over: told by their beginning, never by a name. */
export async function isHandOver(bytes: Bytes): Promise<boolean> {
  let start = Buffer.alloc(0);
  try {
    for await (const chunk of bytes) {
      start = Buffer.concat([start, chunk.subarray(0, AGE.length - start.length)]);
      if (start.length === AGE.length) break;
    }
  } catch {
    // What can't be read is told by who reads it.
  }
  return start.toString("latin1") === AGE;
}

/**
 * Written whole or not at all: beside its place first, then moved there. Returns the name of what was handed over: the
 * SHA-256 of the first line. `originals` may throw {@link Refused}. Errors: identity/short-passphrase, export/exists,
 * export/not-writable, document/cancelled, and those that an original is refused with.
 */
export async function writeHandOver(
  path: string,
  whole: HandOver,
  originals: (sha256: string) => Bytes,
  options: { readonly passphrase: string; readonly token: string; readonly force: boolean; readonly signal: Cancel },
): Promise<Result<string, StetError>> {
  const { passphrase, token, force, signal } = options;
  if ([...passphrase].length < SHORTEST_PASSPHRASE)
    return err(stetError("identity/short-passphrase", String(SHORTEST_PASSPHRASE)));
  if (!force && (await exists(path))) return err(stetError("export/exists"));
  const line = canonicalJson(wellFormed(whole));
  async function* plain(): Bytes {
    yield Buffer.from(`${line}\n`);
    for (const { sha256: name } of whole.documents)
      for await (const chunk of originals(name)) {
        if (signal.aborted) return refuse("document/cancelled");
        yield chunk;
      }
  }
  const partial = join(dirname(path), `.${token}.stet.partial`);
  try {
    const encrypter = new Encrypter();
    encrypter.addRecipient(passphraseRecipient(passphrase));
    const encrypted = await encrypter.encrypt(webStream(plain()));
    const file = await open(partial, "wx", 0o600);
    try {
      for await (const chunk of encrypted) await file.writeFile(chunk);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(partial, path);
    return ok(sha256(line));
  } catch (thrown) {
    return err(thrown instanceof Refused ? thrown.error : stetError("export/not-writable"));
  } finally {
    await rm(partial, { force: true }).catch(() => {});
  }
}

export type Opened = {
  readonly whole: HandOver;
  /** The SHA-256 of the first line. */
  readonly uid: string;
  /** Of the originals, one after the other; each must be read to its end. Throws {@link Damaged} where the file ends early. */
  originals(): AsyncGenerator<{ readonly sha256: string; readonly bytes: Bytes }>;
  /** To be called after the last original. Errors: handover/damaged, when something follows. */
  end(): Promise<Result<null, StetError>>;
  close(): Promise<void>;
};

/**
 * `from`: where it lies, or its bytes. Errors: document/not-found, document/unreadable, handover/wrong-passphrase,
 * handover/damaged, handover/newer.
 */
export async function openHandOver(from: string | Bytes, passphrase: string): Promise<Result<Opened, StetError>> {
  if (typeof from === "string") {
    const file = await open(from, "r").catch((thrown) => codeOf(thrown));
    if (typeof file === "string" || file === null)
      return err(stetError(file === "ENOENT" ? "document/not-found" : "document/unreadable"));
    await file.close();
  }
  const source = typeof from === "string" ? createReadStream(from) : Readable.from(from);
  const close = async () => void source.destroy();
  try {
    const decrypter = new Decrypter();
    decrypter.addIdentity(passphraseIdentity(passphrase));
    const plain = await decrypter.decrypt(webStream(source));
    const reader = chunksOf(plain);
    const line = await reader.line(LONGEST_LINE);
    const parsed = line === null ? damaged() : parseLine(line);
    if (!parsed.ok || line === null) {
      await close();
      return parsed.ok ? damaged() : parsed;
    }
    const whole = parsed.value;
    return ok({
      whole,
      uid: sha256(line),
      close,
      async *originals() {
        for (const { sha256: name, bytes } of whole.documents) yield { sha256: name, bytes: reader.take(bytes) };
      },
      end: async () => ((await reader.isOver()) ? ok(null) : damaged()),
    });
  } catch (thrown) {
    await close();
    if (thrown instanceof WrongPassphrase) return err(stetError("handover/wrong-passphrase"));
    return codeOf(thrown) === "ENOENT" ? err(stetError("document/not-found")) : damaged();
  }
}

/** Nothing of what age or the JSON parser says leaves: it may quote the file. */
const damaged = (): Result<never, StetError> => err(stetError("handover/damaged"));

/** What was encrypted is not what was written, or ends early. */
export class Damaged extends Error {}

function parseLine(line: Uint8Array): Result<HandOver, StetError> {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(line));
  } catch {
    return damaged();
  }
  const schema = typeof value === "object" && value !== null && "schema" in value ? value.schema : undefined;
  if (schema !== SCHEMA)
    return typeof schema === "string" && /^stet\.handover\/\d+$/.test(schema)
      ? err(stetError("handover/newer"))
      : damaged();
  const parsed = handOver.safeParse(value);
  return parsed.success ? ok(parsed.data) : damaged();
}

/** Reads a line, then so many bytes at a time, of a stream of chunks. */
function chunksOf(stream: ReadableStream<Uint8Array>) {
  const chunks = stream[Symbol.asyncIterator]();
  let rest: Uint8Array = new Uint8Array(0);
  const more = async () => {
    const next = await chunks.next().catch(() => {
      throw new Damaged();
    });
    if (next.done) return false;
    rest = next.value;
    return true;
  };
  return {
    async line(longest: number): Promise<Uint8Array | null> {
      const parts: Uint8Array[] = [];
      for (let length = 0; length <= longest; ) {
        if (rest.length === 0 && !(await more())) return null;
        const at = rest.indexOf(NEWLINE);
        const part = at < 0 ? rest : rest.subarray(0, at);
        parts.push(part);
        length += part.length;
        rest = rest.subarray(at < 0 ? rest.length : at + 1);
        if (at >= 0) return Buffer.concat(parts);
      }
      return null;
    },
    async *take(count: number): Bytes {
      for (let left = count; left > 0; ) {
        if (rest.length === 0 && !(await more())) throw new Damaged();
        const part = rest.subarray(0, left);
        rest = rest.subarray(part.length);
        left -= part.length;
        yield part;
      }
    },
    async isOver(): Promise<boolean> {
      while (rest.length === 0) if (!(await more())) return true;
      return false;
    },
  };
}

const webStream = (bytes: Bytes) => ReadableStream.from(bytes) as ReadableStream<Uint8Array>;

const exists = (path: string) =>
  stat(path).then(
    () => true,
    () => false,
  );
