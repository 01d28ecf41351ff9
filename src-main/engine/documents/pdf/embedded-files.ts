// Files that a PDF carries, from its name tree, its annotations or anywhere else (ISO 32000-2, 7.11): documents of the case.
import { attempt } from "../../../base/attempt.ts";
import type { OpenPdf, PdfDict, PdfValue } from "../../ports/pdf-engine.ts";
import { inflate } from "../inflate.ts";
import { type Child, UnreadableFile } from "../reading.ts";
import { decodeText, isDict, nameOf } from "./structure.ts";

/** As for an archive. */
const MOST = { files: 10_000, fileBytes: 512 * 1024 * 1024, totalBytes: 1024 * 1024 * 1024, objects: 300_000 };
/** What is packed in a way of which only the PDF library knows the size: no more than this may be unpacked. */
const MOST_PACKED = 256 * 1024;
const DEEPEST = 32;

/**
 * Every file specification counts, wherever it hangs, and every embedded stream that none names: what isn't shown as
 * attached is carried all the same. One that can't be read comes without bytes, with the reason.
 */
export function embeddedFiles(pdf: OpenPdf): Child[] {
  const found = find(pdf);
  const children: Child[] = [];
  let total = 0;
  for (const [number, name] of found) {
    const read = attempt(() => readStream(pdf, number, Math.min(MOST.fileBytes, MOST.totalBytes - total)));
    const file = { name: name || `attachment ${children.length + 1}`, relation: "attachment" } as const;
    if (read === undefined) children.push({ ...file, bytes: NOTHING, refused: "document/damaged" });
    else if ("refused" in read) children.push({ ...file, bytes: NOTHING, refused: read.refused });
    else {
      total += read.bytes.length;
      children.push({ ...file, bytes: read.bytes });
    }
  }
  return children;
}

const NOTHING = new Uint8Array();

/** Object numbers of embedded streams, each once, with the name that a specification gives it. */
function find(pdf: OpenPdf): Map<number, string> {
  const found = new Map<number, string>();
  const count = Math.min(pdf.objectCount(), MOST.objects);
  for (let number = 1; number < count; number++) {
    const object = attempt(() => pdf.object(number));
    if (isDict(object) && nameOf(object.dict.get("Type")) === "EmbeddedFile" && !found.has(number))
      found.set(number, "");
    visit(pdf, object, found, 0);
    if (found.size >= MOST.files) break;
  }
  return found;
}

function visit(pdf: OpenPdf, value: PdfValue | undefined, found: Map<number, string>, depth: number): void {
  if (depth > DEEPEST || typeof value !== "object" || value === null) return;
  if ("array" in value) for (const item of value.array) visit(pdf, item, found, depth + 1);
  if (!isDict(value)) return;
  const own = value.dict.get("EF");
  const files = isReference(own) ? attempt(() => pdf.object(own.ref)) : own;
  if (isDict(files))
    for (const file of files.dict.values())
      if (isReference(file) && !found.get(file.ref) && attempt(() => pdf.isStream(file.ref)))
        found.set(file.ref, nameIn(value));
  for (const child of value.dict.values()) visit(pdf, child, found, depth + 1);
}

/** UF is Unicode; the others are what older writers had (7.11.3). */
function nameIn({ dict }: PdfDict): string {
  for (const key of ["UF", "F", "Unix", "Mac", "DOS"]) {
    const value = dict.get(key);
    if (typeof value === "object" && value !== null && "bytes" in value && value.bytes.length > 0)
      return decodeText(value.bytes).slice(0, 1_000);
  }
  return "";
}

type Refusal = { readonly refused: NonNullable<Child["refused"]> };

function readStream(pdf: OpenPdf, number: number, most: number): { readonly bytes: Uint8Array } | Refusal {
  const dict = pdf.object(number);
  const packed = pdf.rawStream(number);
  if (!isDict(dict) || packed === null) return { refused: "document/damaged" };
  const filters = listOf(dict.dict.get("Filter")).map(nameOf);
  const plain = filters.every((filter) => filter === "FlateDecode" || filter === "Fl") && !dict.dict.has("DecodeParms");
  if (!plain) {
    // A page of another way of packing is rare, and small; a second one upon it is made to exhaust whoever opens it.
    if (filters.length > 1 || packed.length > MOST_PACKED) return { refused: "document/too-large" };
    const bytes = pdf.stream(number);
    return bytes === null ? { refused: "document/damaged" } : { bytes };
  }
  let bytes = packed;
  try {
    for (const _ of filters) {
      const inflated = inflate("zlib", bytes, most);
      if (!inflated.complete) return { refused: "document/damaged" };
      bytes = inflated.bytes;
    }
  } catch (thrown) {
    if (thrown instanceof UnreadableFile) return { refused: "document/too-large" };
    throw thrown;
  }
  return bytes.length > most ? { refused: "document/too-large" } : { bytes };
}

const isReference = (value: PdfValue | undefined): value is { readonly ref: number } =>
  typeof value === "object" && value !== null && "ref" in value;

function listOf(value: PdfValue | undefined): readonly PdfValue[] {
  if (value === undefined || value === null) return [];
  return typeof value === "object" && "array" in value ? value.array : [value];
}
