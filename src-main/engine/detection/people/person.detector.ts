// Names of people: a statistical tagger, what stands around them, and the rest of the document.

import type { Detection } from "../detector.ts";
import { columnsOf } from "../reading/columns.ts";
import { fold } from "../reading/fold.ts";
import { type Block, blocksOf } from "./blocks.ts";
import { Elsewhere } from "./elsewhere.ts";
import { KnownPeople, standsAmong } from "./known-people.ts";
import { FIRST, SURNAME, WORD } from "./lexicon.ts";
import { type Basis, type Mention, mentionsIn, personProbabilities } from "./mentions.ts";
import { namePartsOf } from "./name-parts.ts";
import type { NameTools } from "./name-tools.ts";
import { makesOther } from "./name-words.ts";
import { type NamedCell, namedCells } from "./named-cells.ts";
import { knownMentions } from "./propagate.ts";
import { tokensOf } from "./tokens.ts";

/** A mention with what it takes to say whom it means. */
type Named = Mention & { readonly name: string };

/** Surer than this, a whole name teaches who the document speaks of. */
const TEACHES = 0.6;

const WHY: Readonly<Record<Basis, string>> = {
  words: "Reads as a person's name from its words and those around it",
  title: "A name after a title",
  label: "A name where a label asks for one",
  column: "A name in a column of names",
  elsewhere: "The name, or part of it, of somebody named elsewhere in the document",
};

export const PERSON_DETECTOR = "people/person";

/**
 * One list a text, in its order; offsets are into the folded texts. All of them are one document's: a name found in one
 * is looked for in the others. `titles`: whether a title is part of the span, as it is of what identifies.
 */
export function findPeople(
  texts: readonly string[],
  tools: NameTools,
  { mayStand = [], titles = false }: { readonly mayStand?: readonly string[]; readonly titles?: boolean } = {},
): Detection[][] {
  const known = new KnownPeople();
  const elsewhere = new Elsewhere();
  const first = texts.map((text) => {
    const columns = columnsOf(text);
    const cells = namedCells(text, columns, tools);
    return blocksOf(text).map((block) => {
      const read = tools.read(tokensOf(text, block.from, block.to));
      const p = tools.people.tag(read);
      const mentions = withCells(mentionsIn(read, tools.people.model, p, columns, elsewhere), cells, block);
      return { block, mentions, person: personProbabilities(tools.people.model, p) };
    });
  });
  // What is a firm's name in one place is no person's in another, unless a title or a label says so.
  const isOther = (text: string, m: Mention) => m.basis === "words" && elsewhere.isOther(text.slice(m.start, m.end));
  texts.forEach((text, t) => {
    for (const { mentions } of first[t]!) for (const m of mentions) if (!isOther(text, m)) learn(known, text, m);
  });
  const stands = standsAmong(mayStand);
  return texts.map((text, t) => {
    const named: Named[] = first[t]!.flatMap(({ block, mentions: all, person }) => {
      const mentions = all.filter((m) => !isOther(text, m));
      const more = again(text, block, tools, person, known, mentions);
      const ordered = [...mentions, ...more].sort((a, b) => a.start - b.start);
      return joined(text, ordered, tools)
        .map((m) => ({ ...m, end: acrossGap(text, m, tools) }))
        .map((m) => ({ ...m, name: text.slice(m.start, m.end) }));
    });
    return named.flatMap((m): Detection[] => {
      const parts = namePartsOf(m.name, m.titleStart < m.start);
      if (parts === null || stands(parts)) return [];
      return [
        {
          kind: "person",
          start: titles ? m.titleStart : m.start,
          end: m.end,
          confidence: m.confidence,
          why: `${WHY[m.basis]}.`,
          value: known.personOf(parts),
        },
      ];
    });
  });
}

/** Sure enough to be shown and to teach. */
const CELL = 0.75;

/** Two spaces where a typewriter or a scanner left them: "Clementine  Foy", before a wider gap or the line's end. */
const NEXT = /^ {2}((?:\p{Lu}\. {1,2})?\p{Lu}[\p{L}'-]*\.?)(?= {2}\p{Lu}| {3,}|[ ]?\n|$|[,;.])/u;

function acrossGap(text: string, { start, end, basis }: Mention, tools: NameTools): number {
  let reach = end;
  for (let count = 0; count < 2 && basis !== "elsewhere"; count++) {
    const m = NEXT.exec(text.slice(reach, reach + 40));
    if (m === null) break;
    const word = m[1]!;
    const isCaps = /^[\p{Lu}' -]+$/u.test(text.slice(start, end)) === /^[\p{Lu}'. -]+$/u.test(word);
    const last = tools.read(tokensOf(word)).types.at(-1)!;
    if (
      !isCaps ||
      makesOther(word.toLowerCase()) ||
      ((last.bits & WORD) !== 0 && (last.bits & (FIRST | SURNAME)) === 0)
    )
      break;
    reach += m[0].length;
  }
  return text[reach - 1] === "." && !/\p{Lu}\.$/u.test(text.slice(0, reach)) ? reach - 1 : reach;
}

/** The mentions in a block, those in a form's field or a table's cell widened to all of it. */
function withCells(mentions: readonly Mention[], cells: readonly NamedCell[], { from, to }: Block): Mention[] {
  const mine = cells.filter((cell) => cell.start >= from && cell.end <= to);
  if (mine.length === 0) return [...mentions];
  const overlap = (a: { start: number; end: number }, b: { start: number; end: number }) =>
    a.start < b.end && b.start < a.end;
  const out: Mention[] = mentions.filter((m) => !mine.some((cell) => overlap(m, cell)));
  for (const { start, end, basis } of mine) {
    const inside = mentions.filter((m) => overlap(m, { start, end }));
    // Two people in one cell were told apart already.
    if (inside.length > 1) out.push(...inside);
    else {
      const confidence = Math.max(CELL, inside[0]?.confidence ?? 0);
      out.push({
        start,
        end: Math.max(end, inside[0]?.end ?? end),
        basis,
        confidence,
        titleStart: Math.min(start, inside[0]?.titleStart ?? start),
      });
    }
  }
  return out.sort((a, b) => a.start - b.start);
}

function learn(known: KnownPeople, text: string, m: Mention): void {
  if (m.confidence < TEACHES) return;
  const parts = namePartsOf(text.slice(m.start, m.end), m.titleStart < m.start);
  if (parts !== null) known.add(parts);
}

function again(
  text: string,
  { from, to }: Block,
  tools: NameTools,
  person: Float32Array,
  known: KnownPeople,
  found: readonly Mention[],
): Mention[] {
  return knownMentions(tools.read(tokensOf(text, from, to)), person, known, found);
}

/** A known name beside a mention, a space between them, is the rest of it; so is a first name after a surname's comma. */
function joined(text: string, mentions: readonly Mention[], tools: NameTools): Mention[] {
  const out: Mention[] = [];
  for (const [i, m] of mentions.entries()) {
    const before = out.at(-1);
    const gap = before === undefined ? "" : text.slice(before.end, m.start);
    const known = (gap === " " || gap === "\n") && (before?.basis === "elsewhere" || m.basis === "elsewhere");
    const after = mentions[i + 1];
    const listed = after !== undefined && text.slice(m.end, after.start) === ", ";
    const turned =
      gap === ", " &&
      !listed &&
      isTurned(text.slice(before!.start, before!.end), text.slice(m.start, m.end), m.basis, tools);
    const broken = gap === "\n" && isBroken(text.slice(before!.start, before!.end), text.slice(m.start, m.end), tools);
    if (before !== undefined && (known || turned || broken))
      out[out.length - 1] = {
        ...before,
        end: m.end,
        confidence: Math.max(before.confidence, m.confidence),
        basis: before.basis === "elsewhere" ? m.basis : before.basis,
      };
    else out.push(m);
  }
  return out;
}

/** Whether "Brandt" and "Heike" are one person's surname and first name, as lists and mail headers have them. */
function isTurned(surname: string, first: string, basis: Basis, tools: NameTools): boolean {
  const typesOf = (name: string) => tools.read(tokensOf(name)).types;
  const [last, ...more] = typesOf(surname);
  const [given] = typesOf(first);
  if (last === undefined || given === undefined || more.length > 0 || / .+ |\n/.test(first)) return false;
  return (last.bits & FIRST) === 0 && ((given.bits & FIRST) !== 0 || basis === "label" || basis === "column");
}

/** "Walter" at the end of a line and "Whitcombe" at the next one's beginning; two first names are two people. */
function isBroken(first: string, surname: string, tools: NameTools): boolean {
  const [given, ...more] = tools.read(tokensOf(first)).types;
  const [last, ...rest] = tools.read(tokensOf(surname)).types;
  if (given === undefined || last === undefined || more.length + rest.length > 0) return false;
  return (given.bits & FIRST) !== 0 && (last.bits & (FIRST | WORD)) === 0;
}

/** As {@link findPeople} for one text that isn't folded yet. */
export function findPeopleInText(text: string, tools: NameTools): Detection[] {
  const folded = fold(text);
  return findPeople([folded.text], tools)[0]!.map((d) => ({
    ...d,
    start: folded.start(d.start),
    end: folded.end(d.end),
  }));
}
