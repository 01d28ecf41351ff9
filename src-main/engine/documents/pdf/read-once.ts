// The text of a document that isn't edited any more: read once, however many ask for it.
import { attempt } from "../../../base/attempt.ts";
import type { PageNumber, Pt } from "../../../base/units.ts";
import type { OpenPdf } from "../../ports/pdf-engine.ts";
import { type PageText, pageText } from "./page-text.ts";

export type ReadPage = PageText & { readonly width: Pt; readonly height: Pt };

/** Characters kept, at some forty bytes each; pages beyond are read each time. */
const MOST_KEPT = 4_000_000;

/** A second thread is asked for a dozen pages at a time, and waits if nobody hears that it is done with them. */
const PAGES_AT_ONCE = 4;

type Kept = { readonly pages: Map<string, ReadPage>; alike: ReadonlySet<PageNumber>; left: number };
const documents = new WeakMap<object, Kept>();

type Reading = { readonly hidden: boolean; readonly drawn?: boolean };

/** Undefined where the library can't read the page. `hidden` and `drawn` as in {@link OpenPdf}. */
export function readOnce(
  pdf: Pick<OpenPdf, "page">,
  page: PageNumber,
  { hidden, drawn = false }: Reading,
): ReadPage | undefined {
  const kept = keptOf(pdf);
  // All that there is, where that is the same: whoever asks for hidden text next must have it.
  const all = hidden || kept.alike.has(page);
  const key = `${page} ${all} ${drawn}`;
  const known = kept.pages.get(key);
  if (known !== undefined) return known;
  const raw = attempt(() => pdf.page(page, { hidden: all, drawn }));
  if (raw === undefined) return undefined;
  const read = { ...pageText(raw), width: raw.width, height: raw.height };
  kept.left -= read.text.length;
  if (kept.left > 0) kept.pages.set(key, read);
  return read;
}

/** Reads what will be asked for, as far as it is kept, and lets others have a word now and then. */
export async function readAhead(
  pdf: Pick<OpenPdf, "page" | "pageCount">,
  how: Reading,
  pause: (() => Promise<void>) | undefined,
): Promise<void> {
  if (pause === undefined) return;
  for (let page = 1; page <= pdf.pageCount() && keptOf(pdf).left > 0; page++) {
    readOnce(pdf, page, how);
    if (page % PAGES_AT_ONCE === 0) await pause();
  }
}

/** Says that these pages read alike with hidden text and without. */
export function readAlike(pdf: object, pages: ReadonlySet<PageNumber>): void {
  keptOf(pdf).alike = pages;
}

function keptOf(pdf: object): Kept {
  let kept = documents.get(pdf);
  if (kept === undefined) {
    kept = { pages: new Map(), alike: new Set(), left: MOST_KEPT };
    documents.set(pdf, kept);
  }
  return kept;
}
