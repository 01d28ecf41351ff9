// Pages that can't be edited with certainty become pictures of what a reader saw, with the strikes painted black, and
// the words that stand laid under them.
import { attempt } from "../../../base/attempt.ts";
import { overlap, type PageNumber, type Pt, type Quad, quadContains, type Rect } from "../../../base/units.ts";
import { drawnStreams } from "../../documents/pdf/drawn-streams.ts";
import { centreOf } from "../../documents/pdf/hidden-text.ts";
import { cleanPaper } from "../../documents/scan/dots/printer-dots.ts";
import type { Glyph, PixelArea, Pixels } from "../../ports/pdf-engine.ts";
import { blankOn } from "../labels/label.ts";
import { originOf } from "../leaves.ts";
import { occurrences } from "../occurrences.ts";
import { changesLook } from "../seen-letters.ts";
import { standingLetters, standingWords } from "../standing-words.ts";
import type { RedactionContext, Step } from "../step.ts";
import { standingPlaces, struckInk } from "../struck-ink.ts";
import { NOTHING } from "../targets.ts";

/** Sharp enough to read and print footnotes, small enough to publish; and whole pixels a point. */
const DOTS_PER_INCH = 216;
const SCALE = DOTS_PER_INCH / 72;
/** Pixels a point at which letters are looked for (of 12 pt they are 24 high), on a page of posters' size fewer. */
const lookScale = ({ width, height }: { readonly width: Pt; readonly height: Pt }) =>
  Math.min(2, Math.sqrt(6_000_000 / Math.max(1, width * height)));
/** In a picture of the original the struck letters are there: what of them reaches out of a mark goes, too. */
const OVERHANG: Pt = 3;
/** More pixels than any page has: a tile is cut to its page. */
const ALL = { x: 0, y: 0, width: 1_000_000, height: 1_000_000 };

export const pictures: Step = {
  id: "redaction/pictures",
  run(context) {
    const {
      pdf,
      pictures: pages,
      struck,
      vacated,
      hidden,
      suspects,
      untouched,
      dotted,
      leaves,
      cuts,
      labels,
      rows,
    } = context;
    // In a second copy they are made of the original, whose struck words are marked over.
    if (untouched === null && pages.size > 0) context.drawnBefore = drawnBefore(context);
    for (const page of pages.keys()) {
      const { rects } = struck.get(page) ?? NOTHING;
      const isBlank = new Set(blankOn(labels, page).map(String));
      const white = rects.filter((rect) => isBlank.has(String(rect)));
      const black = rects.filter((rect) => !isBlank.has(String(rect)));
      // Words too pale to be seen are in the original's pixels, and could be brought out: there, it isn't used.
      const holdsUnseen = hidden.some((run) => run.page === page);
      const blank = cuts.get(page)?.blank ?? [];
      // No words where a first copy could not be proven. Where every reader found it so and no line was set anew, only the
      // look was in doubt.
      const isAsItStood = !cuts.has(page) && (rows.get(page) ?? []).length === 0;
      const isRead = untouched === null || (isAsItStood && context.lookedOtherwise.has(page));
      const raw = isRead ? attempt(() => pdf.page(page, { feet: true })) : undefined;
      // Where some may be unseen, those without which it would look otherwise.
      const isSeen =
        holdsUnseen || suspects.has(page)
          ? attempt(() => changesLook(pdf.looks(page, lookScale(pdf.pageSize(page)))))
          : () => true;
      const marks = [...rects, ...(vacated.get(page) ?? [])];
      const unseen = hidden.flatMap((run) => (run.page === page ? run.quads : []));
      let ink: readonly Rect[] = [];
      const made = attempt(() => {
        if (untouched === null || holdsUnseen) {
          const clean = dotted.has(page) ? cleanPaper(pdf.tile(page, SCALE, ALL)) : undefined;
          pdf.rasterise(page, { white: [...blank, ...white], black }, DOTS_PER_INCH, clean);
        } else {
          if (showsUnsearched(context, untouched, page, marks)) return undefined;
          const seen = untouched.tile(originOf(leaves, page), SCALE, areaOf(context, page));
          ink = inkBeside(context, untouched, page, seen);
          // A mark may have moved with its line; what it covered stands where it stood.
          const left = Map.groupBy(vacated.get(page) ?? [], (rect) => white.some((one) => overlap(rect, one)));
          const over = {
            white: [...blank, ...[...white, ...(left.get(true) ?? [])].map(wider)],
            black: [...[...black, ...(left.get(false) ?? [])].map(wider), ...ink],
          };
          pdf.rasterise(page, over, DOTS_PER_INCH, dotted.has(page) ? cleanPaper(seen) : seen);
        }
        return true;
      });
      if (made === undefined) context.undrawn.add(page);
      else if (raw !== undefined && isSeen !== undefined) {
        const covered = [...(untouched === null ? marks : marks.map(wider)), ...ink, ...blank];
        pdf.layText(
          page,
          standingWords(raw, covered, (glyph) => isSeen(glyph) && !isAmong(unseen, glyph)),
        );
      }
      if (ink.length > 0) struck.set(page, { ...(struck.get(page) ?? NOTHING), rects: [...rects, ...ink] });
    }
  },
};

/**
 * Whether notes on the original show a value outside of every mark: what the library lost of them when they became page
 * content was searched by nobody, and a picture of the original would show it.
 */
function showsUnsearched(
  { needles, cuts, leaves }: RedactionContext,
  original: NonNullable<RedactionContext["untouched"]>,
  page: PageNumber,
  marks: readonly Rect[],
): boolean {
  const number = originOf(leaves, page);
  const [dx, dy] = cuts.get(page)?.crop ?? [0, 0];
  const plain = new Set(original.page(number).lines.flatMap((line) => line.map(placeOf)));
  const notes = original
    .page(number, { notes: true })
    .lines.map((line) => line.filter((glyph) => !plain.has(placeOf(glyph))));
  const covered = [...marks, ...(cuts.get(page)?.blank ?? [])].map(
    ([x0, y0, x1, y1]): Rect => wider([x0 + dx, y0 + dy, x1 + dx, y1 + dy]),
  );
  return notes.some((line) => {
    const text = standingLetters({ lines: [line] }, covered);
    return text !== "" && needles.some((needle) => occurrences(text, needle).length > 0);
  });
}

const placeOf = ({ c, quad }: Glyph) => `${c} ${quad[0].toFixed(1)} ${quad[1].toFixed(1)}`;

/** What isn't seen and what is may stand in one place. */
const isAmong = (unseen: readonly Quad[], { quad }: Glyph) =>
  unseen.some((one) => quadContains(one, ...centreOf(quad)));

function drawnBefore({ pdf, pictures: pages, struck }: RedactionContext): RedactionContext["drawnBefore"] {
  const streams = drawnStreams(pdf, pages.keys());
  const letters = (page: PageNumber) => {
    const raw = attempt(() => pdf.page(page));
    return raw === undefined ? "" : standingLetters(raw, (struck.get(page) ?? NOTHING).rects);
  };
  return new Map([...streams].map(([page, own]) => [page, { streams: own, letters: letters(page) }]));
}

/** Struck letters that are drawn larger than their font says. */
function inkBeside(
  context: RedactionContext,
  original: NonNullable<RedactionContext["untouched"]>,
  page: PageNumber,
  seen: Pixels,
): readonly Rect[] {
  const { pdf, struck, vacated, cuts, leaves } = context;
  const { rects, glyphs } = struck.get(page) ?? NOTHING;
  const [dx, dy] = cuts.get(page)?.crop ?? [0, 0];
  const moved =
    (by: 1 | -1) =>
    (r: Rect): Rect => [r[0] + by * dx, r[1] + by * dy, r[2] + by * dx, r[3] + by * dy];
  const marks = [...rects, ...(vacated.get(page) ?? []), ...(cuts.get(page)?.blank ?? [])].map(wider);
  const aside = standingPlaces(original, originOf(leaves, page), glyphs.map(moved(1))).map(moved(-1));
  return struckInk(seen, pdf.tile(page, SCALE, ALL), SCALE, { marks, aside });
}

/** Where a page of the copy lies on the original's, in pixels. */
function areaOf({ cuts }: RedactionContext, page: PageNumber): PixelArea {
  const cut = cuts.get(page);
  if (cut === undefined) return ALL;
  const [x0, y0, x1, y1] = cut.crop.map((n) => Math.round(n * SCALE)) as [number, number, number, number];
  return { x: x0, y: y0, width: Math.max(1, x1 - x0), height: Math.max(1, y1 - y0) };
}

const wider = ([x0, y0, x1, y1]: Rect): Rect => [x0 - OVERHANG, y0 - OVERHANG, x1 + OVERHANG, y1 + OVERHANG];
