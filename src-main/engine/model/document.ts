// A document once parsed, whatever its format was: pages as displayed, and everything that isn't on a page.
import type { PageNumber, Pt, Quad, Rect, Utf16Offset } from "../../base/units.ts";
import type { Coverage, FindingPlace, Strength } from "../../contract/check.ts";
import type { DkimSignature } from "../../contract/dkim.ts";
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
export type Lost = readonly { readonly page: PageNumber; readonly words: number; readonly sample?: string }[];

/** A picture inside a picture's data, beside the picture. Sizes in pixels; null where they can't be told. */
export type Thumbnail = {
  readonly width: number | null;
  readonly height: number | null;
  readonly of: { readonly width: number | null; readonly height: number | null };
  /** Share of the picture in which the small one shows something else; absent where they weren't laid side by side. */
  readonly differs?: number;
};

/** A trace left by software or by a person in the file's structure, as found; judging it is provenance's work. */
export type Trace =
  | { readonly kind: "metadata"; readonly source: MetadataSource; readonly name: string; readonly value: string }
  | {
      readonly kind: "revision";
      readonly index: number;
      readonly endsAt: number;
      readonly bytes: number;
      readonly lost?: Lost;
      /** What it says of itself otherwise than the last version does. */
      readonly changed?: readonly { readonly name: string; readonly was: string; readonly is: string }[];
      readonly pages?: number;
    }
  /** `message`: which one of a mailbox; absent for a file of one message. */
  | { readonly kind: "dkim"; readonly message?: number; readonly signature: DkimSignature }
  /** Characters without a shape in what a page was set from, where its script needs none; code points with counts. */
  | {
      readonly kind: "invisible";
      readonly points: readonly (readonly [point: number, count: number])[];
      readonly inWords: number;
    }
  /** Spaces of other kinds between letters, in what a page was set from; code points with counts. */
  | {
      readonly kind: "odd_spaces";
      readonly points: readonly (readonly [point: number, count: number])[];
      readonly ordinary: number;
    }
  /** Lines of the file that end in blanks, written as "s" for a space and "t" for a tab, in order. */
  | { readonly kind: "line_ends"; readonly blanks: readonly string[]; readonly lines: number }
  /** Word's ids of editing sessions: how many, and the document's first. */
  | { readonly kind: "edit_sessions"; readonly root: string; readonly count: number }
  /** Changes and comments by one person. `first` and `last` as the file has them. */
  | {
      readonly kind: "edits";
      readonly what: "insertion" | "deletion" | "move" | "format" | "comment";
      readonly author: string;
      readonly count: number;
      readonly first: string;
      readonly last: string;
    }
  /** Yellow dots on a grid, its steps across and down in inches. `decoded` is what they say where their pattern is one that can be read. */
  | {
      readonly kind: "printer_dots";
      readonly page: PageNumber;
      readonly dots: number;
      readonly grid?: readonly [across: number, down: number];
      readonly decoded?: { readonly serial: string; readonly printed: string };
    }
  /** Words in nearly the colour of bare paper; level from 0 black to 255 white. */
  | { readonly kind: "pale_text"; readonly page: PageNumber; readonly quads: readonly Quad[]; readonly level: number }
  /** What a picture that lies on a page says beside its pixels. */
  | {
      readonly kind: "image_data";
      readonly page?: PageNumber;
      readonly fields: readonly (readonly [name: string, value: string])[];
      readonly thumbnail?: Thumbnail;
    }
  | { readonly kind: "fonts"; readonly names: readonly string[] }
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
      /** Both are a scan's. */
      readonly inPicture?: true;
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
  /** What the file says or shows beside its pages, and they don't. Only an audit looks for it. */
  | {
      readonly kind: "beside";
      readonly how:
        | "said"
        | "bookmark"
        | "link"
        | "field"
        | "drawing"
        | "look"
        | "string"
        | "own_copy"
        | "left_text"
        | "left_picture"
        | "thumbnail"
        | "masked"
        | "veiled";
      readonly page?: PageNumber;
      readonly quads?: readonly Quad[];
      readonly strength: Strength;
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

/**
 * One quad a line of text for the range, from its outermost letter's edge to the other's: of what is written from right
 * to left, or both ways, the first letter isn't the one on the left.
 */
export function quadsOfRange(text: string, quads: Float32Array, start: Utf16Offset, end: Utf16Offset): Quad[] {
  const out: Quad[] = [];
  let from = -1;
  let to = -1;
  const close = () => {
    if (from < 0) return;
    const [a, b] = outermost(text, quads, from, to);
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

/** More than so many heights above or below: set from top to bottom, where each letter begins where the last began. */
const OFF_LINE = 0.5;

function outermost(text: string, quads: Float32Array, from: number, to: number): [first: Quad, last: Quad] {
  const [a, b] = [quadAt(quads, from), quadAt(quads, to)];
  const [dx, dy] = [a[2] - a[0], a[3] - a[1]];
  const length = Math.hypot(dx, dy);
  const height = Math.hypot(a[4] - a[0], a[5] - a[1]);
  const along = (x: number, y: number) => (x * dx + y * dy) / length;
  const off = (b[1] - a[1]) * dx - (b[0] - a[0]) * dy;
  if (length === 0 || Math.abs(off) > OFF_LINE * height * length) return [a, b];
  let [first, last] = [a, b];
  for (let i = from; i <= to; i++) {
    if (Number.isNaN(quads[i * 8]) || text[i]!.trim() === "") continue;
    const q = quadAt(quads, i);
    if (along(q[0], q[1]) < along(first[0], first[1])) first = q;
    if (along(q[2], q[3]) > along(last[2], last[3])) last = q;
  }
  return [first, last];
}

const centres = new WeakMap<Float32Array, Float64Array>();

/** The middle of each code unit, as x and y: worked out once, however many rectangles it is compared with. */
export function centresOf(quads: Float32Array): Float64Array {
  const known = centres.get(quads);
  if (known !== undefined) return known;
  const out = new Float64Array(quads.length / 4);
  for (let q = 0, at = 0; q + 7 < quads.length; q += 8, at += 2) {
    out[at] = (quads[q]! + quads[q + 2]! + quads[q + 4]! + quads[q + 6]!) / 4;
    out[at + 1] = (quads[q + 1]! + quads[q + 3]! + quads[q + 5]! + quads[q + 7]!) / 4;
  }
  centres.set(quads, out);
  return out;
}

/** What stands in a rectangle, in reading order. */
export function textIn(
  text: string,
  quads: Float32Array,
  [x0, y0, x1, y1]: readonly [number, number, number, number],
): string {
  let out = "";
  for (let i = 0; i < text.length; i++) {
    const q = i * 8;
    if (Number.isNaN(quads[q])) continue;
    const x = (quads[q]! + quads[q + 2]! + quads[q + 4]! + quads[q + 6]!) / 4;
    const y = (quads[q + 1]! + quads[q + 3]! + quads[q + 5]! + quads[q + 7]!) / 4;
    if (x >= x0 && x <= x1 && y >= y0 && y <= y1) out += text[i];
  }
  return out;
}

/** Finer than any device draws, and short in JSON. */
function hundredths(n: number): number {
  return Math.round(n * 100) / 100;
}
