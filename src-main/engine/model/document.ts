// A document once parsed, whatever its format was: pages as displayed, and everything that isn't on a page.
import type { PageNumber, Pt, Quad, Rect, Utf16Offset } from "../../base/units.ts";
import type { Coverage, FindingPlace, Strength } from "../../contract/check.ts";
import type { DocumentFormat } from "../../contract/formats.ts";

/**
 * One page as displayed. `quads` holds 8 numbers for each UTF-16 code unit of `text` (see {@link Quad}); a line
 * break has NaN. Both halves of a surrogate pair share a quad, and so do the letters of a ligature.
 */
export type Page = {
  readonly number: PageNumber;
  readonly width: Pt;
  readonly height: Pt;
  readonly text: string;
  readonly quads: Float32Array;
  /** Half-open ranges of `text`, one a line, without the line break. */
  readonly lines: readonly { readonly start: Utf16Offset; readonly end: Utf16Offset }[];
  readonly coverage: Coverage;
};

/** Text that a reader of the pages doesn't see: a note, a form value, a title in the metadata. */
export type Part = {
  readonly where: Exclude<FindingPlace, "page">;
  /** null when the part belongs to no page. */
  readonly page: PageNumber | null;
  /** What the part is, in the format's own terms ("Author", "Text note", "outline"). */
  readonly label: string;
  readonly text: string;
  /** Present for hidden text, which has a place: 8 numbers a code unit, as in {@link Page}. */
  readonly quads?: Float32Array;
  /** Where the annotation or field is, when it has a place. */
  readonly rect?: Rect;
};

/** Where metadata stood: PDF's Info and XMP, an office file's properties, a mail's headers, a picture's EXIF. */
export type MetadataSource = "info" | "xmp" | "office" | "mail" | "picture" | "archive" | "page";

/** Pages of an earlier version with words that the last one has nowhere; empty where there are none. */
export type Lost = readonly { readonly page: PageNumber; readonly words: number }[];

/** A trace left by software or by a person in the file's structure, as found; judging it is provenance's work. */
export type Trace =
  | { readonly kind: "metadata"; readonly source: MetadataSource; readonly name: string; readonly value: string }
  | {
      readonly kind: "revision";
      readonly index: number;
      readonly endsAt: number;
      readonly bytes: number;
      readonly lost?: Lost;
    }
  | { readonly kind: "script"; readonly trigger: string; readonly page?: PageNumber }
  | { readonly kind: "action"; readonly type: string; readonly target: string; readonly page?: PageNumber }
  | { readonly kind: "attachment"; readonly name: string }
  /** A program kept in an office file (a VBA project, an Excel 4 macro sheet, an ActiveX control). */
  | { readonly kind: "macro"; readonly name: string }
  /** What the file's own program would fetch or send without being asked: a picture, a template, linked data. */
  | { readonly kind: "remote"; readonly what: string; readonly target: string }
  | { readonly kind: "pending_redaction"; readonly page: PageNumber; readonly quads: readonly Quad[] }
  /** Once for each page that shows more when the layer is switched on; without a page where none was seen to. */
  | {
      readonly kind: "hidden_layer";
      readonly name: string;
      readonly page?: PageNumber;
      readonly quads?: readonly Quad[];
    }
  | {
      readonly kind: "unseen_text";
      readonly page: PageNumber;
      readonly quads: readonly Quad[];
      readonly how: "under_box" | "invisible" | "off_page" | "clipped" | "low_contrast";
      /** How surely it hides something worth hiding: a form's own words and dates of a calendar don't. */
      readonly strength?: Strength;
    }
  /** Dark letters under a dark marker that lets them through. */
  | {
      readonly kind: "see_through";
      readonly page: PageNumber;
      readonly quads: readonly Quad[];
      readonly strength: Strength;
    }
  /** A picture that is whole in the file and not on the page: a box lies over part of it, or it is cut off. */
  | {
      readonly kind: "image_covered";
      readonly page: PageNumber;
      readonly quads: readonly Quad[];
      readonly how: "boxed" | "cropped";
      readonly strength: Strength;
    }
  /** A picture's part made coarse or soft, from which what stood there can be guessed. */
  | {
      readonly kind: "pixelated";
      readonly page: PageNumber;
      readonly quads: readonly Quad[];
      readonly how: "blocks" | "blur";
      /** The side of one block of a mosaic. */
      readonly block?: Pt;
    }
  /** A mark as wide as the words it took, with the text after it left in place: few names are that wide. */
  | {
      readonly kind: "width_leak";
      readonly page: PageNumber;
      readonly quads: readonly Quad[];
      readonly fits: number;
      readonly of: number;
    };

export type Document = {
  readonly format: DocumentFormat;
  readonly pages: readonly Page[];
  readonly parts: readonly Part[];
  readonly traces: readonly Trace[];
};

/** The quad of one code unit; NaN throughout for a line break. */
export function quadAt(quads: Float32Array, offset: Utf16Offset): Quad {
  const i = offset * 8;
  return [
    quads[i]!,
    quads[i + 1]!,
    quads[i + 2]!,
    quads[i + 3]!,
    quads[i + 4]!,
    quads[i + 5]!,
    quads[i + 6]!,
    quads[i + 7]!,
  ];
}

/** One quad a line of text for the range, from the first letter's left edge to the last one's right edge. */
export function quadsOfRange(text: string, quads: Float32Array, start: Utf16Offset, end: Utf16Offset): Quad[] {
  const out: Quad[] = [];
  let from = -1;
  let to = -1;
  const close = () => {
    if (from < 0) return;
    const a = quadAt(quads, from);
    const b = quadAt(quads, to);
    out.push([a[0], a[1], b[2], b[3], a[4], a[5], b[6], b[7]].map(hundredths) as unknown as Quad);
    from = -1;
  };
  for (let i = start; i < end; i++) {
    if (text[i] === "\n") close();
    else if (!Number.isNaN(quads[i * 8]) && text[i]!.trim() !== "") {
      if (from < 0) from = i;
      to = i;
    }
  }
  close();
  return out;
}

/** Finer than any device draws, and short in JSON. */
function hundredths(n: number): number {
  return Math.round(n * 100) / 100;
}
