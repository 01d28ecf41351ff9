// What the viewer is given and what it tells: pages with their words, marks on them, and how they are shown.
import type { ReactNode, Ref } from "react";

/** A page as displayed, in points. */
export type PageSize = { readonly width: number; readonly height: number };

export type TilePicture = {
  readonly width: number;
  readonly height: number;
  /** Where an image finds it, as a bitmap, until it is let go of. */
  readonly url: string;
};

/** `scale` is device pixels a point; x, y, width and height are device pixels at that scale. Pages count from 1. */
export type TileAsk = {
  readonly page: number;
  readonly scale: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** 0 is in sight now; higher waits. */
  readonly priority: number;
};

/** Points on the page as displayed, origin top left: upper left, upper right, lower left, lower right. */
export type Quad = readonly number[];

export type PageWords = {
  readonly text: string;
  readonly lines: readonly { readonly start: number; readonly end: number; readonly quad: Quad }[];
};

export type PageSource = {
  readonly pages: readonly PageSize[];
  /** null: cancelled, or it could not be pictured. */
  tile(ask: TileAsk, signal: AbortSignal): Promise<TilePicture | null>;
  words(page: number, signal: AbortSignal): Promise<PageWords | null>;
};

export type MarkState = "open" | "redact" | "stand";
export type Family = "id" | "place" | "contact" | "money" | "health" | "child" | "access" | "person" | "hand";
export type Mark = {
  readonly id: string;
  readonly page: number;
  readonly quads: readonly Quad[];
  readonly family: Family;
  readonly state: MarkState;
  /** How a mark by hand was made: a box, text selected, or a page from edge to edge. */
  readonly how?: "box" | "text" | "page" | undefined;
};
/** x0, y0, x1, y1 in points on the page as displayed. */
export type Rect = readonly [number, number, number, number];

/** Selected text: half-open offsets into the text of each page it runs over, in order. */
export type PickedText = {
  /** White space folded. */
  readonly text: string;
  readonly places: readonly { readonly page: number; readonly start: number; readonly end: number }[];
};

/** What a press on the page means: it selects text, or draws a box. */
export type Tool = "text" | "box";
/** Marking by hand on the page; each act is saved before it shows. */
export type HandTools = {
  readonly tool: Tool;
  onDraw(page: number, rect: Rect): void;
  /** The id the mark has from now on; null when it stayed where it was. */
  onMove(mark: string, rect: Rect): Promise<string | null>;
  onWithdraw(mark: string): void;
};
/** A place a search found. */
export type Hit = { readonly page: number; readonly quads: readonly Quad[] };
/** A sign of source risk, in the margin; without `y` (points) at the top of the page. */
export type Sign = { readonly page: number; readonly id: string; readonly y?: number };

export type Rotation = 0 | 90 | 180 | 270;
/** 1 is 100 %: 96 CSS pixels for 72 points. */
export type Zoom = number | "fit-width" | "fit-page";

export type Align = "start" | "nearest" | "center";
export type Target = { readonly page: number; readonly quad?: Quad; readonly align?: Align };

export type ViewerHandle = {
  /** Scrolls; "nearest" doesn't move when it is in sight already. */
  reveal(target: Target): void;
  zoomBy(factor: number): void;
  focus(): void;
};

type Shown = {
  readonly marks: ReadonlyMap<number, readonly Mark[]>;
  readonly signs?: readonly Sign[] | undefined;
  readonly hits?: readonly Hit[] | undefined;
  /** Which of the hits is the current one. */
  readonly hit?: number | null | undefined;
  readonly zoom: Zoom;
  readonly rotation: Rotation;
  /**
   * The zoom as a number, whenever it isn't what `zoom` says: "fit" came of a fit mode, "hand" of a wheel, a pinch or
   * `zoomBy`. A zoom by hand stays until `zoom` changes: take it over to be able to go back to a fit.
   */
  onZoom(zoom: number, from: "fit" | "hand"): void;
  /** The page in the middle of the view, when it changes. */
  onPage(page: number): void;
  onText?: ((picked: PickedText | null) => void) | undefined;
  /** The accessible name of the document. */
  readonly label: string;
  /** Something drawn on top of a page's sheet. */
  readonly banner?: ((page: number) => ReactNode) | undefined;
  readonly ref?: Ref<ViewerHandle> | undefined;
};

export type ViewerProps = Shown & {
  readonly source: PageSource;
  readonly selected: string | null;
  /** A mark or its sign in the margin was clicked. */
  onSelect(id: string): void;
  readonly hand?: HandTools | undefined;
};

export type PublishedViewerProps = Shown & {
  /** The verified publication copy. Not kept, and not changed. */
  readonly bytes: Uint8Array;
  /** The original's, where they are known: the copy has the same, and needn't be looked through for them. */
  readonly pages?: readonly PageSize[] | undefined;
  readonly selected?: string | null | undefined;
  onSelect?: ((id: string) => void) | undefined;
};
