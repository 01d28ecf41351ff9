// Bookmarks and inner links come back where they tell nothing new: made afresh, from what the copy itself shows.
import { attempt } from "../../../base/attempt.ts";
import type { PageNumber, Rect } from "../../../base/units.ts";
import { pageText } from "../../documents/pdf/page-text.ts";
import type { Bookmark, InnerLink } from "../../ports/pdf-engine.ts";
import { linkPlaces } from "../link-places.ts";
import { occurrences, type Squeezed, squeeze } from "../occurrences.ts";
import type { RedactionContext, Step } from "../step.ts";

export const navigation: Step = {
  id: "redaction/navigation",
  run(context) {
    const { pdf } = context;
    const pages = pdf.pageCount();
    const shown = new Map<PageNumber, Shown>();
    const textOf = (page: PageNumber) => {
      const known = shown.get(page) ?? shownOn(attempt(() => pageText(pdf.page(page)).text) ?? "");
      shown.set(page, known);
      return known;
    };
    const bookmarks = context.bookmarks.flatMap((bookmark): Bookmark[] => {
      const { title, page } = bookmark;
      if (page === null || page > pages) return [];
      const words = asShown(title, textOf(page), context);
      return words === null ? [] : [{ ...bookmark, title: words }];
    });
    const kept = context.links.filter((link) => link.to <= pages && !onStruckLine(link, context));
    const links = linkPlaces(kept, (page) => attempt(() => pdf.page(page)));
    if (bookmarks.length + links.length > 0) pdf.addNavigation(levelled(bookmarks), links);
  },
};

type Shown = { readonly text: string; readonly squeezed: Squeezed };
const shownOn = (text: string): Shown => ({ text, squeezed: squeeze(text) });

/**
 * The title as it stands on the page that it leads to: its own spelling could tell one copy from another. null where it
 * stands nowhere there, or holds what was struck.
 */
function asShown(title: string, { text, squeezed }: Shown, { needles }: RedactionContext): string | null {
  const words = squeeze(title);
  const at = words.text === "" ? -1 : squeezed.text.indexOf(words.text);
  if (at < 0 || needles.some((needle) => occurrences(title, needle, words).length > 0)) return null;
  const [start, last] = [squeezed.from[at]!, squeezed.from[at + words.text.length - 1]!];
  const end = last + (text.codePointAt(last)! > 0xffff ? 2 : 1);
  return text.slice(start, end).replace(/\s+/g, " ");
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
