// Glyphs leave a page's content, and what stands keeps its place.
import { attempt } from "../../base/attempt.ts";
import type { PageNumber, Rect } from "../../base/units.ts";
import { applied } from "../documents/pdf/content-edits.ts";
import { contentOf, pageScope } from "../documents/pdf/content-scopes.ts";
import { centreOf } from "../documents/pdf/hidden-text.ts";
import { widthsByName } from "../documents/pdf/page-content.ts";
import type { EditablePdf } from "../ports/pdf-engine.ts";
import { besideNeighbours, isDot, keyOf, middleOf } from "./beside-neighbours.ts";
import { placeSizes } from "./lines/place-sizes.ts";

/** Pages made ready for it: once is enough, since the library leaves what sets the pen where it is. */
const ready = new WeakMap<EditablePdf, Set<PageNumber>>();

export function removeGlyphs(pdf: EditablePdf, page: PageNumber, boxes: readonly Rect[]): void {
  if (boxes.length === 0) return;
  const pages = ready.get(pdf) ?? new Set();
  ready.set(pdf, pages);
  if (!pages.has(page)) attempt(() => makeReady(pdf, page));
  pages.add(page);
  const read = () => attempt(() => pdf.page(page, { hidden: true }).lines.flat()) ?? [];
  const beside = boxes.some(isDot) ? besideNeighbours(read(), boxes) : boxes;
  pdf.removeGlyphs(page, beside);
  if (beside === boxes) return;
  // What the library measures otherwise than it reads it still stands, and is struck in its middle. It reads a gap as a
  // blank that isn't there.
  const standing = new Set(read().flatMap(({ c, quad }) => (c.trim() === "" ? [] : [keyOf(centreOf(quad))])));
  pdf.removeGlyphs(
    page,
    boxes.filter((box) => isDot(box) && standing.has(keyOf(middleOf(box)))),
  );
}

function makeReady(pdf: EditablePdf, page: PageNumber): void {
  const scope = pageScope(pdf, page);
  if (scope === null) return;
  const content = contentOf(pdf, scope);
  const edits = placeSizes(content, widthsByName(pdf, scope.resources?.dict ?? null));
  if (edits.length === 0) return;
  // In a stream of its own: others may serve another page, whose fonts have other widths.
  const stream = pdf.addStream(applied(content, edits));
  pdf.setValue(pdf.pageObject(page), ["Contents"], { ref: stream });
}
