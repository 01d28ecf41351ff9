// Marks whose width tells, as traces of the file: an audit names them without an attack being asked for.
import type { Document, Trace } from "../model/document.ts";
import type { EditablePdf } from "../ports/pdf-engine.ts";
import type { FoundMark } from "./marks.ts";
import { quadsOf } from "./subject.ts";
import { isTelling, judgeWidths } from "./widths/judge.ts";

export function widthLeaks(pdf: EditablePdf, document: Document, marks: readonly FoundMark[]): Trace[] {
  return judgeWidths({ pdf, document, marks, other: null }).flatMap(({ mark, says }): Trace[] =>
    typeof says === "object" && isTelling(says) && mark.kind !== "letters"
      ? [{ kind: "width_leak", page: mark.page, quads: quadsOf([mark]) ?? [], fits: says.fits, of: says.of }]
      : [],
  );
}
