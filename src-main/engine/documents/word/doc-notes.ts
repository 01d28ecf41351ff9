// Footnotes, endnotes and comments of a Word 97-2003 file: each a range of a story of its own, called from the body.
import type { Octets } from "../ole/octets.ts";
import type { DocContext } from "./doc-context.ts";
import type { DocDrawings } from "./doc-drawings.ts";
import { type DocFile, datumAt, positionsOf, type Span } from "./doc-fib.ts";
import { DocFields } from "./doc-fields.ts";
import { DocMarks } from "./doc-marks.ts";
import { DocStory } from "./doc-story.ts";
import { numeral } from "./numbering.ts";

const NOTES = [
  { story: "footnote", references: "footnoteReferences", texts: "footnoteTexts", numbers: "decimal" },
  { story: "endnote", references: "endnoteReferences", texts: "endnoteTexts", numbers: "lowerRoman" },
] as const;

/** The mark of each note by the character that calls it. */
export function noteMarks({ table }: DocFile): Map<number, string> {
  const marks = new Map<number, string>();
  for (const { references, numbers } of NOTES) {
    for (const [i, place] of positionsOf(table(references), 2).slice(0, -1).entries()) {
      marks.set(place, `[${numeral(numbers, i + 1)}]`);
    }
  }
  return marks;
}

export function notesHtml(context: DocContext, drawings: DocDrawings): string {
  const { file } = context;
  return NOTES.map(({ story, texts, numbers }) => {
    const marks = new DocMarks(drawings, new Map());
    const notes = spansOf(file.table(texts), file.stories[story]).map(({ start, end }, i) => {
      const html = new DocStory(context, marks).html(start, end);
      const mark = `[${numeral(numbers, i + 1)}]`;
      return html === "" ? "" : html.startsWith("<p>") ? `<p>${mark} ${html.slice(3)}` : `<p>${mark}</p>${html}`;
    });
    const html = notes.join("");
    return html === "" ? "" : `<hr>${html}`;
  }).join("");
}

/** A comment's datum: the author's initials, then the number of the author (2.9.7). */
const COMMENT_SIZE = 30;

export function gatherComments(context: DocContext): void {
  const { file, found } = context;
  const references = file.table("commentReferences");
  const authors = stringsIn(file.table("commentAuthors"));
  found.properties(authors.map((author) => ["comment author", author]));
  for (const [i, { start, end }] of spansOf(file.table("commentTexts"), file.stories.comment).entries()) {
    const at = datumAt(references, COMMENT_SIZE, i);
    const initials = references.utf16(at + 2, Math.min(9, references.u16(at)));
    const author = (at + COMMENT_SIZE <= references.length ? authors[references.u16(at + 20)] : undefined) ?? initials;
    found.hidden(author === "" ? "comment" : `comment by ${author}`, plainText(context, start, end));
  }
}

/** Strings one after the other, each with its length before it. */
function stringsIn(octets: Octets): string[] {
  const out: string[] = [];
  for (let at = 0; at + 2 <= octets.length; at += 2 + octets.u16(at) * 2)
    out.push(octets.utf16(at + 2, octets.u16(at)));
  return out;
}

/**
 * Ranges of a story, in the order written, empty ones too; none overlaps another. The last position is beyond the
 * story's end. Without any, the story is one range.
 */
export function spansOf(plc: Octets, story: Span): Span[] {
  const places = positionsOf(plc, 0).map((place) => Math.min(story.start + place, story.end));
  if (places.length < 2) return story.end > story.start ? [story] : [];
  let reached = story.start;
  return places.slice(1).map((end, i) => {
    const start = Math.max(reached, places[i]!);
    reached = Math.max(reached, end);
    return { start, end: Math.max(start, end) };
  });
}

/** Text as words alone: struck and hidden ones too, field codes not. */
export function plainText({ body, found }: DocContext, start: number, end: number): string {
  const fields = new DocFields(found);
  const out: string[] = [];
  for (const part of body.text.slice(start, end).split(/([\u0000-\u001f])/)) {
    if (/^[\u0013-\u0015]$/.test(part)) fields.mark(part);
    else (fields.code ?? out).push(/^[\r\u0007\u000b\u000c]$/.test(part) ? "\n" : part);
  }
  fields.finish();
  return out.join("").replace(/[\u0000-\u0008\u000e-\u001f]/g, "");
}
