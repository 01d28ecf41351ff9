// Spreadsheets (.xlsx, .xls, .ods): each visible sheet as tables of what its cells display; the rest as parts.
import { CFB, read, type WorkBook } from "@e965/xlsx";
import { zipSync } from "fflate";
import { filledWith, gatherBesides, graphicTexts, Pictures } from "../opc/besides.ts";
import { Gathered } from "../opc/gathered.ts";
import { isCompound, openPackage, type Package } from "../opc/package.ts";
import { decodedXml, descendants, everyText } from "../opc/xml.ts";
import { openZip, type Zip } from "../opc/zip.ts";
import { gatherFarAddresses } from "../open-document/far-addresses.ts";
import { escapeHtml, type Reader, type Section, type Sheet, UnreadableFile } from "../reading.ts";
import { linkedBooks } from "./linked-books.ts";
import { hiddenKind, readSheet } from "./sheet-cells.ts";
import { rowsLeft, sheetSections } from "./sheet-table.ts";
import { unseenInOds } from "./unseen-in-ods.ts";
import { ALL_SEEN, type UnseenLines, unseenInXls, unseenInXlsb, unseenInXlsx } from "./unseen-lines.ts";

/** Non-empty cells set on pages, of all sheets together. */
const MOST_CELLS = 200_000;

export const readWorkbook: Reader = (bytes) => {
  const found = new Gathered();
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (isCompound(bytes)) gatherCompound(bytes, found);
  const zip = isZip ? openZip(bytes) : null;
  const isOds = zip?.read("content.xml") != null;
  const format = isOds ? "ods" : isZip ? "xlsx" : "xls";
  const book = parse(zip === null ? bytes : repacked(zip));
  const sections: Section[] = [];
  const sheets: Sheet[] = [];
  let cells = 0;
  let left = 0;
  const unseen = unseenIn(bytes, zip, isOds, book);
  for (const [index, name] of book.SheetNames.entries()) {
    const hidden = unseen.isHidden(index) ? "hidden sheet" : hiddenKind(book.Workbook?.Sheets?.[index]?.Hidden);
    const sheet = readSheet(book.Sheets[name], { name, hidden, unseen: unseen.lines(index) }, found);
    if (hidden !== null) continue;
    const { kept, used } = rowsLeft(sheet, MOST_CELLS - cells);
    cells += used;
    left += sheet.rows.length - kept.rows.length;
    sections.push(...sheetSections(name, kept));
    sheets.push({ name, rows: kept.rows.map((row) => row.texts) });
  }
  gatherNames(book, found);
  if (format === "xlsx") sections.push(...drawings(bytes, found));
  else found.properties(Object.entries({ ...book.Props, ...book.Custprops }).map(([k, v]) => [k, valueText(v)]));
  if (zip !== null && isOds) {
    if (zip.names.some((n) => /^(?:Basic|Scripts)\//.test(n))) found.macro("script library");
    gatherFarAddresses(zip, found);
  }
  if (left > 0) {
    const unread = `${left} rows were left out: a workbook is read up to ${MOST_CELLS} cells.`;
    sections.push({ html: `<p>${unread}</p>`, unread });
  }
  return found.reading(format, sections, sheets);
};

function parse(bytes: Uint8Array): WorkBook {
  try {
    return read(bytes, { type: "array", dense: true, cellFormula: true, cellHTML: false, cellText: true });
  } catch (error) {
    if (/password|encrypt/i.test(String(error))) throw new UnreadableFile("document/encrypted");
    throw new UnreadableFile("document/damaged");
  }
}

type Unseen = {
  readonly isHidden: (sheet: number) => boolean;
  readonly lines: (sheet: number) => UnseenLines;
};

/** What the program doesn't show, by the number of the sheet, as far as the library doesn't say it. */
function unseenIn(bytes: Uint8Array, zip: Zip | null, isOds: boolean, book: WorkBook): Unseen {
  const seen = { isHidden: () => false, lines: () => ALL_SEEN };
  if (zip === null) {
    if (!isCompound(bytes)) return seen;
    const columns = unseenInXls(mainStream(CFB.read(bytes, { type: "array" }) as CompoundFile));
    return { ...seen, lines: (sheet) => ({ ...ALL_SEEN, column: columns(sheet) }) };
  }
  if (isOds) {
    const { isHidden, lines } = unseenInOds(decodedXml(zip.read("content.xml")!));
    return { isHidden, lines: (sheet) => lines(sheet) ?? ALL_SEEN };
  }
  const parts = sheetParts(openPackage(bytes), book);
  return {
    ...seen,
    lines: (sheet) => {
      const part = zip.read(parts[sheet] ?? "") ?? null;
      if (part === null) return ALL_SEEN;
      return /\.bin$/i.test(parts[sheet]!)
        ? { ...ALL_SEEN, column: unseenInXlsb(part) }
        : unseenInXlsx(decodedXml(part));
    },
  };
}

/** The parts of the workbook's sheets, in their order. */
function sheetParts(pkg: Package, book: WorkBook): (string | undefined)[] {
  const main =
    pkg.relationships("").find((r) => r.type === "officeDocument" && !r.external)?.target ?? "xl/workbook.xml";
  const targets = new Map(pkg.relationships(main).map(({ id, target }) => [id, target]));
  if (/\.bin$/i.test(main)) {
    const listed = (book.Workbook?.Sheets ?? []) as readonly { readonly strRelID?: string }[];
    return listed.map(({ strRelID }) => targets.get(strRelID ?? ""));
  }
  const root = pkg.xml(main);
  const sheets = root === null ? [] : [...descendants(root)].filter(({ name }) => /(?:^|:)sheet$/.test(name));
  return sheets.map(({ attributes }) => targets.get(attributes["r:id"] ?? attributes.id ?? ""));
}

/** Inflated here, within limits, and handed on as stored: the library inflates without any. Media it has no use for. */
function repacked(zip: Zip): Uint8Array {
  const entries: Record<string, Uint8Array> = {};
  for (const name of zip.names)
    if (!/(?:^|\/)(?:media|Pictures|embeddings)\//.test(name)) entries[name] = zip.read(name)!;
  return zipSync(entries, { level: 0 });
}

/** Of the library's own, which it leaves without types. */
type CompoundFile = { readonly FullPaths: readonly string[] };
type Stream = { readonly content?: ArrayLike<number> };

function gatherCompound(bytes: Uint8Array, found: Gathered): void {
  const file = CFB.read(bytes, { type: "array" }) as CompoundFile;
  const paths = file.FullPaths;
  if (paths.some((path) => /\/EncryptedPackage$/i.test(path))) throw new UnreadableFile("document/encrypted");
  if (paths.some((path) => /_VBA_PROJECT/i.test(path))) found.macro("VBA project");
  for (const address of linkedBooks(mainStream(file))) {
    found.remote("linked workbook", address);
    found.hiddenOnce("far address", address);
  }
}

function mainStream(file: CompoundFile): Uint8Array {
  const { content } = (CFB.find(file, "Workbook") ?? CFB.find(file, "Book") ?? {}) as Stream;
  return Uint8Array.from(content ?? []);
}

function gatherNames(book: WorkBook, found: Gathered): void {
  for (const { Name, Ref, Comment } of book.Workbook?.Names ?? []) {
    found.hiddenOnce("defined name", [Name, Ref, Comment ?? ""].join("\n"));
  }
}

/** Text boxes, charts and pictures that lie on sheets, on a page after them. */
function drawings(bytes: Uint8Array, found: Gathered): Section[] {
  const pkg = openPackage(bytes);
  gatherBesides(pkg, found);
  const pictures = new Pictures(pkg);
  const out: string[] = [];
  for (const name of pkg.zip.names) {
    if (/^xl\/(?:drawings\/drawing|charts\/chart)[^/]*\.xml$/i.test(name)) {
      const root = pkg.xml(name);
      out.push(...graphicTexts(root).map((text) => `<p>${escapeHtml(text)}</p>`));
      for (const fill of root === null ? [] : descendants(root))
        if (fill.name.endsWith("blipFill")) out.push(filledWith(pictures, name, fill));
    }
    gatherSheetExtras(pkg, name, found);
  }
  const html = out.join("");
  if (html === "" && !pictures.missing) return [];
  return [pictures.missing ? { html, unread: "A picture on a sheet is of a kind that can't be shown." } : { html }];
}

function gatherSheetExtras(pkg: Package, name: string, found: Gathered): void {
  if (/^xl\/persons\//i.test(name)) found.hidden("people", everyText(pkg.xml(name)!));
  if (/^xl\/connections\.xml$/i.test(name)) {
    const root = pkg.xml(name)!;
    found.hidden("data connection", everyText(root));
    for (const { attributes: a } of descendants(root))
      for (const target of [a.url, a.connection, a.sourceFile])
        if (target !== undefined) found.remote("data connection", target);
  }
  if (!/^xl\/worksheets\/[^/]+\.xml$/i.test(name)) return;
  const xml = new TextDecoder().decode(pkg.zip.read(name)!);
  for (const [, text] of xml.matchAll(/<(?:\w+:)?(?:odd|even|first)(?:Header|Footer)>([^<]*)</g)) {
    found.hiddenOnce("header or footer of a sheet", text!.replace(/&amp;/g, "&"));
  }
}

function valueText(value: unknown): string {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? "" : value.toISOString();
  return Array.isArray(value) ? value.join(", ") : String(value ?? "");
}
