// Markdown as a reader of it sees it, its front matter included.
import MarkdownIt from "markdown-it";
import { escapeHtml, type Reading, type Section, UnreadableFile } from "../reading.ts";
import { decodeText } from "./decode-text.ts";
import { textSections } from "./read-text.ts";

const LARGEST = 5 * 1024 * 1024;
/** A section ends before the next heading or paragraph past this many letters. */
const SECTION = 100_000;

export function readMarkdown(bytes: Uint8Array): Reading {
  if (bytes.length > LARGEST * 10) throw new UnreadableFile("document/too-large");
  const { text } = decodeText(bytes);
  const nothing = { format: "md", parts: [], traces: [], children: [] } as const;
  // Nobody writes that much by hand: its source is as good to read, and takes linear time.
  if (text.length > LARGEST) return { ...nothing, sections: textSections(text) };
  const { front, body } = splitFrontMatter(text.replace(/\r\n?/g, "\n"));
  const before = front === "" ? "" : `<div style="white-space:pre-wrap">${escapeHtml(front)}</div><hr/>`;
  // Raw tags stay: what they hide, run or fetch is told when the markup is cleaned.
  const markdown = new MarkdownIt({ html: true, maxNesting: 40 });
  return { ...nothing, sections: sectionsOf(before + markdown.render(body)) };
}

/** YAML between lines of dashes, or TOML between lines of plus signs, at the very beginning. */
function splitFrontMatter(text: string): { front: string; body: string } {
  const fence = /^(---|\+\+\+)[ \t]*\n/.exec(text);
  const end = fence === null ? -1 : text.indexOf(`\n${fence[1]}`, fence[0].length - 1);
  if (fence === null || end < 0) return { front: "", body: text };
  const after = text.indexOf("\n", end + 1);
  return { front: text.slice(fence[0].length, end), body: after < 0 ? "" : text.slice(after) };
}

function sectionsOf(html: string): Section[] {
  const sections: Section[] = [];
  let start = 0;
  for (let at = html.indexOf("\n<h", SECTION); at >= 0; at = html.indexOf("\n<h", start + SECTION)) {
    sections.push({ html: html.slice(start, at) });
    start = at;
  }
  return [...sections, { html: html.slice(start) }];
}
