// What format a file is in: by its content first, by its name only where content can't tell.
import type { DocumentFormat } from "../../contract/formats.ts";
import { sniffCompoundFile } from "./sniff-compound-file.ts";
import { looksLikeMail, looksLikeMailbox, looksLikeMarkup } from "./sniff-text.ts";
import { sniffZip, zipEndsAt } from "./sniff-zip.ts";
import { decodeText, isText } from "./text/decode-text.ts";

/** null: nothing that Stet opens. */
export function sniff(bytes: Uint8Array, name: string): DocumentFormat | null {
  const extension = /\.([a-z0-9]{1,10})$/i.exec(name)?.[1]?.toLowerCase() ?? "";
  const magic = byMagic(bytes, extension);
  if (magic !== null) return magic;
  const start = latin(bytes.subarray(0, 1024));
  // A damaged PDF may have lost its header: an object at a line's beginning tells it too.
  if (/%PDF-\d/.test(start) || /(?:^|[\r\n])\d{1,7} \d{1,5} obj\b/.test(start)) return "pdf";
  if (isTar(bytes)) return "tar";
  if (isText(bytes)) return byText(bytes, extension);
  // Programs that unpack themselves: the archive begins later, only its end is where it should be.
  return zipEndsAt(bytes) === null ? null : sniffZip(bytes, extension);
}

const MAGICS: readonly (readonly [magic: string, format: DocumentFormat])[] = [
  ["\x89PNG\r\n", "png"],
  ["\xff\xd8\xff", "jpeg"],
  ["II*\0", "tiff"],
  ["MM\0*", "tiff"],
  ["II+\0", "tiff"],
  ["MM\0+", "tiff"],
  ["GIF8", "gif"],
  ["\x1f\x8b\x08", "gz"],
  ["7z\xbc\xaf\x27\x1c", "7z"],
];

function byMagic(bytes: Uint8Array, extension: string): DocumentFormat | null {
  const start = latin(bytes.subarray(0, 64));
  const found = MAGICS.find(([magic]) => start.startsWith(magic));
  if (found !== undefined) return found[1];
  if (/^PK(?:\x03\x04|\x05\x06|\x07\x08|00PK)/.test(start)) return sniffZip(bytes, extension);
  if (start.startsWith("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")) return sniffCompoundFile(bytes, extension);
  if (/^(?:\xef\xbb\xbf)?\s*\{\\rt/.test(start)) return "rtf";
  if (start.startsWith("RIFF") && start.startsWith("WEBP", 8)) return "webp";
  if (/^....ftyp(?:....){0,8}(?:hei[cxms]|hev[cxms]|mif[12]|msf1|avi[fs])/s.test(start)) return "heic";
  // Two letters are weak: the reserved bytes must be zero, and the pixels begin where a header can have ended.
  if (start.startsWith("BM") && start.startsWith("\0\0\0\0", 6) && (bytes[10]! >= 26 || bytes[11]! > 0)) return "bmp";
  return null;
}

/** Its header is 512 bytes, and their sum stands in it (counted with blanks in its own place), in octal. */
function isTar(bytes: Uint8Array): boolean {
  if (bytes.length < 512) return false;
  const claimed = /^[ \0]*([0-7]{1,7})/.exec(latin(bytes.subarray(148, 156)))?.[1];
  if (claimed === undefined || bytes[0] === 0) return false;
  let sum = 0;
  for (let i = 0; i < 512; i++) sum += i >= 148 && i < 156 ? 32 : bytes[i]!;
  return sum === Number.parseInt(claimed, 8);
}

const BY_NAME: Readonly<Record<string, DocumentFormat>> = {
  csv: "csv",
  tsv: "csv",
  tab: "csv",
  md: "md",
  markdown: "md",
  mdown: "md",
  html: "html",
  htm: "html",
  xhtml: "html",
  svg: "svg",
  eml: "eml",
  mht: "eml",
  mhtml: "eml",
  mbox: "mbox",
};
/** Prose may begin like a mail ("To: … Date: …", a memorandum): in these only a post office's own lines count. */
const PROSE = new Set(["txt", "text", "log", "md", "markdown", "csv", "tsv", "json", "xml", "yaml", "yml", "ini"]);

function byText(bytes: Uint8Array, extension: string): DocumentFormat {
  const start = decodeText(bytes.subarray(0, 65_536)).text;
  const named = BY_NAME[extension];
  const prose = PROSE.has(extension);
  if (looksLikeMailbox(start)) return extension === "eml" && !/\n\r?\nFrom \S+ .*\d{4}/.test(start) ? "eml" : "mbox";
  if (looksLikeMail(start, prose)) return "eml";
  if (named === "md" || named === "csv") return named;
  return looksLikeMarkup(start) ?? named ?? "txt";
}

const latin = (bytes: Uint8Array) => String.fromCharCode(...bytes);
