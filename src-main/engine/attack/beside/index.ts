// What a file says or shows beside its pages and they don't: for an audit, which asks what a redaction forgot.
import { attempt } from "../../../base/attempt.ts";
import type { Document, Trace } from "../../model/document.ts";
import type { EditablePdf, OpenPdf } from "../../ports/pdf-engine.ts";
import type { FoundMark } from "../marks.ts";
import { drawnIn, unshownLooks } from "./appearances.ts";
import { coveredDrawings } from "./covered-drawings.ts";
import { coveredLinks } from "./covered-links.ts";
import { hiddenPictures } from "./hidden-pictures.ts";
import { idleObjects } from "./idle-objects.ts";
import { leftPictures, oldThumbnails } from "./left-pictures.ts";
import { leftText } from "./left-text.ts";
import { maskedPictures } from "./masked-pictures.ts";
import { saidBeside } from "./said.ts";
import { lostWordsOf } from "./shown-words.ts";
import { tellingBookmarks } from "./telling-bookmarks.ts";
import { tellingStrings } from "./telling-strings.ts";
import { undressedIn } from "./undressed.ts";
import { unshownFields } from "./unshown-fields.ts";
import { veiledLayers } from "./veiled-layers.ts";

/** `again` opens the file once more, for looks at objects that pages don't show; null where it can't be. */
export function besidePages(
  pdf: OpenPdf,
  document: Document,
  marks: readonly FoundMark[],
  bytes: Uint8Array,
  again: () => EditablePdf | null,
): Trace[] {
  let copy: EditablePdf | null | undefined;
  const scratch = () => {
    copy ??= again();
    return copy;
  };
  // Made so only where a page has annotations, and not the copy that is drawn upon.
  let baked: EditablePdf | null | undefined;
  const whole = attempt(() =>
    drawnIn(
      pdf,
      () => {
        baked = again();
        baked?.bake();
        return baked;
      },
      document,
    ),
  );
  baked?.close();
  const lost = lostWordsOf(whole?.pages ?? document.pages);
  const struck = marks.filter(({ kind }) => kind !== "gap" && kind !== "letters");
  const marked = new Set(struck.map(({ page }) => page));
  const out: Trace[] = [...(whole?.traces ?? [])];
  // Each may meet what the library gives up on.
  const look = (run: () => Trace[]) => out.push(...(attempt(run) ?? []));
  look(() => saidBeside(pdf, marked, lost));
  look(() => tellingBookmarks(pdf, document, struck, lost));
  look(() => coveredLinks(pdf, marks));
  look(() => coveredDrawings(pdf, document));
  look(() => unshownFields(pdf, document, struck, lost));
  look(() => veiledLayers(pdf, again, document));
  if (marked.size > 0) look(() => tellingStrings(pdf, lost));
  look(() => unshownLooks(pdf, scratch, lost));
  const idle = attempt(() => idleObjects(pdf));
  if (idle !== undefined) {
    look(() => leftText(pdf, scratch, { idle, document, lost, isMarked: marked.size > 0, bytes }));
    // From here on the copy's first page is no longer the document's.
    look(() => leftPictures(pdf, scratch, idle));
    look(() => oldThumbnails(pdf, scratch, marks));
    look(() => maskedPictures(pdf, scratch, idle.drawn));
    // What the last one found it took the masks from.
    const told = { ...document, traces: [...document.traces, ...out] };
    look(() => hiddenPictures(pdf, told, undressedIn(pdf, scratch, idle.drawn)));
  }
  copy?.close();
  return out;
}
