// What the engine needs of a PDF library: reading, seeing and rewriting, in the engine's own vocabulary.

import type { Matrix } from "../../base/matrix.ts";
import type { Result } from "../../base/result.ts";
import type { PageNumber, Pt, Quad, Rect } from "../../base/units.ts";
import type { StetError } from "../../contract/errors.ts";

/** A PDF object (ISO 32000-2, 7.3) without its library. A stream is its dictionary; its bytes are asked for apart. */
export type PdfValue =
  | null
  | boolean
  | number
  | { readonly name: string }
  | { readonly bytes: Uint8Array }
  | { readonly ref: number }
  | { readonly array: readonly PdfValue[] }
  | PdfDict;
export type PdfDict = { readonly dict: ReadonlyMap<string, PdfValue> };

export type Glyph = {
  readonly c: string;
  readonly quad: Quad;
  /** Where the line that it stands on crosses its quad, as a share of the height from below: only where it was asked for. */
  readonly foot?: number;
};

/** See {@link OpenPdf.page}. */
export type ReadOptions = {
  readonly hidden?: boolean;
  readonly drawn?: boolean;
  readonly feet?: boolean;
  readonly notes?: boolean;
};

/** What is on a page as displayed, in the order of the content stream; within a line as a person reads it. */
export type RawPage = {
  readonly width: Pt;
  readonly height: Pt;
  readonly lines: readonly (readonly Glyph[])[];
  readonly images: readonly Rect[];
};

/** Grey levels row by row, 0 black to 255 white. `scale` is pixels a point. */
export type Picture = {
  readonly width: number;
  readonly height: number;
  readonly scale: number;
  readonly grey: Uint8Array;
};

/** One thing that a page paints. Those of one page come in the order of painting. */
export type Mark = {
  /** Counts what is painted; the parts of one path share it. */
  readonly op: number;
  readonly kind: "text" | "fill" | "stroke" | "image" | "shading" | "pattern";
  /** What of it the clip and the page leave. */
  readonly rect: Rect;
  /** The clip is no rectangle, and may leave less. */
  readonly shaped?: true;
  /** As drawn, before clip and page. */
  readonly whole: Rect;
  /** 0 to 255; null for what has more colours than one, or one that can't be told. */
  readonly rgb: readonly [number, number, number] | null;
  /** 0 nothing to 1 opaque, the groups around it included. */
  readonly alpha: number;
  /** Blends by another mode than Normal. */
  readonly blended: boolean;
  /** It fills its rectangle (a bar, a picture) rather than lying somewhere in it (a grid, a curve). */
  readonly solid: boolean;
  /** Not drawn at all: text in rendering mode 3, or text that only clips. */
  readonly undrawn: boolean;
  readonly from: "content" | "annotation" | "field";
  /** An image's own size. */
  readonly pixels: { readonly width: number; readonly height: number } | null;
};

/** What a tiling pattern fills, on the page as displayed. */
export type Tiling = {
  /** Where its text is read, on the page or not. */
  readonly cell: Rect;
  readonly area: Rect;
  /** From one repetition to the next, both ways; null where it lies in another pattern. */
  readonly steps: readonly [readonly [Pt, Pt], readonly [Pt, Pt]] | null;
};

/** The same page three ways, in pictures of one size. */
export type Looks = {
  readonly seen: Picture;
  /** Without any text. */
  readonly bare: Picture;
  /** By how much the text changes each pixel, in the colour it changes most: red on a green as dark is seen. */
  readonly change: Picture;
  /** Every glyph in black on white, whatever hides, clips or colours it. */
  readonly ink: Picture;
};

/** One image of a page, both in pictures of the page's size. */
export type ImageAlone = {
  /** All of it on white, whatever clips, masks or covers it. */
  readonly whole: Picture;
  /** Black where clips and masks would let it through, white where they wouldn't and beside it. */
  readonly shown: Picture;
};

/** A part of a page in device pixels: RGBA row by row from the top, opaque. */
export type Pixels = { readonly width: number; readonly height: number; readonly rgba: Uint8Array<ArrayBuffer> };

/** Device pixels on the page at a scale; width and height at least 1. */
export type PixelArea = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

export type Bookmark = {
  readonly title: string;
  /** null where it leads out of the document or nowhere. */
  readonly page: PageNumber | null;
  /** 0 at the top. */
  readonly depth: number;
};

/** A place on a page that leads to another page of the same document. */
export type InnerLink = { readonly page: PageNumber; readonly rect: Rect; readonly to: PageNumber };

export type Annotation = {
  readonly type: string;
  readonly rect: Rect;
  readonly contents: string;
  readonly author: string;
  readonly quads: readonly Quad[];
};
export type FormField = { readonly name: string; readonly value: string; readonly rect: Rect };

/** Objects of a PDF by number, as they are now. */
export type PdfObjects = {
  objectCount(): number;
  trailer(): PdfValue;
  object(number: number): PdfValue;
  isStream(number: number): boolean;
  /** Decoded through every filter the library knows; null when it can't be decoded. */
  stream(number: number): Uint8Array | null;
  /** As stored, filters applied. */
  rawStream(number: number): Uint8Array | null;
  /** The object number of a page's dictionary. */
  pageObject(page: PageNumber): number;
};

/** A word and where it is read, in displayed points. */
export type LaidWord = {
  readonly text: string;
  readonly quad: Quad;
  /** Of each code unit where it begins, as a share of the word's width that only grows; absent: evenly spread. */
  readonly starts?: readonly number[];
  /** As of a glyph; absent: as in most fonts. */
  readonly foot?: number;
};

/** Where a line begins, on the line that its letters stand on. */
export type LabelLine = { readonly text: string; readonly x: Pt; readonly y: Pt };

/** A label on a mark: white on its black, or black on blank paper with a hairline frame where the black would be. */
export type Lettering = {
  readonly mark: Rect;
  readonly style: "bar" | "plain";
  /** Quarter turns clockwise in which it runs. */
  readonly turn: 0 | 1 | 2 | 3;
  readonly size: Pt;
  readonly lines: readonly LabelLine[];
};

/** Throws are the library's: the pipeline turns one into an unread page or a coded error. */
export type OpenPdf = PdfObjects & {
  pageCount(): number;
  /**
   * `hidden` includes text that is clipped away or lies outside the crop box. `drawn` has the letters that are drawn,
   * whatever marked content says to read in their place. `feet` tells where they stand in their quads. `notes` has what
   * annotations and fields draw, too.
   */
  page(page: PageNumber, options?: ReadOptions): RawPage;
  pageSize(page: PageNumber): { readonly width: Pt; readonly height: Pt };
  /** From the page's own coordinates, in which its content is written, to the page as displayed. */
  pageMatrix(page: PageNumber): Matrix;
  /** How far a letter of one of the standard 14 fonts moves the pen at size 1; undefined for others. */
  standardWidth(font: string, letter: string): number | undefined;
  /** Labels' letters alone, in black on white, as they should look on a page. */
  labelPicture(labels: readonly Lettering[], size: Omit<Picture, "grey">): Picture;
  picture(page: PageNumber, scale: number): Picture;
  /** What the page paints, annotations and fields included. Costs a fraction of a picture. */
  marks(page: PageNumber): Mark[];
  tilings(page: PageNumber): Tiling[];
  looks(page: PageNumber, scale: number): Looks;
  /** The page without its text and without these operations (see {@link Mark}). */
  lifted(page: PageNumber, scale: number, without: ReadonlySet<number>): Picture;
  /** An image painted by an operation, as stored, in grey; null when it can't be decoded. */
  image(page: PageNumber, op: number): Picture | null;
  imageAlone(page: PageNumber, scale: number, op: number): ImageAlone;
  /** In colour, annotations and form fields included, cut to what lies on the page. */
  tile(page: PageNumber, scale: number, area: PixelArea): Pixels;
  annotations(page: PageNumber): Annotation[];
  fields(page: PageNumber): FormField[];
  bookmarks(): Bookmark[];
  innerLinks(): InnerLink[];
  info(): { readonly name: string; readonly value: string }[];
  xmp(): string | null;
  attachments(): string[];
  hiddenLayers(): string[];
  /** Runs `use` with a layer that is switched off shown, and switches it off again. */
  withLayer<T>(name: string, use: () => T): T;
  close(): void;
};

/** What is painted over, in this order. */
export type Painted = { readonly white: readonly Rect[]; readonly black: readonly Rect[] };

/** A path that is painted, or one that cuts off what is painted. */
export type Outline = "path" | "clip";

/** Changes happen in memory only; the bytes it was opened from are never written to. */
export type EditablePdf = OpenPdf & {
  /** Lays words under the page's content, invisibly: they are read, found and struck as the page's own text is. */
  layText(page: PageNumber, words: readonly LaidWord[]): void;
  /** Makes annotations and form fields page content, where they can be searched and struck. */
  bake(): void;
  /** Removes the glyphs whose centres these small boxes hold, and nothing else. */
  removeGlyphs(page: PageNumber, boxes: readonly Rect[]): void;
  /**
   * How much each code of the font that is this object paints, as a share of a square as high as the font. `codes` are as
   * they are written in a string.
   */
  glyphInk(font: number, codes: readonly Uint8Array[]): readonly number[];
  /** Blackens pixels of images and removes line art that the rectangles cover. */
  paintOut(page: PageNumber, rects: readonly Rect[]): void;
  /** Removes line art that the rectangles cover, and nothing else. */
  removeShapes(page: PageNumber, rects: readonly Rect[]): void;
  /** Paints the rectangles black on top of everything. */
  paintMarks(page: PageNumber, rects: readonly Rect[]): void;
  /** Both in the same places, in half the time. */
  paintOver(page: PageNumber, rects: readonly Rect[]): void;
  /** Writes labels on top of everything, and lays the paper of those that have it. */
  writeLabels(page: PageNumber, labels: readonly Lettering[]): void;
  /** Whether a shape that is no panel or frame runs through one of the places, and of what kind the first one is. */
  outlinesIn(page: PageNumber, rects: readonly Rect[]): Outline | null;
  /**
   * Blackens pixels that no page shows, `skip` left aside. Returns pages with a picture that can't be edited by itself
   * and is partly out of view.
   */
  blankUnseenPixels(skip: ReadonlySet<PageNumber>): PageNumber[];
  /** Makes the page one picture, of itself or of what is given as seen, with the rectangles painted over. */
  rasterise(page: PageNumber, over: Painted, dotsPerInch: number, seen?: Pixels): void;
  /** The document has these of its pages from now on, in this order; one named twice can be edited by itself. */
  arrange(pages: readonly PageNumber[]): void;
  /** Takes away pictures that the rectangles touch and line art that one of them covers. */
  clear(page: PageNumber, rects: readonly Rect[]): void;
  /** The page is this part of itself from now on. */
  crop(page: PageNumber, to: Rect): void;
  /** An empty document into which only the pages are carried. Closes nothing. */
  rebuild(): EditablePdf;
  deleteKeys(number: number, path: readonly (string | number)[], keys: readonly string[]): void;
  /** A new object's number. */
  add(value: PdfValue): number;
  /** Puts a value where the path leads, each step of it a key or an index; at least one step. */
  setValue(number: number, path: readonly (string | number)[], value: PdfValue): void;
  writeStream(number: number, decoded: Uint8Array): void;
  /** A new object; its number. */
  addStream(decoded: Uint8Array): number;
  writeRawStream(number: number, encoded: Uint8Array): void;
  subsetFonts(): void;
  /** Bookmarks lead to pages of the document, parents before their children; replaces what is there. */
  addNavigation(bookmarks: readonly Bookmark[], links: readonly InnerLink[]): void;
  save(): Uint8Array;
  /** Encodes what was painted. */
  png(pixels: Pixels): Uint8Array;
};

export type OpenOptions = { readonly password?: string; readonly maxPages: number };

export type PdfEngine = {
  /** Errors: document/damaged, document/encrypted, document/wrong-password, document/no-pages, document/too-many-pages. */
  open(bytes: Uint8Array, options: OpenOptions): Result<EditablePdf, StetError>;
};
