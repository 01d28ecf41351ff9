// Which pages a document has, and which part of a page it is: for copies that are less than the whole.
import type * as mupdf from "mupdf";
import type { PageNumber, Rect } from "../../base/units.ts";
import { onSheet } from "./navigation.ts";

export function arrange(doc: mupdf.PDFDocument, pages: readonly PageNumber[]): void {
  const before = doc.countPages();
  // Two pages may also be one object, in the file as it came.
  const taken = new Set<number>();
  const wanted = pages.map((page) => {
    const number = doc.findPage(page - 1).asIndirect();
    const again = taken.has(number);
    taken.add(number);
    return again ? twin(doc, page) : doc.findPage(page - 1);
  });
  for (const page of wanted) doc.insertPage(-1, page);
  for (let i = 0; i < before; i++) doc.deletePage(0);
}

/** A page with everything that it draws, all of it its own: an edit of one leaves the other as it was. */
function twin(doc: mupdf.PDFDocument, page: PageNumber): mupdf.PDFObject {
  const group = doc.findPage(page - 1).get("Group");
  doc.graftPage(-1, doc, page - 1);
  const last = doc.countPages() - 1;
  const made = doc.findPage(last);
  if (group.isDictionary()) made.put("Group", group);
  doc.deletePage(last);
  return made;
}

/** The sheet's own size goes, too: it would tell where on it the part was. */
export function cropTo(page: mupdf.PDFPage, to: Rect): void {
  const box = [...onSheet(page, to)];
  const object = page.getObject();
  for (const key of ["BleedBox", "TrimBox", "ArtBox"]) object.delete(key);
  object.put("MediaBox", box);
  object.put("CropBox", box);
}
