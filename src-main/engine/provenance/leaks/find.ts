// Hosts, names and addresses of the record in a text: whole words, whatever their case.
import type { LeakRecord, LeakRecords } from "./records.ts";

export type LeakHit = {
  readonly record: LeakRecord;
  readonly how: "host" | "name" | "handle";
  readonly start: number;
  readonly end: number;
};

type Matcher = (text: string) => LeakHit[];
const known = new WeakMap<LeakRecords, Matcher>();

/** Built once for a record; one pass over a text, whatever the record's length. */
export function leakMatcher(records: LeakRecords): Matcher {
  const made = known.get(records) ?? build(records);
  known.set(records, made);
  return made;
}

function build(records: LeakRecords): Matcher {
  const words = new Map<string, { record: LeakRecord; how: LeakHit["how"]; name: string }>();
  for (const record of records) {
    for (const host of record.hosts) words.set(host, { record, how: "host", name: host });
    for (const name of record.names) words.set(plain(name), { record, how: "name", name });
    for (const handle of record.handles) words.set(handle.toLowerCase(), { record, how: "handle", name: handle });
  }
  if (words.size === 0) return () => [];
  const longest = [...words.keys()].sort((a, b) => b.length - a.length).map(escaped);
  // Neither inside a longer word nor a longer host's end: "notwikileaks.org" is another.
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}@-])(?:${longest.join("|")})(?![\\p{L}\\p{N}]|-[\\p{L}\\p{N}])`, "gu");
  return (text) => {
    const found: LeakHit[] = [];
    for (const match of plain(text).matchAll(pattern)) {
      const entry = words.get(match[0]);
      if (entry === undefined) continue;
      // "name.example" is somebody's host, not the name.
      const more = /^\.[a-z]{2,}/.test(
        plain(text.slice(match.index + match[0].length, match.index + match[0].length + 8)),
      );
      if (entry.how !== "handle" && more) continue;
      const end = match.index + match[0].length;
      if (entry.how === "name" && !isWritten(text.slice(match.index, end), entry.name)) continue;
      found.push({ record: entry.record, how: entry.how, start: match.index, end });
    }
    return found;
  };
}

/** Names of several words are words of the language as well: there their capitals count. */
function isWritten(found: string, name: string): boolean {
  if (!name.includes(" ")) return true;
  const capitals = (text: string) =>
    text
      .split(" ")
      .map((word) => /^[A-Z]/.test(word))
      .join();
  return capitals(found) === capitals(name) || found === found.toUpperCase();
}

/** The same length as the text, so that places stand. */
const plain = (text: string) => text.replace(/[A-Z‘’]/g, (c) => (c === "‘" || c === "’" ? "'" : c.toLowerCase()));
const escaped = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
