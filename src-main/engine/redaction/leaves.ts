// The pages of an excerpt: whole pages of the document, and passages that each get a page of their own.
import { isSome, passageRegion } from "../../base/passage-region.ts";
import { err, ok, type Result } from "../../base/result.ts";
import {
  contains,
  intersectRects,
  type PageNumber,
  type Pt,
  type Quad,
  type Rect,
  rectOfQuad,
  type Utf16Offset,
} from "../../base/units.ts";
import { type StetError, stetError } from "../../contract/errors.ts";
import type { Keep, Leaf as ToldLeaf } from "../../contract/excerpt.ts";
import type { Plan } from "../../contract/redact.ts";
import { type Page, quadAt } from "../model/document.ts";
import { isScan } from "./resolve-order.ts";

export type Leaf = {
  /** Of the original. */
  readonly page: PageNumber;
  /** Null where the page is whole. Places are the original page's. */
  readonly passage: { readonly quads: readonly Quad[]; readonly region: readonly Rect[] } | null;
};

type Sized = Pick<Page, "number" | "width" | "height" | "coverage">;

/** Points around what a recogniser saw: it misses the edges of letters. */
const BEYOND_INK: Pt = 2;

/** In the document's order, each page once. Errors: excerpt/no-such-page, excerpt/nothing-there. */
export function leavesOf(keep: Keep, pages: readonly Sized[]): Result<Leaf[], StetError> {
  const known = new Map(pages.map((page) => [page.number, page]));
  const asked = [...keep.pages, ...keep.passages.map(({ page }) => page)];
  const unknown = asked.find((page) => !known.has(page));
  if (unknown !== undefined) return err(stetError("excerpt/no-such-page", String(unknown)));
  const whole = new Set(keep.pages);
  const leaves: Leaf[] = [...whole].map((page) => ({ page, passage: null }));
  for (const { page, quads } of keep.passages) {
    if (whole.has(page)) continue;
    const { width, height, coverage } = known.get(page)!;
    const region = passageRegion(quads, [0, 0, width, height], isScan({ coverage }) ? BEYOND_INK : 0);
    if (region.length === 0) return err(stetError("excerpt/nothing-there", String(page)));
    leaves.push({ page, passage: { quads, region } });
  }
  return ok(leaves.sort((a, b) => a.page - b.page || topOf(a) - topOf(b)));
}

const topOf = ({ passage }: Leaf) => Math.min(...(passage?.region ?? []).map((rect) => rect[1]), 1e9);

/** Of one code unit; NaN for a line break, which lies nowhere. */
export function centreOf(quads: Float32Array, offset: Utf16Offset): readonly [x: Pt, y: Pt] {
  const [x0, y0, x1, y1, x2, y2, x3, y3] = quadAt(quads, offset);
  return [(x0 + x1 + x2 + x3) / 4, (y0 + y1 + y2 + y3) / 4];
}

export const isIn = (region: readonly Rect[], x: Pt, y: Pt) => region.some((rect) => contains(rect, x, y));

export function boundsOf(rects: readonly Rect[]): Rect {
  return [
    Math.min(...rects.map((r) => r[0])),
    Math.min(...rects.map((r) => r[1])),
    Math.max(...rects.map((r) => r[2])),
    Math.max(...rects.map((r) => r[3])),
  ];
}

/** What of `whole` none of the rectangles holds, in as few bands as their edges leave. */
export function outside(whole: Rect, held: readonly Rect[]): Rect[] {
  const [left, top, right, bottom] = whole;
  const inside = held.map((rect) => intersectRects(rect, whole)).filter(isSome);
  const edges = [...new Set([top, bottom, ...inside.flatMap((r) => [r[1], r[3]])])].sort((a, b) => a - b);
  const out: Rect[] = [];
  for (const [i, y0] of edges.slice(0, -1).entries()) {
    const y1 = edges[i + 1]!;
    let x = left;
    for (const r of inside.filter((one) => one[1] <= y0 && one[3] >= y1).sort((a, b) => a[0] - b[0])) {
      if (r[0] > x) out.push([x, y0, r[0], y1]);
      x = Math.max(x, r[2]);
    }
    if (right > x) out.push([x, y0, right, y1]);
  }
  return out;
}

/** Pages of the copy by what of the original they are of; null is the whole document, page by page. */
export function copied<T>(leaves: readonly Leaf[] | null, of: ReadonlyMap<PageNumber, T>): Map<PageNumber, T> {
  if (leaves === null) return new Map(of);
  return new Map(
    leaves.flatMap(({ page }, i) => {
      const value = of.get(page);
      return value === undefined ? [] : [[i + 1, value] as const];
    }),
  );
}

export const copiedPages = (leaves: readonly Leaf[] | null, pages: ReadonlySet<PageNumber>): Set<PageNumber> =>
  new Set(copied(leaves, new Map([...pages].map((page) => [page, true]))).keys());

/** The original's number of a page of the copy. */
export const originOf = (leaves: readonly Leaf[] | null, page: PageNumber): PageNumber =>
  leaves?.[page - 1]?.page ?? page;

/** Whole pages by the number that they have in the copy. */
export const wholeIn = (leaves: readonly Leaf[]): Map<PageNumber, PageNumber> =>
  new Map(leaves.flatMap(({ page, passage }, i) => (passage === null ? [[page, i + 1] as const] : [])));

/** What of a plan lies on what is kept. */
export function planOf(leaves: readonly Leaf[] | null, plan: Plan): Plan {
  if (leaves === null) return plan;
  const onLeaf = (page: PageNumber, quads: readonly Quad[]) =>
    leaves.some(
      (leaf) =>
        leaf.page === page &&
        (leaf.passage === null ||
          quads.some((quad) => leaf.passage!.region.some((rect) => isSome(intersectRects(rect, rectOfQuad(quad)))))),
    );
  return { ...plan, redactions: plan.redactions.filter(({ page, quads }) => onLeaf(page, quads)) };
}

export const told = (leaves: readonly Leaf[] | null): ToldLeaf[] | null =>
  leaves?.map(({ page, passage }) => ({
    page,
    ...(passage === null
      ? {}
      : { quads: passage.quads.map((quad): NonNullable<ToldLeaf["quads"]>[number] => [...quad]) }),
  })) ?? null;
