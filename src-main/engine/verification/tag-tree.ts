// A copy's structure tree as objects, from the root down: every value has the form that is allowed, and every element
// is where it says it is.
import { resolve } from "../documents/pdf/places.ts";
import { isDict, nameOf } from "../documents/pdf/structure.ts";
import type { OpenPdf, PdfDict, PdfValue } from "../ports/pdf-engine.ts";

/** By the page's object: which element each of its numbers is of. */
type Numbers = Map<number, Map<number, number>>;
type Found = { readonly numbers: Numbers; readonly links: Map<number, number>; readonly problems: Set<string> };

/** `problems`: what is wrong, never with a word of the tree's. */
export function readTree(pdf: OpenPdf, catalog: PdfDict): { readonly numbers: Numbers; readonly problems: string[] } {
  const found: Found = { numbers: new Map(), links: new Map(), problems: new Set() };
  const root = catalog.dict.get("StructTreeRoot");
  const tree = resolve(pdf, root);
  if (!isLanguage(catalog.dict.get("Lang"))) found.problems.add("a language that isn't two letters");
  if (isDict(tree)) {
    const seen = new Set<number>();
    for (const kid of kidsOf(pdf, tree)) visit(pdf, { value: kid, parent: root, among: tree }, found, seen);
    if (!agrees(pdf, tree, found)) found.problems.add("a table of parents that says otherwise");
  } else found.problems.add("a tree that isn't there");
  return { numbers: found.numbers, problems: [...found.problems] };
}

type Place = { readonly value: PdfValue; readonly parent: PdfValue | undefined; readonly among: PdfDict };

function visit(pdf: OpenPdf, { value, parent, among }: Place, found: Found, seen: Set<number>): void {
  const { problems } = found;
  const element = resolve(pdf, value);
  const own = refOf(value);
  if (!isDict(element) || (own !== null && seen.has(own))) {
    problems.add("an element that isn't there, or is in two places");
    return;
  }
  if (own !== null) seen.add(own);
  if (!hasForm(element)) problems.add("an element that says something of its own");
  if (refOf(element.dict.get("P")) !== refOf(parent)) problems.add("an element that belongs elsewhere");
  const kids = kidsOf(pdf, element);
  // An empty cell keeps its column: its row holds others.
  const isEmptyCell = kids.length === 0 && roleOf(element) === "TD" && roleOf(among) === "TR";
  if (!isEmptyCell && !kids.some((kid) => isFilled(pdf, kid))) problems.add("an element without content");
  if (own === null && kids.length > 0) problems.add("an element that nothing can name");
  for (const kid of kids) {
    const inner = resolve(pdf, kid);
    if (isElement(inner)) visit(pdf, { value: kid, parent: value, among: element }, found, seen);
    else if (!isHeld(kid, inner, element, own ?? -1, found)) problems.add("content that is none, or of two elements");
  }
}

/** A number of the element's own page, or of another; or a link. */
function isHeld(kid: PdfValue, inner: PdfValue, element: PdfDict, own: number, { numbers, links }: Found): boolean {
  const hold = (page: PdfValue | undefined, mcid: PdfValue | undefined) => {
    const object = refOf(page);
    if (object === null || typeof mcid !== "number") return false;
    const known = numbers.get(object) ?? new Map<number, number>();
    numbers.set(object, known);
    if (known.has(mcid)) return false;
    known.set(mcid, own);
    return true;
  };
  if (typeof kid === "number") return hold(element.dict.get("Pg"), kid);
  if (!isDict(inner)) return false;
  const type = nameOf(inner.dict.get("Type"));
  if (type === "MCR")
    return hasOnly(inner, ["Type", "Pg", "MCID"]) && hold(inner.dict.get("Pg"), inner.dict.get("MCID"));
  const link = refOf(inner.dict.get("Obj"));
  if (type !== "OBJR" || link === null || links.has(link) || !hasOnly(inner, ["Type", "Pg", "Obj"])) return false;
  links.set(link, own);
  return true;
}

/** The other way round (14.7.5.4): from a page's number, or an annotation's, to the element. */
function agrees(pdf: OpenPdf, tree: PdfDict, { numbers, links }: Found): boolean {
  const parents = resolve(pdf, tree.dict.get("ParentTree"));
  const list = isDict(parents) ? resolve(pdf, parents.dict.get("Nums")) : null;
  const items = typeof list === "object" && list !== null && "array" in list ? list.array : [];
  const entries = new Map<PdfValue, PdfValue>();
  for (let i = 0; i + 1 < items.length; i += 2) entries.set(items[i]!, items[i + 1]!);
  if (entries.size !== numbers.size + links.size) return false;
  for (const [page, own] of numbers) {
    const object = pdf.object(page);
    const row = isDict(object) ? resolve(pdf, entries.get(object.dict.get("StructParents") ?? null)) : null;
    const refs = typeof row === "object" && row !== null && "array" in row ? row.array : [];
    if (refs.length !== own.size || refs.some((ref, mcid) => refOf(ref) !== own.get(mcid))) return false;
  }
  return [...links].every(([annotation, element]) => {
    const object = pdf.object(annotation);
    return isDict(object) && refOf(entries.get(object.dict.get("StructParent") ?? null)) === element;
  });
}

const ROLES = new Set(
  (
    "Document Div P H H1 H2 H3 H4 H5 H6 BlockQuote Note Caption TOC TOCI L LI Lbl LBody Table THead TBody TFoot TR TH " +
    "TD Link Figure"
  ).split(" "),
);
const KEYS = ["Type", "S", "P", "Pg", "K", "A", "Alt"];
const MOST_SPANNED = 64;

function hasForm(element: PdfDict): boolean {
  const { dict } = element;
  const alt = dict.get("Alt");
  return (
    hasOnly(element, KEYS) &&
    ROLES.has(nameOf(dict.get("S")) ?? "") &&
    (alt === undefined || (nameOf(dict.get("S")) === "Figure" && textOf(alt) === "Picture")) &&
    areAttributes(dict.get("A"))
  );
}

function areAttributes(value: PdfValue | undefined): boolean {
  if (value === undefined) return true;
  if (!isDict(value) || !hasOnly(value, ["O", "Scope", "ColSpan", "RowSpan"])) return false;
  const scope = nameOf(value.dict.get("Scope"));
  const spans = [value.dict.get("ColSpan"), value.dict.get("RowSpan")];
  return (
    nameOf(value.dict.get("O")) === "Table" &&
    (!value.dict.has("Scope") || ["Row", "Column", "Both"].includes(scope ?? "")) &&
    spans.every((n) => n === undefined || (typeof n === "number" && Number.isInteger(n) && n > 1 && n <= MOST_SPANNED))
  );
}

const isElement = (value: PdfValue): value is PdfDict =>
  isDict(value) && nameOf(value.dict.get("Type")) === "StructElem";
const roleOf = ({ dict }: PdfDict) => nameOf(dict.get("S")) ?? "";
const isLanguage = (value: PdfValue | undefined) => value === undefined || /^[a-z]{2}$/.test(textOf(value));
const textOf = (value: PdfValue) =>
  typeof value === "object" && value !== null && "bytes" in value ? String.fromCharCode(...value.bytes) : "";
const hasOnly = ({ dict }: PdfDict, keys: readonly string[]) => [...dict.keys()].every((key) => keys.includes(key));
const refOf = (value: PdfValue | undefined) =>
  typeof value === "object" && value !== null && "ref" in value ? value.ref : null;

function kidsOf(pdf: OpenPdf, { dict }: PdfDict): readonly PdfValue[] {
  const held = dict.get("K");
  if (held === undefined) return [];
  const kids = resolve(pdf, held);
  return typeof kids === "object" && kids !== null && "array" in kids ? kids.array : [held];
}

function isFilled(pdf: OpenPdf, kid: PdfValue): boolean {
  const inner = resolve(pdf, kid);
  return !isElement(inner) || kidsOf(pdf, inner).length > 0;
}
