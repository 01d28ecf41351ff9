// The text of a document that isn't edited any more: read once, however many ask for it.
import { attempt } from "../../../base/attempt.ts";
import type { PageNumber, Pt } from "../../../base/units.ts";
import type { OpenPdf } from "../../ports/pdf-engine.ts";
import { type PageText, pageText } from "./page-text.ts";

export type ReadPage = PageText & { readonly width: Pt; readonly height: Pt };

/** Characters kept, at some forty bytes each; pages beyond are read each time. */
const MOST_KEPT = 4_000_000;

type Kept = { readonly pages: Map<string, ReadPage>; left: number };
const documents = new WeakMap<object, Kept>();

/** Undefined where the library can't read the page. `hidden` and `drawn` as in {@link OpenPdf}. */
export function readOnce(
  pdf: Pick<OpenPdf, "page">,
  page: PageNumber,
  { hidden, drawn = false }: { readonly hidden: boolean; readonly drawn?: boolean },
): ReadPage | undefined {
  let kept = documents.get(pdf);
  if (kept === undefined) {
    kept = { pages: new Map(), left: MOST_KEPT };
    documents.set(pdf, kept);
  }
  const key = `${page} ${hidden} ${drawn}`;
  const known = kept.pages.get(key);
  if (known !== undefined) return known;
  const raw = attempt(() => pdf.page(page, { hidden, drawn }));
  if (raw === undefined) return undefined;
  const read = { ...pageText(raw), width: raw.width, height: raw.height };
  kept.left -= read.text.length;
  if (kept.left > 0) kept.pages.set(key, read);
  return read;
}
