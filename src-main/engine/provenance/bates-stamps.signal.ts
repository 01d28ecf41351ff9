// Bates numbers: a prefix and a padded number that counts up over the pages, as productions in litigation carry.
import type { PageNumber } from "../../base/units.ts";
import type { Document } from "../model/document.ts";
import { type PageLine, pageLines, placesOf } from "./page-lines.ts";
import type { RawSignal, SignalSource } from "./signal.ts";

type Stamp = {
  readonly page: PageNumber;
  readonly text: string;
  readonly number: number;
  readonly line: PageLine;
};

/** One word at a margin line's start or end, or two ("ABC 000123"); six digits at least when nothing precedes them. */
const STAMP = /^(?:([A-Z][A-Z0-9]{0,11}(?:[-_.][A-Z0-9]{1,12}){0,3}[-_. ]?)(\d{4,10})|(0\d{5,9}))$/;
/** "PAGE 0004" and its like count up too, and are page numbers. */
const NOT_A_PREFIX = /^(?:PAGE|PG|P|FOLIO|SLIDE|SHEET|NO|VOL|TEL|FAX|ROOM|PO BOX|BOX|FORM)[-_. ]?$/;
/** Fewer in a row is a coincidence. */
const SHORTEST_RUN = 3;

export const batesStamps: SignalSource = {
  id: "document/bates-stamps",
  read(document) {
    return [...seriesOf(document)].flatMap(([prefix, stamps]) => {
      const run = longestRun(stamps);
      return run.length >= SHORTEST_RUN ? [toSignal(prefix, run)] : [];
    });
  },
};

function seriesOf(document: Document): Map<string, Stamp[]> {
  const series = new Map<string, Stamp[]>();
  for (const line of pageLines(document)) {
    if (!line.margin) continue;
    const m = match(line.text);
    if (m === null || NOT_A_PREFIX.test(m[1] ?? "")) continue;
    const digits = m[2] ?? m[3]!;
    const key = `${m[1] ?? ""}#${digits.length}`;
    const stamps = series.get(key) ?? [];
    if (stamps.at(-1)?.page !== line.page) stamps.push({ page: line.page, text: m[0], number: Number(digits), line });
    series.set(key, stamps);
  }
  return series;
}

/** A stamp stands at a line's end or start. Two words are tried before one, which would be the half of two. */
function match(line: string): RegExpExecArray | null {
  const words = line.split(" ");
  for (const at of [words.slice(-2), words.slice(-1), words.slice(0, 2), words.slice(0, 1)]) {
    const m = STAMP.exec(at.join(" "));
    if (m !== null) return m;
  }
  return null;
}

/** Consecutive stamps whose numbers rise; a number that stays the same on every page is a form's or a case's. */
function longestRun(stamps: readonly Stamp[]): Stamp[] {
  let best: Stamp[] = [];
  let run: Stamp[] = [];
  for (const stamp of [...stamps].sort((a, b) => a.page - b.page)) {
    const last = run.at(-1);
    const rises = last !== undefined && stamp.number > last.number && stamp.number - last.number < 10_000;
    if (rises) run.push(stamp);
    else run = [stamp];
    if (run.length > best.length) best = run;
  }
  return best;
}

/** Numbers that the pages between two stamps don't account for. */
function gapsIn(run: readonly Stamp[]): string[] {
  return run.slice(1).flatMap((stamp, i) => {
    const before = run[i]!;
    const missing = stamp.number - before.number - (stamp.page - before.page);
    return missing > 0
      ? [
          `${missing} ${missing === 1 ? "number" : "numbers"} missing between ${before.text} (page ${before.page}) and ${stamp.text} (page ${stamp.page})`,
        ]
      : [];
  });
}

function toSignal(prefix: string, run: readonly Stamp[]): RawSignal {
  const [first, last] = [run[0]!, run.at(-1)!];
  const gaps = gapsIn(run);
  const shown = gaps.slice(0, 5).join("; ") + (gaps.length > 5 ? `; and ${gaps.length - 5} more gaps` : "");
  return {
    family: "origin",
    channel: "bates_stamp",
    strength: run.length >= 10 && !prefix.startsWith("#") ? "strong" : "moderate",
    page: first.page,
    ...placesOf([first.line]),
    summary:
      `Numbered like a production in a lawsuit or an investigation, on ${run.length} pages` +
      `${gaps.length > 0 ? ", with numbers missing" : ""}. The numbers tell who produced it and to whom.`,
    evidence: `${first.text} to ${last.text}${shown === "" ? ", no number missing" : `: ${shown}`}.`,
  };
}
