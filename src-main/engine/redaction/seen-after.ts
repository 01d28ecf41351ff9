// Values that a recogniser read off the finished copy's pictures, where a text layer says other words or lies elsewhere:
// each is struck where it was seen, and the copy is made once more.
import { type PageNumber, quadOfRect, type Rect, rectOfQuad } from "../../base/units.ts";
import type { Plan, Residue } from "../../contract/redact.ts";
import type { Document } from "../model/document.ts";
import { turnOf } from "./lines/frame.ts";
import type { Resolved } from "./resolve-order.ts";
import { merge, NOTHING, targetsOfRects } from "./targets.ts";

export type SeenAfter = ReadonlyMap<PageNumber, readonly Rect[]>;

/** A recogniser's boxes are close around what it saw. */
const BEYOND = 2;

/** `known`: what was seen before. Undefined where nothing new was, or no place of it is known. */
export function seenAfter(residues: readonly Residue[], check: string, known: SeenAfter): SeenAfter | undefined {
  const seen = residues.filter((r) => r.check === check && r.page !== undefined && r.quads !== undefined);
  // What is still seen on a page that was gone over is not struck by doing it again.
  const fresh = seen.filter(({ page }) => !known.has(page!));
  if (fresh.length === 0) return undefined;
  const rects = ({ quads }: Residue) => joined(quads!.map((quad) => grown(rectOfQuad(quad))));
  return new Map([...known, ...fresh.map((residue) => [residue.page!, rects(residue)] as const)]);
}

/** `exactWidth`: marks may tell how wide what they lie on was. */
export function withSeen(
  resolved: Resolved,
  seen: SeenAfter,
  { pages }: Pick<Document, "pages">,
  exactWidth: boolean,
): Resolved {
  if (seen.size === 0) return resolved;
  const places = new Map(resolved.places);
  const redactions: Plan["redactions"] = [...resolved.plan.redactions];
  for (const [number, rects] of seen) {
    const page = pages.find((one) => one.number === number);
    if (page === undefined) continue;
    const targets = targetsOfRects(page.text, page.quads, rects);
    // Which value was seen there isn't known: it may be a name.
    const gaps = exactWidth ? [] : rects.map((rect) => ({ rect, turn: turnOf(quadOfRect(rect)) }));
    places.set(number, merge(places.get(number) ?? NOTHING, { ...targets, gaps }));
    redactions.push({
      page: number,
      quads: rects.map(quadOfRect),
      kind: "text",
      reason: "read off the picture of the page",
    });
  }
  return { ...resolved, places, plan: { ...resolved.plan, redactions } };
}

/** Words of one line that follow each other are one: the edges between them would tell how long each was. */
function joined(rects: readonly Rect[]): Rect[] {
  const out: Rect[] = [];
  for (const rect of rects) {
    const last = out.at(-1);
    const height = rect[3] - rect[1];
    const follows =
      last !== undefined &&
      Math.min(last[3], rect[3]) - Math.max(last[1], rect[1]) > height / 2 &&
      rect[0] >= last[0] &&
      rect[0] - last[2] < height;
    if (!follows) out.push(rect);
    else
      out[out.length - 1] = [
        last[0],
        Math.min(last[1], rect[1]),
        Math.max(last[2], rect[2]),
        Math.max(last[3], rect[3]),
      ];
  }
  return out;
}

const grown = ([x0, y0, x1, y1]: Rect): Rect => [x0 - BEYOND, y0 - BEYOND, x1 + BEYOND, y1 + BEYOND];
