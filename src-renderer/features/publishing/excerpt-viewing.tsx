// The publication copy of an excerpt, looked at by the original's page numbers.

import type { Leaf } from "../../../src-main/contract/excerpt.ts";
import { t } from "../../languages/language.ts";
import type { DeskStore } from "../../state/desk-actions.ts";
import type { ViewerHandle } from "../../viewer/types.ts";
import type { ViewingContext } from "../review/viewing.ts";
import { onCopy } from "./copy-pages.ts";

/** Which page of the original a page of the excerpt is of: said beside the sheet, and in no copy. */
export function OfOriginal({ leaf }: { leaf: Leaf | undefined }) {
  if (leaf === undefined) return null;
  return (
    <span className="oforiginal">
      {leaf.quads === undefined
        ? t("Page {page} of the original", { page: leaf.page })
        : t("A passage of page {page} of the original", { page: leaf.page })}
    </span>
  );
}

/** Where it opens: at the page that was read, if it is in the excerpt. */
export const openingPage = (leaves: readonly Leaf[], page: number): number =>
  leaves.some((leaf) => leaf.page === page) ? page : (leaves[0]?.page ?? page);

/** Asked for by the original's pages. What was left out is shown where it is: on the page as it is. */
export function onExcerpt(
  handle: ViewerHandle,
  leaves: readonly Leaf[],
  viewing: ViewingContext,
  store: DeskStore,
): ViewerHandle {
  return {
    ...handle,
    reveal(target) {
      const there = onCopy(leaves, target);
      if (there !== null) return handle.reveal(there);
      store.set({ view: "as-is" });
      requestAnimationFrame(() => viewing.viewer.current.reveal(target));
    },
  };
}
