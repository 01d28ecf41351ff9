// The record's free-text dates as brackets: what the wording says and no more; wording it can't read is an error.

export type Bound = { earliest: string | null; latest: string | null; text: string | null };
export type Seen = { earliest: string | null; latest: string | null };

const DAY = "\\d{4}-\\d{2}-\\d{2}";
const POINT = "\\d{4}(?:-\\d{2}(?:-\\d{2})?)?";
const MONTHS = "January February March April May June July August September October November December".split(" ");

/** First and last day of a day, a month or a year. */
export function span(point: string): { first: string; last: string } {
  if (!new RegExp(`^${POINT}$`).test(point)) throw new Error(`not a date: ${point}`);
  const [year, month, day] = point.split("-");
  if (month === undefined) return { first: `${year}-01-01`, last: `${year}-12-31` };
  if (day !== undefined) return { first: point, last: point };
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return { first: `${point}-01`, last: `${point}-${last}` };
}

function monthNamed(name: string, year: string): string {
  const index = MONTHS.indexOf(name);
  if (index < 0) throw new Error(`not a month: ${name}`);
  return `${year}-${String(index + 1).padStart(2, "0")}`;
}

type Rule = { pattern: RegExp; read: (m: RegExpExecArray) => Omit<Bound, "text"> };
const g = (m: RegExpExecArray, n: number): string => {
  const value = m[n];
  if (value === undefined) throw new Error("missing group");
  return value;
};
const between = (a: string, b: string) => ({ earliest: span(a).first, latest: span(b).last });
const by = (point: string) => ({ earliest: null, latest: span(point).last });

/** A remark in brackets after a complete statement adds a reason, not a date, unless a rule above reads it. */
const REMARK = "(?: \\((?!US\\)|assumed)[^)]*\\))?";

const COMMON: readonly Rule[] = [
  { pattern: new RegExp(`^between (${DAY}) and (${DAY})${REMARK}$`), read: (m) => between(g(m, 1), g(m, 2)) },
  {
    pattern: new RegExp(`^(?:on or before|no later than|not later than) (${POINT})${REMARK}$`),
    read: (m) => by(g(m, 1)),
  },
  { pattern: new RegExp(`^(${POINT}) or earlier$`), read: (m) => by(g(m, 1)) },
  // "2020-10-15/16": one of two days of a month.
  {
    pattern: /^(\d{4}-\d{2})-(\d{2})\/(\d{2})$/,
    read: (m) => between(`${g(m, 1)}-${g(m, 2)}`, `${g(m, 1)}-${g(m, 3)}`),
  },
];

const FROM: readonly Rule[] = [
  // A month, and the day it was reported to begin, inside that month.
  {
    pattern: new RegExp(`^\\d{4}-\\d{2} \\([^)]*reported as introduced (${DAY})\\)$`),
    read: (m) => between(g(m, 1), g(m, 1)),
  },
  // A remembered beginning that was not checked, and the month from which the text was read: certain only then.
  {
    pattern: /^(\d{4}-\d{2})\/\d{2} \(introduction date not verified here\); text read (\w{3}) (\d{4}) on$/,
    read: (m) => {
      const month = MONTHS.find((name) => name.startsWith(g(m, 2)));
      return between(g(m, 1), monthNamed(month ?? "", g(m, 3)));
    },
  },
  // New words for an older rule: the rule held when its substance was first read.
  {
    pattern: new RegExp(`^wording from between ${DAY} and ${DAY}; substance in (${DAY}) text$`),
    read: (m) => by(g(m, 1)),
  },
  // One beginning per region.
  { pattern: new RegExp(`^(${POINT}) \\(US\\); (${POINT}) \\(global\\)$`), read: (m) => between(g(m, 1), g(m, 2)) },
  { pattern: new RegExp(`^first archived (${DAY}); page last updated ${DAY}$`), read: (m) => by(g(m, 1)) },
  { pattern: new RegExp(`^numbered clause since (${DAY}) snapshot; effective ${DAY} text$`), read: (m) => by(g(m, 1)) },
  // A page's date is that of its last change: the clause may be older.
  { pattern: new RegExp(`^text last updated (${DAY})$`), read: (m) => by(g(m, 1)) },
  { pattern: /^page header: (\w+) (\d{4})$/, read: (m) => by(monthNamed(g(m, 1), g(m, 2))) },
  {
    pattern: /^(\w+) (\d{4}) wording$/,
    read: (m) => between(monthNamed(g(m, 1), g(m, 2)), monthNamed(g(m, 1), g(m, 2))),
  },
  { pattern: new RegExp(`^(${POINT})${REMARK}$`), read: (m) => between(g(m, 1), g(m, 1)) },
];

function match(rules: readonly Rule[], text: string): Omit<Bound, "text"> | null {
  for (const rule of rules) {
    const m = rule.pattern.exec(text);
    if (m) {
      const bound = rule.read(m);
      if (bound.earliest !== null && bound.latest !== null && bound.earliest > bound.latest)
        throw new Error(`ends before it begins: ${text}`);
      return bound;
    }
  }
  return null;
}

/** When a clause began. Without any wording all that is known is that it held when it was read. */
export function parseFrom(text: string | null, seen: Seen): Bound {
  if (text === null) return { earliest: null, latest: seen.latest, text: null };
  const bound = match([...COMMON, ...FROM], text);
  if (!bound) throw new Error(`can't read effective_from: ${text}`);
  return { ...bound, text };
}

/**
 * The last day a clause held. It held when it was last read, which bounds an end that is otherwise open.
 * `successor`: when the text that replaced it began, for wording that says only that it was replaced.
 */
export function parseTo(text: string | null, seen: Seen, successor: Bound | null): Bound | null {
  if (text === null) return null;
  if (text === "unknown") return { earliest: seen.earliest, latest: null, text };
  if (text === "superseded (date not established)") {
    if (successor === null) throw new Error("superseded, and no successor is named");
    return { earliest: seen.earliest, latest: successor.latest, text };
  }
  const assumed = new RegExp(`^(${DAY}) \\(assumed: [^)]*\\)$`).exec(text);
  if (assumed) return { earliest: seen.earliest, latest: g(assumed, 1), text };
  const bound = match(
    [...COMMON, { pattern: new RegExp(`^(${POINT})${REMARK}$`), read: (m) => between(g(m, 1), g(m, 1)) }],
    text,
  );
  if (!bound) throw new Error(`can't read effective_to: ${text}`);
  return { earliest: bound.earliest ?? seen.earliest, latest: bound.latest, text };
}

/** When a text was read; "undated" wording and nothing at all are no date. */
export function parseSeen(text: string | null): Seen {
  if (text === null || /^undated\b/.test(text)) return { earliest: null, latest: null };
  const m = new RegExp(`^(?:text dated |text as packaged )?(${POINT})(?: notice)?$`).exec(text);
  if (!m) throw new Error(`can't read seen.date: ${text}`);
  const { first, last } = span(g(m, 1));
  return { earliest: first, latest: last };
}
