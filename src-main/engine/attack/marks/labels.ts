// Words put in the place of others: [REDACTED], (b)(6), a row of blocks, crosses or stars.
import { rectOfQuad } from "../../../base/units.ts";
import { type Page, quadsOfRange } from "../../model/document.ts";
import type { Place } from "../marks.ts";

const LABEL = new RegExp(
  [
    // [REDACTED], [Name withheld], <removed>, (redacted)
    String.raw`[[<({](?:[ ]?[\p{L}-]+[ ]){0,2}[ ]?(?:redacted|withheld|removed|deleted|omitted|struck|anonymi[sz]ed|name|address|phone|number)[ ]?[\]>)}]`,
    // (b)(6), (b)(7)(C): the exemptions of the American act on freedom of information
    String.raw`\(b\)[ ]?\(\d\)(?:[ ]?\([A-F]\))?`,
    // REDACTED by itself, in capitals
    String.raw`\bREDACTED\b`,
  ].join("|"),
  "giu",
);

/** ████, XXXX, ****, ___ is a form's blank and isn't one. Not the X of XXX-XX-6780, which masks a number. */
const LETTERS = /(?<![\p{L}\p{N}*-])(?:[█▇▆■▓]{2,}|X{3,}|x{4,}|\*{3,})(?![\p{L}\p{N}*]|-[\dXx*])/gu;

export function labelsIn(page: Page): Place[] {
  const out: Place[] = [];
  const add = (kind: "label" | "letters", start: number, end: number) => {
    if (out.some(({ range }) => range !== undefined && start < range[1] && end > range[0])) return;
    const [quad] = quadsOfRange(page.text, page.quads, start, end);
    if (quad !== undefined) out.push({ kind, rect: rectOfQuad(quad), range: [start, end] });
  };
  for (const m of page.text.matchAll(LABEL))
    if (m[0].toUpperCase() !== "REDACTED" || m[0] === "REDACTED") add("label", m.index, m.index + m[0].length);
  for (const m of page.text.matchAll(LETTERS)) add("letters", m.index, m.index + m[0].length);
  return out;
}
