// Drawn by other code, pages look as planned: marks where they should be, lines moved, and nothing else changed.
import { attempt } from "../../../base/attempt.ts";
import type { PageNumber, Pt, Rect } from "../../../base/units.ts";
import type { Picture } from "../../ports/pdf-engine.ts";
import type { Check, Exported, Views } from "../check.ts";
import { differences } from "../compare-pictures.ts";
import { greyOf, inkOf, withMarks } from "../planned-picture.ts";

/** Pictures are compared at the page's own size: a letter is a dozen pixels. */
const SCALE = 1;
/** Libraries round a page's size differently: its outermost pixels are not judged. */
const FRAME = 2;
/** Notes that a reader shows as a picture of its own, at a size of its own. */
const ICONS = new Set(["Text", "FileAttachment", "Sound", "Popup"]);
const ICON: Pt = 24;
/** Around marks and moved lines letters were cut, and a picture of the original has wider marks: so far, nothing is judged. */
const EDGE: Pt = 6;
/** How much of a moved line's ink may be missing or added: edges fall on other pixels, and marks touch letters. */
/** So much of a line's height, above and below, may hold parts of its neighbours. */
const OUTER = 0.3;
const INK_SHARE = 0.05;
const INK_LEAST = 4;
/** Pages that nothing was struck from and that are looked at all the same, spread over the document. */
const SAMPLE = 8;

export const plannedPictures: Check = {
  id: "verification/planned-picture",
  needsOriginal: true,
  run(exported) {
    const { views, pdf } = exported;
    if (views === null) return [{ where: "the copy can't be drawn by another reader" }];
    const out: { page: number; where: string }[] = [];
    for (const page of looked(exported, pdf.pageCount())) {
      const verdict = compare(page, exported, views);
      if (verdict !== null) out.push({ page, where: verdict });
    }
    return out;
  },
};

/** Every page that was touched, and some that were not; the same ones each time. */
function looked({ struck, pictures }: Exported, count: number): PageNumber[] {
  const pages = new Set([...struck.keys(), ...pictures]);
  const step = Math.max(1, Math.ceil(count / SAMPLE));
  for (let page = 1; page <= count; page += step) pages.add(page);
  return [...pages].filter((page) => page <= count).sort((a, b) => a - b);
}

function compare(page: PageNumber, exported: Exported, { original, copy, engine }: Views): string | null {
  const { width, height } = exported.pdf.pageSize(page);
  const size = { width: Math.round(width * SCALE), height: Math.round(height * SCALE), scale: SCALE };
  const seen = copy.picture(page, size);
  if (seen === null) return "the page can't be drawn by another reader";
  const marks = exported.struck.get(page)?.rects ?? [];
  const vacated = exported.vacated.get(page) ?? [];
  const rows = exported.rows.get(page) ?? [];
  const [right, bottom] = [size.width - FRAME, size.height - FRAME];
  const frame: Rect[] = [
    [0, 0, size.width, FRAME],
    [0, bottom, size.width, size.height],
    [0, 0, FRAME, size.height],
    [right, 0, size.width, size.height],
  ];
  const unjudged = [
    ...frame,
    ...iconsOn(page, engine),
    ...[...marks, ...vacated].flatMap(edgesOf),
    ...rows.map((row) => grown(row, EDGE)),
  ];
  const isAsPlanned = (plans: readonly Picture[]) =>
    differences(
      seen,
      plans.map((plan) => withMarks(plan, marks)),
      unjudged,
    ).length === 0 && rows.every((row) => plans.some((plan) => keptInk(row, plan, vacated, seen, marks)));
  const first = original?.picture(page, size) ?? null;
  const plans: Picture[] = first === null ? [] : [first];
  if (plans.length > 0 && isAsPlanned(plans)) return null;
  // Renderers differ on what the format leaves open. Where the engine draws the original as the copy now looks,
  // the copy shows what the original showed.
  const second = attempt(() => engine.tile(page, SCALE, { x: 0, y: 0, ...size }));
  if (second !== undefined) plans.push(greyOf(second, size));
  return isAsPlanned(plans) ? null : "the page doesn't look as planned";
}

/** A note's icon is each reader's own, and so is where it begins. */
function iconsOn(page: PageNumber, engine: Views["engine"]): Rect[] {
  const notes = attempt(() => engine.annotations(page)) ?? [];
  return notes.filter(({ type }) => ICONS.has(type)).map(({ rect }) => grown(rect, ICON));
}

/** A line set anew has the letters it had, wherever they stand now. */
function keptInk(
  row: Rect,
  before: Picture,
  vacated: readonly Rect[],
  after: Picture,
  marks: readonly Rect[],
): boolean {
  const middle = coreOf(row);
  const was = inkOf(
    before,
    middle,
    vacated.map((rect) => grown(rect, 1)),
  );
  const is = inkOf(
    after,
    middle,
    marks.map((rect) => grown(rect, 1)),
  );
  return Math.abs(was - is) <= INK_SHARE * Math.max(was, is) + INK_LEAST;
}

/** The middle of a line, where no letter of the lines above and below reaches. */
function coreOf([x0, y0, x1, y1]: Rect): Rect {
  const [across, down] = [(x1 - x0) * OUTER, (y1 - y0) * OUTER];
  return x1 - x0 > y1 - y0 ? [x0, y0 + down, x1, y1 - down] : [x0 + across, y0, x1 - across, y1];
}

const grown = ([x0, y0, x1, y1]: Rect, by: Pt): Rect => [x0 - by, y0 - by, x1 + by, y1 + by];

/** The four sides of a mark, inside and outside; its middle is judged. */
function edgesOf([x0, y0, x1, y1]: Rect): Rect[] {
  return [
    [x0 - EDGE, y0 - EDGE, x1 + EDGE, y0 + 1],
    [x0 - EDGE, y1 - 1, x1 + EDGE, y1 + EDGE],
    [x0 - EDGE, y0 - EDGE, x0 + 1, y1 + EDGE],
    [x1 - 1, y0 - EDGE, x1 + EDGE, y1 + EDGE],
  ];
}
