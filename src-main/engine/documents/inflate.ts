// Inflating what a hostile file deflated: in pieces, and no further than the limits.
import { Gunzip, Unzlib } from "fflate";
import { UnreadableFile } from "./reading.ts";

const STEP = 64 * 1024;
/** Small ones inflate as they like: a page of blanks is no bomb. */
const HARMLESS = 10 * 1024 * 1024;
/** Bytes that one byte may become. */
const RATIO = 1_000;

/**
 * `complete: false` when the data are damaged: then `bytes` is what was inflated before the damaged place. Throws
 * {@link UnreadableFile} over a limit.
 */
export function inflate(
  wrapper: "gzip" | "zlib",
  bytes: Uint8Array,
  most: number,
): { readonly bytes: Uint8Array; readonly complete: boolean } {
  const chunks: Uint8Array[] = [];
  let size = 0;
  let fed = 0;
  const take = (chunk: Uint8Array) => {
    size += chunk.length;
    if (size > most || (size > HARMLESS && size > fed * RATIO)) throw new UnreadableFile("document/too-large");
    chunks.push(chunk);
  };
  const inflater = wrapper === "gzip" ? new Gunzip(take) : new Unzlib(take);
  let complete = true;
  try {
    for (let at = 0; at < bytes.length; at += STEP) {
      fed = Math.min(bytes.length, at + STEP);
      inflater.push(bytes.subarray(at, fed), fed === bytes.length);
    }
  } catch (thrown) {
    if (thrown instanceof UnreadableFile) throw thrown;
    complete = false;
  }
  const inflated = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    inflated.set(chunk, at);
    at += chunk.length;
  }
  return { bytes: inflated, complete };
}
