// The lines of one page set anew: marks of one width, and what stands moved behind them.
import { multiply } from "../../../base/matrix.ts";
import type { PageNumber, Pt, Rect } from "../../../base/units.ts";
import { pageContent } from "../../documents/pdf/page-content.ts";
import { type Shown, shownText } from "../../documents/pdf/shown-text.ts";
import type { EditablePdf, Mark } from "../../ports/pdf-engine.ts";
import type { Gap, PageTargets } from "../step.ts";
import { frame, type Turn } from "./frame.ts";
import { type Kerning, kerningOn } from "./kerning.ts";
import { type Item, layLine, MARK_EMS, NARROW_MARK_EMS } from "./lay-line.ts";
import { boxOf, extentOf } from "./line-ends.ts";
import type { Filled } from "./padding.ts";
import { rewriteShown } from "./rewrite-shown.ts";
import { alignmentOf, COLUMN_EMS, isCrossed, rightLimit, segmentAround } from "./segments.ts";

type Result = {
  /** Marks where they are now, in the place of those that were. */
  readonly marks: Rect[];
  /** Those of them of one width. */
  readonly gaps: Gap[];
  /** Marks that moved or changed with their line, by their old place: where each is now. */
  readonly moved: Map<string, Rect>;
  /** Lines set anew, whole: what was struck there is proven by its marks. */
  readonly rows: Rect[];
  /** Marks on lines that can't be set anew. */
  readonly left: Rect[];
};
export type ResetPage = { readonly [K in keyof Result]: Readonly<Result[K]> };

type Placed = Item & ({ readonly op: number; readonly part: number } | { readonly rects: readonly Rect[] });

/** A page turned so that one of its directions of text is level. */
type Standing = {
  readonly width: Pt;
  readonly letters: readonly Rect[];
  readonly spaces: readonly Rect[];
  readonly images: readonly Rect[];
  /** What is painted and isn't text, rules and underlines left aside. */
  readonly shapes: readonly Rect[];
  /** Upright rules, as between a table's columns. */
  readonly rules: readonly Rect[];
  readonly extents: ReturnType<typeof extentOf>;
};

/** Thinner than this it is a rule, which hides nothing that moves over it. */
const RULE: Pt = 3;

/** `padded`: where runs of blanks stood on the lines of these marks. */
export function resetPage(
  pdf: EditablePdf,
  page: PageNumber,
  targets: PageTargets,
  padded: readonly Filled[],
): ResetPage {
  const result: Result = { marks: [], gaps: [], moved: new Map(), rows: [], left: [] };
  for (const turn of new Set(targets.gaps.map((gap) => gap.turn))) resetTurn(pdf, page, targets, padded, turn, result);
  return result;
}

function resetTurn(
  pdf: EditablePdf,
  page: PageNumber,
  targets: PageTargets,
  padded: readonly Filled[],
  turn: Turn,
  result: Result,
): void {
  const raw = pdf.page(page);
  const { level, back, matrix, width } = frame(turn, raw);
  const gaps = targets.gaps.filter((gap) => gap.turn === turn).map(({ rect }) => level(rect));
  const leftwards = new Set(targets.gaps.flatMap((gap) => (gap.leftwards ? [level(gap.rect).join()] : [])));
  const content = pageContent(pdf, page);
  // Numbers turned there and back are not quite themselves: each mark is known by the one it was made from.
  const origin = new Map(targets.rects.map((rect) => [level(rect).join(), rect]));
  const originOf = (rect: Rect) => origin.get(rect.join()) ?? back(rect);
  if (content === null) {
    result.left.push(...gaps.map(originOf));
    return;
  }
  const shown = shownText(content.bytes, multiply(pdf.pageMatrix(page), matrix), content.widthsOf, "letter");
  const lines = raw.lines.map((line) =>
    line.map((glyph) => ({ blank: glyph.c.trim() === "", box: level(boxOf(glyph)) })),
  );
  const boxes = (blank: boolean) => lines.flat().flatMap((glyph) => (glyph.blank === blank ? [glyph.box] : []));
  const painted = pdf.marks(page).map(({ rect, ...mark }) => ({ ...mark, rect: level(rect) }));
  const standing: Standing = {
    width,
    letters: boxes(false),
    spaces: boxes(true),
    images: raw.images.map(level),
    shapes: painted.filter(mayHide).map(({ rect }) => rect),
    rules: painted.flatMap(({ kind, rect }) => (kind !== "text" && isUprightRule(rect) ? [rect] : [])),
    extents: lines.flatMap((line) => extentOf(line.flatMap(({ blank, box }) => (blank ? [] : [box])))),
  };
  const isSafe = new Set(gaps.map((rect) => rect.join()));
  const rectsHere = targets.rects.map(level);
  const runs = padded.map((run) => ({ ...run, rect: level(run.rect) }));
  const kerning = kerningOn(shown, gaps);
  const moves = new Map<string, Pt>();
  const done = new Set<string>();
  for (const gap of gaps) {
    if (done.has(gap.join())) continue;
    const y = middle(gap);
    const crossing = standing.rules.filter((rule) => rule[1] < y && rule[3] > y);
    const rules = crossing.map((rule) => (rule[0] + rule[2]) / 2).sort((a, b) => a - b);
    const items = itemsOn(gap, shown, rectsHere, isSafe, standing.spaces, kerning, rules);
    const at = items.findIndex((item) => "rects" in item && item.rects.some((rect) => rect.join() === gap.join()));
    const others = standing.extents.filter(({ top, bottom }) => bottom < middle(gap) || top > middle(gap));
    const filled = runs.filter(({ rect }) => middle(rect) > gap[1] && middle(rect) < gap[3]);
    const segment = segmentAround(items, at, others, filled, rules);
    const rects = segment.flatMap((item) => ("rects" in item ? item.rects : []));
    for (const rect of rects) done.add(rect.join());
    const next = items[items.indexOf(segment.at(-1)!) + 1];
    const laid = isFollowed(segment, items, gap, shown, standing)
      ? layWithin(segment, gap, others, width, next?.from ?? null)
      : null;
    if (laid === null || runsIntoShape(segment, laid, gap, standing.shapes)) {
      result.left.push(...rects.filter((rect) => isSafe.has(rect.join())).map(originOf));
      continue;
    }
    segment.forEach((item, i) => {
      const start = laid.starts[i]!;
      if ("op" in item) moves.set(`${item.op} ${item.part}`, start - item.from);
      else {
        const mark = back([start, item.rects[0]![1], start + laid.widths[i]!, item.rects[0]![3]]);
        result.marks.push(mark);
        const isLeftwards = item.rects.some((rect) => leftwards.has(rect.join()));
        if (item.mark === "safe") result.gaps.push({ rect: mark, turn, ...(isLeftwards ? { leftwards: true } : {}) });
        for (const rect of item.rects) result.moved.set(originOf(rect).join(), mark);
      }
    });
    const [from, to] = [Math.min(laid.starts[0]!, segment[0]!.from), Math.max(laid.end, segment.at(-1)!.to)];
    const row: Rect = [from - 1, gap[1] - 1, to + 1, gap[3] + 1];
    result.rows.push(back(row));
  }
  if (moves.size === 0) return;
  const resetOps = new Set([...moves.keys()].map((key) => Number(key.split(" ")[0])));
  const by = (op: number, part: number) => moves.get(`${op} ${part}`) ?? 0;
  pdf.writeStream(content.number, rewriteShown(content.bytes, shown, { by, isReset: (op) => resetOps.has(op) }));
}

/** Wide marks where the line has room for them, judged by what stands and the other lines alone. */
function layWithin(segment: readonly Placed[], gap: Rect, others: Standing["extents"], pageWidth: Pt, next: Pt | null) {
  const extent = { left: segment[0]!.from, right: segment.at(-1)!.to, top: gap[1], bottom: gap[3] };
  const alignment = alignmentOf(extent, others, pageWidth);
  const edge = Math.max(rightLimit(extent, others, pageWidth), alignment.kind === "right" ? alignment.at + 0.1 : 0);
  const limit = Math.min(edge, next === null ? edge : next - segment[0]!.em / 2);
  for (const ems of [MARK_EMS, NARROW_MARK_EMS]) {
    const laid = layLine(segment, alignment, ems);
    if (laid.end <= limit && laid.starts[0]! > 0) return laid;
  }
  return null;
}

/**
 * Everything that a reader sees on the line is one of the strings that can be moved. What a form draws is none of them:
 * beside the mark it would stand where it stood, and say how wide the struck words were.
 */
function isFollowed(
  segment: readonly Placed[],
  items: readonly Placed[],
  gap: Rect,
  shown: readonly Shown[],
  standing: Standing,
): boolean {
  const [left, right] = [segment[0]!.from, segment.at(-1)!.to];
  const strings = segment.filter((item) => "op" in item);
  const reach = COLUMN_EMS * Math.max(...segment.map(({ em }) => em));
  const placed = items.filter((item) => "op" in item);
  if (strings.some(({ op }) => !shown[op]!.sure || !shown[op]!.level)) return false;
  if (standing.images.some((r) => r[0] < right && r[2] > left && r[1] < gap[3] && r[3] > gap[1])) return false;
  return standing.letters.every((box) => {
    const y = middle(box);
    if (y < gap[1] || y > gap[3] || box[2] < left - reach || box[0] > right + reach) return true;
    const isBeside = box[2] < left || box[0] > right;
    return (isBeside ? placed : strings).some(({ from, to }) => box[0] > from - 0.6 && box[2] < to + 0.6);
  });
}

/** A line that is drawn somewhere in its rectangle (a frame, a cross, a curve) leaves the rest of it free. */
const mayHide = ({ kind, rect, solid }: Mark) => kind !== "text" && !isRule(rect) && (kind !== "stroke" || solid);

const isUprightRule = ([x0, y0, x1, y1]: Rect) => x1 - x0 < RULE && y1 - y0 > RULE;

const isRule = ([x0, y0, x1, y1]: Rect) => Math.min(x1 - x0, y1 - y0) < RULE;

/** A bar or a panel that begins or ends on the line could hide what moves: all of the line lies on it, or none. */
function runsIntoShape(
  segment: readonly Placed[],
  laid: { readonly starts: readonly Pt[]; readonly end: Pt },
  gap: Rect,
  shapes: readonly Rect[],
): boolean {
  const [left, right] = [Math.min(laid.starts[0]!, segment[0]!.from), Math.max(laid.end, segment.at(-1)!.to)];
  const y = middle(gap);
  return shapes.some(
    ([x0, y0, x1, y1]) => y0 < y && y1 > y && x0 < right && x1 > left && (x0 > left + 0.5 || x1 < right - 0.5),
  );
}

function itemsOn(
  gap: Rect,
  shown: readonly Shown[],
  rects: readonly Rect[],
  isSafe: ReadonlySet<string>,
  spaces: readonly Rect[],
  kerning: Kerning,
  rules: readonly Pt[],
): Placed[] {
  const height = gap[3] - gap[1];
  const here = spaces.filter((box) => middle(box) > gap[1] && middle(box) < gap[3]);
  const isSpace = (x: Pt) => here.some((box) => Math.abs(box[0] - x) < 0.4);
  const strings = shown.flatMap((op, n) =>
    op.parts.flatMap((part, i): Placed[] =>
      part.bytes.length > 0 && part.y > gap[1] + 0.3 * height && part.y < gap[3] + 0.25 * height
        ? [
            {
              op: n,
              part: i,
              from: part.x,
              to: part.x + part.width + part.spacing,
              width: part.width,
              em: op.em,
              mark: null,
              startsWithSpace: isSpace(part.x),
              endsWithSpace: isSpace(part.x + part.width + part.spacing - part.last),
              kern: null,
            },
          ]
        : [],
    ),
  );
  const em = strings[0]?.em ?? height / 1.2;
  const marks: Placed[] = [];
  const level = rects.filter((rect) => middle(rect) > gap[1] && middle(rect) < gap[3]).sort((a, b) => a[0] - b[0]);
  for (const rect of level) {
    const mark = isSafe.has(rect.join()) ? ("safe" as const) : ("exact" as const);
    const last = marks.at(-1);
    const base = { em, mark, startsWithSpace: false, endsWithSpace: false, kern: null };
    // Marks that touch are one: how many words were struck is nobody's business.
    if (
      last !== undefined &&
      "rects" in last &&
      rect[0] - last.to < COLUMN_EMS * em &&
      !isCrossed(rules, last.to, rect[0]) &&
      between(strings, last.to, rect[0]) === 0
    )
      marks[marks.length - 1] = {
        ...last,
        to: Math.max(last.to, rect[2]),
        width: Math.max(last.to, rect[2]) - last.from,
        mark: last.mark === "safe" ? "safe" : mark,
        rects: [...last.rects, rect],
      };
    else marks.push({ ...base, from: rect[0], to: rect[2], width: rect[2] - rect[0], rects: [rect] });
  }
  // A space between struck words stays where it was, under their mark.
  const standing = strings.filter((item) => !marks.some((m) => item.from >= m.from - 0.3 && item.to <= m.to + 0.3));
  const sorted = [...standing, ...marks].sort((a, b) => a.from - b.from);
  return sorted.map((item, i) => ({ ...item, kern: kernBefore(item, sorted[i - 1], shown, kerning) }));
}

/** Between letters of one font: what parts two fonts is nobody's kerning. */
function kernBefore(item: Placed, before: Placed | undefined, shown: readonly Shown[], kerning: Kerning): Pt | null {
  if (before === undefined || !("op" in item) || !("op" in before)) return null;
  const [op, left] = [shown[item.op]!, shown[before.op]!];
  return kerning(op, left.parts[before.part]!, op.parts[item.part]!);
}

const between = (items: readonly Item[], from: Pt, to: Pt) =>
  items.filter(
    (item) =>
      !(item.startsWithSpace && item.to - item.from < item.em / 2) && item.from >= from - 0.3 && item.to <= to + 0.3,
  ).length;

const middle = (box: Rect): Pt => (box[1] + box[3]) / 2;
