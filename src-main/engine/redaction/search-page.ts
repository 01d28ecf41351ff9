// One page searched for all that is to be struck on it: what was selected there, and every value that stands on it.
import { isPlainText } from "../../base/plain-text.ts";
import type { PageNumber } from "../../base/units.ts";
import type { PageText } from "../documents/pdf/page-text.ts";
import { downThePage } from "./down-the-page.ts";
import { type Needle, occurrences, squeeze } from "./occurrences.ts";
import type { FoundOnPage, PageTargets } from "./step.ts";
import { beneath, merge, NOTHING, targetsOfRanges } from "./targets.ts";

export type Wanted = {
  readonly needles: readonly Needle[];
  readonly places: ReadonlyMap<PageNumber, PageTargets>;
  /** See {@link RedactionContext.scans}. */
  readonly scans: ReadonlySet<PageNumber>;
};

/**
 * `read`: the page's text before anything is struck, hidden text included: what is clipped away or off the page is in
 * the file as much as the rest. Undefined where it can't be read.
 */
export function searchPage(
  read: Pick<PageText, "text" | "quads"> | undefined,
  page: PageNumber,
  { needles, places, scans }: Wanted,
): FoundOnPage {
  const selected = places.get(page) ?? NOTHING;
  if (read === undefined) return { targets: selected, found: [], isPlain: false, text: null };
  const { text, quads } = read;
  const squeezed = needles.length === 0 ? undefined : squeeze(text);
  const found: [number, number][] = [];
  const targets = needles.flatMap((needle, i) => {
    const ranges = occurrences(text, needle, squeezed, quads);
    if (ranges.length === 0) return [];
    found.push([i, ranges.length]);
    return [targetsOfRanges(text, quads, ranges, { hidesWidth: needle.hidesWidth === true, ink: scans.has(page) })];
  });
  for (const { needle, ranges } of downThePage(text, quads, needles)) {
    found.push([needles.indexOf(needle), 1]);
    targets.push(
      targetsOfRanges(text, quads, ranges, { hidesWidth: needle.hidesWidth === true, ink: scans.has(page) }),
    );
  }
  return { targets: beneath(text, quads, merge(selected, ...targets)), found, isPlain: isPlainText(text), text };
}
