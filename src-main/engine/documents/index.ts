// The formats and their readers; adding one is a folder, a line here and a name in the contract.
import type { DocumentFormat } from "../../contract/formats.ts";
import { readEml } from "./mail/read-eml.ts";
import { readPicture } from "./picture/read-picture.ts";
import type { Reader } from "./reading.ts";
import { readCsv } from "./text/read-csv.ts";
import { readMarkdown } from "./text/read-markdown.ts";
import { readText } from "./text/read-text.ts";
import { readHtml } from "./web/read-html.ts";

export const READERS: Partial<Record<DocumentFormat, Reader>> = {
  eml: readEml,
  html: readHtml,
  txt: readText,
  md: readMarkdown,
  csv: readCsv,
};

/** Set by the PDF engine's own picture readers, or decoded first. */
export const PICTURES: Partial<Record<DocumentFormat, string>> = {
  png: "image/png",
  jpeg: "image/jpeg",
  tiff: "image/tiff",
  gif: "image/gif",
  bmp: "image/bmp",
  svg: "image/svg+xml",
  webp: "image/webp",
  heic: "image/heic",
};
export { readPicture };
