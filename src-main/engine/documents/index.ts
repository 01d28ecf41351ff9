// The formats and their readers; adding one is a folder, a line here and a name in the contract.
import type { DocumentFormat } from "../../contract/formats.ts";
import type { ArchiveReader } from "../ports/archive.ts";
import { readArchive } from "./archive/read-archive.ts";
import { readEml } from "./mail/read-eml.ts";
import { readMbox } from "./mail/read-mbox.ts";
import { readMsg } from "./mail/read-msg.ts";
import { readOdf } from "./open-document/read-odf.ts";
import type { Reader } from "./reading.ts";
import { readWorkbook } from "./sheet/read-workbook.ts";
import { readPptx } from "./slides/read-pptx.ts";
import { readCsv } from "./text/read-csv.ts";
import { readMarkdown } from "./text/read-markdown.ts";
import { readText } from "./text/read-text.ts";
import { readHtml } from "./web/read-html.ts";
import { readDocx } from "./word/read-docx.ts";
import { readRtf } from "./word/read-rtf.ts";

type Readers = Partial<Record<DocumentFormat, Reader>>;

export function readersWith(archive: ArchiveReader): Readers {
  const entries = readArchive(archive);
  return { ...READERS, zip: entries, tar: entries, gz: entries, "7z": entries };
}

const READERS: Readers = {
  eml: readEml,
  mbox: readMbox,
  msg: readMsg,
  docx: readDocx,
  rtf: readRtf,
  odt: readOdf,
  odp: readOdf,
  xlsx: readWorkbook,
  xls: readWorkbook,
  ods: readWorkbook,
  pptx: readPptx,
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
