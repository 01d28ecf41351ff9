// Bytes closed and opened in a stream, in the age format (age-encryption.org/v1): never whole in the clear on a disk.
import { Decrypter, Encrypter } from "age-encryption";

/** Thrown while reading what was changed, cut off, or closed by another key. */
export class UnsealError extends Error {}

/** age's passphrase stretching, at its least: what closes a file here is no passphrase but 256 bits of chance. */
const WORK_FACTOR = 1;

export async function* sealing(chunks: AsyncIterable<Uint8Array>, secret: string): AsyncGenerator<Uint8Array> {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(secret);
  encrypter.setScryptWorkFactor(WORK_FACTOR);
  yield* readAll(await encrypter.encrypt(streamOf(chunks)));
}

export async function* unsealing(chunks: AsyncIterable<Uint8Array>, secret: string): AsyncGenerator<Uint8Array> {
  const decrypter = new Decrypter();
  decrypter.addPassphrase(secret);
  // What fails on the way in is the disk's; anything else is the seal's.
  let failed: { readonly thrown: unknown } | null = null;
  const watched = (async function* () {
    try {
      yield* chunks;
    } catch (thrown) {
      failed = { thrown };
      throw thrown;
    }
  })();
  try {
    yield* readAll(await decrypter.decrypt(streamOf(watched)));
  } catch {
    if (failed !== null) throw (failed as { readonly thrown: unknown }).thrown;
    throw new UnsealError("not sealed by this key, or changed since");
  }
}

/** Pulled one by one: a source is read no faster than the other end writes. */
function streamOf(chunks: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> {
  const source = chunks[Symbol.asyncIterator]();
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { done, value } = await source.next();
        if (done) controller.close();
        // A copy: a source may read the next chunk into the same memory.
        else if (value.length > 0) controller.enqueue(new Uint8Array(value));
      },
      async cancel() {
        await source.return?.();
      },
    },
    { highWaterMark: 0 },
  );
}

async function* readAll(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel().catch(() => {});
  }
}
