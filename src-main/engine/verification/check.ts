// What a verification check is: the finished bytes in, residues out. An empty list is a pass.
import type { PageNumber, Rect, Utf16Offset } from "../../base/units.ts";
import type { Residue } from "../../contract/redact.ts";
import type { IndependentReader, ReadPage } from "../ports/independent-reader.ts";
import type { OpenPdf } from "../ports/pdf-engine.ts";
import type { SetLabel } from "../redaction/labels/label.ts";
import type { LeftOut } from "../redaction/left-out.ts";
import type { Needle } from "../redaction/occurrences.ts";
import type { DrawnBefore, PageTargets } from "../redaction/step.ts";

export type ReadText = {
  readonly id: IndependentReader["id"];
  readonly name: string;
  readonly pages: readonly ReadPage[];
  readonly elsewhere: string;
};

/** A page of the copy as other code draws it. */
export type PageLook = {
  readonly page: PageNumber;
  /** Whether every mark is black but for its label, or blank but for it; null where the page can't be drawn. */
  readonly isSolid: boolean | null;
  /** How it looks otherwise than planned; null where it looks as planned. */
  readonly differs: string | null;
};

/** Everything is read from the bytes that would be published, never from the document they were made from. */
export type Exported = {
  readonly bytes: Uint8Array;
  readonly pdf: OpenPdf;
  readonly needles: readonly Needle[];
  /** Struck places by page, with the small boxes around each struck glyph. */
  readonly struck: ReadonlyMap<PageNumber, PageTargets>;
  /** What is written on marks. */
  readonly labels: readonly SetLabel[];
  readonly pageCount: number;
  readonly readers: readonly ReadText[];
  /** What an excerpt must not hold; null where it is the whole document. */
  readonly leftOut: LeftOut | null;
  /** Pages that were cut to a passage, with the places beside it. */
  readonly cut: ReadonlyMap<PageNumber, readonly Rect[]>;
  /** Pages that became pictures. */
  readonly pictures: ReadonlySet<PageNumber>;
  /** Of pages that became pictures, in a first copy. */
  readonly drawnBefore: ReadonlyMap<PageNumber, DrawnBefore>;
  /** Pages from which hidden layers went. */
  readonly edited?: ReadonlySet<PageNumber>;
  /** Null where the copy can't be drawn. */
  readonly looks: ReadonlyMap<PageNumber, PageLook> | null;
  /** What a recogniser reads around marks, on the pages where it looked. */
  readonly recognised: readonly Recognised[];
};

/** `words`: of a page that was read whole, where on it each stands. */
export type Recognised = {
  readonly page: PageNumber;
  readonly text: string;
  readonly words?: readonly { readonly start: Utf16Offset; readonly end: Utf16Offset; readonly rect: Rect }[];
};

/** Of a file that somebody else made. */
export const NOTHING_DONE = {
  struck: new Map(),
  leftOut: null,
  cut: new Map(),
  labels: [],
  pictures: new Set(),
  drawnBefore: new Map(),
  looks: null,
  recognised: [],
} as const satisfies Partial<Exported>;

export type Check = {
  /** `verification/name`. */
  readonly id: string;
  /** It compares with the original and the order, so it says nothing of a file that somebody else made. */
  readonly needsOriginal?: true;
  run(exported: Exported): Omit<Residue, "check">[];
};
