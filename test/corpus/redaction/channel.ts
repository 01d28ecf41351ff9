// What a channel is: a small PDF that holds the secret in one way, what a person orders, and what must be left.
import type { Rect } from "../../../src-main/base/units.ts";
import type { RedactOrder } from "../../../src-main/contract/document-process.ts";
import type { EditablePdf } from "../../../src-main/engine/ports/pdf-engine.ts";
import { line, onePage, type PageSpec } from "../../support/pdf.ts";

/** Fictitious, and no word of the format: wherever its letters stand, they were put there. */
export const SECRET = "Quillfeather";
/** Baselines of two lines that are on every page made here. */
export const ABOVE = line("Neighbour above", 72, 740);
export const BELOW = line("Neighbour below", 72, 90);
/** Where they are seen, in displayed points. */
export const ABOVE_AT: Rect = [60, 36, 300, 60];
export const BELOW_AT: Rect = [60, 686, 300, 710];
/** The secret in view, at 72, 700; displayed as {@link BOX}. */
export const SHOWN = line(`The name is ${SECRET} here.`);
export const BOX: Rect = [134, 80, 203, 96];

export type Channel = {
  readonly name: string;
  readonly bytes: () => Uint8Array;
  /** Absent: the secret is asked for as text. */
  readonly order?: Partial<RedactOrder>;
  /** True of the original, false of the copy: for secrets that are no words. */
  readonly holds?: (pdf: EditablePdf, bytes: Uint8Array) => boolean;
  /** True of the copy as of the original. */
  readonly stands?: (pdf: EditablePdf, bytes: Uint8Array) => boolean;
  /** What the copy still says; on pages that became pictures what was seen is compared instead. */
  readonly keeps?: readonly string[];
  /** Areas of page 1 that look as before. */
  readonly looks?: readonly Rect[];
  /** A control: nothing is hidden and nothing ordered, and the copy is as the original. */
  readonly control?: true;
  /** The page can't be edited with certainty and becomes a picture. */
  readonly picture?: true;
  /** It is read off the page's picture. */
  readonly scans?: true;
  /** A person reads it there: so does a recogniser before, and it doesn't after. */
  readonly seen?: true;
};

/** A page with its two neighbours and whatever else it is given. */
export const page = (spec: PageSpec) => () =>
  onePage({ ...spec, content: Buffer.concat([Buffer.from(ABOVE + BELOW), Buffer.from("\n"), bytesOf(spec.content)]) });

const bytesOf = (content: string | Uint8Array) =>
  typeof content === "string" ? Buffer.from(content, "latin1") : Buffer.from(content);

/** Text channels on such a page, by name and content. */
export const onPage = (name: string, content: string, more: Partial<PageSpec> & Partial<Omit<Channel, "bytes">> = {}): Channel => {
  const { order, holds, stands, keeps, looks, picture, control, scans, seen, name: _name, ...spec } = more;
  return {
    name,
    bytes: page({ ...spec, content }),
    ...(order === undefined ? {} : { order }),
    ...(holds === undefined ? {} : { holds }),
    ...(stands === undefined ? {} : { stands }),
    ...(keeps === undefined ? {} : { keeps }),
    ...(looks === undefined ? {} : { looks }),
    ...(picture === undefined ? {} : { picture }),
    ...(seen === undefined ? {} : { seen }),
    ...(scans === undefined ? {} : { scans }),
    ...(control === undefined ? {} : { control }),
  };
};

export const boxes = (...rects: readonly Rect[]): Partial<RedactOrder> => ({
  boxes: rects.map((rect) => ({ page: 1, rect: [...rect] })),
});

/** A form of the page's own size. */
export const form = (data: string, dict = "") => ({
  dict: `/Type /XObject /Subtype /Form /BBox [0 0 612 792] ${dict.includes("/Resources") ? "" : "/Resources <</Font <</F1 5 0 R>>>>"} ${dict}`,
  data,
});
