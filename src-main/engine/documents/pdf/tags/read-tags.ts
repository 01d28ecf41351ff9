// A document's structure tree (ISO 32000-2, 14.7) without its words: what role each numbered piece of content plays.
import type { PageNumber } from "../../../../base/units.ts";
import type { OpenPdf, PdfDict, PdfValue } from "../../../ports/pdf-engine.ts";
import { resolve } from "../places.ts";
import { decodeText, isDict, nameOf } from "../structure.ts";
import { isLanguage } from "./languages.ts";
import { type Role, roleOf } from "./roles.ts";

export type TagNode = {
  readonly role: Role;
  readonly kids: readonly (TagNode | Numbered)[];
  /** Of a table's cell (14.8.5.7): which cells it is the header of, and how many columns and rows it takes. */
  readonly cell: Cell;
};
export type Cell = { readonly scope: Scope | null; readonly columns: number; readonly rows: number };
export type Scope = "Row" | "Column" | "Both";

/** Content that the page's own stream numbers. */
export type Numbered = { readonly page: PageNumber; readonly mcid: number };

export type Tags = {
  readonly root: TagNode;
  /** The numbers that an element has, by page. */
  readonly numbers: ReadonlyMap<PageNumber, ReadonlySet<number>>;
  /** The document's language: a primary subtag of two letters (BCP 47). */
  readonly language: string | null;
};

/** A tree may claim no end of elements, or lead round in circles. */
const MOST_NODES = 300_000;
const DEEPEST = 64;
const MOST_SPANNED = 64;
const ONE: Cell = { scope: null, columns: 1, rows: 1 };

/** null where the document has none, or its tree leads to no content. */
export function readTags(pdf: OpenPdf): Tags | null {
  const trailer = pdf.trailer();
  const catalog = isDict(trailer) ? resolve(pdf, trailer.dict.get("Root")) : null;
  const tree = isDict(catalog) ? resolve(pdf, catalog.dict.get("StructTreeRoot")) : null;
  if (!isDict(catalog) || !isDict(tree)) return null;
  const pages = new Map<number, PageNumber>();
  for (let page = 1; page <= pdf.pageCount(); page++) pages.set(pdf.pageObject(page), page);
  const numbers = new Map<PageNumber, Set<number>>();
  const roleMap = resolve(pdf, tree.dict.get("RoleMap"));
  const seen = new Set<number>();
  let left = MOST_NODES;

  const pageOf = ({ dict }: PdfDict) => {
    const at = dict.get("Pg");
    return typeof at === "object" && at !== null && "ref" in at ? pages.get(at.ref) : undefined;
  };
  /** Content is one element's: the first that claims it. */
  const numbered = (mcid: PdfValue | undefined, page: PageNumber | undefined): Numbered[] => {
    if (page === undefined || typeof mcid !== "number" || !Number.isInteger(mcid) || mcid < 0) return [];
    const known = numbers.get(page) ?? new Set();
    if (known.has(mcid)) return [];
    numbers.set(page, known.add(mcid));
    return [{ page, mcid }];
  };
  const kidsOf = (value: PdfValue | undefined, page: PageNumber | undefined, depth: number): (TagNode | Numbered)[] => {
    if (depth > DEEPEST || left-- <= 0) return [];
    if (typeof value === "number") return numbered(value, page);
    if (typeof value === "object" && value !== null && "ref" in value) {
      if (seen.has(value.ref)) return [];
      seen.add(value.ref);
    }
    const kid = resolve(pdf, value);
    if (typeof kid === "object" && kid !== null && "array" in kid)
      return kid.array.flatMap((item) => kidsOf(item, page, depth + 1));
    if (!isDict(kid)) return [];
    const at = pageOf(kid) ?? page;
    // A number in another stream, a form's, is none of the page's own.
    if (kid.dict.has("MCID")) return kid.dict.has("Stm") ? [] : numbered(kid.dict.get("MCID"), at);
    const name = nameOf(resolve(pdf, kid.dict.get("S")));
    if (name === null) return [];
    const role = roleOf(name, (own) => mapped(pdf, own, roleMap, kid));
    return [{ role, kids: kidsOf(kid.dict.get("K"), at, depth + 1), cell: isCell(role) ? cellOf(pdf, kid) : ONE }];
  };

  const root: TagNode = { role: "group", kids: kidsOf(tree.dict.get("K"), undefined, 0), cell: ONE };
  return numbers.size === 0 ? null : { root, numbers, language: languageOf(pdf, catalog) };
}

const isCell = (role: Role) => role === "TH" || role === "TD";

/** By the document's map, or by that of the element's own namespace (14.7.4.2), which may name another with it. */
function mapped(pdf: OpenPdf, name: string, roleMap: PdfValue, { dict }: PdfDict): string | null {
  const space = resolve(pdf, dict.get("NS"));
  const own = isDict(space) ? resolve(pdf, space.dict.get("RoleMapNS")) : null;
  for (const map of [own, roleMap]) {
    const to = isDict(map) ? resolve(pdf, map.dict.get(name)) : null;
    const found = typeof to === "object" && to !== null && "array" in to ? nameOf(to.array[0]) : nameOf(to);
    if (found !== null) return found;
  }
  return null;
}

function cellOf(pdf: OpenPdf, { dict }: PdfDict): Cell {
  const listed = resolve(pdf, dict.get("A"));
  const all = typeof listed === "object" && listed !== null && "array" in listed ? listed.array : [listed];
  let cell = ONE;
  for (const item of all) {
    const own = resolve(pdf, item);
    if (!isDict(own) || nameOf(own.dict.get("O")) !== "Table") continue;
    const scope = nameOf(resolve(pdf, own.dict.get("Scope")));
    cell = {
      scope: scope === "Row" || scope === "Column" || scope === "Both" ? scope : cell.scope,
      columns: spanOf(resolve(pdf, own.dict.get("ColSpan"))) ?? cell.columns,
      rows: spanOf(resolve(pdf, own.dict.get("RowSpan"))) ?? cell.rows,
    };
  }
  return cell;
}

const spanOf = (value: PdfValue) =>
  typeof value === "number" && Number.isInteger(value) && value >= 1 && value <= MOST_SPANNED ? value : null;

function languageOf(pdf: OpenPdf, { dict }: PdfDict): string | null {
  const said = resolve(pdf, dict.get("Lang"));
  const text = typeof said === "object" && said !== null && "bytes" in said ? decodeText(said.bytes) : "";
  const primary = text.split("-")[0]!.toLowerCase();
  return isLanguage(primary) ? primary : null;
}
