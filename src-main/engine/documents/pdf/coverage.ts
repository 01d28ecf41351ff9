// Whether a page was really read: a picture without text, or glyphs without meaning, is not "clean".
import { intersectRects, type PageNumber, type Rect, rectArea } from "../../../base/units.ts";
import type { Coverage } from "../../../contract/check.ts";
import type { Picture, RawPage } from "../../ports/pdf-engine.ts";
import type { PageText } from "./page-text.ts";
import { hasUntoldWord } from "./untold/untold-words.ts";

/** Share of the page that pictures may cover, without text upon them, before the page counts as not read. */
const PICTURE_SHARE = 0.25;
/** Share of letters without a Unicode mapping from which the text is not the text a person sees. */
const UNMAPPED_SHARE = 0.2;
/** Side of the grid that areas are counted on: exact unions would cost more than they tell. */
const GRID = 40;

/** `picture` is only asked for when the page has no text: a blank page is read, a drawn one is not. */
export function coverageOf(page: PageNumber, raw: RawPage, text: PageText, picture: () => Picture): Coverage {
  const letters = text.text.replace(/\s/g, "");
  if (isUnmapped(text))
    return { page, state: "not_read", why: "The font does not say which letters its shapes stand for." };
  if (hasUntoldWord(text.text))
    return { page, state: "not_read", why: "A font does not say which letters some of its shapes stand for." };
  const share = unreadPictureShare(raw);
  if (share >= PICTURE_SHARE)
    return {
      page,
      state: "not_read",
      why: `A picture covers ${Math.round(share * 100)}% of the page and was not read.`,
    };
  if (letters.length === 0 && !isBlank(picture()))
    return { page, state: "not_read", why: "The page is drawn, not written: it has no text to read." };
  return { page, state: "read" };
}

/** Whether the text isn't what a person sees, since its font doesn't say which letters its shapes stand for. */
export function isUnmapped({ text }: PageText): boolean {
  const letters = text.replace(/\s/g, "");
  const unmapped = letters.match(/[\ufffd\ue000-\uf8ff]/g)?.length ?? 0;
  return letters.length > 0 && unmapped / letters.length > UNMAPPED_SHARE;
}

/** Share of the page under pictures, whatever text lies over them. */
export const pictureShare = (raw: RawPage): number => unreadPictureShare({ ...raw, lines: [] });

/** Share of the page under pictures and not under text: a scan with a text layer over it has been read. */
function unreadPictureShare(raw: RawPage): number {
  if (raw.images.length === 0 || raw.width <= 0 || raw.height <= 0) return 0;
  const page: Rect = [0, 0, raw.width, raw.height];
  const covered = new Uint8Array(GRID * GRID);
  const fill = (rect: Rect, value: number) => {
    const [x0, y0, x1, y1] = intersectRects(rect, page);
    if (rectArea([x0, y0, x1, y1]) === 0) return;
    const from = Math.floor((y0 / raw.height) * GRID);
    const to = Math.min(GRID - 1, Math.floor((y1 / raw.height) * GRID));
    for (let y = from; y <= to; y++)
      for (
        let x = Math.floor((x0 / raw.width) * GRID);
        x <= Math.min(GRID - 1, Math.floor((x1 / raw.width) * GRID));
        x++
      )
        covered[y * GRID + x] = value;
  };
  for (const image of raw.images) fill(image, 1);
  const letters = raw.lines.reduce((n, line) => n + line.filter((g) => g.c.trim() !== "").length, 0);
  // A page of running text with a picture behind it (a background, a letterhead) was read; a caption was not.
  for (const line of raw.lines) {
    const glyphs = line.filter((g) => g.c.trim() !== "");
    if (glyphs.length === 0) continue;
    const xs = glyphs.flatMap((g) => [g.quad[0], g.quad[2], g.quad[4], g.quad[6]]);
    const ys = glyphs.flatMap((g) => [g.quad[1], g.quad[3], g.quad[5], g.quad[7]]);
    const height = Math.max(...ys) - Math.min(...ys);
    const around = letters > 200 ? height : 0;
    fill([0, Math.min(...ys) - around, letters > 200 ? raw.width : Math.max(...xs), Math.max(...ys) + around], 0);
  }
  return covered.reduce((n, c) => n + c, 0) / (GRID * GRID);
}

function isBlank({ grey }: Picture): boolean {
  return grey.every((level) => level === grey[0]);
}
