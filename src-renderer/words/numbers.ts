// Counts, times and page lists as people write them, in the language of the window.
import { locale, t } from "../languages/language.ts";

/** 14:07:31 of the machine's clock. */
export const clock = (iso: string, seconds = true) =>
  new Date(iso).toLocaleTimeString(locale(), {
    hour: "2-digit",
    minute: "2-digit",
    ...(seconds ? { second: "2-digit" } : {}),
  });

/** "17 November", with the year where it isn't this one. */
export function day(iso: string, now = new Date()): string {
  const date = new Date(`${iso.slice(0, 10)}T12:00:00`);
  const year = date.getFullYear() === now.getFullYear() ? {} : ({ year: "numeric" } as const);
  return date.toLocaleDateString(locale(), { day: "numeric", month: "long", ...year });
}

/** "today 13:20", "Friday", "2 November". */
export function when(iso: string, now = new Date()): string {
  const date = new Date(iso);
  const days = Math.round((startOf(now) - startOf(date)) / 86_400_000);
  if (days === 0) return t("today {time}", { time: clock(iso, false) });
  if (days === 1) return t("yesterday");
  return days > 1 && days < 7 ? date.toLocaleDateString(locale(), { weekday: "long" }) : day(isoDay(date), now);
}

/** "today 13:20", "Friday, 13:20", "2 November, 13:20". */
export function moment(iso: string): string {
  const [said, time] = [when(iso), clock(iso, false)];
  return said.includes(time) ? said : `${said}, ${time}`;
}

const startOf = (date: Date) => new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();

/** The calendar day here, as YYYY-MM-DD. */
export function isoDay(date: Date): string {
  const two = (n: number) => String(n).padStart(2, "0");
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** 3–5, 9 */
export function pageRanges(pages: readonly number[]): string {
  const sorted = [...new Set(pages)].sort((a, b) => a - b);
  const out: string[] = [];
  for (let i = 0; i < sorted.length; i++) {
    const start = sorted[i]!;
    let end = start;
    while (sorted[i + 1] === end + 1) end = sorted[++i]!;
    out.push(start === end ? String(start) : `${start}–${end}`);
  }
  return out.join(", ");
}

/** "a, b and c"; beyond `most` names, "a, b and 4 more". */
export function list(items: readonly string[], most = 3): string {
  const more = items.length - most + 1;
  const shown = items.length > most ? [...items.slice(0, most - 1), t("{n} more", { n: more })] : items;
  return new Intl.ListFormat(locale(), { type: "conjunction" }).format(shown);
}

/** Points the start of a text would carry: first letter upper case, as at the start of a sentence. */
export const sentence = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
