// Where something was struck whose width must not show, what paints nothing any more goes whole: an empty form's box and
// a clip around nothing are as wide as what was in them.
import { editContents } from "../../documents/pdf/content-edits.ts";
import { emptyScopes } from "../../documents/pdf/empty-scopes.ts";
import type { Step } from "../step.ts";

export const emptied: Step = {
  id: "redaction/emptied",
  run({ pdf, struck }) {
    const hiding = new Set([...struck].flatMap(([page, { gaps }]) => (gaps.length > 0 ? [page] : [])));
    if (hiding.size === 0) return;
    editContents(pdf, (bytes, scope) =>
      scope.page === undefined || hiding.has(scope.page) ? emptyScopes(pdf, bytes, scope) : [],
    );
  },
};
