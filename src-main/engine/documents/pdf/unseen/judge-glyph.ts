// Why one glyph isn't seen, if it isn't: covered, of the paper's colour, not drawn, or seen through a dark marker.
import { type Quad, type Rect, rectArea, rectOfQuad } from "../../../../base/units.ts";
import type { Mark } from "../../../ports/pdf-engine.ts";
import { glyphInk } from "./glyph-ink.ts";
import { isShapeless, levelOf } from "./mark-index.ts";
import { centreOf, coveredShare, isScanLike, type Scene } from "./page-scene.ts";
import { bandOf, levelsIn, type PixelBox, pixelBox } from "./places.ts";

export type Verdict =
  | "under_box"
  | "invisible"
  | "clipped"
  | "low_contrast"
  | "see_through"
  /** The recognised text of a scan, where the picture shows nothing. */
  | "unmatched"
  /** The recognised text of a scan, where the picture shows letters. */
  | "matched";

export type Judged = {
  readonly verdict: Verdict;
  /** What lies over it, if anything does. */
  readonly cover: Mark | null;
  /** Grey level of the place without its text. */
  readonly level: number;
  /** Its font has no shape for it. */
  readonly shapeless?: true;
};

/** Of its ink a reader needs more than this to read a letter. */
const LEGIBLE = 0.3;
/** Grey levels between ink and ground below which nobody reads, and below which a marker was meant to hide. */
const FAINT = 24;
const MARKED = 140;
/** Letters this high are watermarks and titles: pale on purpose. */
const DISPLAY = 36;
/** What a picture shows of letters: ink and paper this far apart. */
const INK_ON_PAPER = 45;
const DARK_GROUND = 160;
/** Share of ink in the middle of a letter's height that not even the boldest has. */
const BLOCK = 0.88;

/** null: it is seen, or nothing can be said. */
export function judgeGlyph(scene: Scene, quad: Quad): Judged | null {
  const rect = rectOfQuad(quad);
  const { looks, index } = scene;
  const box = pixelBox(rect, looks.seen);
  if (box === null) return null;
  const [x, y] = centreOf(rect);
  const text = index.textAt(x, y, rect[3] - rect[1]);
  const band = pixelBox(bandOf(quad), looks.seen) ?? box;
  const ground = levelsIn(band, looks.bare);
  const level = ground.middle;
  const { ink, visible, contrast } = glyphInk(box, looks);
  const drawn = text !== null && !text.undrawn && ink >= 3;
  const covers = index.othersAt(x, y).filter((mark) => mark.alpha > 0.1);
  const scan = covers.findLast((mark) => isScanLike(mark, scene.width, scene.height)) ?? null;

  if (!drawn) {
    // Glyphs without shapes, drawn or not: a recogniser's. They say only where the letters of the picture are.
    if (ink >= 3 && visible >= LEGIBLE) return null;
    const from = Math.max(scan?.op ?? -1, scan === null ? (text?.op ?? -1) : -1);
    const cover = covers.findLast((mark) => mark.op > from && hides(mark, rect)) ?? null;
    if (cover !== null) return { verdict: "under_box", cover, level };
    if (ground.high - ground.low >= INK_ON_PAPER) return { verdict: "matched", cover: null, level };
    if (text === null) return null;
    if (!text.undrawn && scan === null)
      return isShapeless(text)
        ? { verdict: level < 128 ? "under_box" : "invisible", cover: null, level, shapeless: true }
        : null;
    if (level < 128) return { verdict: "under_box", cover: scan, level };
    return { verdict: scan === null ? "invisible" : "unmatched", cover: null, level };
  }

  const over = covers.filter((mark) => mark.op > text.op);
  const cover = over.findLast((mark) => coveredShare(rect, mark.rect) > 0.4) ?? over.at(-1) ?? null;
  if (visible < LEGIBLE || contrast < FAINT) {
    if (cover === null) return unlit(text, rect, level, visible);
    if (cover === scan && ground.high - ground.low >= INK_ON_PAPER && level > 128)
      return { verdict: "matched", cover, level };
    return { verdict: "under_box", cover, level };
  }
  if (isBlock(scene, band)) return { verdict: "under_box", cover: null, level: 0 };
  const dark = text.rgb !== null && levelOf(text.rgb) < 110;
  if (cover !== null && dark && contrast < MARKED && level < DARK_GROUND && isMarker(cover, rect))
    return { verdict: "see_through", cover, level };
  return null;
}

/** Nearly all ink, and dark throughout: no letter is, so that one of a symbol font lies over this one. */
function isBlock({ looks }: Scene, { left, top, right, bottom }: PixelBox): boolean {
  let dark = 0;
  for (let y = top; y < bottom; y++)
    for (let i = y * looks.ink.width + left; i < y * looks.ink.width + right; i++)
      if (looks.ink.grey[i]! < 100 && looks.seen.grey[i]! < 100) dark++;
  return dark > BLOCK * (right - left) * (bottom - top);
}

/** Drawn, with nothing over it, and not seen. */
function unlit(text: Mark, rect: Rect, level: number, visible: number): Judged | null {
  if (rect[3] - rect[1] > DISPLAY) return null;
  if (text.alpha < 0.05) return { verdict: "invisible", cover: null, level };
  if (visible < LEGIBLE && (text.shaped || coveredShare(rect, text.rect) < 0.3))
    return { verdict: "clipped", cover: null, level };
  return { verdict: "low_contrast", cover: null, level };
}

/** Fills its place and lets nothing through. */
const hides = (mark: Mark, rect: Rect) => mark.solid && mark.alpha >= 0.9 && coveredShare(rect, mark.rect) >= 0.8;

/** As a felt pen marks: a stroke as high as a line of text or a few, in a dark colour that lets letters through. */
function isMarker(mark: Mark, rect: Rect): boolean {
  if (mark.alpha >= 0.99 && !mark.blended && mark.from === "content") return false;
  if (mark.rgb !== null && Math.max(...mark.rgb) > 200) return false;
  const height = mark.rect[3] - mark.rect[1];
  return height < 8 * (rect[3] - rect[1]) || rectArea(mark.rect) < 100 * rectArea(rect);
}
