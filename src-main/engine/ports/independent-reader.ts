// Readers unrelated to the engine: what they find in an export is what a stranger's tool would find.
import type { PageNumber } from "../../base/units.ts";
import type { Picture, PixelArea } from "./pdf-engine.ts";

/** `tags`, where the document has some and the reader tells of them. */
export type ReadPage = { readonly page: PageNumber; readonly text: string; readonly tags?: ReadTags };

/** What a page's tags are to a reader: the text by the marks around it, and the elements that hold the marks. */
export type ReadTags = {
  /** `marks`: numbers, or what a mark without one is called. `y`: how far down the page as displayed it is, of 1. */
  readonly runs: readonly {
    readonly marks: readonly string[];
    readonly text: string;
    readonly y: number;
  }[];
  /** Every number that the content has, in its order, as `p6R_mc0`: of the page that is object 6, number 0. */
  readonly numbers: readonly string[];
  /** In the tree's order: the numbers, and the role of the element that holds each. */
  readonly elements: readonly { readonly number: string; readonly role: string }[];
};

export type IndependentReader = {
  readonly id: "pdfjs" | "pdfium";
  /** Which reader, for the certificate ("pdf.js 6.5"). */
  readonly name: string;
  /**
   * The text of every page, and of what else it can reach (annotations, outline, metadata). Of a range (half-open) its
   * pages and what hangs on them; what belongs to no page comes with the first page.
   */
  read(
    bytes: Uint8Array,
    range?: { readonly from: PageNumber; readonly to: PageNumber },
  ): Promise<{
    readonly pages: readonly ReadPage[];
    readonly elsewhere: string;
  }>;
};

export type PictureSize = Pick<Picture, "width" | "height" | "scale">;

/** One file, drawn by other code than the engine's. */
export type IndependentView = {
  /**
   * The page as displayed, filling a picture of this size, or of that picture the area asked for, white where it ends;
   * null when it can't be drawn. Form fields are left out.
   */
  picture(page: PageNumber, size: PictureSize, area?: PixelArea): Picture | null;
  close(): void;
};

export type IndependentViewer = {
  readonly name: string;
  /** Null when it can't open the file. */
  open(bytes: Uint8Array, password?: string): Promise<IndependentView | null>;
};
