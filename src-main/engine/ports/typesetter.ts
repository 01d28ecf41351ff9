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
  /** One page a picture in the file (TIFF has many), upright as its EXIF says. */
  setPictures(bytes: Uint8Array, mediaType: string): { readonly pdf: Uint8Array; readonly pages: number };
  /** One page each. */
  setPixels(...pictures: readonly DecodedPicture[]): { readonly pdf: Uint8Array; readonly pages: number };
};

/** RGBA row by row from the top. */
export type DecodedPicture = {
  readonly width: number;
  readonly height: number;
  readonly rgba: Uint8Array;
  /** Absent: a screen's. */
  readonly dotsPerInch?: number;
};

/** Decodes what the PDF engine can't; every picture in the file. Throws what its library throws. */
export type PictureDecoder = {
  decode(bytes: Uint8Array, format: "webp" | "heic" | "svg"): Promise<readonly DecodedPicture[]>;
};
