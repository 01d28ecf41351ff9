// Metadata as named values, whichever of a PDF's two places it came from.
import type { Document, Trace } from "../model/document.ts";
import { quote } from "./page-lines.ts";

export type Field = Extract<Trace, { kind: "metadata" }>;

export const metadataFields = (document: Document): Field[] =>
  document.traces.filter((t): t is Field => t.kind === "metadata" && t.value.trim() !== "");

/** Names compare without their prefix and case: Info's `Producer` is XMP's `pdf:Producer`. */
export const localName = (field: Field): string => field.name.slice(field.name.lastIndexOf(":") + 1).toLowerCase();

/** A PDF has two places for metadata, which can disagree; the names of other formats' fields say it all. */
const PLACES: Readonly<Record<Field["source"], string>> = {
  info: "Info ",
  xmp: "XMP ",
  office: "",
  mail: "",
  picture: "",
  archive: "",
  page: "",
};

/** "Info Author “x”; XMP dc:creator “x”", at most `most` of them. */
export function cite(fields: readonly Field[], most = 6): string {
  const shown = fields.slice(0, most).map((f) => `${PLACES[f.source]}${f.name} ${quote(f.value)}`);
  return `${shown.join("; ")}${fields.length > most ? `; and ${fields.length - most} more` : ""}`;
}
