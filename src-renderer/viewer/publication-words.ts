// What pdf.js reads of a page, as lines with quads: runs on one baseline joined, in the order of the file.
import type { PageWords } from "./types.ts";

/** As pdf.js tells it: a run of text, its matrix in the page's own space, and how far it reaches. */
export type TextRun = {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly fontName: string;
  readonly hasEOL: boolean;
};
export type TextRuns = {
  readonly items: readonly (TextRun | object)[];
  readonly styles: Readonly<Record<string, { readonly ascent: number; readonly descent: number }>>;
};

type Vector = readonly [number, number];
type Line = { start: number; end: number; quad: number[]; run: TextRun };

/** Further apart than this, in heights of the type, two runs on a baseline are two columns. */
const COLUMN = 3;

/** `toPage` is the matrix from the page's own space to points as displayed. */
export function publicationWords({ items, styles }: TextRuns, toPage: readonly number[]): PageWords {
  const lines: Line[] = [];
  let text = "";
  let open: Line | null = null;
  for (const item of items) {
    if (!isRun(item)) continue;
    if (item.str !== "") {
      const quad = quadOf(item, styles[item.fontName], toPage);
      if (open !== null && !continues(open, item)) {
        text += "\n";
        open = null;
      }
      if (open === null) {
        open = { start: text.length, end: 0, quad, run: item };
        lines.push(open);
      } else open.quad = [...open.quad.slice(0, 2), ...quad.slice(2, 4), ...open.quad.slice(4, 6), ...quad.slice(6, 8)];
      open.run = item;
      text += item.str;
      open.end = text.length;
    }
    if (item.hasEOL) {
      text += "\n";
      open = null;
    }
  }
  return { text, lines: lines.map(({ start, end, quad }) => ({ start, end, quad })) };
}

const isRun = (item: object): item is TextRun => "str" in item && "transform" in item;

function directions({ transform }: TextRun) {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = transform;
  const [long, high] = [Math.hypot(a, b) || 1, Math.hypot(c, d) || 1];
  const along: Vector = [a / long, b / long];
  const up: Vector = [c / high, d / high];
  return { along, up, high, from: [e, f] as Vector };
}

function continues({ run }: Line, next: TextRun): boolean {
  const before = directions(run);
  const after = directions(next);
  const [dx, dy] = [after.from[0] - before.from[0], after.from[1] - before.from[1]];
  const gap = dx * before.along[0] + dy * before.along[1] - run.width;
  const off = dx * before.up[0] + dy * before.up[1];
  const turned = Math.abs(before.along[0] * after.along[1] - before.along[1] * after.along[0]) > 0.01;
  return !turned && Math.abs(off) < before.high * 0.5 && gap > -before.high && gap < before.high * COLUMN;
}

function quadOf(run: TextRun, style: TextRuns["styles"][string] | undefined, toPage: readonly number[]): number[] {
  const { along, up, high, from } = directions(run);
  const ascent = (style?.ascent || 0.8) * high;
  const descent = (style?.descent || -0.2) * high;
  const at = (reach: number, rise: number): Vector => [
    from[0] + along[0] * reach + up[0] * rise,
    from[1] + along[1] * reach + up[1] * rise,
  ];
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = toPage;
  return [at(0, ascent), at(run.width, ascent), at(0, descent), at(run.width, descent)].flatMap(([x, y]) => [
    a * x + c * y + e,
    b * x + d * y + f,
  ]);
}
