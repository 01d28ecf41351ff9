// What stands on the pages and may be one copy's own: watermarks, lines that say for whom it was made, paths, devices.
import type { PageNumber, Quad } from "../../base/units.ts";
import { type Document, type Page, quadAt, quadsOfRange } from "../model/document.ts";
import { MACHINE } from "./metadata-people.ts";
import { pagesInWords, quote } from "./page-lines.ts";
import type { RawSignal, SignalSource } from "./signal.ts";

export const copyMarks: SignalSource = {
  id: "document/copy-marks",
  read: (document) => [...watermarks(document), ...recipients(document), ...paths(document)],
};

type Line = { readonly page: Page; readonly start: number; readonly end: number; readonly text: string };

const LONGEST = 200;

const linesOf = (document: Document): Line[] =>
  document.pages.flatMap((page) =>
    page.lines.flatMap(({ start, end }) => {
      const text = page.text
        .slice(start, Math.min(end, start + LONGEST + 1))
        .replace(/\s+/g, " ")
        .trim();
      return text === "" || text.length > LONGEST ? [] : [{ page, start, end, text }];
    }),
  );

const placesOf = (lines: readonly Line[]): Pick<RawSignal, "quads"> => {
  const [first] = lines;
  const quads = lines
    .filter(({ page }) => page === first?.page && page.quads.length > 0)
    .flatMap(({ page, start, end }): Quad[] => quadsOfRange(page.text, page.quads, start, end));
  return quads.length === 0 ? {} : { quads: quads.slice(0, 50).map((q) => [...q]) as NonNullable<RawSignal["quads"]> };
};

/** Aslant by so much it is no line of the text, and no margin note set upright. */
const ASLANT = { least: 15, most: 75 };
const GENERIC =
  /^(?:draft|copy|confidential|strictly confidential|internal|internal use only|sample|specimen|void|secret|top secret|privileged|do not copy|not for distribution|evaluation(?: copy| only)?|preview|final|approved|original|duplicate|proof|watermark|demo|trial)$/i;
const PERSONAL =
  /@|\b(?:\d{1,3}\.){3}\d{1,3}\b|\b\d{1,2}[:.]\d{2}\b|\b\d{4}-\d{2}-\d{2}\b|\b\d{1,2}\/\d{1,2}\/\d{2,4}\b|\b(?=[A-F0-9-]*\d)[A-F0-9-]{8,}\b/i;

function watermarks(document: Document): RawSignal[] {
  const groups = new Map<string, Line[]>();
  for (const line of linesOf(document)) {
    if (!isAslant(line) || !/\p{L}{3}/u.test(line.text)) continue;
    const shape = line.text.toLowerCase().replace(/\d/g, "#");
    const same = groups.get(shape);
    if (same === undefined) groups.set(shape, [line]);
    else same.push(line);
  }
  return [...groups.values()].flatMap((lines): RawSignal[] => {
    const pages = [...new Set(lines.map(({ page }) => page.number))];
    if (document.pages.length > 1 && (pages.length < 2 || pages.length * 2 < document.pages.length)) return [];
    const text = lines[0]!.text;
    const personal = PERSONAL.test(text);
    const changes = new Set(lines.map((line) => line.text)).size > 1;
    return [
      {
        family: "source_risk",
        channel: "watermark",
        strength: personal || changes ? "strong" : GENERIC.test(text) ? "weak" : "moderate",
        page: pages[0]!,
        ...placesOf(lines),
        summary: personal
          ? `A watermark lies across ${pagesInWords(pages)} with an address, a time or a number: it may name whom this copy was made for.`
          : `A watermark lies across ${pagesInWords(pages)}.`,
        evidence: `${quote(text)}${changes ? ", and it changes from page to page" : ""}`,
      },
    ];
  });
}

function isAslant({ page, start, end }: Line): boolean {
  if (page.quads.length === 0) return false;
  const q = quadAt(page.quads, start);
  const last = quadAt(page.quads, Math.max(start, end - 1));
  if (Number.isNaN(q[0]) || Number.isNaN(last[0])) return false;
  const angle = Math.abs((Math.atan2(last[1] - q[1], last[0] - q[0]) * 180) / Math.PI) % 180;
  const turned = Math.abs((Math.atan2(q[3] - q[1], q[2] - q[0]) * 180) / Math.PI) % 180;
  const within = (a: number) => Math.min(a, 180 - a) >= ASLANT.least && Math.min(a, 180 - a) <= ASLANT.most;
  return within(turned) && (end - start < 3 || within(angle));
}

/** Each says of a copy for whom, by whom or which one it is. */
const RECIPIENT: readonly { readonly pattern: RegExp; readonly sure: boolean }[] = [
  { sure: true, pattern: /^.{0,40}\bcopy (?:no\.?|number|nr\.?|#)?\s?\d{1,5} of \d{1,5}\b.{0,60}$/i },
  { sure: true, pattern: /^.{0,20}\b(?:copy|exemplar|ausfertigung) (?:no\.?|number|nr\.?|#)\s?\d{1,6}\b.{0,60}$/i },
  {
    sure: true,
    pattern:
      /\b(?:printed|downloaded|accessed|viewed|exported|generated|checked out|retrieved|opened) (?:by|for) .{2,80}\b(?:on|at|from)\b.{4,60}$/i,
  },
  {
    sure: true,
    pattern:
      /\b(?:printed|downloaded|exported|accessed|viewed) (?:by|for):? .{0,60}[\w.+-]{1,64}@[\w-]{1,63}\.[\w.-]{2,60}/i,
  },
  {
    sure: false,
    pattern:
      /^(?:this (?:copy|document) (?:is|was|has been) (?:(?:specially |exclusively |personally )?(?:made|prepared|issued|provided|marked|watermarked|licensed) (?:for|to))|(?:personal|numbered|controlled|recipient) copy\b|issued to:|licensed to:?|watermarked for|distributed to:|recipient:|reviewer:|copy for:?)\s?.{0,100}$/i,
  },
];

function recipients(document: Document): RawSignal[] {
  const found = linesOf(document).flatMap((line) => {
    const kind = RECIPIENT.find(({ pattern }) => pattern.test(line.text));
    return kind === undefined ? [] : [{ line, sure: kind.sure || PERSONAL.test(line.text) }];
  });
  const [first] = found;
  if (first === undefined) return [];
  const pages: PageNumber[] = found.map(({ line }) => line.page.number);
  return [
    {
      family: "source_risk",
      channel: "recipient_mark",
      strength: found.some(({ sure }) => sure) ? "strong" : "moderate",
      page: first.line.page.number,
      ...placesOf(found.map(({ line }) => line)),
      summary: `A line on ${pagesInWords(pages)} says for whom, by whom or which copy this is.`,
      evidence: `${quote(first.line.text)}; ${found.length} in all`,
    },
  ];
}

/** A line that is a path and hardly anything else: as programs print it into margins. */
const PATH =
  /^.{0,20}(?:[A-Za-z]:\\(?:[^\\/:*?"<>|]{1,80}\\){1,12}[^\\/:*?"<>|]{0,100}|\\\\[A-Za-z0-9._-]{2,60}\\[^\s]{2,150}|file:\/\/\S{4,180}|\/(?:Users|home)\/[^/\s]{1,40}\/\S{1,140}).{0,20}$/;
const HOME = /\\(?:Users|Documents and Settings)\\|\/(?:Users|home)\//i;
const PRINTER =
  /^.{0,20}\b(?:printer|print queue|printed on|fax(?:ed)? from|scanned (?:by|from|with)|device(?: name)?|workstation|computer name|hostname)\s?[:=]\s?(?=\S{0,40}[A-Z0-9-])\S{3,60}/i;

function paths(document: Document): RawSignal[] {
  const found = linesOf(document).flatMap((line) => {
    const kind = PATH.test(line.text) ? "path" : PRINTER.test(line.text) || MACHINE.test(line.text) ? "device" : null;
    return kind === null ? [] : [{ line, kind }];
  });
  // A manual or a log is full of them, and they are its content.
  const [first] = found;
  if (first === undefined || found.length > Math.max(4, document.pages.length * 2)) return [];
  return [
    {
      family: "source_risk",
      channel: "printed_path",
      strength: found.some(({ line }) => HOME.test(line.text) || MACHINE.test(line.text)) ? "strong" : "moderate",
      page: first.line.page.number,
      ...placesOf(found.map(({ line }) => line)),
      summary: `A path, or the name of a device, stands on ${pagesInWords(found.map(({ line }) => line.page.number))}: it can lead to whose machine it came from.`,
      evidence: `${quote(first.line.text)}; ${found.length} in all`,
    },
  ];
}
