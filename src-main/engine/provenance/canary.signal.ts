// What a single copy may have been marked with: characters nobody sees, letters of another script, moved words, tiny text.

import { countInvisible, noneInvisible } from "../../base/invisible.ts";
import { mixedWords } from "../../base/mixed-words.ts";
import type { PageNumber, Quad } from "../../base/units.ts";
import { type Document, type Page, quadsOfRange } from "../model/document.ts";
import { invisibleNames, strengthOfInvisible } from "./canary/invisible-names.ts";
import { shiftedWords } from "./canary/shifted-words.ts";
import { doubledSpaces, drawnLineEnds, oddLineEnds, oddSpaces } from "./canary/spaces.ts";
import { tinyText } from "./canary/tiny-text.ts";
import { pagesInWords, quote } from "./page-lines.ts";
import type { RawSignal, SignalSource } from "./signal.ts";

export const canary: SignalSource = {
  id: "document/canary",
  read: (document) => [
    ...invisible(document),
    ...homoglyphs(document),
    ...oddSpaces(document),
    ...doubledSpaces(document),
    ...oddLineEnds(document),
    ...drawnLineEnds(document),
    ...shifted(document),
    ...tinyText(document),
    ...pale(document),
  ],
};

const MOST_PLACES = 200;
const own = (document: Document) => document.pages.filter(({ coverage }) => coverage.state === "read");
const quadsOf = (page: Page, start: number, end: number): Quad[] =>
  page.quads.length === 0 ? [] : quadsOfRange(page.text, page.quads, start, end);
const places = (quads: readonly Quad[]) =>
  quads.length === 0
    ? {}
    : { quads: quads.slice(0, MOST_PLACES).map((q) => [...q]) as NonNullable<RawSignal["quads"]> };

function invisible(document: Document): RawSignal[] {
  const all = noneInvisible();
  const pages: PageNumber[] = [];
  const quads: Quad[] = [];
  // What is set from another format has none left on its pages: there the file itself was counted.
  for (const page of own(document)) {
    const before = total(all.points);
    countInvisible(page.text, all);
    if (total(all.points) === before) continue;
    pages.push(page.number);
    if (pages.length === 1)
      for (const { index } of page.text.matchAll(/(?!\u00ad)[\p{Cf}\u034f\u115f\u1160\u3164]/gu))
        quads.push(...quadsOf(page, Math.max(0, index - 1), index + 2));
  }
  for (const trace of document.traces)
    if (trace.kind === "invisible") {
      for (const [point, count] of trace.points) all.points.set(point, (all.points.get(point) ?? 0) + count);
      all.inWords += trace.inWords;
    }
  if (all.points.size === 0) return [];
  return [
    {
      family: "source_risk",
      channel: "invisible_characters",
      strength: strengthOfInvisible(all),
      ...(pages[0] === undefined ? {} : { page: pages[0], ...places(quads) }),
      summary: `It holds characters without a shape${pages.length > 0 ? ` on ${pagesInWords(pages)}` : ""}. Programs leave some behind; a pattern of them can be one copy’s own.`,
      evidence: `${invisibleNames(all.points)}; ${all.inWords} inside words`,
    },
  ];
}

const total = (points: ReadonlyMap<number, number>) => [...points.values()].reduce((sum, count) => sum + count, 0);

function homoglyphs(document: Document): RawSignal[] {
  const found = own(document).flatMap((page) => mixedWords(page.text).map((word) => ({ page, ...word })));
  const [first] = found;
  if (first === undefined) return [];
  const pages = found.map(({ page }) => page.number);
  const quads = found
    .filter(({ page }) => page === first.page)
    .flatMap(({ page, start, end }) => quadsOf(page, start, end));
  const shown = [...new Map(found.map((one) => [one.word, one])).values()]
    .slice(0, 6)
    .map(({ word, letters }) => `${quote(word, 40)} with ${[...new Set(letters)].map(pointName).join(", ")}`);
  return [
    {
      family: "source_risk",
      channel: "homoglyphs",
      strength: new Set(found.map(({ word }) => word)).size >= 3 ? "strong" : "moderate",
      page: first.page.number,
      ...places(quads),
      summary: `Words on ${pagesInWords(pages)} have letters of another script that look like their own. Typing errors do that, and so does marking a copy.`,
      evidence: `${found.length} in all: ${shown.join("; ")}`,
    },
  ];
}

const pointName = (letter: string) => `U+${letter.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0")}`;

/** In one line a moved word is an accident of setting; a code needs many. */
const FEWEST_SHIFTS = 4;

function shifted(document: Document): RawSignal[] {
  if (document.format !== "pdf") return [];
  const found = own(document).flatMap((page) => shiftedWords(page).map((shift) => ({ page: page.number, ...shift })));
  const [first] = found;
  if (first === undefined || found.length < FEWEST_SHIFTS) return [];
  // A code is made of equal steps; what programs do to spacing differs with every word.
  const sizes = found.map(({ by }) => Math.abs(by)).sort((a, b) => a - b);
  const middle = sizes[Math.floor(sizes.length / 2)]!;
  const equal = found.filter(({ by }) => Math.abs(Math.abs(by) - middle) < Math.max(0.04, middle * 0.1));
  if (equal.length < FEWEST_SHIFTS || equal.length < found.length * 0.7) return [];
  return [
    {
      family: "source_risk",
      channel: "glyph_spacing",
      strength: "moderate",
      page: first.page,
      ...places(found.filter(({ page }) => page === first.page).map(({ quad }) => quad)),
      summary:
        "Single words stand a hair to the left or right in lines that are otherwise even: consistent with a code.",
      evidence: `${equal.length} words on ${pagesInWords(equal.map(({ page }) => page))}, each by ${middle.toFixed(2)} points`,
    },
  ];
}

function pale(document: Document): RawSignal[] {
  const unseen = new Set(
    document.traces.flatMap((t) => (t.kind === "unseen_text" && t.how === "low_contrast" ? [t.page] : [])),
  );
  const found = document.traces.filter((t) => t.kind === "pale_text").filter((t) => !unseen.has(t.page));
  const [first] = found;
  if (first === undefined) return [];
  return [
    {
      family: "source_risk",
      channel: "pale_text",
      strength: "moderate",
      page: first.page,
      ...places(first.quads),
      summary: `Words on ${pagesInWords(found.map(({ page }) => page))} are hardly darker than their paper: easy to overlook, and a place for a mark.`,
      evidence: `level ${Math.round(first.level)} of 255 on white`,
    },
  ];
}
