// Spaces of several kinds and widths between words, doubled ones, and blanks at the ends of lines.
import { ODD_SPACES } from "../../../base/odd-spaces.ts";
import { type Document, type Page, quadAt } from "../../model/document.ts";
import { pagesInWords } from "../page-lines.ts";
import type { RawSignal } from "../signal.ts";

/** Between two letters; French and tables set thin spaces beside signs and figures. */
const UNUSUAL = new RegExp(`(?<=\\p{L})[${ODD_SPACES}\\u3000](?=\\p{L})`, "gu");
const ORDINARY = /(?<=\p{L}) (?=\p{L})/gu;
const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const NO_BREAK = "\u00a0";
const FEWEST = 6;
/** Programs put no-break spaces between words for reasons of their own. */
const FEWEST_NO_BREAK = 20;

/** A font's own spaces of one kind differ by rounding alone. */
const SAME_WIDTH = 0.1;

export function oddSpaces(document: Document): RawSignal[] {
  const kinds = new Map<string, number>();
  const pages: Page[] = [];
  let ordinary = 0;
  for (const page of document.pages) {
    const found = CJK.test(page.text) ? [] : [...page.text.matchAll(UNUSUAL)];
    if (found.length === 0) continue;
    pages.push(page);
    ordinary += page.text.match(ORDINARY)?.length ?? 0;
    for (const [space] of found) kinds.set(space, (kinds.get(space) ?? 0) + 1);
  }
  // What is set from another format has even ones on its pages: there the file itself was counted.
  for (const trace of document.traces)
    if (trace.kind === "odd_spaces") {
      ordinary += trace.ordinary;
      for (const [point, n] of trace.points) {
        const space = String.fromCodePoint(point);
        kinds.set(space, (kinds.get(space) ?? 0) + n);
      }
    }
  const count = [...kinds.values()].reduce((sum, n) => sum + n, 0);
  const noBreak = kinds.get(NO_BREAK) ?? 0;
  const onlyNoBreak = count - noBreak < FEWEST;
  // Where every space is unusual, a program set them all.
  if ((onlyNoBreak && noBreak < FEWEST_NO_BREAK) || ordinary < count) return [];
  const list = [...kinds].map(([space, n]) => `${n} × U+${hexOf(space)}`);
  const drawn = pages.some(showsWidths);
  const where = pages.length === 0 ? "" : ` on ${pagesInWords(pages.map((page) => page.number))}`;
  return [
    {
      family: "source_risk",
      channel: drawn ? "space_widths" : "odd_spaces",
      strength: onlyNoBreak ? "weak" : kinds.size - Number(noBreak > 0) > 1 ? "strong" : "moderate",
      ...(pages[0] === undefined ? {} : { page: pages[0].number }),
      summary: `Some words${where} are parted by other spaces than the rest: consistent with a code${onlyNoBreak ? ", and with a program that keeps words together" : ""}.`,
      evidence: `${list.join(", ")}, beside ${ordinary} ordinary ones${drawn ? "; they are drawn in other widths, too" : ""}`,
    },
  ];
}

const hexOf = (letter: string) => letter.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0");

/** Whether most unusual spaces of a page are drawn wider or narrower than its ordinary ones, for their size. */
function showsWidths({ text, quads }: Page): boolean {
  if (quads.length === 0) return false;
  const widthAt = (at: number) => {
    const q = quadAt(quads, at);
    const height = Math.hypot(q[4] - q[0], q[5] - q[1]);
    return height > 0 ? Math.hypot(q[2] - q[0], q[3] - q[1]) / height : Number.NaN;
  };
  const widths = (pattern: RegExp) =>
    Array.from(text.matchAll(pattern), ({ index }) => widthAt(index)).filter(Number.isFinite);
  const even = widths(ORDINARY).sort((a, b) => a - b);
  const usual = even[Math.floor(even.length / 2)];
  const odd = widths(UNUSUAL);
  if (usual === undefined || usual === 0 || odd.length === 0) return false;
  return odd.filter((width) => Math.abs(width / usual - 1) > SAME_WIDTH).length * 2 > odd.length;
}

/** After a full stop two are a habit of typing, and in a line with longer runs they are columns. */
const DOUBLED = /(?<=[\p{L},]) {2}(?=\p{L})/gu;
const COLUMNS = / {3}/;
/** Of all the gaps between words: more of them are a typist's own, or a program's. */
const MOST_DOUBLED = 0.25;

export function doubledSpaces(document: Document): RawSignal[] {
  const pages: Page[] = [];
  let [count, single] = [0, 0];
  for (const page of document.pages) {
    let here = 0;
    for (const { start, end } of page.lines) {
      const line = page.text.slice(start, end);
      if (COLUMNS.test(line.trim())) continue;
      here += line.match(DOUBLED)?.length ?? 0;
      single += line.match(ORDINARY)?.length ?? 0;
    }
    if (here > 0) pages.push(page);
    count += here;
  }
  if (count < FEWEST || count > single * MOST_DOUBLED) return [];
  return [
    {
      family: "source_risk",
      channel: "space_widths",
      strength: "weak",
      page: pages[0]!.number,
      summary: `Some words on ${pagesInWords(pages.map((page) => page.number))} are parted by two spaces, most by one: a habit of typing, or a code.`,
      evidence: `${count} doubled, beside ${single} single ones`,
    },
  ];
}

/** So many lines that end in blanks of different lengths are no habit of typing. */
const FEWEST_LINES = 8;

export function oddLineEnds(document: Document): RawSignal[] {
  const blanks = document.traces.flatMap((t) => (t.kind === "line_ends" ? t.blanks : []));
  const lines = document.traces.reduce((sum, t) => sum + (t.kind === "line_ends" ? t.lines : 0), 0);
  const patterns = new Set(blanks);
  if (blanks.length < FEWEST_LINES || patterns.size < 4) return [];
  const mixed = blanks.filter((blank) => blank.includes("t") && blank.includes("s")).length;
  return [
    {
      family: "source_risk",
      channel: "odd_spaces",
      strength: mixed >= FEWEST_LINES / 2 ? "strong" : "weak",
      summary:
        mixed >= FEWEST_LINES / 2
          ? "Lines end in spaces and tabs in changing order: consistent with a code that a program hid there."
          : "Lines end in spaces of changing number: a habit of typing, or a code.",
      evidence: `${blanks.length} of ${lines} lines, in ${patterns.size} ways`,
    },
  ];
}

const ENDS = /[ \t\u00a0]{2,200}$/;

/** One blank at the end of a line is a program's own. */
export function drawnLineEnds(document: Document): RawSignal[] {
  if (document.format !== "pdf") return [];
  const found = document.pages.flatMap(({ number, text, lines }) =>
    lines.flatMap(({ start, end }) => {
      const blanks = ENDS.exec(text.slice(start, end))?.[0].length ?? 0;
      return blanks === 0 || blanks === end - start ? [] : [{ page: number, blanks }];
    }),
  );
  const numbers = new Set(found.map(({ blanks }) => blanks));
  if (found.length < FEWEST_LINES || numbers.size < 3) return [];
  return [
    {
      family: "source_risk",
      channel: "space_widths",
      strength: "weak",
      page: found[0]!.page,
      summary: `Lines on ${pagesInWords(found.map(({ page }) => page))} end in spaces of changing number, which nobody sees: a program’s habit, or a code.`,
      evidence: `${found.length} lines with two to ${Math.max(...numbers)}`,
    },
  ];
}
