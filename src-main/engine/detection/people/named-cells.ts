// A form's field or a table's cell that a label or header calls somebody's name: taken whole, whatever its words are.
import type { Utf16Offset } from "../../../base/units.ts";
import type { Columns } from "../reading/columns.ts";
import { FIRST, ORGANISATION, SURNAME, WORD } from "./lexicon.ts";
import type { NameTools } from "./name-tools.ts";
import { makesOther, NAME_HEADER, NAME_LABELS, NOT_OF_PEOPLE, TITLES } from "./name-words.ts";
import { tokensOf, wordAt } from "./tokens.ts";

export type NamedCell = {
  readonly start: Utf16Offset;
  readonly end: Utf16Offset;
  readonly basis: "label" | "column";
};

/** Two to five words with capitals, particles between them. */
const NAME = String.raw`\p{Lu}[\p{L}'.-]*(?:,?[ ](?:\p{Lu}[\p{L}'.-]*|de|del|la|van|von|der|den|da|dos|al|bin|el)){1,4}`;
const FIELD = new RegExp(
  String.raw`(?<=^|\n|[ ]{2}|\t|\|[ ]?)(?:[\p{L}'/&()-]{1,16}[ ]){0,3}([\p{L}']{2,14})(?:\(s\))?(?:[ ]?:[ ]{1,4}|(?<=[Nn]ame|NAME|[Ss]igned|SIGNED)[ ,]{1,3})(${NAME})(?=[ ]?(?:$|\n|\t|\||[ ]{2}|;|<|\(|,[ ]?\d))`,
  "gu",
);
const CELL = new RegExp(`^${NAME}$`, "u");
const OF_SOMEBODY = new Set(["of", "deceased", "victim"]);

export function namedCells(text: string, columns: Columns, tools: NameTools): NamedCell[] {
  const found: NamedCell[] = [];
  const push = (start: number, raw: string, basis: NamedCell["basis"]) => {
    const span = nameIn(raw, tools);
    if (span !== null) found.push({ start: start + span[0], end: start + span[1], basis });
  };
  for (const m of text.matchAll(FIELD)) {
    const label = m[1]!.toLowerCase();
    if (!NAME_LABELS.has(label) && !OF_SOMEBODY.has(label)) continue;
    if (NOT_OF_PEOPLE.test(m[0].slice(0, -m[2]!.length).toLowerCase())) continue;
    push(m.index + m[0].length - m[2]!.length, m[2]!, "label");
  }
  for (const cell of columns.under(NAME_HEADER))
    if (!NOT_OF_PEOPLE.test(cell.header) && CELL.test(cell.text)) push(cell.start, cell.text, "column");
  for (const [start, raw] of speakers(text, tools)) found.push({ start, end: start + raw.length, basis: "label" });
  return found.sort((a, b) => a.start - b.start);
}

/** "jess: no??": a line of a chat, after a time or not. */
const SPEAKS =
  /(?<=^|\n)(?:[[(]?\d{1,4}[\d:.,/ -]{2,20}(?:[AP]M)?[\])]?[ ,-]{1,3})?(\p{L}{2,14})(?:[ ]\(\d{1,2}:\d\d\))?:[ ](?=\S)/gu;

/** First names of those who speak, where at least three lines are spoken and two speak or one does twice. */
function speakers(text: string, tools: NameTools): (readonly [number, string])[] {
  const lines = [...text.matchAll(SPEAKS)];
  if (lines.length < 3) return [];
  const names = new Map<string, number>();
  for (const m of lines) names.set(m[1]!, (names.get(m[1]!) ?? 0) + 1);
  if ([...names.values()].every((count) => count < 2)) return [];
  return lines.flatMap((m): (readonly [number, string])[] => {
    const raw = m[1]!;
    const { bits } = tools.read(tokensOf(raw[0]!.toUpperCase() + raw.slice(1))).types[0]!;
    if ((bits & FIRST) === 0 || NAME_LABELS.has(raw.toLowerCase())) return [];
    return [[m.index + m[0].lastIndexOf(raw), raw]];
  });
}

/** Where the name begins and ends in what holds it, without titles; null when its words are a firm's or nobody's. */
function nameIn(raw: string, tools: NameTools): readonly [number, number] | null {
  const read = tools.read(tokensOf(raw));
  const { tokens, types } = read;
  let named = 0;
  let plain = 0;
  let first = 0;
  while (first < tokens.count && (TITLES.has(wordAt(tokens, first).toLowerCase()) || wordAt(tokens, first) === "."))
    first++;
  for (let i = first; i < tokens.count; i++) {
    const { bits, cased } = types[i]!;
    if (cased < 2) continue;
    const word = wordAt(tokens, i).toLowerCase();
    if (makesOther(word) || ((bits & ORGANISATION) !== 0 && (bits & (FIRST | SURNAME)) === 0)) return null;
    if ((bits & (FIRST | SURNAME)) !== 0) named++;
    else if ((bits & WORD) !== 0) plain++;
  }
  // "Finance Department": everyday words alone are nobody's name.
  if (tokens.count - first < 2 || named === 0 || plain > named + 1) return null;
  return [tokens.starts[first]!, raw.replace(/[ .,]+$/, "").length];
}
