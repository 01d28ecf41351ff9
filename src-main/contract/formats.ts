// The formats that Stet opens, as `check` prints them. A container is one too: its pages list what it holds.
import { z } from "zod";

export const documentFormat = z.enum([
  "pdf",
  "eml",
  "mbox",
  "msg",
  "docx",
  "doc",
  "xlsx",
  "xls",
  "pptx",
  "ppt",
  "rtf",
  "odt",
  "ods",
  "odp",
  "html",
  "txt",
  "md",
  "csv",
  "png",
  "jpeg",
  "tiff",
  "gif",
  "bmp",
  "webp",
  "heic",
  "svg",
  "zip",
  "tar",
  "gz",
  "7z",
]);
export type DocumentFormat = z.infer<typeof documentFormat>;

/** Formats whose pages Stet sets itself: the publication copy shows all of the text and is not a facsimile. */
const FACSIMILE: ReadonlySet<DocumentFormat> = new Set(["pdf", "png", "jpeg", "tiff", "gif", "bmp", "webp", "heic"]);
export const isFacsimile = (format: DocumentFormat) => FACSIMILE.has(format);
