// An excerpt beside the document it is of: how pages are compared, and what is told by the original's numbers.

import type { PageNumber, Pt } from "../../base/units.ts";
import type { Outcome } from "../../contract/document-process.ts";
import type { Bookmark, InnerLink } from "../ports/pdf-engine.ts";
import type { Labelled } from "../redaction/labels/label.ts";
import { type Leaf, originOf, outside, wholeIn } from "../redaction/leaves.ts";
import type { Cut } from "../redaction/step.ts";
import type { PartOfPage } from "../verification/look-at.ts";

type Size = { readonly number: PageNumber; readonly width: Pt; readonly height: Pt };

/** None where the copy is of the whole document. */
export function partsOf(
  leaves: readonly Leaf[] | null,
  cuts: ReadonlyMap<PageNumber, Cut>,
  sizes: readonly Size[],
): Map<PageNumber, PartOfPage> {
  const known = new Map(sizes.map((size) => [size.number, size]));
  return new Map(
    (leaves ?? []).map(({ page, passage }, i) => {
      const { width, height } = known.get(page)!;
      const cut = cuts.get(i + 1);
      const [x, y] = cut?.crop ?? [0, 0];
      return [
        i + 1,
        {
          page,
          width,
          height,
          x,
          y,
          blank: cut?.blank ?? [],
          beside: passage === null ? [] : outside([0, 0, width, height], passage.region),
        },
      ];
    }),
  );
}

/** Those that lead from a whole page to a whole page, by the copy's numbers. */
export function copiedLinks(leaves: readonly Leaf[] | null, links: readonly InnerLink[]): readonly InnerLink[] {
  if (leaves === null) return links;
  const whole = wholeIn(leaves);
  return links.flatMap((link) => {
    const [page, to] = [whole.get(link.page), whole.get(link.to)];
    return page === undefined || to === undefined ? [] : [{ ...link, page, to }];
  });
}

export function copiedBookmarks(leaves: readonly Leaf[] | null, bookmarks: readonly Bookmark[]): readonly Bookmark[] {
  if (leaves === null) return bookmarks;
  const whole = wholeIn(leaves);
  return bookmarks.flatMap((bookmark) => {
    const page = bookmark.page === null ? undefined : whole.get(bookmark.page);
    return page === undefined ? [] : [{ ...bookmark, page }];
  });
}

type Told = Pick<Outcome<"redact">, "residues" | "survivors" | "markWidths" | "pictures">;

/** Whoever reads the papers has the original at hand. */
export function byOriginal(leaves: readonly Leaf[] | null, { residues, survivors, markWidths, pictures }: Told): Told {
  const page = (n: PageNumber) => originOf(leaves, n);
  return {
    residues: residues.map(({ quads, ...r }) => {
      if (r.page === undefined) return r;
      // A page cut to a passage has places of its own.
      const isCut = (leaves?.[r.page - 1]?.passage ?? null) !== null;
      return { ...r, page: page(r.page), ...(quads === undefined || isCut ? {} : { quads }) };
    }),
    survivors: survivors.map((s) => ({ ...s, pages: [...new Set(s.pages.map(page))] })),
    markWidths: markWidths.map((m) => ({ ...m, page: page(m.page) })),
    pictures: pictures.map((p) => ({ ...p, page: page(p.page) })),
  };
}

/** Each on every page of the copy that is of its page. */
export const copiedLabels = (leaves: readonly Leaf[] | null, labels: readonly Labelled[]): readonly Labelled[] =>
  leaves === null
    ? labels
    : leaves.flatMap(({ page }, i) => labels.flatMap((one) => (one.page === page ? [{ ...one, page: i + 1 }] : [])));
