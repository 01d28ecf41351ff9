// The formats and their readers; adding one is a folder, a line here and a name in the contract.
import type { DocumentFormat } from "../../contract/formats.ts";
import type { ArchiveReader } from "../ports/archive.ts";
import type { Reader } from "./reading.ts";
import { sniff } from "./sniff.ts";

/** The format of a file that Stet opens; null for any other. */
export const kindOf = (bytes: Uint8Array, name: string): DocumentFormat | null => sniff(bytes, name);

/** Each is loaded when its first file comes: a document process must start fast, and most read one format. */
export async function readerOf(format: DocumentFormat, archive: ArchiveReader): Promise<Reader | null> {
  switch (format) {
    case "eml":
      return (await import("./mail/read-eml.ts")).readEml;
    case "mbox":
      return (await import("./mail/read-mbox.ts")).readMbox;
    case "msg":
      return (await import("./mail/read-msg.ts")).readMsg;
    case "docx":
      return (await import("./word/read-docx.ts")).readDocx;
    case "doc":
      return (await import("./word/read-doc.ts")).readDoc;
    case "rtf":
      return (await import("./word/read-rtf.ts")).readRtf;
    case "odt":
    case "odp":
      return (await import("./open-document/read-odf.ts")).readOdf;
    case "xlsx":
    case "xls":
    case "ods":
      return (await import("./sheet/read-workbook.ts")).readWorkbook;
    case "pptx":
      return (await import("./slides/read-pptx.ts")).readPptx;
    case "ppt":
      return (await import("./slides/read-ppt.ts")).readPpt;
    case "html":
      return (await import("./web/read-html.ts")).readHtml;
    case "txt":
      return (await import("./text/read-text.ts")).readText;
    case "md":
      return (await import("./text/read-markdown.ts")).readMarkdown;
    case "csv":
      return (await import("./text/read-csv.ts")).readCsv;
    case "zip":
    case "tar":
    case "gz":
    case "7z":
      return (await import("./archive/read-archive.ts")).readArchive(archive);
    default:
      return null;
  }
}

/** Set as pages: by the PDF engine's own picture readers, or decoded first. */
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
