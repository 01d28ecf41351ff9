// Turning markup and pictures into pages that a person can read.
import type { Pt } from "../../base/units.ts";

export type Typesetter = {
  /**
   * Sets each body (XHTML of `documents/web/clean-markup.ts`) on pages of its own. `pages[i]` is how many the i-th
   * took, at least one. Throws what its library throws.
   */
  set(
    bodies: readonly { readonly html: string; readonly width: Pt }[],
    onBody: (done: number, of: number) => void,
  ): { readonly pdf: Uint8Array; readonly pages: readonly number[] };
  /** One page a picture in the file (TIFF has many), upright as its EXIF says. A drawing keeps its text. */
  setPictures(bytes: Uint8Array, mediaType: string): { readonly pdf: Uint8Array; readonly pages: number };
  /** One page of raw pixels, RGBA. */
  setPixels(pixels: { readonly width: number; readonly height: number; readonly rgba: Uint8Array }): {
    readonly pdf: Uint8Array;
    readonly pages: number;
  };
};

/** Decodes what the PDF engine can't: HEIC and WebP. Throws what its library throws. */
export type PictureDecoder = {
  decode(
    bytes: Uint8Array,
    format: "webp" | "heic",
  ): Promise<readonly { readonly width: number; readonly height: number; readonly rgba: Uint8Array }[]>;
};
