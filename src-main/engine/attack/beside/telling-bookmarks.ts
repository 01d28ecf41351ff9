// Bookmarks that name what a mark took from their page: made of headings, they stay when the heading is struck.
import { attempt } from "../../../base/attempt.ts";
import type { Strength } from "../../../contract/check.ts";
import type { Document, Trace } from "../../model/document.ts";
import type { OpenPdf } from "../../ports/pdf-engine.ts";
import { squeeze } from "../../redaction/occurrences.ts";
import type { FoundMark } from "../marks.ts";
import type { LostWords } from "./shown-words.ts";
import { isTelling } from "./telling.ts";

const MOST_BOOKMARKS = 10_000;

export function tellingBookmarks(
  pdf: Pick<OpenPdf, "bookmarks">,
  { pages }: Pick<Document, "pages">,
  marks: readonly FoundMark[],
  lost: LostWords,
): Trace[] {
  const byPage = Map.groupBy(marks, ({ page }) => page);
  const found = new Map<number, Strength>();
  for (const { title, page } of (attempt(() => pdf.bookmarks()) ?? []).slice(0, MOST_BOOKMARKS)) {
    const struck = page === null ? undefined : byPage.get(page);
    if (page === null || struck === undefined || found.get(page) === "strong") continue;
    const missing = lost(title);
    if (missing.length === 0) continue;
    if (isOnRow(title, missing, struck)) found.set(page, "strong");
    else if (isTelling(missing)) found.set(page, "moderate");
  }
  return [...found]
    .filter(([page]) => pages.some(({ number }) => number === page))
    .map(([page, strength]) => ({ kind: "beside", how: "bookmark", page, strength }));
}

/** The rest of the title stands in a row with a mark. */
function isOnRow(title: string, missing: readonly string[], struck: readonly FoundMark[]): boolean {
  const rest = title.split(/[\s/]+/).filter((word) => !missing.includes(word) && squeeze(word).text.length > 2);
  if (rest.length === 0) return false;
  return struck.some(({ row }) => {
    if (row === null) return false;
    const beside = squeeze(row.glyphs.map(({ c }) => c).join("")).text;
    return rest.every((word) => beside.includes(squeeze(word).text));
  });
}
