// Headers and footers of a Word 97-2003 file: each text once, around the body; those that no page uses are hidden.
import type { DocContext } from "./doc-context.ts";
import { type DocDrawings, shapeAnchors } from "./doc-drawings.ts";
import { type DocFile, datumAt, positionsOf } from "./doc-fib.ts";
import { DocMarks } from "./doc-marks.ts";
import { plainText, spansOf } from "./doc-notes.ts";
import { sprmsIn } from "./doc-sprms.ts";
import { DocStory } from "./doc-story.ts";

/** Six ranges of separators between body and notes, then six a section (2.3.5). */
const SEPARATORS = 6;
const KINDS = [
  ["header", "even"],
  ["header", "odd"],
  ["footer", "even"],
  ["footer", "odd"],
  ["header", "first"],
  ["footer", "first"],
] as const;

export function docHeaders(context: DocContext, drawings: DocDrawings): { above: string; below: string } {
  const { file, found } = context;
  const { header } = file.stories;
  const hasEvenPages = (file.table("settings").u8(0) & 1) === 1;
  const hasFirstPage = sectionsWithFirstPage(file);
  const spans = spansOf(file.table("headers"), header);
  const marks = new DocMarks(drawings, shapeAnchors(file.table("headerShapes"), header.start));
  const texts = { header: new Map<string, string>(), footer: new Map<string, string>() };
  for (const [i, { start, end }] of spans.entries()) {
    const text = plainText(context, start, end).trim();
    const [kind, pages] = KINDS[(i - SEPARATORS) % KINDS.length] ?? ["header", "separator"];
    const section = Math.floor((i - SEPARATORS) / KINDS.length);
    const isUsed =
      pages === "odd" || (pages === "even" ? hasEvenPages : pages === "first" && hasFirstPage.has(section));
    // Separators are drawn lines; a few have words instead.
    if (i < SEPARATORS && spans.length > 1) found.hiddenOnce("separator before notes", text);
    else if (!isUsed && spans.length > 1) found.hiddenOnce(`${kind} that no page shows`, text);
    else {
      const html = new DocStory(context, marks).html(start, end);
      if (html !== "") texts[kind].set(html.includes("<img") ? html : text, html);
    }
  }
  const [above, below] = [texts.header, texts.footer].map((kind) => [...kind.values()].join(""));
  return {
    above: above === "" ? "" : `<div>${above}</div><hr>`,
    below: below === "" ? "" : `<hr><div>${below}</div>`,
  };
}

function sectionsWithFirstPage({ table, words }: DocFile): Set<number> {
  const sections = table("sections");
  const found = new Set<number>();
  for (let i = 0; i < positionsOf(sections, 12).length - 1; i++) {
    const at = sections.u32(datumAt(sections, 12, i) + 2);
    if (at === 0xffffffff) continue;
    for (const { code, at: operand } of sprmsIn(words, at + 2, Math.min(at + 2 + words.u16(at), words.length))) {
      if (code === 0x300a && words.u8(operand) !== 0) found.add(i);
    }
  }
  return found;
}
