// Marked content written around what a page paints (ISO 32000-2, 14.6): as few marks as hold it, each inside one text
// object and one saved state.
import { latin1Bytes } from "../../../base/bytes.ts";
import type { Edit } from "../../documents/pdf/content-edits.ts";
import { type Holder, isPiece, type Painted, type Piece } from "./painted.ts";

export const ARTIFACT = "artifact";

/** What a piece belongs to: pieces are marked as one where `joins` says so, one after the other. */
export type Marking<T> = {
  readonly of: (piece: Piece) => T | typeof ARTIFACT | null;
  readonly joins: (first: T, firstPiece: Piece, next: T) => boolean;
};

export type Run<T> = { readonly target: T; readonly first: Piece; readonly mcid: number };

type Span<T> = {
  readonly first: T | typeof ARTIFACT;
  readonly firstPiece: Piece;
  last: T | typeof ARTIFACT;
  lastPiece: Piece;
  readonly start: number;
  end: number;
};

/** The content's edits, the original's marks taken out among them, and what each number holds. */
export function markRuns<T>(content: Painted & { readonly bytes: Uint8Array }, marking: Marking<T>) {
  const spans: Span<T>[] = [];
  const joins = (before: Span<T>, next: Span<T>) =>
    before.last === ARTIFACT || next.first === ARTIFACT
      ? before.last === next.first
      : marking.joins(before.last, before.lastPiece, next.first);

  const known = new Map<Holder, Span<T> | null | "several">();
  const whole = (node: Piece | Holder): Span<T> | null | "several" => {
    if (!isPiece(node)) {
      if (!known.has(node)) known.set(node, inside(node));
      return known.get(node)!;
    }
    const target = marking.of(node);
    const { start, end } = node;
    return target === null ? null : { first: target, firstPiece: node, last: target, lastPiece: node, start, end };
  };
  /** What it holds: one span, nothing, or more than one mark can. */
  const inside = (node: Holder): Span<T> | null | "several" => {
    let all: Span<T> | null = null;
    for (const kid of node.nodes) {
      const own = whole(kid);
      if (own === "several" || (own !== null && all !== null && !joins(all, own))) return "several";
      if (own !== null) all = all === null ? own : { ...(all as Span<T>), last: own.last, lastPiece: own.lastPiece };
    }
    if (all === null) return null;
    return node.end === undefined ? "several" : { ...all, start: node.start, end: node.end };
  };
  const visit = ({ nodes }: Holder) => {
    let open: Span<T> | null = null;
    const close = () => {
      if (open !== null) spans.push(open);
      open = null;
    };
    for (const node of nodes) {
      const own = whole(node);
      if (own === null) continue;
      if (own === "several") {
        close();
        if (!isPiece(node)) visit(node);
        continue;
      }
      const before: Span<T> | null = open;
      if (before !== null && joins(before, own))
        open = { ...(before as Span<T>), last: own.last, lastPiece: own.lastPiece, end: own.end };
      else {
        close();
        open = own;
      }
    }
    close();
  };
  visit(content.root);

  const runs: Run<T>[] = [];
  const edits: Edit[] = [...content.edits];
  for (const { first, firstPiece, start, end } of spans) {
    let tag = "/Artifact BMC ";
    if (first !== ARTIFACT) {
      // Its element says what it is: here the role would be one more word in the content, which may be a struck one.
      tag = `/P <</MCID ${runs.length}>> BDC `;
      runs.push({ target: first, first: firstPiece, mcid: runs.length });
    }
    // An edit takes the byte that it stands beside, so that it is in that byte's stream.
    edits.push(beside(content.bytes, start, ` ${tag}`, "before"), beside(content.bytes, end - 1, " EMC ", "after"));
  }
  return { runs, edits: edits.sort((a, b) => a.start - b.start) };
}

function beside(bytes: Uint8Array, at: number, text: string, where: "before" | "after"): Edit {
  const own = String.fromCharCode(bytes[at]!);
  return { start: at, end: at + 1, by: latin1Bytes(where === "before" ? text + own : own + text) };
}
