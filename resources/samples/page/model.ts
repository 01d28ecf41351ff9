// A page as data, before it is drawn: what the layout makes, and what the gold list and the renderer both read.
import type { Mark } from "../mark.ts";

export type FontName =
  | "Times-Roman"
  | "Times-Bold"
  | "Times-Italic"
  | "Helvetica"
  | "Helvetica-Bold"
  | "Helvetica-Oblique"
  | "Courier"
  | "Courier-Bold";

/** A half-open range of a line's text under one mark. */
export type MarkedSpan = { readonly start: number; readonly end: number; readonly mark: Mark };

/** Lengths are in points (1/72 inch); y grows downwards from the top of the page as displayed. */
export type TextItem = {
  readonly type: "text";
  readonly x: number;
  readonly y: number;
  readonly font: FontName;
  readonly size: number;
  readonly text: string;
  readonly spans: readonly MarkedSpan[];
};
export type BoxItem = {
  readonly type: "box";
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly color: string;
  /** What the box is drawn over. */
  readonly hides: Mark;
};
export type RuleItem = {
  readonly type: "rule";
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly thickness: number;
};
export type Item = TextItem | BoxItem | RuleItem;

export type Page = {
  readonly width: number;
  readonly height: number;
  /** Written to the page as /Rotate; the items are placed on the page as displayed all the same. */
  readonly rotate: 0 | 90;
  /** A page that becomes a picture: its stamp is in the picture ("burned") or laid over it as text ("live"). */
  readonly scan: "burned" | "live" | null;
  readonly items: Item[];
  /** The outline's entry for a chapter's first page. */
  title: string | null;
};

export const LETTER = { width: 612, height: 792 } as const;

export function createPage(shape: Partial<Omit<Page, "items">> = {}): Page {
  return { ...LETTER, rotate: 0, scan: null, title: null, ...shape, items: [] };
}
