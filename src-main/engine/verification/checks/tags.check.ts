// Tags say what the pages say and nothing else: every word in one element, no element without content, no key or word
// of their own; held by pdf.js, which reads tags with other code than wrote them.
import { resolve } from "../../documents/pdf/places.ts";
import { isDict } from "../../documents/pdf/structure.ts";
import type { ReadTags } from "../../ports/independent-reader.ts";
import type { Check } from "../check.ts";
import { readTree } from "../tag-tree.ts";

export const tagsSayNothingElse: Check = {
  id: "verification/tags",
  needsOriginal: true,
  run({ pdf, readers }) {
    const trailer = pdf.trailer();
    const catalog = isDict(trailer) ? resolve(pdf, trailer.dict.get("Root")) : null;
    if (!isDict(catalog) || !catalog.dict.has("StructTreeRoot")) return [];
    const tree = readTree(pdf, catalog);
    const read = readers.find(({ id }) => id === "pdfjs")?.pages ?? [];
    const out: { page?: number; where: string }[] = tree.problems.map((where) => ({ where }));
    for (let page = 1; page <= pdf.pageCount(); page++) {
      const numbers = tree.numbers.get(pdf.pageObject(page)) ?? new Map();
      const seen = read.find((one) => one.page === page);
      if (seen === undefined) out.push({ page, where: "tags that nobody read" });
      else if (seen.tags !== undefined)
        out.push(...onPage(seen.tags, pdf.pageObject(page), [...numbers.keys()]).map((where) => ({ page, where })));
      else if (numbers.size > 0 || seen.text.trim() !== "") out.push({ page, where: "a page without tags" });
    }
    return out;
  },
};

/** Page numbers and running titles need not be heard, and stand above or below all else: a share of the page's height. */
const EDGE = 0.14;
const HOLDS_NO_TEXT = new Set("Document Div L LI TOC Table THead TBody TFoot TR".split(" "));

function onPage({ runs, numbers, elements }: ReadTags, object: number, inTree: readonly number[]): string[] {
  const out = new Set<string>();
  const held = new Map<string, number>();
  for (const { number, role } of elements) {
    held.set(number, (held.get(number) ?? 0) + 1);
    if (HOLDS_NO_TEXT.has(role)) out.add("text in an element that holds none");
  }
  const marked = new Set(numbers);
  if (marked.size < numbers.length) out.add("a number that two marks have");
  for (const number of marked) if (held.get(number) !== 1) out.add("a mark that isn't one element's");
  for (const mcid of inTree) if (!marked.has(`p${object}R_mc${mcid}`)) out.add("an element without its content");
  if (inTree.length !== marked.size) out.add("an element that a reader doesn't find");
  for (const { marks, text, y } of runs) {
    if (text.trim() === "") continue;
    if (marks.length > 1) out.add("marks inside marks");
    else if (marks[0] === "Artifact") {
      if (Math.min(y, 1 - y) > EDGE) out.add("words that no element holds");
    } else if (marks[0] === undefined || !marked.has(marks[0])) out.add("words that no element holds");
  }
  return [...out];
}
