// Plain text, as it stands: every blank and line break, a form feed begins a page.
import { escapeHtml, type Reading, type Section, UnreadableFile } from "../reading.ts";
import { decodeText } from "./decode-text.ts";

export const LARGEST_TEXT = 50 * 1024 * 1024;
/** Typesetting takes time quadratic in a section's length; this many lines are some forty pages. */
const LINES = 2_000;
const LETTERS = 200_000;

export function readText(bytes: Uint8Array): Reading {
  if (bytes.length > LARGEST_TEXT) throw new UnreadableFile("document/too-large");
  return { format: "txt", sections: textSections(decodeText(bytes).text), parts: [], traces: [], children: [] };
}

export function textSections(text: string): Section[] {
  const pages = text
    .replace(/\r\n?/g, "\n")
    .replace(/\f\s*$/, "")
    .split("\f");
  return pages
    .flatMap(piecesOf)
    .map((piece) => ({ html: `<div style="white-space:pre-wrap">${escapeHtml(piece)}</div>` }));
}

function piecesOf(page: string): string[] {
  const pieces: string[] = [];
  let start = 0;
  let lines = 0;
  for (let at = 0; at < page.length; at++) {
    const line = page[at] === "\n";
    if (line) lines++;
    // A line without end is cut at a blank if one comes, so that no word is.
    const over = at - start > LETTERS && (line || page[at] === " " || at - start > LETTERS * 2);
    if (lines < LINES && !over) continue;
    pieces.push(page.slice(start, at + 1));
    start = at + 1;
    lines = 0;
  }
  if (start < page.length || pieces.length === 0) pieces.push(page.slice(start));
  return pieces;
}
