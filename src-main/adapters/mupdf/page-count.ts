// How many pages a document has, also where its page tree says a number that can't be.
import type * as mupdf from "mupdf";
import { rethrowFatal } from "../../base/attempt.ts";

/** A tree of more nodes is hostile. */
const MOST_NODES = 200_000;

export function countPages(doc: mupdf.PDFDocument): number {
  try {
    return doc.countPages();
  } catch (thrown) {
    rethrowFatal(thrown);
    const pages = doc.getTrailer().get("Root", "Pages");
    pages.put("Count", leavesOf(pages));
    return doc.countPages();
  }
}

/** Every node once: a tree may name one of its own branches again (7.7.3.2). */
function leavesOf(root: mupdf.PDFObject): number {
  const open = [root];
  const seen = new Set<number>();
  let count = 0;
  for (let node = open.pop(); node !== undefined && seen.size < MOST_NODES; node = open.pop()) {
    const kids = node.get("Kids");
    if (!kids.isArray()) {
      if (node.isDictionary()) count++;
      continue;
    }
    if (node.isIndirect()) {
      if (seen.has(node.asIndirect())) continue;
      seen.add(node.asIndirect());
    }
    for (let i = 0; i < kids.length; i++) open.push(kids.get(i));
  }
  return count;
}
