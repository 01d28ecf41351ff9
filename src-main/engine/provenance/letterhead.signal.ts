// Letterheads and running heads: an organisation that names itself at the top of a page, with where it can be reached.
import type { Document } from "../model/document.ts";
import { type PageLine, pageLines, pagesInWords, placesOf, quote } from "./page-lines.ts";
import type { RawSignal, SignalSource } from "./signal.ts";

export const letterhead: SignalSource = {
  id: "document/letterhead",
  read(document) {
    const byPage = [...Map.groupBy(pageLines(document), ({ page }) => page).values()];
    const heads = letterheads(byPage);
    return heads.length > 0 ? heads : runningHeads(byPage, document);
  },
};

/** In capitals, since heads are set so as often as not. A word of law or office, where an organisation's name has one. */
const ORGANISATION: readonly RegExp[] = [
  /^(?:THE )?(?:LAW )?OFFICES? OF [A-Z]/,
  /^(?:THE )?(?:[A-Z.'&-]{2,30} ){0,5}(?:DEPARTMENT|MINISTRY|BUREAU|OFFICE|COMMISSION|COMMITTEE|AGENCY|COUNCIL|EMBASSY|UNIVERSITY|INSTITUTE|FOUNDATION|SENATE|PARLIAMENT|CHAMBER|AUTHORITY|CAMPAIGN)(?: (?:OF|FOR|ON|TO) .{2,50})?$/,
  /(?:^|[ ,])(?:L\.?L\.?P|L\.?L\.?C|P\.?L\.?L\.?C|INC|LTD|LIMITED|PLC|CORP|CORPORATION|COMPANY|GMBH|AG|S\.?A|P\.C|N\.V|B\.V|ASSOCIATES|PARTNERS|& CO|HOLDINGS|FOUNDATION|ASSOCIATION|SOLICITORS|ATTORNEYS(?: AT LAW)?)\.?$/,
  /^[A-Z][A-Z.'& -]{1,50} FOR (?:PRESIDENT|SENATE|CONGRESS|GOVERNOR|MAYOR|AMERICA|PARLIAMENT|CHANGE|[A-Z]{4,20})(?: (?:19|20)\d{2})?$/,
];
/** More is a sentence. */
const LONGEST = 80;
const MOST_WORDS = 10;

/** Where somebody can be reached: each alone is a line of an address as well. */
const REACHED: readonly RegExp[] = [
  /\b(?:TEL|TELEPHONE|PHONE|FAX|TELEFON|FON|T|P|F)\b\.? ?:? ?\+?[\d(][\d ().-]{6,20}\d/,
  /(?:^|[^\d-])\(?\d{3}\)?[ .-]\d{3}[.-]\d{4}(?!\d)/,
  /\bP\.? ?O\.? BOX \d/,
  /\b\d{1,5} (?:[A-Z0-9.'-]{1,25} ){1,5}(?:STREET|ST|AVENUE|AVE|ROAD|RD|BOULEVARD|BLVD|DRIVE|DR|LANE|LN|PLACE|PL|SQUARE|COURT|PARKWAY|PKWY|WAY)\b/,
  /\b[A-Z][A-Z .'-]{1,30},? [A-Z]{2} \d{5}(?:-\d{4})?\b/,
  /\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b/,
  /\b(?:WWW\.|HTTPS?:\/\/)[A-Z0-9.-]{3,}/,
  /\b[A-Z0-9._%+-]{1,64}@[A-Z0-9.-]{3,100}/,
];
const HEADS = 3;
/** Name, motto, two lines of address, telephones, web: what follows is the letter. */
const BLOCK = 7;
/** A printed message begins with its own fields, a form with its number, a letter's addressee comes after its date. */
const OTHERWISE =
  /^(?:FROM|TO|DATE|SENT|SUBJECT|RE|CC|BCC|DEAR|INVOICE TO|BILL TO|SHIP TO|SOLD TO|ATTN|ATTENTION)\b ?[:.]?/;

type Head = { readonly name: PageLine; readonly lines: readonly PageLine[] };

function letterheads(pages: readonly (readonly PageLine[])[]): RawSignal[] {
  const groups = Map.groupBy(
    pages.flatMap((lines) => headOf(lines) ?? []),
    ({ name }) => plain(name.text),
  );
  return [...groups.values()].map((heads): RawSignal => {
    const [first] = heads as [Head];
    const where = pagesInWords(heads.map(({ name }) => name.page));
    return {
      family: "origin",
      channel: "letterhead",
      strength: heads.length > 1 ? "moderate" : "weak",
      page: first.name.page,
      ...placesOf(first.lines),
      summary: `A letterhead stands at the top of ${where}: consistent with paper of whom it names, and anybody can copy one.`,
      evidence: first.lines
        .slice(0, 4)
        .map(({ text }) => quote(text, 80))
        .join(", "),
    };
  });
}

/** The first organisation's name among the first lines of a page, with lines under it that say where it can be reached. */
function headOf(lines: readonly PageLine[]): Head | null {
  const top = topOf(lines).slice(0, HEADS + BLOCK);
  const at = top.slice(0, HEADS).findIndex(({ text }) => isOrganisation(text));
  if (at < 0 || top.slice(0, at).some(({ text }) => OTHERWISE.test(plain(text)))) return null;
  const until = top.findIndex(({ text }, i) => i > at && OTHERWISE.test(plain(text)));
  const block = top.slice(at, Math.min(at + BLOCK, until < 0 ? top.length : until));
  const reached = block.filter(({ text }, i) => i > 0 && isReached(text));
  // Two lines, or two ways in one: an address alone is whom a letter is for.
  const ways = new Set(reached.flatMap(({ text }) => waysIn(text)));
  if (ways.size < 2) return null;
  return { name: block[0]!, lines: [block[0]!, ...reached] };
}

/** From above, where places are known: programs draw a head first or last. */
function topOf(lines: readonly PageLine[]): readonly PageLine[] {
  const some = lines.filter(({ margin }, i) => margin || i < HEADS + BLOCK);
  const placed = some.map((line) => ({ line, y: line.quads[0]?.[1] }));
  if (placed.some(({ y }) => y === undefined)) return some;
  return placed.sort((a, b) => a.y! - b.y!).map(({ line }) => line);
}

const plain = (text: string) =>
  text
    .toUpperCase()
    .replace(/[‐-―−]/g, "-")
    .replace(/[‘’]/g, "'")
    .replace(/[|•·]+/g, " ")
    .replace(/\s+/g, " ")
    .trim();

function isOrganisation(text: string): boolean {
  const line = plain(text);
  if (
    line.length > LONGEST ||
    line.split(" ").length > MOST_WORDS ||
    /[.;:?!]$/.test(line.replace(/\b(?:[A-Z]\.){2,}$|(?:INC|LTD|CORP|CO)\.$/, ""))
  )
    return false;
  // A name is set with capitals: "we met the planning committee" is no name.
  const words = text.split(/\s+/).filter((word) => /^\p{L}{4,}/u.test(word));
  return words.every((word) => /^\p{Lu}/u.test(word)) && ORGANISATION.some((pattern) => pattern.test(line));
}

const waysIn = (text: string): number[] => {
  const line = plain(text);
  return REACHED.flatMap((pattern, i) => (pattern.test(line) ? [i] : []));
};
const isReached = (text: string) => text.length <= 160 && waysIn(text).length > 0;

const FEWEST_PAGES = 3;

/** The same organisation in the margins of most pages, without where it can be reached. */
function runningHeads(pages: readonly (readonly PageLine[])[], document: Document): RawSignal[] {
  if (pages.length < FEWEST_PAGES) return [];
  const margins = pages.flatMap((lines) => lines.filter(({ margin, text }) => margin && isRunning(text)));
  const groups = [...Map.groupBy(margins, ({ text }) => plain(text).replace(/\d+/g, "#")).values()];
  const most = groups.filter((lines) => {
    const on = new Set(lines.map(({ page }) => page)).size;
    return on >= FEWEST_PAGES && on * 2 >= document.pages.length;
  });
  return most.slice(0, 3).map((lines) => ({
    family: "origin",
    channel: "letterhead",
    strength: "weak",
    page: lines[0]!.page,
    ...placesOf(lines),
    summary: `A running head or foot on ${pagesInWords(lines.map(({ page }) => page))} names an organisation: consistent with a document of its house, and with one about it.`,
    evidence: quote(lines[0]!.text),
  }));
}

/** Beside the name there may be a page's number or a title: "Roe & Partners LLP | Memorandum | 3". */
const isRunning = (text: string) => text.split(/\s*[|•·–—]\s*|\s{2,}|\s-\s/).some((part) => isOrganisation(part));
