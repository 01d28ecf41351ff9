// Nothing of what was left out is in an excerpt: no word or line that stood only there, and no page or resource unused.
import { latin1 } from "../../../base/bytes.ts";

import type { Rect } from "../../../base/units.ts";
import { contentStreams } from "../../documents/pdf/content-objects.ts";
import { tokens } from "../../documents/pdf/content-stream.ts";
import { readOnce } from "../../documents/pdf/read-once.ts";
import { isDict, nameOf } from "../../documents/pdf/structure.ts";
import { unusedResources } from "../../documents/pdf/unused-resources.ts";
import type { OpenPdf } from "../../ports/pdf-engine.ts";
import { centreOf, isIn, outside } from "../../redaction/leaves.ts";
import { type LeftOut, wordsOf } from "../../redaction/left-out.ts";
import { squeeze } from "../../redaction/occurrences.ts";
import { type ByteSearch, byteSearch } from "../byte-search.ts";
import type { Check, Exported } from "../check.ts";
import { spellings } from "../spellings.ts";
import { stringsOf } from "../strings-of.ts";

export const nothingLeftOut: Check = {
  id: "verification/left-out",
  needsOriginal: true,
  run(exported) {
    const { leftOut } = exported;
    if (leftOut === null) return [];
    const { words } = leftOut;
    const holdsLine = byteSearch([...leftOut.squeezedLines]);
    const says = (text: string) => wordsOf(text).some((word) => words.has(word)) || holdsLine(squeeze(text).text);
    return [
      ...besidePassages(exported),
      ...inTexts(exported, says),
      ...inObjects(exported, leftOut, holdsLine),
      ...unreached(exported),
    ];
  },
};

const FAR = 1e6;
/** Letters are set on other fractions of a point where their line is written anew. */
const inner = ([x0, y0, x1, y1]: Rect): Rect => [x0 + 0.25, y0 + 0.25, x1 - 0.25, y1 - 0.25];

/** A single letter says no word, and is found by its place: beside a passage there is none, nor off the page. */
function besidePassages({ pdf, cut }: Exported) {
  return [...cut].flatMap(([page, blank]) => {
    const read = readOnce(pdf, page, { hidden: true });
    const { width, height } = pdf.pageSize(page);
    const places = [...outside([-FAR, -FAR, FAR, FAR], [[0, 0, width, height]]), ...blank].map(inner);
    const isBeside = (x: number, y: number) => isIn(places, x, y);
    const found = read?.text.split("").some((c, i) => c.trim() !== "" && isBeside(...centreOf(read.quads, i)));
    return found ? [{ page, where: "a letter beside the passage" }] : [];
  });
}

function inTexts({ pdf, readers }: Exported, says: (text: string) => boolean) {
  const out: { page?: number; where: string }[] = [];
  for (let page = 1; page <= pdf.pageCount(); page++)
    if (says(readOnce(pdf, page, { hidden: true })?.text ?? ""))
      out.push({ page, where: "words of what was left out, in the text of the page" });
  for (const { name, pages, elsewhere } of readers) {
    for (const { page, text } of pages)
      if (says(text)) out.push({ page, where: `words of what was left out, read by ${name}` });
    if (says(elsewhere)) out.push({ where: `words of what was left out, outside the pages, read by ${name}` });
  }
  return out;
}

/** Whole lines only: single words of any language are names of the format and of glyphs, too ("period", "Identity"). */
function inObjects({ pdf, bytes }: Exported, { lines }: LeftOut, holdsLine: ByteSearch) {
  const out: { where: string }[] = [];
  const spelled = byteSearch(lines.flatMap(spellings));
  const contents = contentStreams(pdf);
  for (let number = 1; number < pdf.objectCount(); number++) {
    if (stringsOf(pdf.object(number)).some((text) => holdsLine(squeeze(text).text)))
      out.push({ where: `a string of object ${number}, of what was left out` });
    const stream = pdf.isStream(number) ? pdf.stream(number) : null;
    if (stream === null) continue;
    const drawn = contents.has(number) && holdsLine(squeeze(operands(stream)).text);
    if (drawn || spelled(stream)) out.push({ where: `a line of what was left out, in the stream of object ${number}` });
  }
  if (spelled(bytes)) out.push({ where: "a line of what was left out, in the bytes of the file" });
  return out;
}

const operands = (bytes: Uint8Array) =>
  [...tokens(bytes)].flatMap((token) => (token.kind === "string" ? [latin1(token.bytes!)] : [])).join("");

/** Objects of the rest that nothing here shows. */
function unreached({ pdf }: Exported) {
  const out = unusedResources(pdf).map(({ number }) => ({
    where: `a resource of object ${number} that no page draws`,
  }));
  const pages = new Set(Array.from({ length: pdf.pageCount() }, (_, i) => pdf.pageObject(i + 1)));
  return [
    ...out,
    ...strayPages(pdf, pages).map((number) => ({ where: `a page that isn't one of the copy's, object ${number}` })),
  ];
}

function strayPages(pdf: OpenPdf, pages: ReadonlySet<number>): number[] {
  const out: number[] = [];
  for (let number = 1; number < pdf.objectCount(); number++) {
    const object = pdf.object(number);
    if (isDict(object) && nameOf(object.dict.get("Type")) === "Page" && !pages.has(number)) out.push(number);
  }
  return out;
}
