// The lines of a document as a reader of stamps and banners sees them: trimmed, with their place on the page.
import type { PageNumber, Quad } from "../../base/units.ts";
import { type Document, type Page, quadsOfRange } from "../model/document.ts";
import type { RawSignal } from "./signal.ts";

export type PageLine = {
  readonly page: PageNumber;
  readonly text: string;
  /** Places of its letters; empty where they aren't known. */
  readonly quads: readonly Quad[];
  /** In the running header or footer: among the outermost lines, or in the outer eighth of the page. */
  readonly margin: boolean;
};

/** Nobody stamps a paragraph: longer lines are running text, and cost nothing. */
const LONGEST = 240;
const OUTER_LINES = 3;
const OUTER_PART = 0.12;

export function pageLines(document: Document): PageLine[] {
  return document.pages.flatMap((page) => {
    const lines = page.lines
      .map(({ start, end }) => ({ start, end, text: page.text.slice(start, end).replace(/\s+/g, " ").trim() }))
      .filter(({ text }) => text !== "");
    return lines
      .map(({ start, end, text }, i) => ({
        page: page.number,
        text,
        get quads() {
          return page.quads.length === 0 ? [] : quadsOfRange(page.text, page.quads, start, end);
        },
        margin: i < OUTER_LINES || i >= lines.length - OUTER_LINES || isOuter(page, start),
      }))
      .filter(({ text }) => text.length <= LONGEST);
  });
}

/** Stamps are often drawn last, wherever they stand, so the order of lines alone isn't enough. */
function isOuter(page: Page, start: number): boolean {
  const y = page.quads[start * 8 + 1];
  if (y === undefined || Number.isNaN(y)) return false;
  return y < page.height * OUTER_PART || y > page.height * (1 - OUTER_PART);
}

/** Where the lines of the first one's page stand, as a signal has it. */
export function placesOf(lines: readonly PageLine[]): Pick<RawSignal, "quads"> {
  const page = lines[0]?.page;
  const quads = lines.filter((line) => line.page === page).flatMap((line) => line.quads);
  return quads.length === 0 ? {} : { quads: quads.slice(0, 50).map((q) => [...q]) };
}

/** "page 3", "pages 3 and 5", "60 pages, the first of them page 3": pages come in order. */
export function pagesInWords(pages: readonly PageNumber[]): string {
  const distinct = [...new Set(pages)];
  if (distinct.length === 1) return `page ${distinct[0]}`;
  if (distinct.length === 2) return `pages ${distinct[0]} and ${distinct[1]}`;
  return `${distinct.length} pages, the first of them page ${distinct[0]}`;
}

/** A quotation short enough for one line of a report. */
export const quote = (text: string, longest = 100): string =>
  `“${text.length > longest ? `${text.slice(0, longest)}…` : text}”`;
