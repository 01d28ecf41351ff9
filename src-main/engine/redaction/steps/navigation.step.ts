// Bookmarks and inner links come back where they tell nothing new: made afresh, from what the copy itself shows.
import { attempt } from "../../../base/attempt.ts";
import type { PageNumber, Rect } from "../../../base/units.ts";
import { pageText } from "../../documents/pdf/page-text.ts";
import type { Bookmark, InnerLink } from "../../ports/pdf-engine.ts";
import { occurrences, squeeze } from "../occurrences.ts";
import type { RedactionContext, Step } from "../step.ts";

export const navigation: Step = {
  id: "redaction/navigation",
  run(context) {
    const { pdf } = context;
    const pages = pdf.pageCount();
    const shown = new Map<PageNumber, string>();
    const textOf = (page: PageNumber) => {
      const known = shown.get(page) ?? squeeze(attempt(() => pageText(pdf.page(page)).text) ?? "").text;
      shown.set(page, known);
      return known;
    };
    const bookmarks = context.bookmarks.filter(
      ({ title, page }) => page !== null && page <= pages && tellsNothing(title, textOf(page), context),
    );
    const links = context.links.filter((link) => link.to <= pages && !onStruckLine(link, context));
    if (bookmarks.length + links.length > 0) pdf.addNavigation(levelled(bookmarks), links);
  },
};

/** Its words stand on the page it leads to, and none of them is what was struck. */
function tellsNothing(title: string, shown: string, { needles }: RedactionContext): boolean {
  const words = squeeze(title);
  return (
    words.text !== "" &&
    shown.includes(words.text) &&
    needles.every((needle) => occurrences(title, needle, words).length === 0)
  );
}

/** A link's edges would tell where struck text began and ended. */
function onStruckLine({ page, rect }: InnerLink, { struck, vacated, pictures }: RedactionContext): boolean {
  const marks = [...(struck.get(page)?.rects ?? []), ...(vacated.get(page) ?? [])];
  return pictures.has(page) || marks.some((mark) => sharesLine(mark, rect));
}

/** Text runs along a mark's longer side. */
function sharesLine(mark: Rect, rect: Rect): boolean {
  const [low, high] = mark[2] - mark[0] >= mark[3] - mark[1] ? [1, 3] : [0, 2];
  return mark[low]! < rect[high]! && mark[high]! > rect[low]!;
}

/** Where a parent went, its children move up: no level is left out. */
function levelled(bookmarks: readonly Bookmark[]): Bookmark[] {
  const open: number[] = [];
  return bookmarks.map((bookmark) => {
    while (open.length > 0 && open.at(-1)! >= bookmark.depth) open.pop();
    open.push(bookmark.depth);
    return { ...bookmark, depth: open.length - 1 };
  });
}
