// A new structure tree with the standing elements of the original's, in their order: roles, and nothing else of them.
import type { PageNumber } from "../../../base/units.ts";
import type { Numbered, TagNode } from "../../documents/pdf/tags/read-tags.ts";
import type { Role } from "../../documents/pdf/tags/roles.ts";
import { isParagraph } from "./alike.ts";
import { type Built, type BuiltRole, isBuilt, type Kid, type Place, type Slot } from "./built.ts";
import { gridOf, settleTable } from "./table-grid.ts";

/** What stands of the numbered content: words, a drawing without words, or nothing. */
export type Standing = {
  readonly pages: (original: PageNumber) => readonly PageNumber[];
  readonly what: (page: PageNumber, mcid: number) => "words" | "drawing" | null;
  /** Links that lie over the content, by their object's number. */
  readonly linksOn: (page: PageNumber, mcid: number) => readonly number[];
};

export const emptyTree = (): Built => ({ role: "Document", parent: null, kids: [] });

type Work = Standing & { readonly linked: Set<number>; readonly places: Map<TagNode, Place> };

/** One after the other, of what each lets stand. */
export function buildTree(root: TagNode, parts: readonly Standing[]): Built {
  const document = emptyTree();
  for (const standing of parts) fill(root, document, { ...standing, linked: new Set(), places: new Map() });
  prune(document);
  return document;
}

const HOLDS_TEXT = new Set<BuiltRole>([
  ..."P H H1 H2 H3 H4 H5 H6 BlockQuote Note Caption TOCI Lbl LBody TH TD Link Figure".split(" "),
] as BuiltRole[]);
/** Elements that stand in no other than these. */
const ONLY_IN: Readonly<Partial<Record<BuiltRole, readonly BuiltRole[]>>> = {
  LI: ["L"],
  Lbl: ["LI"],
  LBody: ["LI"],
  TOCI: ["TOC"],
  THead: ["Table"],
  TBody: ["Table"],
  TFoot: ["Table"],
  TR: ["Table", "THead", "TBody", "TFoot"],
  TH: ["TR"],
  TD: ["TR"],
};
/** Elements that hold no others than these: what else stands in them gets the elements between. */
const STEP_DOWN: Readonly<Partial<Record<BuiltRole, BuiltRole>>> = {
  L: "LI",
  LI: "LBody",
  TOC: "TOCI",
  Table: "TR",
  THead: "TR",
  TBody: "TR",
  TFoot: "TR",
  TR: "TD",
  Document: "P",
};
const HOLDS: Readonly<Partial<Record<BuiltRole, readonly BuiltRole[]>>> = {
  L: ["LI", "L", "Caption"],
  LI: ["Lbl", "LBody"],
  TOC: ["TOCI", "TOC", "Caption"],
  Table: ["TR", "THead", "TBody", "TFoot", "Caption"],
  THead: ["TR"],
  TBody: ["TR"],
  TFoot: ["TR"],
  TR: ["TH", "TD"],
};

function fill(node: TagNode, into: Built, work: Work): void {
  if (node.role === "Table") for (const [cell, place] of gridOf(node)) work.places.set(cell, place);
  /** Text that stands where none can gets an element, one for all that follows itself. */
  let own: Built | null = null;
  for (const kid of node.kids) {
    if ("mcid" in kid) {
      for (const slot of slotsOf(kid, work)) {
        // A line under words that went is no drawing.
        if (into.role !== "Figure" && work.what(slot.page, slot.mcid) !== "words") continue;
        const last = into.kids.at(-1);
        if (HOLDS_TEXT.has(into.role)) into.kids.push(slot);
        else {
          if (own === null || last === undefined || !holds(last, own)) own = stepDown(into, null);
          own.kids.push(slot);
        }
      }
      continue;
    }
    fillWith(kid, into, work);
  }
}

const holds = (kid: Kid, element: Built): boolean => {
  for (let node: Built | null = element; node !== null; node = node.parent) if (node === kid) return true;
  return false;
};

function fillWith(node: TagNode, into: Built, work: Work): void {
  const { role } = node;
  if (role === "Link") fillLink(node, into, work);
  else if (role === "group" || role === "inline" || saysNothing(node, role, into, work)) fill(node, into, work);
  else {
    const allowed = HOLDS[into.role];
    const holder = allowed === undefined || allowed.includes(role) ? into : stepDown(into, role);
    const element = child(holder, role);
    const place = work.places.get(node);
    if (place !== undefined && holder.role === "TR") Object.assign(element, { place, cell: node.cell });
    fill(node, element, work);
  }
}

/** Its role has no place here, or is that of what it stands in. */
function saysNothing(node: TagNode, role: BuiltRole, into: Built, work: Work): boolean {
  // A drawing with words is read by its words.
  if (role === "Figure") return holdsWords(node, work);
  const only = ONLY_IN[role];
  if (only !== undefined) return !only.includes(into.role);
  return isParagraph(role) && isParagraph(into.role);
}

/** What leads nowhere in the copy is no link. */
function fillLink(node: TagNode, into: Built, work: Work): void {
  const links = linksUnder(node, work).filter(({ annotation }) => !work.linked.has(annotation));
  for (const { annotation } of links) work.linked.add(annotation);
  if (links.length === 0) {
    fill(node, into, work);
    return;
  }
  const element = child(HOLDS_TEXT.has(into.role) ? into : stepDown(into, null), "Link");
  fill(node, element, work);
  element.kids.push(...links);
}

function child(parent: Built, role: BuiltRole): Built {
  const element: Built = { role, parent, kids: [] };
  parent.kids.push(element);
  return element;
}

/** The nearest element below that may hold text, or one of this role. */
function stepDown(from: Built, role: Role | null): Built {
  let node = from;
  for (let next = STEP_DOWN[node.role]; next !== undefined; next = STEP_DOWN[node.role]) {
    const allowed = HOLDS[node.role];
    if (role !== null && (allowed === undefined || allowed.includes(role as BuiltRole))) break;
    node = child(node, next);
  }
  return node;
}

function slotsOf({ page, mcid }: Numbered, { pages, what }: Standing): Slot[] {
  return pages(page).flatMap((own) => (what(own, mcid) === null ? [] : [{ page: own, mcid }]));
}

function* numbered(node: TagNode): Generator<Numbered> {
  for (const kid of node.kids) {
    if ("mcid" in kid) yield kid;
    else yield* numbered(kid);
  }
}

function holdsWords(node: TagNode, standing: Standing): boolean {
  for (const kid of numbered(node))
    if (slotsOf(kid, standing).some(({ page, mcid }) => standing.what(page, mcid) === "words")) return true;
  return false;
}

function linksUnder(node: TagNode, standing: Standing): { readonly annotation: number; readonly page: PageNumber }[] {
  const out = new Map<number, PageNumber>();
  for (const kid of numbered(node))
    for (const { page, mcid } of slotsOf(kid, standing))
      for (const annotation of standing.linksOn(page, mcid)) out.set(annotation, page);
  return [...out].map(([annotation, page]) => ({ annotation, page }));
}

/** Elements of which nothing stands go, and tables are set right around what does. */
function prune(element: Built): void {
  for (const kid of element.kids) if (isBuilt(kid)) prune(kid);
  const kept = element.kids.filter((kid) => !isBuilt(kid) || kid.kids.length > 0);
  element.kids.length = 0;
  for (const kid of kept) element.kids.push(kid);
  if (element.role === "Table") settleTable(element);
}
