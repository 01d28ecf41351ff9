// Strings of the file's structure that name what was struck: fields' tooltips and first values, layers, destinations, notes
// of editing programs. Asked only where something was struck: what isn't on a page is otherwise nobody's secret.
import { attempt } from "../../../base/attempt.ts";
import { resolveDict } from "../../documents/pdf/places.ts";
import { decodeText, isDict, nameOf } from "../../documents/pdf/structure.ts";
import type { Trace } from "../../model/document.ts";
import type { OpenPdf, PdfDict, PdfValue } from "../../ports/pdf-engine.ts";
import type { LostWords } from "./shown-words.ts";
import { isTelling } from "./telling.ts";

const MOST_OBJECTS = 300_000;
const LONGEST = 4_096;
/** Bytes of a program's own data, and of a form's; less of it holds no page. */
const LEAST_DATA = 500;
const MOST_DATA = 16 * 1024 * 1024;

/** Looked at elsewhere, or never words. */
const ELSEWHERE = new Set(
  "DA CheckSum Contents ActualText Alt E URI JS ID O U OE UE Perms Cert ByteRange Lookup CharSet FontFamily Registry Ordering OutputConditionIdentifier".split(
    " ",
  ),
);

export function tellingStrings(pdf: OpenPdf, lost: LostWords): Trace[] {
  const count = Math.min(pdf.objectCount(), MOST_OBJECTS);
  const info = infoOf(pdf);
  let says = false;
  let keepsCopy = false;
  const isSaid = (text: string) => isTelling(lost(text.replace(/<[^>]*>/g, " ")));
  const visit = (value: PdfValue | undefined, key: string, depth: number): void => {
    if (says || depth > 32 || typeof value !== "object" || value === null) return;
    if ("bytes" in value) {
      if (!ELSEWHERE.has(key) && value.bytes.length <= LONGEST) says = isSaid(decodeText(value.bytes));
    } else if ("array" in value) for (const item of value.array) visit(item, key, depth + 1);
    else if (isDict(value)) for (const [name, item] of value.dict) visit(item, keyIn(value, name), depth + 1);
  };
  for (let number = 1; number < count; number++) {
    if (number === info) continue;
    const object = attempt(() => pdf.object(number));
    visit(object, "", 0);
    if (isDict(object) && !keepsCopy) keepsCopy = hasOwnCopy(pdf, object);
  }
  says ||= formData(pdf).some(isSaid);
  return [
    ...(says ? [{ kind: "beside", how: "string", strength: "moderate" } as const] : []),
    ...(keepsCopy ? [{ kind: "beside", how: "own_copy", strength: "moderate" } as const] : []),
  ];
}

/** Bookmarks are asked by themselves, and who wrote a note is told of every note. */
function keyIn({ dict }: PdfDict, name: string): string {
  if (name === "Title" && dict.has("Parent")) return "URI";
  return name === "T" && nameOf(dict.get("Type")) === "Annot" && !dict.has("FT") ? "Contents" : name;
}

function infoOf(pdf: OpenPdf): number {
  const trailer = pdf.trailer();
  const info = isDict(trailer) ? trailer.dict.get("Info") : undefined;
  return typeof info === "object" && info !== null && "ref" in info ? info.ref : 0;
}

/** Programs for drawing keep all of what they drew beside the page (14.5), and read it instead of the page. */
function hasOwnCopy(pdf: OpenPdf, { dict }: PdfDict): boolean {
  const pieces = resolveDict(pdf, dict.get("PieceInfo"));
  if (pieces === null) return false;
  return [...pieces.dict.values()].some((piece) => {
    const own = resolveDict(pdf, piece)?.dict.get("Private");
    const parts = [own, ...(resolveDict(pdf, own)?.dict.values() ?? [])];
    return parts.some((part) => {
      if (typeof part !== "object" || part === null || !("ref" in part) || !pdf.isStream(part.ref)) return false;
      return (pdf.rawStream(part.ref)?.length ?? 0) >= LEAST_DATA;
    });
  });
}

/** What a form of XML holds (12.7.8), without its template, which is the form's own words. */
function formData(pdf: OpenPdf): string[] {
  const trailer = pdf.trailer();
  const root = isDict(trailer) ? resolveDict(pdf, trailer.dict.get("Root")) : null;
  const xfa = resolveDict(pdf, root?.dict.get("AcroForm"))?.dict.get("XFA");
  const listed =
    typeof xfa === "object" && xfa !== null && "ref" in xfa && !pdf.isStream(xfa.ref) ? pdf.object(xfa.ref) : xfa;
  const streams = typeof listed === "object" && listed !== null && "array" in listed ? listed.array : [listed];
  return streams.flatMap((part): string[] => {
    if (typeof part !== "object" || part === null || !("ref" in part) || !pdf.isStream(part.ref)) return [];
    const bytes = pdf.stream(part.ref);
    if (bytes === null || bytes.length > MOST_DATA) return [];
    const text = new TextDecoder().decode(bytes);
    const from = text.indexOf("<xfa:datasets");
    const to = text.indexOf("</xfa:datasets", from);
    return from < 0 ? [] : [text.slice(from, to < 0 ? undefined : to)];
  });
}
