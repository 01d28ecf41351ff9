// Paths of several shapes that don't touch, each painted by itself: an underline in one path with others can be taken out
// with the words over it.
import type { Rect } from "../../../base/units.ts";
import { overlap } from "../../../base/units.ts";
import type { Edit } from "../../documents/pdf/content-edits.ts";
import { type Operation, operations } from "../../documents/pdf/operations.ts";

/** What paints all of a path's shapes alike, whichever other shapes there are (8.5.3). */
const PAINTS = new Set(["f", "F", "f*", "S", "B", "B*"]);
/** A path of more shapes is a drawing. */
const MOST_SHAPES = 64;
/** A stroke is as much wider than its path; shapes this near are one drawing. */
const ASIDE = 2;

type Shape = { rect: [number, number, number, number]; end: number };

/** Edits of a content; what is seen stays as it is. */
export function loneShapes(stream: Uint8Array): Edit[] {
  const edits: Edit[] = [];
  let shapes: Shape[] = [];
  let isPlain = true;
  const point = ({ end }: Operation, x: number, y: number) => {
    const last = shapes.at(-1);
    if (last === undefined) return;
    last.end = end;
    last.rect = [
      Math.min(last.rect[0], x),
      Math.min(last.rect[1], y),
      Math.max(last.rect[2], x),
      Math.max(last.rect[3], y),
    ];
  };
  for (const operation of operations(stream)) {
    const { name, operands, end } = operation;
    const numbers = operands.filter((operand) => typeof operand === "number");
    if (name === "re") {
      const [x, y, w, h] = numbers;
      if (numbers.length !== 4) isPlain = false;
      else
        shapes.push({
          rect: [Math.min(x!, x! + w!), Math.min(y!, y! + h!), Math.max(x!, x! + w!), Math.max(y!, y! + h!)],
          end,
        });
    } else if (name === "m") {
      if (numbers.length !== 2) isPlain = false;
      else shapes.push({ rect: [numbers[0]!, numbers[1]!, numbers[0]!, numbers[1]!], end });
    } else if (["l", "c", "v", "y"].includes(name))
      for (let i = 0; i + 1 < numbers.length; i += 2) point(operation, numbers[i]!, numbers[i + 1]!);
    else if (name === "h") {
      const last = shapes.at(-1);
      if (last !== undefined) last.end = end;
    } else if (name === "W" || name === "W*") isPlain = false;
    else {
      if (isPlain && PAINTS.has(name) && shapes.length > 1 && shapes.length <= MOST_SHAPES && areApart(shapes))
        for (const shape of shapes.slice(0, -1))
          edits.push({ start: shape.end, end: shape.end, by: new TextEncoder().encode(` ${name} `) });
      shapes = [];
      isPlain = true;
    }
    // Not told apart any more, and no more is kept of it.
    if (shapes.length > MOST_SHAPES + 1) shapes.length = MOST_SHAPES + 1;
  }
  return edits;
}

function areApart(shapes: readonly Shape[]): boolean {
  const grown = shapes.map(({ rect: [x0, y0, x1, y1] }): Rect => [x0 - ASIDE, y0 - ASIDE, x1 + ASIDE, y1 + ASIDE]);
  return grown.every((a, i) => grown.every((b, j) => i >= j || !overlap(a, b)));
}
