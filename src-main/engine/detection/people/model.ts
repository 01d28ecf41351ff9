// The tagger's numbers, and how they lie in a file.
import { err, ok, type Result } from "../../../base/result.ts";
import { type StetError, stetError } from "../../../contract/errors.ts";
import type { Lexicon } from "./lexicon.ts";

/** A linear-chain CRF: a word's label is scored by rows of weights, and by the label before it. */
export type Model = {
  /** "O", then for each type its "B-…" and "I-…". */
  readonly labels: readonly string[];
  /** The table has 2^bits rows of one weight a label. */
  readonly bits: number;
  readonly weights: Int8Array;
  /** What one step of a weight is worth. */
  readonly step: number;
  /** From label (row) to label. */
  readonly transitions: Float32Array;
  readonly first: Float32Array;
};

/** What the person detector and `--mode identify` need to know beforehand. */
export type Models = { readonly lexicon: Lexicon; readonly people: Model; readonly identify: Model };

const MAGIC = 0x54455453;
const VERSION = 1;

/** `magic version headerBytes` as uint32, a JSON header, then each array, little-endian, at a multiple of four. */
export function writeModel({ labels, bits, weights, step, transitions, first }: Model): Uint8Array {
  return pack({ labels, bits, step }, [bytesOf(transitions), bytesOf(first), bytesOf(weights)]);
}

export const writeLexicon = ({ slots }: Lexicon): Uint8Array => pack({ slots: slots.length }, [bytesOf(slots)]);

/** Errors: `internal/defect`, for the file is ours. */
export function readModel(file: Uint8Array): Result<Model, StetError> {
  const read = unpack(file);
  const { labels, bits, step } = (read?.header ?? {}) as Partial<Model>;
  if (read === null || !Array.isArray(labels) || typeof bits !== "number" || typeof step !== "number")
    return err(stetError("internal/defect"));
  const count = labels.length;
  const sizes = [4 * count * count, 4 * count, count << bits];
  if (read.body.length < sizes.reduce((a, b) => a + b)) return err(stetError("internal/defect"));
  const [transitions, first, weights] = split(read.body, sizes);
  return ok({
    labels: labels.map(String),
    bits,
    step,
    transitions: new Float32Array(transitions!.buffer),
    first: new Float32Array(first!.buffer),
    weights: new Int8Array(weights!.buffer),
  });
}

/** Errors: as of {@link readModel}. */
export function readLexicon(file: Uint8Array): Result<Lexicon, StetError> {
  const read = unpack(file);
  const { slots } = (read?.header ?? {}) as { slots?: unknown };
  const fits = typeof slots === "number" && slots > 0 && (slots & (slots - 1)) === 0 && read!.body.length >= 4 * slots;
  if (!fits) return err(stetError("internal/defect"));
  return ok({ slots: new Uint32Array(split(read!.body, [4 * slots])[0]!.buffer) });
}

const bytesOf = (array: Float32Array | Int8Array | Uint32Array): Uint8Array =>
  new Uint8Array(array.buffer, array.byteOffset, array.byteLength);

function pack(header: object, arrays: readonly Uint8Array[]): Uint8Array {
  const json = new TextEncoder().encode(JSON.stringify(header));
  const head = Math.ceil((12 + json.length) / 4) * 4;
  const out = new Uint8Array(head + arrays.reduce((sum, a) => sum + a.length, 0));
  const view = new DataView(out.buffer);
  view.setUint32(0, MAGIC, true);
  view.setUint32(4, VERSION, true);
  view.setUint32(8, json.length, true);
  out.set(json, 12);
  let at = head;
  for (const array of arrays) {
    out.set(array, at);
    at += array.length;
  }
  return out;
}

function unpack(file: Uint8Array): { readonly header: unknown; readonly body: Uint8Array } | null {
  if (file.length < 12) return null;
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const length = view.getUint32(8, true);
  if (view.getUint32(0, true) !== MAGIC || view.getUint32(4, true) !== VERSION || length > file.length - 12)
    return null;
  try {
    const header: unknown = JSON.parse(new TextDecoder().decode(file.subarray(12, 12 + length)));
    return { header, body: file.subarray(Math.ceil((12 + length) / 4) * 4) };
  } catch {
    return null;
  }
}

/** Copies, so that each array begins where its numbers may. */
function split(body: Uint8Array, sizes: readonly number[]): Uint8Array<ArrayBuffer>[] {
  let at = 0;
  return sizes.map((size) => {
    const part = new Uint8Array(body.subarray(at, at + size));
    at += size;
    return part;
  });
}
