// Words into lines of a given width, keeping track of where each mark begins and ends.
import { type Mark, toWords, type Word } from "../mark.ts";
import type { FontName, MarkedSpan } from "./model.ts";
import { widthOf } from "./pdfkit.ts";

export type Line = { readonly text: string; readonly spans: readonly MarkedSpan[] };
export type Style = { readonly font: FontName; readonly size: number; readonly leading: number };

const plain = (word: Word) => word.map((piece) => piece.text).join("");

/** Joins words with spaces; a mark over neighbouring words is one span, the space between them included. */
function toLine(words: readonly Word[]): Line {
  let text = "";
  const spans: { start: number; end: number; mark: Mark }[] = [];
  words.forEach((word, i) => {
    if (i > 0) text += " ";
    for (const piece of word) {
      const start = text.length;
      text += piece.text;
      if (piece.mark === null) continue;
      const last = spans.at(-1);
      if (last?.mark === piece.mark) last.end = text.length;
      else spans.push({ start, end: text.length, mark: piece.mark });
    }
  });
  return { text, spans };
}

/** Breaks marked text where told, and into lines no wider than `width` points; a word wider than that stands alone. */
export function breakLines(marked: string, style: Style, width: number): Line[] {
  const lines: Line[] = [];
  const space = widthOf(" ", style.font, style.size);
  let current: Word[] = [];
  let used = 0;
  for (const word of toWords(marked)) {
    if (word.length === 0) {
      lines.push(toLine(current));
      current = [];
      used = 0;
      continue;
    }
    const wide = widthOf(plain(word), style.font, style.size);
    if (current.length > 0 && used + space + wide > width) {
      lines.push(toLine(current));
      current = [];
      used = 0;
    }
    used += (current.length > 0 ? space : 0) + wide;
    current.push(word);
  }
  if (current.length > 0) lines.push(toLine(current));
  return lines;
}

/** One line, whatever its width. */
export function oneLine(marked: string): Line {
  return toLine(toWords(marked));
}
