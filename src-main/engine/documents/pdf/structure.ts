// What the file would do when opened, and what it carries: scripts, actions, attachments, layers.
import { attempt } from "../../../base/attempt.ts";
import type { Trace } from "../../model/document.ts";
import type { OpenPdf, PdfDict, PdfValue } from "../../ports/pdf-engine.ts";
import { hiddenLayers } from "./hidden-layers.ts";

/** Actions that reach outside the document (ISO 32000-2, 12.6.4). GoTo, Named and the like stay inside. */
const OUTWARD_ACTIONS = new Set([
  "Launch",
  "URI",
  "SubmitForm",
  "ImportData",
  "GoToR",
  "GoToE",
  "Rendition",
  "RichMediaExecute",
]);
/** A file may claim millions of objects; beyond this the walk stops, and traces already found stand. */
const OBJECT_LIMIT = 300_000;
const TRACE_LIMIT = 500;

export function isDict(value: PdfValue | undefined): value is PdfDict {
  return typeof value === "object" && value !== null && "dict" in value;
}

export function nameOf(value: PdfValue | undefined): string | null {
  return typeof value === "object" && value !== null && "name" in value ? value.name : null;
}

export function structureTraces(pdf: OpenPdf): Trace[] {
  const traces: Trace[] = [];
  const seen = new Set<string>();
  const add = (trace: Trace) => {
    const key = JSON.stringify(trace);
    if (traces.length < TRACE_LIMIT && !seen.has(key)) {
      seen.add(key);
      traces.push(trace);
    }
  };
  for (const name of pdf.attachments()) add({ kind: "attachment", name });
  for (const layer of hiddenLayers(pdf)) add(layer);
  const count = Math.min(pdf.objectCount(), OBJECT_LIMIT);
  for (let number = 1; number < count; number++)
    visit(
      attempt(() => pdf.object(number)),
      null,
      add,
      0,
    );
  return traces;
}

function visit(value: PdfValue | undefined, key: string | null, add: (trace: Trace) => void, depth: number): void {
  if (depth > 32 || typeof value !== "object" || value === null) return;
  if ("array" in value) for (const item of value.array) visit(item, key, add, depth + 1);
  if (!isDict(value)) return;
  const type = nameOf(value.dict.get("S"));
  if (value.dict.has("JS") || type === "JavaScript") add({ kind: "script", trigger: key ?? "object" });
  else if (type !== null && OUTWARD_ACTIONS.has(type)) add({ kind: "action", type, target: targetOf(value) });
  // A stream whose data lies in another file (7.3.8.2): a viewer that follows it fetches it.
  if (value.dict.has("Length") && value.dict.has("F"))
    add({ kind: "remote", what: "external data", target: targetOf(value) });
  const subtype = nameOf(value.dict.get("Subtype"));
  if (subtype === "RichMedia" || subtype === "Movie" || subtype === "Sound" || subtype === "3D")
    add({ kind: "action", type: subtype, target: "" });
  if (subtype === "FileAttachment") add({ kind: "attachment", name: "annotation" });
  for (const [childKey, child] of value.dict) visit(child, childKey, add, depth + 1);
}

function targetOf(action: PdfDict): string {
  for (const key of ["URI", "F", "UF"]) {
    const value = action.dict.get(key);
    if (typeof value === "object" && value !== null && "bytes" in value) return decodeText(value.bytes).slice(0, 300);
    if (isDict(value)) return targetOf(value);
  }
  return "";
}

/** A text string (7.9.2.2): UTF-16BE or UTF-8 with its mark, else read as Latin-1, close to PDFDocEncoding. */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xfe && bytes[1] === 0xff) {
    let out = "";
    for (let i = 2; i + 1 < bytes.length; i += 2) out += String.fromCharCode((bytes[i]! << 8) | bytes[i + 1]!);
    return out;
  }
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return new TextDecoder().decode(bytes);
  let out = "";
  for (const byte of bytes) out += String.fromCharCode(byte);
  return out;
}
