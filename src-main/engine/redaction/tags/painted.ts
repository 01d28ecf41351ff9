// A page's content as what it paints, piece by piece, inside the text objects and saved states that hold it; with the
// marks of the original's tags read off, and taken out.
import { IDENTITY, type Matrix, multiply } from "../../../base/matrix.ts";
import type { Edit } from "../../documents/pdf/content-edits.ts";
import { type Operation, operations } from "../../documents/pdf/operations.ts";
import { kindOf, type MarkKind } from "../../documents/pdf/tags/numbered-marks.ts";

export type Piece = {
  readonly kind: "text" | "path" | "image" | "form" | "shading";
  /** Half-open byte range in the content. */
  readonly start: number;
  readonly end: number;
  readonly mark: MarkKind;
  /** Where its unit square or its own space lies in the page's space. */
  readonly ctm: Matrix;
  /** What `Do` draws. */
  readonly name: string | null;
};
/** What stands between a BT and its ET, or a q and its Q. */
export type Holder = {
  readonly nodes: (Piece | Holder)[];
  readonly start: number;
  /** Absent where it isn't closed by its own operator. */
  end?: number;
};
export const isPiece = (node: Piece | Holder): node is Piece => "kind" in node;

export type Painted = {
  readonly root: Holder;
  /** In the order of painting. */
  readonly pieces: readonly Piece[];
  /** That take the marks out. */
  readonly edits: readonly Edit[];
};

const CONSTRUCTS = new Set(["m", "re", "l", "c", "v", "y", "h"]);
const PAINTS = new Set(["S", "s", "f", "F", "f*", "B", "B*", "b", "b*"]);
const SHOWS = new Set(["Tj", "TJ", "'", '"']);
const MARKS = new Set(["BMC", "BDC", "EMC", "MP", "DP"]);
const DEEPEST = 256;
const NOTHING = new Uint8Array();

/** `isForm`: whether a name that `Do` takes is a form's. */
export function painted(stream: Uint8Array, isForm: (name: string) => boolean): Painted {
  const root: Holder = { nodes: [], start: 0 };
  const pieces: Piece[] = [];
  const edits: Edit[] = [];
  const open: { readonly by: "BT" | "q"; readonly holder: Holder }[] = [];
  const saved: Matrix[] = [];
  const marks: MarkKind[] = [];
  let ctm = IDENTITY;
  let path = -1;
  let image = -1;

  const into = () => open.at(-1)?.holder ?? root;
  const add = (kind: Piece["kind"], start: number, end: number, name: string | null = null) => {
    const mark = marks.findLast((one) => one !== null) ?? null;
    const piece: Piece = { kind, start, end, mark, ctm, name };
    pieces.push(piece);
    into().nodes.push(piece);
  };
  const begin = (by: "BT" | "q", start: number) => {
    const holder: Holder = { nodes: [], start };
    if (open.length >= DEEPEST) return;
    into().nodes.push(holder);
    open.push({ by, holder });
  };
  /** What a broken content left open inside ends with it. */
  const finish = (by: "BT" | "q", end: number) => {
    const at = open.findLastIndex((one) => one.by === by);
    if (at < 0) return;
    if (at === open.length - 1) open[at]!.holder.end = end;
    open.length = at;
  };
  const transform = ({ operands }: Operation) => {
    const [a, b, c, d, e, f] = operands.map((n) => (typeof n === "number" ? n : 0));
    ctm = multiply([a ?? 1, b ?? 0, c ?? 0, d ?? 1, e ?? 0, f ?? 0], ctm);
  };

  for (const operation of operations(stream)) {
    const { name, operands, start, end } = operation;
    if (MARKS.has(name)) {
      edits.push({ start, end, by: NOTHING });
      if (name === "EMC") marks.pop();
      else if (name === "BDC" || name === "BMC") marks.push(kindOf(operation, () => null));
    } else if (name === "q" || name === "BT") {
      if (name === "q") saved.push(ctm);
      begin(name, start);
    } else if (name === "Q" || name === "ET") {
      if (name === "Q") ctm = saved.pop() ?? ctm;
      finish(name === "Q" ? "q" : "BT", end);
    } else if (name === "cm") transform(operation);
    else if (CONSTRUCTS.has(name)) path = path < 0 ? start : path;
    else if (PAINTS.has(name)) {
      if (path >= 0) add("path", path, end);
      path = -1;
    } else if (name === "n") path = -1;
    else if (SHOWS.has(name)) add("text", start, end);
    else if (name === "sh") add("shading", start, end);
    else if (name === "BI") image = start;
    else if (name === "EI") {
      if (image >= 0) add("image", image, end);
      image = -1;
    } else if (name === "Do") {
      const [drawn] = operands;
      const called = typeof drawn === "object" && drawn !== null && "name" in drawn ? drawn.name : "";
      add(isForm(called) ? "form" : "image", start, end, called);
    }
  }
  return { root, pieces, edits };
}
