// Streams that stand in the file's bytes and in no table of objects: a writer that frees an object leaves its bytes.
import { attempt } from "../../../base/attempt.ts";
import { inflate } from "../../documents/inflate.ts";
import { indexOf, latin1 } from "../../documents/pdf/revisions.ts";
import { isDict } from "../../documents/pdf/structure.ts";
import type { PdfObjects } from "../../ports/pdf-engine.ts";

const MOST_STREAMS = 5_000;
const MOST_BYTES = 8 * 1024 * 1024;
const MOST_IN_ALL = 64 * 1024 * 1024;
/** A stream's dictionary is shorter; of longer ones the end is not looked for. */
const LONGEST_DICT = 2_000;

/** Decoded contents after `from`, an offset in the file. Nothing of an encrypted file can be told so. */
export function buriedStreams(bytes: Uint8Array, from: number, pdf: PdfObjects): Uint8Array[] {
  const trailer = pdf.trailer();
  if (!isDict(trailer) || trailer.dict.has("Encrypt")) return [];
  const text = (start: number, end: number) => latin1(bytes.subarray(Math.max(0, start), end));
  const out: Uint8Array[] = [];
  let left = MOST_IN_ALL;
  let looked = 0;
  for (let at = indexOf(bytes, " obj", from); at >= 0 && looked < MOST_STREAMS && left > 0; ) {
    looked++;
    const head = text(at, at + LONGEST_DICT);
    const begins = /^ obj\s*(<<[\s\S]*?>>)\s*stream\r?\n/.exec(head);
    const number = Number(/(\d{1,7})\s\d{1,5}$/.exec(text(at - 16, at))?.[1] ?? Number.NaN);
    // What ends before is no stream, and the next one has its own number.
    if (begins === null || begins[1]!.includes("endobj") || !Number.isSafeInteger(number)) {
      at = indexOf(bytes, " obj", at + 4);
      continue;
    }
    const start = at + begins[0].length;
    const end = indexOf(bytes, "endstream", start);
    if (end < 0) break;
    at = indexOf(bytes, " obj", end);
    const dict = begins[1]!;
    const data = bytes.subarray(start, end);
    if (data.length > MOST_BYTES || /\/(?:Type|Subtype|Width|Length1|FunctionType)\b/.test(dict)) continue;
    if (isLive(pdf, number, data)) continue;
    const decoded = decodedBy(dict, data);
    if (decoded === null) continue;
    left -= decoded.length;
    out.push(decoded);
  }
  return out;
}

/** What the table of objects has under that number begins as this does: an end of line may stand before the end's mark. */
function isLive(pdf: PdfObjects, number: number, data: Uint8Array): boolean {
  const live = attempt(() => (number < pdf.objectCount() && pdf.isStream(number) ? pdf.rawStream(number) : null));
  if (live === undefined || live === null) return false;
  if (live.length > data.length || data.length - live.length > 2) return false;
  return live.every((byte, i) => byte === data[i]);
}

function decodedBy(dict: string, data: Uint8Array): Uint8Array | null {
  if (!dict.includes("/Filter")) return data;
  if (!/\/Filter\s*\[?\s*\/(?:FlateDecode|Fl)\s*(?:\]|\/|>)/.test(dict) || dict.includes("/DecodeParms")) return null;
  return attempt(() => inflate("zlib", data, MOST_BYTES).bytes) ?? null;
}
