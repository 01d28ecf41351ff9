// A file is known by its content; its name decides only where content can't.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import type { DocumentFormat } from "../../../../src-main/contract/formats.ts";
import { sniff } from "../../../../src-main/engine/documents/sniff.ts";
import { shared } from "../../../support/shared.ts";

const bytes = (text: string) => Uint8Array.from(text, (c) => c.charCodeAt(0));
const zip = (...names: string[]) => zipSync(Object.fromEntries(names.map((name) => [name, strToU8("x")])));
const odf = (kind: string) =>
  zipSync({ mimetype: [strToU8(`application/vnd.oasis.opendocument.${kind}`), { level: 0 }] });

/** A compound file with the given streams at its root, and nothing in them. */
function compound(...names: string[]): Uint8Array {
  const file = new Uint8Array(512 * 3);
  const view = new DataView(file.buffer);
  file.set(bytes("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"));
  view.setUint16(30, 9, true);
  view.setUint32(48, 1, true);
  view.setUint32(76, 0, true);
  view.setUint32(512 + 4, 0xfffffffe, true);
  ["Root Entry", ...names].forEach((name, i) => {
    const at = 1024 + i * 128;
    [...name].forEach((c, k) => {
      view.setUint16(at + k * 2, c.charCodeAt(0), true);
    });
    view.setUint16(at + 64, name.length * 2 + 2, true);
    view.setUint32(at + 68, 0xffffffff, true);
    view.setUint32(at + 72, i > 0 && i < names.length ? i + 1 : 0xffffffff, true);
    view.setUint32(at + 76, i === 0 ? 1 : 0xffffffff, true);
  });
  return file;
}

describe("a file is told by its content:", () => {
  const cases: readonly (readonly [what: string, content: Uint8Array, name: string, format: DocumentFormat | null])[] =
    [
      ["a PDF", bytes("%PDF-1.7\n"), "a.doc", "pdf"],
      ["a PDF after junk", bytes(`${"x".repeat(900)}\n%PDF-1.4`), "a", "pdf"],
      ["a PDF without its header", bytes("12 0 obj\n<< /Type /Page >>"), "a.pdf", "pdf"],
      ["a Word document", zip("[Content_Types].xml", "word/document.xml"), "a.zip", "docx"],
      ["a macro workbook", zip("[Content_Types].xml", "xl/workbook.xml", "xl/vbaProject.bin"), "a.xlsm", "xlsx"],
      ["a presentation", zip("_rels/.rels", "ppt/presentation.xml"), "a", "pptx"],
      ["files in folders named like Word's", zip("word/letter.txt"), "a.zip", "zip"],
      [
        "a ZIP cut off before its directory",
        zip("[Content_Types].xml", "word/document.xml").slice(0, 120),
        "a",
        "docx",
      ],
      ["OpenDocument text", odf("text"), "a", "odt"],
      ["an OpenDocument template", odf("spreadsheet-template"), "a.ott", "ods"],
      ["OpenDocument slides", odf("presentation"), "a", "odp"],
      [
        "a ZIP with a program before it",
        new Uint8Array([...bytes("MZ\0\0\x01\x02\0\x03"), ...zip("a.txt")]),
        "a.exe",
        "zip",
      ],
      ["an old Word document", compound("1Table", "WordDocument"), "a", "doc"],
      ["an old workbook", compound("Workbook"), "a.doc", "xls"],
      ["an old presentation", compound("PowerPoint Document"), "a", "ppt"],
      ["an Outlook message", compound("__properties_version1.0"), "a", "msg"],
      ["an encrypted workbook", compound("EncryptedPackage", "EncryptionInfo"), "a.xlsx", "xlsx"],
      ["a compound file of something else", compound("Contents"), "a.pub", null],
      ["rich text", bytes("{\\rtf1\\ansi hello}"), "a.doc", "rtf"],
      ["a PNG", bytes("\x89PNG\r\n\x1a\n"), "a.jpg", "png"],
      ["a JPEG", bytes("\xff\xd8\xff\xe0"), "a", "jpeg"],
      ["a TIFF", bytes("II*\0\x08\0\0\0"), "a", "tiff"],
      ["a GIF", bytes("GIF89a"), "a", "gif"],
      ["a bitmap", bytes("BM\x40\0\0\0\0\0\0\0\x36\0\0\0"), "a", "bmp"],
      ["a WebP", bytes("RIFF\x10\0\0\0WEBPVP8 "), "a", "webp"],
      ["a HEIC", bytes("\0\0\0\x18ftypheic\0\0\0\0mif1heic"), "a", "heic"],
      ["an AVIF", bytes("\0\0\0\x18ftypavif\0\0\0\0"), "a", "heic"],
      ["a film", bytes("\0\0\0\x18ftypisom\0\0\0\0isomiso2\0\0\0\x01\0\x02\x03"), "a.mp4", null],
      ["a gzip", bytes("\x1f\x8b\x08\0"), "a.tgz", "gz"],
      ["a 7-Zip", bytes("7z\xbc\xaf\x27\x1c\0\x04"), "a", "7z"],
      ["a page", bytes("<!-- saved from url=(0014)about:internet -->\n<!DOCTYPE html><p>hello"), "a.txt", "html"],
      ["a drawing", bytes('<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"/>'), "a.xml", "svg"],
      ["a mailbox", bytes("From a@example.org Mon Jan  1 00:00:00 2024\nSubject: hi\n\nhello"), "a", "mbox"],
      ["a message", bytes("Received: from example.org\nSubject: hi\n\nhello"), "a.txt", "eml"],
      ["a message after blank lines", bytes("\r\n\r\nFrom: a@example.org\r\n\r\nhello"), "a", "eml"],
      ["a message after a line of junk", bytes("* 1 FETCH\nDate: today\nTo: b@example.org\n\nhello"), "a", "eml"],
      ["a saved page", bytes("From: <Saved by Blink>\r\nMIME-Version: 1.0\r\n\r\n"), "a.mht", "eml"],
      ["a memorandum", bytes("To: all staff\nDate: Monday\n\nPlease note"), "memo.txt", "txt"],
      ["values", bytes("a;b\n1;2\n"), "a.csv", "csv"],
      ["Markdown with tags", bytes("<div>\n\n# Hello"), "README.md", "md"],
      ["text in 16-bit units", bytes("h\0e\0l\0l\0o\0"), "a.txt", "txt"],
      ["letters of windows-1252", bytes("caf\xe9 au lait"), "a", "txt"],
      ["JSON", bytes('{"a": 1}'), "a.json", "txt"],
      ["noise", Uint8Array.from({ length: 4096 }, (_, i) => (i * 7919) % 256), "a.txt", null],
    ];
  it.each(cases)("%s", (_what, content, name, format) => {
    expect(sniff(content, name)).toBe(format);
  });

  it.each([true, false])("a tar, with its later magic or without it: %s", (ustar) => {
    const tar = new Uint8Array(1024);
    tar.set(bytes("letter.txt"));
    if (ustar) tar.set(bytes("ustar\x0000"), 257);
    tar.fill(32, 148, 156);
    const sum = tar.reduce((a, b) => a + b, 0);
    tar.set(bytes(`${sum.toString(8).padStart(6, "0")}\0 `), 148);
    expect(sniff(tar, "a")).toBe("tar");
  });
});

/** What stands in a folder of another name, and why. */
const EXCEPTIONS: Readonly<Record<string, DocumentFormat | null>> = {
  // A sentence of plain text under a document's name.
  "tika__testODTnotaZipFile.odt": "txt",
};

describe.runIf(shared !== null)("every real file is told by its content", () => {
  const corpus = join(shared ?? "", "corpus");
  const folders = shared === null ? [] : readdirSync(corpus).filter((name) => !name.includes("."));
  it.each(folders)("in %s", (folder) => {
    const wrong = readdirSync(join(corpus, folder)).flatMap((file) => {
      const told = sniff(readFileSync(join(corpus, folder, file)), `named.${folder}`);
      const expected = file in EXCEPTIONS ? EXCEPTIONS[file] : folder;
      return told === expected ? [] : [`${file}: ${told}`];
    });
    expect(wrong).toEqual([]);
  });
});
