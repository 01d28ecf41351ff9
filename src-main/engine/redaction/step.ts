// What a redaction step is: one change to the copy, in an order that is data.
import type { PageNumber, Quad, Rect } from "../../base/units.ts";
import type { UsedFont } from "../documents/pdf/fonts/codes-in-use.ts";
import type { Tags } from "../documents/pdf/tags/read-tags.ts";
import type { ToldFont } from "../documents/pdf/untold/tell-untold.ts";
import type { Bookmark, EditablePdf, InnerLink, OpenPdf } from "../ports/pdf-engine.ts";
import type { Labels } from "./labels/label.ts";
import type { Leaf } from "./leaves.ts";
import type { Turn } from "./lines/frame.ts";
import type { Needle } from "./occurrences.ts";

export type PageTargets = {
  /** One small box around the centre of each glyph to strike: what is verified. */
  readonly glyphs: readonly Rect[];
  /** The same glyphs in as few thin boxes as hold them, a run of level text in one: what is struck. */
  readonly strips: readonly Rect[];
  /** What is painted black: one rectangle a line of struck text, and the boxes drawn by hand. */
  readonly rects: readonly Rect[];
  /** Those of them that must not tell how wide the struck text was. */
  readonly gaps: readonly Gap[];
};

/** What of a page is to be struck, and how often each needle was found on it: its index, and how often. */
export type FoundOnPage = {
  readonly targets: PageTargets;
  readonly found: readonly (readonly [index: number, times: number])[];
  /** See {@link RedactionContext.plain}. */
  readonly isPlain: boolean;
  /** What was searched, hidden text included; null where the page can't be read. */
  readonly text: string | null;
};

/** A mark on a line of text that runs in this direction. */
export type Gap = {
  readonly rect: Rect;
  readonly turn: Turn;
  /** What was struck is written from right to left: its line goes on to the left. */
  readonly leftwards?: true;
};

/** What became of a page that was cut to a passage. */
export type Cut = {
  /** Which part of the page it is, in places of the original's page. */
  readonly crop: Rect;
  /** Beside the passage, in places of the cut page: nothing may show there. */
  readonly blank: readonly Rect[];
};

/** Pages are counted as the copy has them. */
export type RedactionContext = {
  /** Replaced by the rebuild step; the document it was opened from is never written. */
  pdf: EditablePdf;
  /** What the copy's pages are of; null where it is the whole document. */
  readonly leaves: readonly Leaf[] | null;
  /** Filled as steps run: where words stood before a passage on its first line, and the pages that were cut. */
  readonly cutInto: Map<PageNumber, Rect>;
  readonly cuts: Map<PageNumber, Cut>;
  /** Filled as steps run: what stands on an excerpt's pages before anything is left out or struck. */
  readonly kept: string[];
  /** Places struck because of what a person selected, by page, as found before any change. */
  readonly places: ReadonlyMap<PageNumber, PageTargets>;
  /** Pages that are pictures of text, with the places of its letters as a recogniser saw them. */
  readonly scans: ReadonlySet<PageNumber>;
  /** Pages with words whose letters no font tells. */
  readonly untold: ReadonlySet<PageNumber>;
  /** Their fonts, and what was said of them so that they could be read. */
  readonly toldFonts: readonly ToldFont[];
  /** Values struck wherever they stand. */
  readonly needles: readonly Needle[];
  /** As the original has them: what of them comes back is decided by what the copy shows. */
  readonly bookmarks: readonly Bookmark[];
  readonly links: readonly InnerLink[];
  /** The original's, where the copy is to have some. A helper that only searches has none. */
  tags?: Tags | null;
  /** The copy has them: set by the step that makes them. */
  tagged: boolean;
  /** Pages on which the reading found text that isn't seen. */
  readonly suspects: ReadonlySet<PageNumber>;
  /** Filled as steps run: what was taken out because nobody can see it, and why. */
  readonly hidden: {
    readonly page: PageNumber;
    readonly quads: readonly Quad[];
    readonly reason: string;
    /** Where letters stuck out of their cover, unreadable. */
    readonly stuckOut?: readonly Rect[];
  }[];
  /** Filled as steps run: pages of the original from which hidden layers went. A helper that only searches has none. */
  readonly edited?: Set<PageNumber>;
  /** Filled as steps run: everything struck, by page. */
  readonly struck: Map<PageNumber, PageTargets>;
  /** Where struck text stood before its line was set anew: lines and pixels there go, nothing is painted. */
  readonly vacated: Map<PageNumber, readonly Rect[]>;
  /** Lines set anew, by page, as wide as they are now or were. */
  readonly rows: Map<PageNumber, readonly Rect[]>;
  /** The fonts that are left, with the codes that are shown in them: once the last content was changed. */
  fonts: readonly UsedFont[];
  /** Scanned pages with a printer's tracking dots: they are drawn anew, in grey on clean paper. */
  readonly dotted: ReadonlySet<PageNumber>;
  /** Pages that become pictures, and why. */
  readonly pictures: Map<PageNumber, string>;
  /** Filled as steps run: what those of a first copy are made of. */
  drawnBefore: ReadonlyMap<PageNumber, DrawnBefore>;
  /** Filled as steps run: pages that had to become pictures and that the library can't draw. There is no copy then. */
  readonly undrawn: Set<PageNumber>;
  readonly labels: Labels;
  /** The original as nobody has touched it, where a first copy could not be proven: pictures are then made of it. */
  readonly untouched: Pick<OpenPdf, "tile" | "page" | "annotations" | "fields"> | null;
  /** Pages of it that looked otherwise than planned, and about which no check said more. */
  readonly lookedOtherwise: ReadonlySet<PageNumber>;
  /** Pages of it whose lines, set anew, could not be proven: they are struck to their ends. */
  readonly toTheEnd: ReadonlySet<PageNumber>;
  /** The search of every page, which may be shared; `mine` searches one here. */
  readonly searchPages: (mine: (page: PageNumber) => FoundOnPage) => Promise<readonly FoundOnPage[]>;
  /**
   * Filled by the search: pages on which nothing but plain text stood, hidden text included. Taking words out adds no
   * other character, so that they need not be read again to look for one.
   */
  readonly plain: Set<PageNumber>;
  /** How often each needle was found, in the order of `needles`. */
  readonly found: number[];
};

/** Content that a picture was made of, what was struck taken out: its streams decoded, and what is seen of its letters, without the space between them. */
export type DrawnBefore = { readonly streams: readonly Uint8Array[]; readonly letters: string };

export type Step = {
  /** `redaction/name`. */
  readonly id: string;
  run(context: RedactionContext): void | Promise<void>;
};
