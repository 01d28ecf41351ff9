// Every page searched for what is to be struck: from the front here, from the back by a helper.
import type { PageNumber } from "../../base/units.ts";
import type { Wanted } from "../redaction/search-page.ts";
import type { FoundOnPage } from "../redaction/step.ts";
import type { Helper } from "./helper.ts";
import { ranges, shareWork } from "./share-work.ts";

const AT_ONCE = 16;

/** `originOf`: a helper has the original, whose pages have other numbers where not all of them are copied. */
export async function searchShared(
  count: number,
  { needles, places, scans }: Wanted,
  mine: (page: number) => FoundOnPage,
  helper: Helper | null,
  originOf: (page: PageNumber) => PageNumber = (page) => page,
): Promise<FoundOnPage[]> {
  const parts = ranges(count, AT_ONCE).map(({ from, to }) => Array.from({ length: to - from }, (_, i) => from + i));
  const found = await shareWork(
    helper,
    parts,
    (pages) => pages.map(mine),
    async (pages, other) => {
      const own = new Map(
        [...places].flatMap(([page, targets]) => (pages.includes(page) ? [[originOf(page), targets] as const] : [])),
      );
      const wanted = { needles, places: own, scans: new Set([...scans].map(originOf)) };
      const answer = await other.ask("search", { pages: pages.map(originOf), wanted });
      return answer?.length === pages.length ? [...answer] : null;
    },
  ).finish();
  return found.flat();
}
