// A tagged original gives a tagged copy: its elements are made afresh, of what the copy shows and the roles that it had.
import { attempt } from "../../../base/attempt.ts";
import { intersectRects, type PageNumber, type Rect, rectArea } from "../../../base/units.ts";
import { type Edit, editContents } from "../../documents/pdf/content-edits.ts";
import { resolve } from "../../documents/pdf/places.ts";
import { isDict } from "../../documents/pdf/structure.ts";
import type { EditablePdf } from "../../ports/pdf-engine.ts";
import { occurrences } from "../occurrences.ts";
import type { RedactionContext, Step } from "../step.ts";
import { buildTree, emptyTree, type Standing } from "../tags/build-tree.ts";
import type { Built } from "../tags/built.ts";
import { boundsUnder, type PageContent, pageContents } from "../tags/page-content.ts";
import type { Piece } from "../tags/painted.ts";
import { straysOf } from "../tags/strays.ts";
import { TaggedTree } from "../tags/tagged-tree.ts";
import { WORDS_OF_TAGS, writeTree } from "../tags/write-tree.ts";
import { removeMarks } from "./marked-content.step.ts";

export const tags: Step = {
  id: "redaction/tags",
  run(context) {
    const { pdf } = context;
    if (!context.tags) return;
    // Of a broken tree, or one without end, nothing is written; what is left of the original's marks goes all the same.
    const made = attempt(() => tagged(context)) ?? null;
    if (made === null) return removeMarks(pdf);
    editContents(pdf, (_, { page }) => (page === undefined ? [] : (made.edits.get(page) ?? [])));
    writeTree(pdf, made.blocks, context.tags.language);
    context.tagged = true;
  },
};

/** The tree and the edits that mark what it holds; null where there is nothing to tag, or no safe way. */
function tagged(context: RedactionContext) {
  const { pdf } = context;
  // What a search for a struck word would find is no tag of this copy.
  if (context.needles.some((needle) => occurrences(WORDS_OF_TAGS, needle).length > 0)) return null;
  const contents = pageContents(pdf);
  if (contents === null) return null;
  const links = new Map(contents.map(({ page }) => [page, linksOf(pdf, page)]));
  const tree = new TaggedTree(documentOf(context, contents, links));
  const edits = new Map<PageNumber, Edit[]>();
  for (const content of contents) {
    const { page, pieces, words, boxes } = content;
    const { height } = pdf.pageSize(page);
    const marks = context.labels.set.flatMap((label) => (label.page === page ? [label.mark] : []));
    const loose = pieces.filter(
      (piece) =>
        words.has(piece) &&
        tree.slotOf(page, piece) === undefined &&
        !(piece.mark === "artifact" && isAtEdge(boxes.get(piece), height)),
    );
    const strays = straysOf(loose, boxes, (box) => marks.find((mark) => lies(box, mark)) ?? null);
    edits.set(page, tree.page(content, strays));
  }
  for (const content of contents) addLinks(tree, content, links.get(content.page)!);
  const blocks = tree.blocks();
  return blocks.length === 0 ? null : { blocks, edits };
}

/** Page numbers and running titles stand above or below all else; elsewhere what says so of itself is read all the same. */
const EDGE = 0.12;
/** Points on the page; a link's rectangle and a label's mark hold the middle of what they lie on. */
const LOOSE = 1;

function isAtEdge(box: Rect | undefined, height: number): boolean {
  if (box === undefined) return false;
  const y = (box[1] + box[3]) / 2 / height;
  return Math.min(y, 1 - y) < EDGE;
}

const lies = (box: Rect, on: Rect) => {
  const [x, y] = [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2];
  return x >= on[0] - LOOSE && x <= on[2] + LOOSE && y >= on[1] - LOOSE && y <= on[3] + LOOSE;
};

type Link = { readonly annotation: number; readonly rect: Rect };

/** Made afresh by the step before: all that the copy's pages have of annotations. */
function linksOf(pdf: EditablePdf, page: PageNumber): Link[] {
  const object = pdf.object(pdf.pageObject(page));
  const list = isDict(object) ? resolve(pdf, object.dict.get("Annots")) : null;
  if (typeof list !== "object" || list === null || !("array" in list)) return [];
  return list.array.flatMap((item) => {
    if (typeof item !== "object" || item === null || !("ref" in item)) return [];
    const own = pdf.object(item.ref);
    const sides = isDict(own) ? resolve(pdf, own.dict.get("Rect")) : null;
    if (typeof sides !== "object" || sides === null || !("array" in sides)) return [];
    const [x0, y0, x1, y1] = sides.array.map((side) => (typeof side === "number" ? side : 0));
    return [{ annotation: item.ref, rect: boundsUnder(pdf.pageMatrix(page), [x0!, y0!, x1!, y1!]) }];
  });
}

function documentOf(
  { tags: read, leaves, pdf, struck }: RedactionContext,
  contents: readonly PageContent[],
  links: ReadonlyMap<PageNumber, readonly Link[]>,
): Built {
  if (!read) return emptyTree();
  const what = new Map<string, "words" | "drawing">();
  const over = new Map<string, Set<number>>();
  for (const { page, pieces, words, boxes } of contents)
    for (const piece of pieces) {
      const { mark } = piece;
      if (mark === null || mark === "artifact") continue;
      const key = `${page} ${mark.mcid}`;
      const box = boxes.get(piece);
      if (words.has(piece)) {
        what.set(key, "words");
        const own = over.get(key) ?? new Set();
        for (const { annotation, rect } of links.get(page)!)
          if (box !== undefined && lies(box, rect)) own.add(annotation);
        over.set(key, own);
      } else if (
        piece.kind !== "text" &&
        !what.has(key) &&
        leaves === null &&
        !isCovered(box, struck.get(page)?.rects ?? [])
      )
        // In an excerpt what is said of it might be a word of what was left out.
        what.set(key, "drawing");
    }
  const standing = (pages: Standing["pages"]): Standing => ({
    pages,
    what: (page, mcid) => what.get(`${page} ${mcid}`) ?? null,
    linksOn: (page, mcid) => [...(over.get(`${page} ${mcid}`) ?? [])],
  });
  // That two passages are of one element says something of what was left out between them.
  const parts =
    leaves === null
      ? [standing((page) => (page <= pdf.pageCount() ? [page] : []))]
      : leaves.map((leaf, i) => standing((page) => (page === leaf.page ? [i + 1] : [])));
  return buildTree(read.root, parts);
}

/** A picture of which nothing is seen. */
const isCovered = (box: Rect | undefined, marks: readonly Rect[]) =>
  box !== undefined && marks.some((mark) => rectArea(intersectRects(mark, box)) > 0.98 * rectArea(box));

function addLinks(tree: TaggedTree, content: PageContent, links: readonly Link[]): void {
  for (const link of links) {
    if (tree.hasLink(link.annotation)) continue;
    const isUnder = (piece: Piece) => lies(content.boxes.get(piece) ?? [-9, -9, -9, -9], link.rect);
    const piece = content.pieces.find((one) => content.words.has(one) && isUnder(one)) ?? null;
    tree.link({ annotation: link.annotation, page: content.page }, piece, content);
  }
}
