// Where a content stream shows text: each string of each show operator with its place on the page as displayed
// (ISO 32000-2, 9.4). Forms are not followed: what they show is not here.
import { apply, IDENTITY, type Matrix, multiply } from "../../../base/matrix.ts";
import type { Pt } from "../../../base/units.ts";
import type { GlyphWidths } from "./glyph-widths.ts";
import type { Operand, Operation } from "./operations.ts";
import { type TextState, textOperators } from "./text-operators.ts";

export type ShownPart = {
  readonly bytes: Uint8Array;
  /** The first glyph's origin. */
  readonly x: Pt;
  readonly y: Pt;
  /** Without word spacing, which justification uses. */
  readonly width: Pt;
  /** Word spacing in it, added to the width. */
  readonly spacing: Pt;
  /** What the last glyph takes of both. */
  readonly last: Pt;
};

export type Shown = {
  readonly start: number;
  readonly end: number;
  readonly parts: readonly ShownPart[];
  /** What the array's numbers move the pen by before its first string, and after its last. */
  readonly lead: Pt;
  readonly trail: Pt;
  /** The pen was set by an operator since the last show, so that this one doesn't depend on what that one drew. */
  readonly placed: boolean;
  readonly font: string;
  /** Bytes of one code. */
  readonly codeLength: 1 | 2;
  /** Points on the page for one unit of an array's numbers: what −1 moves the pen by. */
  readonly unit: Pt;
  /** The font's size on the page. */
  readonly em: Pt;
  /** Word spacing as the stream sets it. */
  readonly wordSpacing: number;
  /** Reads left to right, level, on the page as displayed. */
  readonly level: boolean;
  /** Every code's width is known and the operator is one of Tj and TJ. */
  readonly sure: boolean;
};

/** `part`: what is told apart, whole strings or each letter in them. */
export function shownText(
  stream: Uint8Array,
  toPage: Matrix,
  widthsOf: (font: string) => GlyphWidths | null,
  part: "string" | "letter",
): readonly Shown[] {
  const out: Shown[] = [];
  let pen: Matrix = IDENTITY;
  let placed = true;

  const show = (items: readonly Operand[], state: Readonly<TextState>, { name, start, end }: Operation) => {
    const widths = widthsOf(state.font);
    const { size, scale, charSpacing, wordSpacing, rise, ctm } = state;
    const parts: ShownPart[] = [];
    let sure = (name === "Tj" || name === "TJ") && widths !== null;
    const onPage = () => multiply(multiply([size * scale, 0, 0, size, 0, rise], pen), ctm);
    const first = onPage();
    const along = Math.hypot(first[0], first[1]);
    let lead = 0;
    let moved = 0;
    for (const item of items) {
      if (typeof item === "number") {
        pen = multiply([1, 0, 0, 1, (-item / 1000) * size * scale, 0], pen);
        moved -= (item / 1000) * along;
        continue;
      }
      if (item === null || !("bytes" in item)) continue;
      if (parts.length === 0) lead = moved;
      moved = 0;
      const length = widths?.codeLength ?? 1;
      const step = part === "letter" ? length : Math.max(1, item.bytes.length);
      for (let at = 0; at < Math.max(1, item.bytes.length); at += step) {
        const bytes = item.bytes.subarray(at, at + step);
        const [x, y] = apply(onPage(), 0, 0);
        let [plain, spaces, last] = [0, 0, 0];
        for (let i = 0; i + length <= bytes.length; i += length) {
          const code = length === 2 ? bytes[i]! * 256 + bytes[i + 1]! : bytes[i]!;
          const width = widths?.of(code);
          if (width === undefined) sure = false;
          const spacing = length === 1 && code === 32 ? wordSpacing : 0;
          const own = (width ?? 0.5) * size + charSpacing;
          plain += own;
          spaces += spacing;
          last = own + spacing;
        }
        pen = multiply([1, 0, 0, 1, (plain + spaces) * scale, 0], pen);
        const perUnit = size === 0 ? 0 : along / size;
        parts.push({ bytes, x, y, width: plain * perUnit, spacing: spaces * perUnit, last: last * perUnit });
      }
    }
    out.push({
      start,
      end,
      parts,
      lead,
      trail: moved,
      placed,
      font: state.font,
      codeLength: widths?.codeLength ?? 1,
      unit: along / 1000,
      em: Math.hypot(first[2], first[3]),
      wordSpacing,
      level: first[0] > 0 && Math.abs(first[1]) < 1e-3 * first[0] && first[3] < 0,
      sure: sure && along > 0 && Number.isFinite(along),
    });
    placed = false;
  };

  const place = (matrix: Matrix) => {
    pen = matrix;
    placed = true;
  };
  textOperators(stream, toPage, { place, show });
  return out;
}
