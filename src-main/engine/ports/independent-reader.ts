// Readers unrelated to the engine: what they find in an export is what a stranger's tool would find.
import type { PageNumber } from "../../base/units.ts";
import type { Picture } from "./pdf-engine.ts";

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
    readonly pages: readonly { readonly page: PageNumber; readonly text: string }[];
    readonly elsewhere: string;
  }>;
};

export type PictureSize = Pick<Picture, "width" | "height" | "scale">;

/** One file, drawn by other code than the engine's. */
export type IndependentView = {
  /** The page as displayed, filling a picture of this size; null when it can't be drawn. Form fields are left out. */
  picture(page: PageNumber, size: PictureSize): Picture | null;
  close(): void;
};

export type IndependentViewer = {
  readonly name: string;
  /** Null when it can't open the file. */
  open(bytes: Uint8Array, password?: string): Promise<IndependentView | null>;
};
