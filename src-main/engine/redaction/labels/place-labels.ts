// Which labels of a page are written, where and how large; and which are not, and why.
import { invisibleIn } from "../../../base/invisible.ts";
import { overlap, type Pt, type Rect } from "../../../base/units.ts";
import { frame } from "../lines/frame.ts";
import type { Labelled, SetLabel } from "./label.ts";
import { LEAST_SIZE, layLabel } from "./lay-label.ts";

/** Helvetica's letters, for every file has a font like it. */
export const LABEL_FONT = "Helvetica";
/** What lies within another mark may reach so far out of it. */
const SLACK: Pt = 1;
/** A mark of so many times the height is another kind of mark: a box, a page. */
const MUCH_HIGHER = 2;

export type PlacedLabels = {
  readonly set: readonly SetLabel[];
  readonly leftOff: readonly string[];
  /** The page's marks without those that lie under blank paper. */
  readonly rects: readonly Rect[];
};

type Page = {
  readonly size: { readonly width: Pt; readonly height: Pt };
  readonly rects: readonly Rect[];
  /** At size 1; undefined for a letter that the font lacks. */
  readonly widthOf: (letter: string) => Pt | undefined;
};

export function placeLabels(labels: readonly Labelled[], { size, rects, widthOf }: Page): PlacedLabels {
  const set: SetLabel[] = [];
  const leftOff: string[] = [];
  let standing = rects;
  for (const labelled of distinct(labels)) {
    const { page, mark, turn, label, struck } = labelled;
    const why = obstacle(labelled, rects, widthOf);
    if (why !== null) {
      leftOff.push(why);
      continue;
    }
    const { level, back } = frame(turn, size);
    const beside = labels.flatMap((l) => (l.turn === turn ? [level(l.mark)] : []));
    const area = untilNext(level(mark), beside);
    const own = area[2] === level(mark)[2] ? mark : back(area);
    const laid = layLabel(plain(label.text), area, (letter) => widthOf(letter)!);
    const isTaken = set.some((other) => overlap(other.mark, own));
    if (laid === null || isTaken) {
      leftOff.push(isTaken ? "its mark carries another label" : `its letters would be smaller than ${LEAST_SIZE} pt`);
      continue;
    }
    const lines = laid.lines.map(({ text, x, y }) => {
      const [atX, atY] = back([x, y, x, y]);
      return { text, x: atX, y: atY };
    });
    const others = standing.filter((rect) => rect.join() !== mark.join());
    const apart = others.filter((rect) => !within(rect, mark, SLACK));
    // Black that runs into it would leave half a frame: then it is black as a whole.
    const isBlank = label.style === "plain" && !apart.some((rect) => overlap(rect, mark));
    if (isBlank) standing = standing.filter((rect) => rect.join() === mark.join() || apart.includes(rect));
    set.push({ page, mark: own, turn, style: isBlank ? "plain" : "bar", size: laid.size, lines, label, struck });
  }
  return { set, leftOff, rects: standing };
}

/** One line, its letters in one piece each and none without a shape. */
function plain(text: string): string {
  const composed = text.normalize("NFC").replace(/\s+/g, " ").trim();
  const unseen = [...invisibleIn(composed)];
  return unseen.toReversed().reduce((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), composed);
}

function obstacle(labelled: Labelled, rects: readonly Rect[], widthOf: Page["widthOf"]): string | null {
  const { mark, label, unsaid } = labelled;
  if (unsaid === true) return "it would tell that a source is protected";
  const letters = [...plain(label.text)];
  if (letters.some((letter) => widthOf(letter) === undefined)) return "its font lacks a letter of it";
  if (!rects.some((rect) => rect.join() === mark.join())) return "its line runs on a slant";
  const height = ([x0, y0, x1, y1]: Rect) => Math.min(x1 - x0, y1 - y0);
  // Where in a page that is struck whole something else was struck is nobody's business.
  if (rects.some((rect) => within(mark, rect, SLACK) && height(rect) >= MUCH_HIGHER * height(mark)))
    return "its mark lies within another";
  return null;
}

/** Marks that became one are labelled once. */
function distinct(labels: readonly Labelled[]): Labelled[] {
  return [...new Map(labels.map((one) => [`${one.mark.join()} ${one.label.text}`, one])).values()];
}

/** Lines struck to their ends hide where the marks on them ended: a label has the room up to where the next begins. */
function untilNext([x0, y0, x1, y1]: Rect, others: readonly Rect[]): Rect {
  const onLine = others.filter((o) => o[1] < (y0 + y1) / 2 && o[3] > (y0 + y1) / 2 && o[0] > x0 && o[0] < x1);
  return [x0, y0, Math.min(x1, ...onLine.map((o) => o[0])), y1];
}

const within = (a: Rect, b: Rect, slack: Pt) =>
  a[0] >= b[0] - slack && a[1] >= b[1] - slack && a[2] <= b[2] + slack && a[3] <= b[3] + slack;
