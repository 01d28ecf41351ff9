// A structure tree as objects (ISO 32000-2, 14.7): the plainest that a reader of tags needs, with no word of its own.
import { latin1Bytes } from "../../../base/bytes.ts";
import type { PageNumber } from "../../../base/units.ts";
import type { EditablePdf, PdfValue } from "../../ports/pdf-engine.ts";
import { type Element, firstPage } from "./tagged-tree.ts";

/** What a drawing is said to be: what it shows may be what was struck. */
const DRAWING = "Picture";
/** Words that a tagged copy has beside its own, but for the format's own names. */
export const WORDS_OF_TAGS = `${DRAWING} Artifact`;

export function writeTree(pdf: EditablePdf, blocks: readonly Element[], language: string | null): void {
  const catalog = catalogOf(pdf);
  if (catalog === null) return;
  const root = pdf.add(dict({ Type: name("StructTreeRoot") }));
  const document = pdf.add(dict({ Type: name("StructElem"), S: name("Document"), P: ref(root) }));
  /** By page: the element of each of its numbers. */
  const parents = new Map<PageNumber, Map<number, number>>();
  const annotations: { readonly annotation: number; readonly element: number }[] = [];
  const pageRef = (page: PageNumber) => ref(pdf.pageObject(page));

  const write = (element: Element, parent: number): number => {
    const page = element.kids.length === 0 ? null : firstPage(element);
    const number = pdf.add(
      dict({
        Type: name("StructElem"),
        S: name(element.role),
        P: ref(parent),
        ...(page === null ? {} : { Pg: pageRef(page) }),
        ...(element.role === "Figure" ? { Alt: { bytes: latin1Bytes(DRAWING) } } : {}),
        ...attributesOf(element),
      }),
    );
    const kids = element.kids.map((kid): PdfValue => {
      if ("kids" in kid) return kid.kids.length === 0 ? emptyCell(number) : ref(write(kid, number));
      if ("annotation" in kid) {
        annotations.push({ annotation: kid.annotation, element: number });
        return dict({ Type: name("OBJR"), Obj: ref(kid.annotation), Pg: pageRef(kid.page) });
      }
      const own = parents.get(kid.page) ?? new Map();
      parents.set(kid.page, own.set(kid.mcid, number));
      return kid.page === page ? kid.mcid : dict({ Type: name("MCR"), Pg: pageRef(kid.page), MCID: kid.mcid });
    });
    pdf.setValue(number, ["K"], kids.length === 1 ? kids[0]! : { array: kids });
    return number;
  };

  // A reader of one page looks at all that stands beside its blocks: those of a page have an element of their own.
  const divisions = byPage(blocks).map((own) => {
    const division = pdf.add(dict({ Type: name("StructElem"), S: name("Div"), P: ref(document) }));
    pdf.setValue(division, ["K"], { array: own.map((block) => ref(write(block, division))) });
    return ref(division);
  });
  pdf.setValue(document, ["K"], { array: divisions });
  pdf.setValue(root, ["K"], ref(document));

  const entries: PdfValue[] = [];
  for (const page of [...parents.keys()].sort((a, b) => a - b)) {
    const own = parents.get(page)!;
    entries.push(page - 1, { array: Array.from({ length: own.size }, (_, mcid) => ref(own.get(mcid)!)) });
    pdf.setValue(pdf.pageObject(page), ["StructParents"], page - 1);
    pdf.setValue(pdf.pageObject(page), ["Tabs"], name("S"));
  }
  annotations.forEach(({ annotation, element }, i) => {
    const key = pdf.pageCount() + i;
    entries.push(key, ref(element));
    pdf.setValue(annotation, ["StructParent"], key);
  });
  pdf.setValue(root, ["ParentTree"], dict({ Nums: { array: entries } }));
  pdf.setValue(root, ["ParentTreeNextKey"], pdf.pageCount() + annotations.length);
  pdf.setValue(catalog, ["StructTreeRoot"], ref(root));
  pdf.setValue(catalog, ["MarkInfo"], dict({ Marked: true }));
  if (language !== null) pdf.setValue(catalog, ["Lang"], { bytes: latin1Bytes(language) });
}

/** Written in its row: as an object of its own it would be one with every other such cell of the row. */
const emptyCell = (row: number) => dict({ Type: name("StructElem"), S: name("TD"), P: ref(row), K: { array: [] } });

function attributesOf({ cell, place }: Element): { readonly A?: PdfValue } {
  if (place === undefined) return {};
  const said = {
    ...(cell?.scope ? { Scope: name(cell.scope) } : {}),
    ...(place.columns > 1 ? { ColSpan: place.columns } : {}),
    ...(place.rows > 1 ? { RowSpan: place.rows } : {}),
  };
  return Object.keys(said).length === 0 ? {} : { A: dict({ O: name("Table"), ...said }) };
}

function byPage(blocks: readonly Element[]): Element[][] {
  const out: Element[][] = [];
  let last = 0;
  for (const block of blocks) {
    const page = firstPage(block);
    if (page !== last) out.push([]);
    out.at(-1)!.push(block);
    last = page;
  }
  return out;
}

function catalogOf(pdf: EditablePdf): number | null {
  const trailer = pdf.trailer();
  const root = typeof trailer === "object" && trailer !== null && "dict" in trailer ? trailer.dict.get("Root") : null;
  return typeof root === "object" && root !== null && "ref" in root ? root.ref : null;
}

const dict = (entries: Readonly<Record<string, PdfValue>>): PdfValue => ({ dict: new Map(Object.entries(entries)) });
const name = (of: string): PdfValue => ({ name: of });
const ref = (number: number): PdfValue => ({ ref: number });
