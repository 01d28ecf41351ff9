// What annotations and fields draw: words of theirs that something covers, and looks of theirs that aren't shown.
import { attempt } from "../../../base/attempt.ts";
import { type PageNumber, rectOfQuad } from "../../../base/units.ts";
import { pageText } from "../../documents/pdf/page-text.ts";
import { resolve, resolveDict } from "../../documents/pdf/places.ts";
import { isDict } from "../../documents/pdf/structure.ts";
import { unseenOnPage } from "../../documents/pdf/unseen/index.ts";
import { coveredShare } from "../../documents/pdf/unseen/page-scene.ts";
import type { Document, Page, Trace } from "../../model/document.ts";
import type { EditablePdf, OpenPdf } from "../../ports/pdf-engine.ts";
import { dictOf, textShown } from "./scratch.ts";
import type { LostWords } from "./shown-words.ts";

const MOST_PAGES = 300;
const MOST_LOOKS = 2_000;

/** Pages with annotations as they are when those are part of them: their words too, and what of those isn't seen. */
export function drawnIn(
  pdf: OpenPdf,
  baked: () => EditablePdf | null,
  { pages, traces }: Document,
): { readonly pages: readonly Pick<Page, "text" | "number">[]; readonly traces: Trace[] } {
  const noted = pages.filter(({ number }) => hasAppearance(pdf, number)).slice(0, MOST_PAGES);
  const copy = noted.length === 0 ? null : baked();
  if (copy === null) return { pages, traces: [] };
  const texts = new Map<PageNumber, string>();
  const found: Trace[] = [];
  for (const { number, width, height } of noted)
    attempt(() => {
      const text = pageText(copy.page(number));
      texts.set(number, text.text);
      const known = traces.flatMap((t) =>
        t.kind === "unseen_text" && t.page === number ? t.quads.map(rectOfQuad) : [],
      );
      for (const trace of unseenOnPage(copy, { number, width, height }, text, copy.marks(number))) {
        if (trace.kind !== "unseen_text") continue;
        const quads = trace.quads.filter((quad) => !known.some((rect) => coveredShare(rectOfQuad(quad), rect) > 0.5));
        if (quads.length > 0) found.push({ ...trace, quads });
      }
    });
  return {
    pages: pages.map(({ number, text }) => ({ number, text: `${text}\n${texts.get(number) ?? ""}` })),
    traces: found,
  };
}

/** Looks that say words which no page shows: of a hidden note, of a button while it is pressed. */
export function unshownLooks(pdf: OpenPdf, scratch: () => EditablePdf | null, lost: LostWords): Trace[] {
  const out: Trace[] = [];
  let left = MOST_LOOKS;
  for (let page = 1; page <= pdf.pageCount() && left > 0; page++) {
    const looks = looksOn(pdf, page).slice(0, left);
    left -= looks.length;
    const copy = looks.length === 0 ? null : scratch();
    if (copy === null) continue;
    const contents = { ref: copy.addStream(new TextEncoder().encode("/Shown Do")) };
    const isTold = looks.some((ref) => {
      const resources = dictOf({ XObject: dictOf({ Shown: { ref } }) });
      return lost(attempt(() => textShown(copy, page, { contents, resources })) ?? "").length > 0;
    });
    if (isTold) out.push({ kind: "beside", how: "look", page, strength: "moderate" });
  }
  return out;
}

function looksOn(pdf: OpenPdf, page: PageNumber): number[] {
  const out = new Set<number>();
  for (const annotation of annotationsOf(pdf, page)) {
    const states = resolveDict(pdf, resolveDict(pdf, annotation)?.dict.get("AP"));
    for (const look of states?.dict.values() ?? [])
      for (const state of isStreamRef(pdf, look) ? [look] : (resolveDict(pdf, look)?.dict.values() ?? []))
        if (isStreamRef(pdf, state)) out.add(state.ref);
  }
  return [...out];
}

const hasAppearance = (pdf: OpenPdf, page: PageNumber) =>
  (attempt(() => annotationsOf(pdf, page)) ?? []).some((one) => resolveDict(pdf, one)?.dict.has("AP") === true);

function annotationsOf(pdf: OpenPdf, page: PageNumber) {
  const object = pdf.object(pdf.pageObject(page));
  const listed = isDict(object) ? resolve(pdf, object.dict.get("Annots")) : null;
  return typeof listed === "object" && listed !== null && "array" in listed ? listed.array : [];
}

const isStreamRef = (pdf: OpenPdf, value: unknown): value is { readonly ref: number } =>
  typeof value === "object" && value !== null && "ref" in value && pdf.isStream(Number(value.ref));
