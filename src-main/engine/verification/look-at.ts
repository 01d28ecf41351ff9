// One page as other code draws it: whether it looks as planned, and whether its marks are solid.
import { attempt } from "../../base/attempt.ts";
import { overlap, type PageNumber, type Pt, type Rect } from "../../base/units.ts";
import type { IndependentView } from "../ports/independent-reader.ts";
import type { Lettering, OpenPdf, Picture } from "../ports/pdf-engine.ts";
import type { PageLook } from "./check.ts";
import { differences } from "./compare-pictures.ts";
import { isWritten } from "./label-look.ts";
import { isChangedFromNear, MOST_PIXELS } from "./near-views.ts";
import { stirredPlaces } from "./nearer-look.ts";
import { greyOf, inkOf, partOf, shrunk, withBlank, withMarks } from "./planned-picture.ts";
import { lettersOn } from "./row-letters.ts";

/** Before and after, drawn by other code; and before, drawn by the engine. */
export type Views = {
  readonly original: IndependentView | null;
  readonly copy: IndependentView;
  readonly engine: Pick<OpenPdf, "tile" | "annotations" | "fields" | "pageSize" | "labelPicture" | "page">;
  /** The copy as the engine draws it, where it is asked for that. */
  readonly engineCopy?: () => Pick<OpenPdf, "tile" | "page"> | null;
};

/** What was ordered of a page. */
export type PlannedPage = {
  readonly page: PageNumber;
  readonly width: Pt;
  readonly height: Pt;
  readonly marks: readonly Rect[];
  /** It became a picture. */
  readonly isPicture?: boolean;
  /** Text that nobody could see was taken out of it. */
  readonly hadUnseen?: boolean;
  /** Where letters of it stuck out of their cover, unreadable: they are gone. */
  readonly stuckOut?: readonly Rect[];
  /** What is written on some of them. */
  readonly labels: readonly Lettering[];
  /** Where struck words stood on lines that were set anew, and those lines. */
  readonly vacated: readonly Rect[];
  readonly rows: readonly Rect[];
  /** Where it is not the original's page of the same number, whole. */
  readonly of?: PartOfPage;
};

/** A page of the original, and which part of it a page of the copy is. */
export type PartOfPage = {
  readonly page: PageNumber;
  readonly width: Pt;
  readonly height: Pt;
  /** Where on it the part begins, in whole points. */
  readonly x: Pt;
  readonly y: Pt;
  /** Beside a passage, in places of the copy's page: paper, whatever the original shows. */
  readonly blank: readonly Rect[];
  /** The same on the original's page, as it was: a line that moved has only the passage's letters. */
  readonly beside: readonly Rect[];
};

/** Pictures are compared at the page's own size: a letter is a dozen pixels. */
const SCALE = 1;
/** So much larger pictures that pages become are drawn. */
const LARGE = 3;
/** Libraries round a page's size differently: its outermost pixels are not judged. */
const FRAME = 2;
/** Notes that a reader shows as a picture of its own, at a size of its own. */
const ICONS = new Set(["Text", "FileAttachment", "Sound", "Popup"]);
const ICON: Pt = 24;
/** Around marks and moved lines letters were cut, and a picture of the original has wider marks: so far, nothing is judged. */
const EDGE: Pt = 6;
/** Letters of a passage reach so far out of its lines, and letters beside it into them. */
const REACHES: Pt = 3;
/** How much of a moved line's ink may be missing or added: edges fall on other pixels, and marks touch letters. */
/** So much of a line's height, above and below, may hold parts of its neighbours. */
const OUTER = 0.3;
const INK_SHARE = 0.05;
const INK_LEAST = 4;
/** Lighter than this inside a mark is something showing through. */
const BLACK = 60;
/** Pixels a point at which labels are looked at; a page of posters' size is drawn smaller. */
const NEAR = 4;
/** A mark's edge is anti-aliased; so many pixels of it are not judged. */
const BLURRED = 1;

/** In pixels. */
export const pictureSize = ({ width, height }: Pick<PlannedPage, "width" | "height">) => ({
  width: Math.round(width * SCALE),
  height: Math.round(height * SCALE),
  scale: SCALE,
});

/** `untouched`: the original's picture, where it was drawn ahead. */
export function lookAt(planned: PlannedPage, views: Views, untouched?: Picture | null): PageLook {
  const { page, marks, labels, vacated, rows } = planned;
  const of = planned.of ?? { ...planned, x: 0, y: 0, blank: [], beside: [] };
  const { original, copy, engine, engineCopy } = views;
  const size = pictureSize(planned);
  const seen = copy.picture(page, size);
  if (seen === null) return { page, isSolid: null, differs: "the page can't be drawn by another reader" };
  const written = labels.map(({ mark }) => mark);
  const isSolid = !marks.some((mark) => showsThrough(mark, seen, written)) && areWritten(planned, views);
  const unjudged = [
    ...frameOf(size),
    ...iconsOn(of, engine),
    ...[...marks, ...vacated].flatMap((rect) => edgesOf(rect, EDGE, 1)),
    ...of.blank.flatMap((rect) => edgesOf(rect, REACHES, REACHES)),
    // Looked at from nearer.
    ...written,
    ...rows.map((row) => grown(row, EDGE)),
    ...(planned.stuckOut ?? []),
  ];
  const onOriginal = ([x0, y0, x1, y1]: Rect): Rect => [x0 + of.x, y0 + of.y, x1 + of.x, y1 + of.y];
  const plans = new Map<Picture, Picture>();
  const plan = (whole: Picture) => {
    const known = plans.get(whole);
    if (known !== undefined) return known;
    const at = { width: Math.round(planned.width * whole.scale), height: Math.round(planned.height * whole.scale) };
    const made = withMarks(withBlank(partOf(whole, of, { ...at, scale: whole.scale }), of.blank), marks);
    plans.set(whole, made);
    return made;
  };
  const isAsPlanned = (wholes: readonly Picture[]) =>
    isExplained(differences(seen, wholes.map(plan), unjudged), wholes) &&
    rows.every((row) =>
      wholes.some((whole) => {
        const was = inkOn(withBlank(whole, of.beside), onOriginal(row), vacated.map(onOriginal));
        return isAlike(was, inkOn(seen, row, marks));
      }),
    );
  const fieldsDrawnOtherwise = (byOthers: Picture, byEngine: Picture) => {
    const unlike = differences(plan(byOthers), [plan(byEngine)], unjudged);
    return fieldsOn(of, engine).filter((field) => unlike.some((square) => overlap(field, square)));
  };
  /** Form fields, and letters of a font that isn't there: what one of them draws otherwise only the engine can compare. */
  const isExplained = (left: readonly Rect[], [byOthers, byEngine]: readonly Picture[]) => {
    if (left.length === 0) return true;
    if (planned.isPicture === true || byOthers === undefined || byEngine === undefined) return false;
    const unlike = new Set(differences(plan(byOthers), [plan(byEngine)], unjudged).map(String));
    const fields = fieldsDrawnOtherwise(byOthers, byEngine);
    const isUnlike = (square: Rect) => unlike.has(String(square)) || fields.some((field) => overlap(field, square));
    if (!left.every(isUnlike)) return false;
    const made = attempt(() => engineCopy?.()?.tile(page, SCALE, { x: 0, y: 0, ...size }));
    if (made === undefined) return false;
    const changed = new Set(differences(greyOf(made, size), [plan(byEngine)], unjudged).map(String));
    return !left.some((square) => changed.has(String(square)));
  };
  /** What was unseen went from it, and beside a passage all did: then there is nothing to count by. */
  const isCounted = planned.isPicture !== true && planned.hadUnseen !== true && of.beside.length === 0;
  const saysAsBefore = (row: Rect) => {
    const made = isCounted ? engineCopy?.() : null;
    if (made === null || made === undefined) return true;
    // Marked content that says something else to read is taken out: then what is drawn is compared.
    return [false, true].some((drawn) => {
      const was = lettersOn(engine, of.page, coreOf(onOriginal(row)), vacated.map(onOriginal), { drawn });
      const is = lettersOn(made, page, coreOf(row), marks, { drawn });
      return was === undefined || is === undefined || was === is;
    });
  };
  if (!rows.every(saysAsBefore)) return { page, isSolid, differs: "a line that was set anew has other letters" };
  const first = untouched === undefined ? (original?.picture(of.page, pictureSize(of)) ?? null) : untouched;
  const wholes: Picture[] = first === null ? [] : [first];
  const [whole] = wholes;
  // A picture of a page is drawn and packed otherwise, and shows what it was made from.
  const stirred = whole === undefined || planned.isPicture === true ? [] : stirredPlaces(seen, plan(whole), unjudged);
  if (wholes.length > 0 && stirred.length === 0 && isAsPlanned(wholes)) return { page, isSolid, differs: null };
  // Renderers differ on what the format leaves open. Where the engine draws the original as the copy now looks,
  // the copy shows what the original showed.
  const second = attempt(() => engine.tile(of.page, SCALE, { x: 0, y: 0, ...pictureSize(of) }));
  if (second !== undefined) wholes.push(greyOf(second, pictureSize(of)));
  // Drawn large and made smaller, as a page's picture is, hairlines are paler than drawn small.
  if (planned.isPicture === true && !isAsPlanned(wholes)) {
    const whole = pictureSize(of);
    const all = { x: 0, y: 0, width: whole.width * LARGE, height: whole.height * LARGE };
    const third = attempt(() => engine.tile(of.page, SCALE * LARGE, all));
    if (third !== undefined) wholes.push(shrunk(third, whole, LARGE));
  }
  const [byOthers, byEngine] = wholes;
  const fields = byOthers === undefined || byEngine === undefined ? [] : fieldsDrawnOtherwise(byOthers, byEngine);
  const isAsWas = isAsPlanned(wholes) && !isChangedFromNear(stirred, planned, of, views, unjudged, fields);
  return { page, isSolid, differs: isAsWas ? null : "the page doesn't look as planned" };
}

function frameOf({ width, height }: { readonly width: number; readonly height: number }): Rect[] {
  return [
    [0, 0, width, FRAME],
    [0, height - FRAME, width, height],
    [0, 0, FRAME, height],
    [width - FRAME, 0, width, height],
  ];
}

/** `aside`: marks that are looked at from nearer, and hold what they should. */
function showsThrough(
  [x0, y0, x1, y1]: Rect,
  { width, height, scale, grey }: Picture,
  aside: readonly Rect[],
): boolean {
  const isAside = (x: number, y: number) =>
    aside.some((r) => x + 1 > r[0] * scale && x < r[2] * scale && y + 1 > r[1] * scale && y < r[3] * scale);
  const left = Math.max(0, Math.ceil(x0 * scale) + BLURRED);
  const right = Math.min(width, Math.floor(x1 * scale) - BLURRED);
  for (
    let y = Math.max(0, Math.ceil(y0 * scale) + BLURRED);
    y < Math.min(height, Math.floor(y1 * scale) - BLURRED);
    y++
  )
    for (let x = left; x < right; x++) if (grey[y * width + x]! > BLACK && !isAside(x, y)) return true;
  return false;
}

/** Drawn large enough that what shows between a label's letters is seen. */
function areWritten({ page, width, height, labels }: PlannedPage, { copy, engine }: Views): boolean {
  if (labels.length === 0) return true;
  const scale = Math.min(NEAR, Math.sqrt(MOST_PIXELS / Math.max(1, width * height)));
  const size = { width: Math.round(width * scale), height: Math.round(height * scale), scale };
  const seen = copy.picture(page, size);
  const letters = attempt(() => engine.labelPicture(labels, size));
  return seen !== null && letters !== undefined && labels.every((label) => isWritten(label, seen, letters));
}

/** A note's icon is each reader's own, and so is where it begins. */
function iconsOn({ page, x, y }: PartOfPage, engine: Views["engine"]): Rect[] {
  const notes = attempt(() => engine.annotations(page)) ?? [];
  return notes
    .filter(({ type }) => ICONS.has(type))
    .map(({ rect: [x0, y0, x1, y1] }) => grown([x0 - x, y0 - y, x1 - x, y1 - y], ICON));
}

/** In places of the part of the page that is looked at. */
const fieldsOn = ({ page, x, y }: PartOfPage, engine: Views["engine"]): Rect[] =>
  (attempt(() => engine.fields(page)) ?? []).map(({ rect: [x0, y0, x1, y1] }) => [x0 - x, y0 - y, x1 - x, y1 - y]);

/** A line set anew has the letters it had, wherever they stand now. */
const isAlike = (was: number, is: number) => Math.abs(was - is) <= INK_SHARE * Math.max(was, is) + INK_LEAST;

const inkOn = (picture: Picture, row: Rect, aside: readonly Rect[]) =>
  inkOf(
    picture,
    coreOf(row),
    aside.map((rect) => grown(rect, 1)),
  );

/** The middle of a line, where no letter of the lines above and below reaches. */
function coreOf([x0, y0, x1, y1]: Rect): Rect {
  const [across, down] = [(x1 - x0) * OUTER, (y1 - y0) * OUTER];
  return x1 - x0 > y1 - y0 ? [x0, y0 + down, x1, y1 - down] : [x0 + across, y0, x1 - across, y1];
}

const grown = ([x0, y0, x1, y1]: Rect, by: Pt): Rect => [x0 - by, y0 - by, x1 + by, y1 + by];

/** The four sides of a rectangle, so far outside and inside; its middle is judged. */
function edgesOf([x0, y0, x1, y1]: Rect, out: Pt, within: Pt): Rect[] {
  return [
    [x0 - out, y0 - out, x1 + out, y0 + within],
    [x0 - out, y1 - within, x1 + out, y1 + out],
    [x0 - out, y0 - out, x0 + within, y1 + out],
    [x1 - within, y0 - out, x1 + out, y1 + out],
  ];
}
