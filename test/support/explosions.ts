// Small files that unfold into more than any machine holds, or nest deeper than any program does.
import { gzipSync, strToU8, zipSync } from "fflate";
import { tar } from "./archives.ts";
import { line, pdf } from "./pdf.ts";

export type Explosion = { readonly name: string; readonly file: string; readonly bytes: () => Uint8Array | string };

const R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const LAUGHS = `<!DOCTYPE x [<!ENTITY l0 "lol">${Array.from({ length: 12 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join("")}]>`;
const zipOf = (parts: Record<string, string | Uint8Array>) =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([n, c]) => [n, typeof c === "string" ? strToU8(c) : c])), {
    level: 9,
  });
const rels = (type: string, target: string) =>
  `<Relationships><Relationship Id="r1" Type="${R}/${type}" Target="${target}"/></Relationships>`;
const docx = (body: string, before = "") =>
  zipOf({
    "[Content_Types].xml": "<Types/>",
    "_rels/.rels": rels("officeDocument", "word/document.xml"),
    "word/document.xml": `${before}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
  });
const xlsx = (sheet: string, before = "") =>
  zipOf({
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`,
    "_rels/.rels": rels("officeDocument", "xl/workbook.xml"),
    "xl/workbook.xml": `${before}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${R}"><sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": rels("worksheet", "worksheets/sheet1.xml"),
    "xl/worksheets/sheet1.xml": `${before}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${sheet}</worksheet>`,
  });
const odt = (body: string, before = "") =>
  zipOf({
    mimetype: "application/vnd.oasis.opendocument.text",
    "META-INF/manifest.xml": "<manifest/>",
    "content.xml": `${before}<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
  });

/** As 42.zip: each level holds the one below so many times. */
function nested(levels: number, copies: number): Uint8Array {
  let inner = zipOf({ "0.txt": new Uint8Array(32 * 1024 * 1024) });
  for (let level = 0; level < levels; level++)
    inner = zipOf(Object.fromEntries(Array.from({ length: copies }, (_, i) => [`${i}.zip`, inner])));
  return inner;
}

/** Ten members that each unfold a thousandfold, in one gzip file and then in another. */
const gzippedTwice = () => gzipSync(gzipSync(new Uint8Array(100 * 1024 * 1024), { level: 9 }), { level: 9 });

/** As many members as it takes, one behind the other (RFC 1952, 2.2). */
function gzippedZeros(): Uint8Array {
  const member = gzipSync(new Uint8Array(100 * 1000 * 1000), { level: 9 });
  const whole = new Uint8Array(member.length * 100);
  for (let i = 0; i < 100; i++) whole.set(member, i * member.length);
  return whole;
}

function png(width: number, height: number): Uint8Array {
  const chunk = (type: string, data: Uint8Array) => {
    const bytes = new Uint8Array(12 + data.length);
    const view = new DataView(bytes.buffer);
    view.setUint32(0, data.length);
    bytes.set(strToU8(type), 4);
    bytes.set(data, 8);
    view.setUint32(8 + data.length, crc32(bytes.subarray(4, 8 + data.length)));
    return bytes;
  };
  const header = new Uint8Array(13);
  new DataView(header.buffer).setUint32(0, width);
  new DataView(header.buffer).setUint32(4, height);
  header.set([8, 2, 0, 0, 0], 8);
  const parts = [
    Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]),
    chunk("IHDR", header),
    chunk("IDAT", Uint8Array.from([0x78, 0x9c, 3, 0, 0, 0, 0, 1])),
    chunk("IEND", new Uint8Array(0)),
  ];
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}

function crc32(bytes: Uint8Array): number {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

function tiff(width: number, height: number): Uint8Array {
  const tags = [
    [256, width],
    [257, height],
    [258, 8],
    [259, 1],
    [262, 1],
    [273, 8],
    [277, 1],
    [278, height],
    [279, 1],
  ] as const;
  const bytes = new Uint8Array(18 + tags.length * 12);
  const view = new DataView(bytes.buffer);
  bytes.set([0x49, 0x49, 42, 0, 12, 0, 0, 0, 255]);
  view.setUint16(12, tags.length, true);
  tags.forEach(([tag, value], i) => {
    view.setUint16(14 + i * 12, tag, true);
    view.setUint16(16 + i * 12, 4, true);
    view.setUint32(18 + i * 12, 1, true);
    view.setUint32(22 + i * 12, value, true);
  });
  return bytes;
}

/** Its frame header alone (ITU T.81, B.2.2): the sides are 16 bits each. */
const jpeg = () =>
  Uint8Array.from([
    0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0, 0xff, 0xc0, 0, 17, 8, 0xff,
    0xff, 0xff, 0xff, 3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1, 0xff, 0xda, 0, 12, 3, 1, 0, 2, 0x11, 3, 0x11, 0, 63, 0,
    0xff, 0xd9,
  ]);

const page = "<</Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources <</Font <</F1 5 0 R>>>>>>";
const pdfWith = (pages: string, third = page, ...more: string[]) =>
  pdf([
    "<</Type /Catalog /Pages 2 0 R>>",
    pages,
    third,
    { dict: "", data: line("Call 202-555-0143") },
    "<</Type /Font /Subtype /Type1 /BaseFont /Helvetica>>",
    ...more,
  ]);

function multipart(levels: number): string {
  const open = Array.from(
    { length: levels },
    (_, i) => `Content-Type: multipart/mixed; boundary="b${i}"\r\n\r\n--b${i}\r\n`,
  );
  return `From: a@example.org\r\nSubject: deep\r\nMIME-Version: 1.0\r\n${open.join("")}Content-Type: text/plain\r\n\r\nCall 202-555-0143\r\n`;
}

const forwarded = (levels: number): string =>
  `From: a@example.org\r\nSubject: deep\r\nMIME-Version: 1.0\r\n${"Content-Type: message/rfc822\r\n\r\nSubject: in\r\n".repeat(levels)}\r\nCall 202-555-0143\r\n`;

export const EXPLOSIONS: readonly Explosion[] = [
  { name: "zips in zips, sixteen each, five deep", file: "42.zip", bytes: () => nested(5, 16) },
  { name: "a gzip in a gzip of nothing", file: "twice.gz", bytes: gzippedTwice },
  { name: "ten thousand million zeros, gzipped", file: "zeros.gz", bytes: gzippedZeros },
  {
    name: "a tar of paths outside and links",
    file: "t.tar",
    bytes: () =>
      tar(
        { name: "../../../../tmp/escaped", content: "x" },
        { name: "/etc/cron.d/x", content: "x" },
        { name: "l", type: "2", target: "/etc/passwd" },
        { name: "l/inside", content: "x" },
        { name: "h", type: "1", target: "/etc/shadow" },
      ),
  },
  {
    name: "a PDF of a thousand million pages",
    file: "count.pdf",
    bytes: () => pdfWith("<</Type /Pages /Kids [3 0 R] /Count 1000000000>>"),
  },
  {
    name: "a PDF whose page tree is its own child",
    file: "loop.pdf",
    bytes: () => pdfWith("<</Type /Pages /Kids [2 0 R 3 0 R] /Count 2>>"),
  },
  {
    name: "a PDF whose page tree doubles twenty times",
    file: "doubling.pdf",
    bytes: () =>
      pdfWith(
        "<</Type /Pages /Kids [6 0 R 6 0 R] /Count 1048576>>",
        page,
        ...Array.from(
          { length: 20 },
          (_, i) =>
            `<</Type /Pages /Parent 2 0 R /Kids [${i === 19 ? "3 0 R" : `${i + 7} 0 R ${i + 7} 0 R`}] /Count ${2 ** (19 - i)}>>`,
        ),
      ),
  },
  {
    name: "a PDF of arrays ten thousand deep",
    file: "deep.pdf",
    bytes: () => pdfWith("<</Type /Pages /Kids [3 0 R] /Count 1>>", page, `${"[".repeat(10_000)}${"]".repeat(10_000)}`),
  },
  {
    name: "a billion laughs in a Word file",
    file: "laughs.docx",
    bytes: () => docx("<w:p><w:r><w:t>&l12;</w:t></w:r></w:p>", LAUGHS),
  },
  {
    name: "a billion laughs in a workbook",
    file: "laughs.xlsx",
    bytes: () =>
      xlsx('<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>&l12;</t></is></c></row></sheetData>', LAUGHS),
  },
  {
    name: "a billion laughs in an OpenDocument text",
    file: "laughs.odt",
    bytes: () => odt("<text:p>&l12;</text:p>", LAUGHS),
  },
  {
    name: "a billion laughs in a drawing",
    file: "laughs.svg",
    bytes: () => `${LAUGHS}<svg xmlns="http://www.w3.org/2000/svg"><text y="20">&l12;</text></svg>`,
  },
  {
    name: "a Word file of one part that unfolds ten-thousandfold",
    file: "bomb.docx",
    bytes: () =>
      zipOf({
        "[Content_Types].xml": "<Types/>",
        "_rels/.rels": rels("officeDocument", "word/document.xml"),
        "word/document.xml": new Uint8Array(64 * 1024 * 1024).fill(32),
      }),
  },
  {
    name: "a Word file of tables in tables",
    file: "deep.docx",
    bytes: () => docx(`${"<w:tbl><w:tr><w:tc>".repeat(10_000)}${"</w:tc></w:tr></w:tbl>".repeat(10_000)}`),
  },
  {
    name: "an OpenDocument space that counts to the end of the world",
    file: "spaces.odt",
    bytes: () => odt(`<text:p>${'<text:s text:c="2000000000"/>'.repeat(1000)}x</text:p>`),
  },
  { name: "a PNG of ten thousand million pixels", file: "wide.png", bytes: () => png(100_000, 100_000) },
  { name: "a TIFF of ten thousand million pixels", file: "wide.tiff", bytes: () => tiff(100_000, 100_000) },
  { name: "a JPEG as wide and high as it can say", file: "wide.jpg", bytes: jpeg },
  {
    name: "an SVG as wide as a planet",
    file: "wide.svg",
    bytes: () =>
      '<svg xmlns="http://www.w3.org/2000/svg" width="100000000" height="100000000"><rect width="9" height="9"/></svg>',
  },
  { name: "text of ten thousand brackets", file: "deep.json", bytes: () => "[".repeat(10_000) + "]".repeat(10_000) },
  {
    name: "a page of elements ten thousand deep",
    file: "deep.html",
    bytes: () => `<html><body>${"<div>".repeat(10_000)}202-555-0143${"</div>".repeat(10_000)}`,
  },
  {
    name: "a page of tables ten thousand deep",
    file: "tables.html",
    bytes: () => `<html><body>${"<table><tr><td>".repeat(10_000)}202-555-0143`,
  },
  {
    name: "Markdown of quotes ten thousand deep",
    file: "deep.md",
    bytes: () => `${">".repeat(10_000)} 202-555-0143\n\n${"[".repeat(10_000)}\n\n${"*a ".repeat(10_000)}`,
  },
  { name: "a message of parts two thousand deep", file: "deep.eml", bytes: () => multipart(2_000) },
  { name: "a message forwarded two thousand times", file: "forwarded.eml", bytes: () => forwarded(2_000) },
  {
    name: "a message of a header made to be slow",
    file: "slow.eml",
    bytes: () =>
      `From: ${"<".repeat(30_000)}${"=?utf-8?q?".repeat(5_000)}\r\nTo: ${"a,".repeat(30_000)}\r\nSubject: ${" \t".repeat(50_000)}x\r\nContent-Type: multipart/mixed; ${'boundary="'.repeat(5_000)}\r\nDate: ${"(".repeat(30_000)}\r\n${"X-A: b\r\n".repeat(1_000)}\r\nCall 202-555-0143\r\n`,
  },
  {
    name: "a sheet that claims every cell there can be",
    file: "claims.xlsx",
    bytes: () =>
      xlsx(
        '<dimension ref="A1:XFD1048576"/><cols><col min="1" max="16384" hidden="1"/></cols><sheetData><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>',
      ),
  },
  {
    name: "an RTF of groups in groups without end",
    file: "deep.rtf",
    bytes: () => `{\\rtf1 ${"{\\b ".repeat(100_000)}202-555-0143`,
  },
  {
    name: "an RTF of twenty thousand headers",
    file: "headers.rtf",
    bytes: () => `{\\rtf1 ${"{\\header h}".repeat(20_000)}202-555-0143}`,
  },
  {
    name: "an RTF of pictures that are none",
    file: "pictures.rtf",
    bytes: () =>
      `{\\rtf1 ${"{\\pict\\bin999999999 x}".repeat(10_000)}${"{\\pict 89504e47}".repeat(50_000)}202-555-0143}`,
  },
  {
    name: "a mailbox of nothing but beginnings",
    file: "empty.mbox",
    bytes: () => "From a@example.org Mon Jan  1 00:00:00 2024\n".repeat(5_000),
  },
  {
    name: "a table of one line of twenty thousand columns",
    file: "wide.csv",
    bytes: () => `${"a,".repeat(20_000)}202-555-0143\n`,
  },
];
