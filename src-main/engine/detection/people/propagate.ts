// A name found once is found everywhere: surname or first name alone, initials, capitals, a scanner's slips.
import type { Read, WordType } from "./features.ts";
import { type KnownPeople, wordKey } from "./known-people.ts";
import { COMMON_SURNAME, FIRST, ORGANISATION, PLACE, SURNAME, WORD } from "./lexicon.ts";
import { isPerson, type Mention } from "./mentions.ts";
import { PARTICLES } from "./name-words.ts";
import { LINE, WIDE, wordAt } from "./tokens.ts";

/** How far the tagger must think of a person: hardly, for a word that is nothing but a name. */
const NAME_ONLY = 0.0005;
const AMBIGUOUS = 0.25;
const LONE = 0.15;

/** Mentions of known people in a block that aren't among those found already. In text order. */
export function knownMentions(
  read: Read,
  person: Float32Array,
  known: KnownPeople,
  found: readonly Mention[],
): Mention[] {
  const { tokens, types } = read;
  const out: Mention[] = [];
  let next = 0;
  for (let i = 0; i < tokens.count; i++) {
    while (next < found.length && found[next]!.end <= tokens.starts[i]!) next++;
    const ahead = found[next];
    if (ahead !== undefined && ahead.start < tokens.ends[i]!) continue;
    const role = roleOf(read, i, known);
    if (role === null) continue;
    const most = ahead === undefined ? tokens.count : firstAt(read, i, ahead.start);
    const last = runFrom(read, i, most, known);
    const sure = last > i ? NAME_ONLY : leastFor(types[i]!, role);
    let probability = 0;
    for (let k = i; k <= last; k++) probability = Math.max(probability, person[k]!);
    if (probability < sure || !isPerson(read, i, last, "elsewhere", 1)) continue;
    const start = tokens.starts[i]!;
    out.push({
      start,
      end: tokens.ends[last]!,
      confidence: last > i ? 0.85 : Math.max(0.6, Math.min(0.8, probability)),
      basis: "elsewhere",
      titleStart: start,
    });
    i = last;
  }
  return out;
}

type Role = "first" | "last" | "lone";

/** What of a known person's name a word can be, written as names are written. */
function roleOf({ tokens, types, sense }: Read, i: number, known: KnownPeople): Role | null {
  const { cased, bits } = types[i]!;
  if (cased < 2 || cased === 5) return null;
  const length = tokens.ends[i]! - tokens.starts[i]!;
  if (length < 3 || (cased === 4 && length < 4 && sense.caps[i] !== 1)) return null;
  if (cased === 2 && (sense.caps[i] !== 2 || length < 4 || (bits & WORD) !== 0)) return null;
  const lower = wordAt(tokens, i).toLowerCase();
  const key = wordKey(lower);
  // A word that is known as itself is no misreading of a name.
  const misread = key !== lower && (bits & WORD) !== 0;
  if (known.isSurname(key) && !(misread && !known.isSurname(lower))) return "last";
  if (known.isFirstName(key) && !(misread && !known.isFirstName(lower))) return "first";
  return known.isLone(lower) && !isFollowed({ tokens, types }, i) ? "lone" : null;
}

/** A capitalised word right after a lone name makes it the beginning of something that nobody has said is a person. */
function isFollowed({ tokens, types }: Pick<Read, "tokens" | "types">, i: number): boolean {
  const next = i + 1;
  return next < tokens.count && (tokens.flags[next]! & (LINE | WIDE)) === 0 && types[next]!.cased >= 3;
}

function leastFor({ bits }: WordType, role: Role): number {
  if ((bits & (WORD | PLACE | ORGANISATION)) !== 0) return AMBIGUOUS;
  if (role === "lone") return LONE;
  if (role === "first") return 0.1;
  return (bits & (SURNAME | COMMON_SURNAME | FIRST)) === 0 ? NAME_ONLY : 4 * NAME_ONLY;
}

/** The last word of the name that begins at `i`: more known words, initials, particles, "Last, First". */
function runFrom(read: Read, i: number, most: number, known: KnownPeople): number {
  const { tokens } = read;
  let last = i;
  for (let k = i + 1; k < most && k < i + 8; k++) {
    if ((tokens.flags[k]! & WIDE) !== 0) break;
    const word = wordAt(tokens, k).toLowerCase();
    if (roleOf(read, k, known) !== null) last = k;
    else if (word === "," && k + 1 < most && goesFirst(read, i, last, k + 1, known)) last = ++k;
    else if (!(PARTICLES.has(word) || word === "." || read.types[k]!.cased === 5 || word === "-")) break;
    if ((tokens.flags[k]! & LINE) !== 0 && last === k && i === k - 1 && roleOf(read, i, known) === "last") {
      last = k - 1;
      break;
    }
  }
  return last;
}

/** "Last, First": only when they are one person's. */
function goesFirst({ tokens }: Read, from: number, to: number, at: number, known: KnownPeople): boolean {
  if (from !== to) return false;
  const key = (k: number) => wordKey(wordAt(tokens, k).toLowerCase());
  return known.goTogether(key(at), key(from));
}

function firstAt({ tokens }: Read, from: number, offset: number): number {
  let k = from;
  while (k < tokens.count && tokens.starts[k]! < offset) k++;
  return k;
}
