// The lines of one page set anew: marks of one width, and what stands moved behind them.
import type { PageNumber, Pt, Rect } from "../../../base/units.ts";
import { glyphWidths, resolve } from "../../documents/pdf/glyph-widths.ts";
import { type Shown, shownText } from "../../documents/pdf/shown-text.ts";
import { isDict } from "../../documents/pdf/structure.ts";
import type { EditablePdf, PdfValue, RawPage } from "../../ports/pdf-engine.ts";
import type { PageTargets } from "../step.ts";
import { type Item, layLine, MARK_EMS, NARROW_MARK_EMS } from "./lay-line.ts";
import { boxOf, extentOf } from "./line-ends.ts";
import { rewriteShown } from "./rewrite-shown.ts";
import { alignmentOf, COLUMN_EMS, type Extent, rightLimit, segmentAround } from "./segments.ts";

export type ResetPage = {
  /** Marks where they are now, in the place of those that were. */
  readonly marks: readonly Rect[];
  /** Those of them of one width. */
  readonly gaps: readonly Rect[];
  /** Marks of exact width that moved with their line, by their old place. */
  readonly moved: ReadonlySet<string>;
  /** Lines set anew, whole: what was struck there is proven by its marks. */
  readonly rows: readonly Rect[];
  /** Marks on lines that can't be set anew. */
  readonly left: readonly Rect[];
};

type Placed = Item & ({ readonly op: number; readonly part: number } | { readonly rects: readonly Rect[] });

export function resetPage(pdf: EditablePdf, page: PageNumber, targets: PageTargets): ResetPage | undefined {
  const content = contentOf(pdf, page);
  if (content === null) return undefined;
  const shown = shownText(content.bytes, pdf.pageMatrix(page), content.widthsOf);
  const raw = pdf.page(page);
  const spaces = raw.lines
    .flat()
    .filter(({ c }) => c.trim() === "")
    .map(boxOf);
  const extents = raw.lines.flatMap(extentOf);
  const isSafe = new Set(targets.gaps.map((rect) => rect.join()));
  const moves = new Map<string, Pt>();
  const result = {
    marks: [] as Rect[],
    gaps: [] as Rect[],
    moved: new Set<string>(),
    rows: [] as Rect[],
    left: [] as Rect[],
  };
  const done = new Set<string>();

  for (const gap of targets.gaps) {
    if (done.has(gap.join())) continue;
    const items = itemsOn(gap, shown, targets.rects, isSafe, spaces);
    const at = items.findIndex((item) => "rects" in item && item.rects.some((rect) => rect.join() === gap.join()));
    const others = extents.filter(({ top, bottom }) => bottom < middle(gap) || top > middle(gap));
    const segment = segmentAround(items, at, others);
    const rects = segment.flatMap((item) => ("rects" in item ? item.rects : []));
    for (const rect of rects) done.add(rect.join());
    const next = items[items.indexOf(segment.at(-1)!) + 1];
    const laid = isFollowed(segment, gap, shown, raw)
      ? layWithin(segment, others, raw.width, next === undefined ? null : next.from)
      : null;
    if (laid === null) {
      result.left.push(...rects.filter((rect) => isSafe.has(rect.join())));
      continue;
    }
    segment.forEach((item, i) => {
      const start = laid.starts[i]!;
      if ("op" in item) moves.set(`${item.op} ${item.part}`, start - item.from);
      else {
        const mark: Rect = [start, item.rects[0]![1], start + laid.widths[i]!, item.rects[0]![3]];
        result.marks.push(mark);
        if (item.mark === "safe") result.gaps.push(mark);
        for (const rect of item.rects) result.moved.add(rect.join());
      }
    });
    result.rows.push([segment[0]!.from - 1, gap[1] - 1, Math.max(laid.end, segment.at(-1)!.to) + 1, gap[3] + 1]);
  }
  if (moves.size > 0) {
    const resetOps = new Set([...moves.keys()].map((key) => Number(key.split(" ")[0])));
    pdf.writeStream(
      content.number,
      rewriteShown(content.bytes, shown, {
        by: (op, part) => moves.get(`${op} ${part}`) ?? 0,
        isReset: (op) => resetOps.has(op),
      }),
    );
  }
  return result;
}

/** Wide marks where the line has room for them, judged by what stands and the other lines alone. */
function layWithin(segment: readonly Placed[], others: readonly Extent[], pageWidth: Pt, next: Pt | null) {
  const extent = { left: segment[0]!.from, right: segment.at(-1)!.to };
  const alignment = alignmentOf(extent, others, pageWidth);
  const edge = Math.max(rightLimit(extent, others, pageWidth), alignment.kind === "right" ? alignment.at + 0.1 : 0);
  const limit = Math.min(edge, next === null ? edge : next - segment[0]!.em / 2);
  for (const ems of [MARK_EMS, NARROW_MARK_EMS]) {
    const laid = layLine(segment, alignment, ems);
    if (laid.end <= limit && laid.starts[0]! > 0) return laid;
  }
  return null;
}

/** Everything that a reader sees on the line is one of the strings that can be moved. */
function isFollowed(segment: readonly Placed[], gap: Rect, shown: readonly Shown[], raw: RawPage): boolean {
  const [left, right] = [segment[0]!.from, segment.at(-1)!.to];
  const strings = segment.filter((item) => "op" in item);
  if (strings.some(({ op }) => !shown[op]!.sure || !shown[op]!.level)) return false;
  if (raw.images.some((r) => r[0] < right && r[2] > left && r[1] < gap[3] && r[3] > gap[1])) return false;
  return raw.lines.flat().every((glyph) => {
    const box = boxOf(glyph);
    const y = middle(box);
    if (glyph.c.trim() === "" || y < gap[1] || y > gap[3] || box[2] < left || box[0] > right) return true;
    return strings.some(({ from, to }) => box[0] > from - 0.6 && box[2] < to + 0.6);
  });
}

function itemsOn(
  gap: Rect,
  shown: readonly Shown[],
  rects: readonly Rect[],
  isSafe: ReadonlySet<string>,
  spaces: readonly Rect[],
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
    const base = { em, mark, startsWithSpace: false, endsWithSpace: false };
    // Marks that touch are one: how many words were struck is nobody's business.
    if (
      last !== undefined &&
      "rects" in last &&
      rect[0] - last.to < COLUMN_EMS * em &&
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
  return [...standing, ...marks].sort((a, b) => a.from - b.from);
}

const between = (items: readonly Item[], from: Pt, to: Pt) =>
  items.filter(
    (item) =>
      !(item.startsWithSpace && item.to - item.from < item.em / 2) && item.from >= from - 0.3 && item.to <= to + 0.3,
  ).length;

const middle = (box: Rect): Pt => (box[1] + box[3]) / 2;

/** The page's one content stream and its fonts; null where there are several, which no edit has joined. */
function contentOf(pdf: EditablePdf, page: PageNumber) {
  const object = pdf.object(pdf.pageObject(page));
  if (!isDict(object)) return null;
  const contents = object.dict.get("Contents");
  let number = typeof contents === "object" && contents !== null && "ref" in contents ? contents.ref : null;
  if (number !== null && !pdf.isStream(number)) {
    const list = pdf.object(number);
    const only =
      typeof list === "object" && list !== null && "array" in list && list.array.length === 1 ? list.array[0] : null;
    number = typeof only === "object" && only !== null && "ref" in only ? only.ref : null;
  }
  const bytes = number === null ? null : pdf.stream(number);
  if (number === null || bytes === null) return null;
  const resources = resolve(pdf, inherited(pdf, object.dict.get("Resources"), object.dict.get("Parent")));
  const fonts = isDict(resources) ? resolve(pdf, resources.dict.get("Font")) : null;
  const known = new Map<string, ReturnType<typeof glyphWidths>>();
  const widthsOf = (name: string) => {
    const found = known.get(name);
    if (found !== undefined) return found;
    const font = isDict(fonts) ? fonts.dict.get(name) : undefined;
    const widths = font === undefined ? null : glyphWidths(pdf, font, pdf.standardWidth);
    known.set(name, widths);
    return widths;
  };
  return { number, bytes, widthsOf };
}

function inherited(pdf: EditablePdf, own: PdfValue | undefined, parent: PdfValue | undefined): PdfValue {
  let [resources, up] = [own, parent];
  for (let level = 0; resources === undefined && level < 32; level++) {
    const node = resolve(pdf, up);
    if (!isDict(node)) break;
    [resources, up] = [node.dict.get("Resources"), node.dict.get("Parent")];
  }
  return resources ?? null;
}
