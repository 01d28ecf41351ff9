// Inner links read, and links and bookmarks written as the plainest objects that lead to a page (ISO 32000-2, 12.3).
import type * as mupdf from "mupdf";
import type { PageNumber, Rect } from "../../base/units.ts";
import type { Bookmark, InnerLink } from "../../engine/ports/pdf-engine.ts";
import { withPage } from "./page.ts";

const MOST_LINKS = 20_000;

export function innerLinks(doc: mupdf.PDFDocument): InnerLink[] {
  const out: InnerLink[] = [];
  for (let page = 1; page <= doc.countPages() && out.length < MOST_LINKS; page++)
    withPage(doc, page, (p) => {
      const [dx, dy] = p.getBounds();
      for (const link of p.getLinks()) {
        if (link.isExternal()) continue;
        const to = doc.resolveLink(link);
        const [x0, y0, x1, y1] = link.getBounds();
        if (to >= 0) out.push({ page, rect: [x0 - dx, y0 - dy, x1 - dx, y1 - dy], to: to + 1 });
      }
    });
  return out;
}

export function addNavigation(
  doc: mupdf.PDFDocument,
  bookmarks: readonly Bookmark[],
  links: readonly InnerLink[],
): void {
  const leadsTo = (page: PageNumber) => [doc.findPage(page - 1), doc.newName("Fit")];
  const byPage = Map.groupBy(links, (link) => link.page);
  for (const [page, own] of byPage)
    withPage(doc, page, (p) => {
      const annotations = doc.newArray();
      for (const { rect, to } of own) {
        const link = doc.newDictionary();
        link.put("Type", doc.newName("Annot"));
        link.put("Subtype", doc.newName("Link"));
        link.put("Rect", [...onSheet(p, rect)]);
        link.put("Border", [0, 0, 0]);
        link.put("Dest", leadsTo(to));
        annotations.push(doc.addObject(link));
      }
      p.getObject().put("Annots", annotations);
    });
  if (bookmarks.length > 0)
    doc
      .getTrailer()
      .get("Root")
      .put("Outlines", outline(doc, bookmarks, leadsTo));
}

/** From the page as displayed to the page's own coordinates. */
export function onSheet(page: mupdf.PDFPage, [x0, y0, x1, y1]: Rect): Rect {
  const [dx, dy] = page.getBounds();
  const [a, b, c, d, e, f] = page.getTransform();
  const det = a * d - b * c;
  const back = (x: number, y: number) => {
    const [u, v] = [x + dx - e, y + dy - f];
    return [(d * u - c * v) / det, (a * v - b * u) / det] as const;
  };
  const [p, q] = [back(x0, y0), back(x1, y1)];
  return [Math.min(p[0], q[0]), Math.min(p[1], q[1]), Math.max(p[0], q[0]), Math.max(p[1], q[1])];
}

/** 12.3.3: items in a chain at each level, a parent knowing its first and last. */
function outline(
  doc: mupdf.PDFDocument,
  bookmarks: readonly Bookmark[],
  leadsTo: (page: PageNumber) => unknown[],
): mupdf.PDFObject {
  const root = doc.addObject(doc.newDictionary());
  root.put("Type", doc.newName("Outlines"));
  const path: { readonly item: mupdf.PDFObject; last: mupdf.PDFObject | null; count: number }[] = [
    { item: root, last: null, count: 0 },
  ];
  for (const { title, page, depth } of bookmarks) {
    const item = doc.addObject(doc.newDictionary());
    item.put("Title", doc.newString(title));
    item.put("Dest", leadsTo(page!));
    path.length = depth + 1;
    const parent = path[depth]!;
    item.put("Parent", parent.item);
    if (parent.last === null) parent.item.put("First", item);
    else {
      parent.last.put("Next", item);
      item.put("Prev", parent.last);
    }
    parent.item.put("Last", item);
    parent.last = item;
    parent.count++;
    parent.item.put("Count", parent.count);
    path.push({ item, last: null, count: 0 });
  }
  return root;
}
