// Leak sites, hackers' names and the forms of dumps, wherever a file has them. Where it stands decides how much it says.
import type { PageNumber } from "../../base/units.ts";
import type { Document } from "../model/document.ts";
import { quadsOfRange } from "../model/document.ts";
import { dumpSignals } from "./leaks/dumps.ts";
import { leakMatcher } from "./leaks/find.ts";
import type { LeakRecord } from "./leaks/records.ts";
import { pageLines, pagesInWords, quote } from "./page-lines.ts";
import type { RawSignal, SignalSource } from "./signal.ts";

type Place = "sender" | "metadata" | "name" | "margin" | "link" | "text";
/** What is only mentioned suggests nothing: articles about leaks are full of such names. */
const SAYS: Readonly<
  Record<Place, { readonly strength: RawSignal["strength"]; readonly suggests: boolean; readonly words: string }>
> = {
  sender: { strength: "strong", suggests: true, words: "it was sent from there" },
  metadata: { strength: "strong", suggests: true, words: "in its metadata" },
  name: { strength: "moderate", suggests: true, words: "in a file’s name" },
  margin: { strength: "moderate", suggests: true, words: "in the margins of its pages" },
  link: { strength: "weak", suggests: false, words: "in a link" },
  text: { strength: "weak", suggests: false, words: "in its text" },
};
const ORDER = Object.keys(SAYS) as Place[];

type Hit = {
  readonly record: LeakRecord;
  readonly place: Place;
  readonly shown: string;
  readonly page?: PageNumber;
  readonly quads?: RawSignal["quads"];
};

export const leakTraces: SignalSource = {
  id: "document/leak-traces",
  read(document, { leaks, fileName }) {
    const find = leakMatcher(leaks);
    const named = fileName === undefined ? [] : find(fileName);
    const own = named.map(({ record }): Hit => ({ record, place: "name", shown: fileName ?? "" }));
    const hits = [...own, ...inTraces(document, find), ...onPages(document, find)];
    const byRecord = new Map<string, Hit[]>();
    for (const hit of hits) {
      const same = byRecord.get(hit.record.id);
      if (same === undefined) byRecord.set(hit.record.id, [hit]);
      else same.push(hit);
    }
    return [...[...byRecord.values()].map(toSignal), ...dumpSignals(document)];
  },
};

function inTraces(document: Document, find: ReturnType<typeof leakMatcher>): Hit[] {
  const hits: Hit[] = [];
  const look = (place: Place, text: string, page?: PageNumber) => {
    for (const { record } of find(text.slice(0, 20_000)))
      hits.push({ record, place, shown: text, ...(page === undefined ? {} : { page }) });
  };
  for (const trace of document.traces) {
    if (trace.kind === "attachment") look("name", trace.name);
    else if (trace.kind === "action") look("link", trace.target, trace.page);
    else if (trace.kind === "remote") look("link", trace.target);
    else if (trace.kind === "metadata") {
      const name = trace.name.replace(/^message \d+: /, "").toLowerCase();
      if (trace.source !== "mail") look(trace.source === "archive" ? "name" : "metadata", trace.value);
      else if (/^(?:from|sender|reply-to|return-path|received|message-id)$/.test(name)) look("sender", trace.value);
      else if (name === "subject") look("text", trace.value);
    }
  }
  return hits;
}

const MOST_PLACED = 50;

/** In the margins of most pages it is a mark; anywhere else a mention. */
function onPages(document: Document, find: ReturnType<typeof leakMatcher>): Hit[] {
  const hits: Hit[] = [];
  const margins = new Map<string, { pages: Set<PageNumber>; hit: Hit }>();
  for (const line of pageLines(document))
    if (line.margin)
      for (const { record } of find(line.text)) {
        const known = margins.get(record.id) ?? {
          pages: new Set(),
          hit: { record, place: "margin", shown: line.text, page: line.page },
        };
        known.pages.add(line.page);
        margins.set(record.id, known);
      }
  for (const { pages, hit } of margins.values())
    if (pages.size >= 2 && pages.size * 2 >= document.pages.length) hits.push(hit);
  const counts = new Map<string, number>();
  for (const page of document.pages)
    for (const { record, start, end } of find(page.text)) {
      const count = (counts.get(record.id) ?? 0) + 1;
      counts.set(record.id, count);
      // Where the first ones stand is told; of the rest, how many there are.
      const quads =
        count > MOST_PLACED || page.quads.length === 0 ? [] : quadsOfRange(page.text, page.quads, start, end);
      const shown = page.text
        .slice(Math.max(0, start - 30), end + 30)
        .replace(/\s+/g, " ")
        .trim();
      hits.push({
        record,
        place: "text",
        page: page.number,
        shown,
        ...(quads.length > 0 ? { quads: quads.map((q) => [...q]) } : {}),
      });
    }
  return hits;
}

function toSignal(hits: readonly Hit[]): RawSignal {
  const best = [...hits].sort((a, b) => ORDER.indexOf(a.place) - ORDER.indexOf(b.place))[0]!;
  const { record, place } = best;
  const { strength, suggests, words } = SAYS[place];
  const pages = hits.flatMap(({ page }) => (page === undefined ? [] : [page]));
  const site = record.kind === "site" || record.kind === "forum";
  const what = site
    ? "which publishes or trades what was leaked or stolen"
    : record.kind === "extortion"
      ? "under which stolen files were published to extort"
      : "under which hacked files were published";
  const where =
    pages.length > 0 && place === "text" ? `${words}, on ${pagesInWords(pages.sort((a, b) => a - b))}` : words;
  return {
    family: "origin",
    channel: site ? "leak_site" : "hack_persona",
    strength,
    ...(best.page === undefined ? {} : { page: best.page }),
    ...(best.quads === undefined ? {} : { quads: best.quads }),
    summary: suggests
      ? `It names ${record.name}, ${what}: ${where}. Consistent with having passed through there; anybody can write a name.`
      : `It mentions ${record.name}, ${what}: ${where}. A mention says little: articles do, too.`,
    evidence: `${quote(best.shown, 120)}; ${hits.length} in all. ${record.sources[0]}`,
    ...(suggests ? { suggests: record.suggests } : {}),
  };
}
