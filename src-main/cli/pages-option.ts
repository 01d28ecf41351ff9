// `--pages`: numbers and ranges as people write them, "3-5,9".
import { usage } from "./terminal.ts";

/** More pages than a document may have. */
const MOST = 100_000;

export function pagesOption(value: string): number[] {
  const pages = new Set<number>();
  for (const part of value.split(",")) {
    // One number, or two with a hyphen or a dash between them.
    const [, first, last] = /^\s*(\d{1,6})\s*(?:[-–]\s*(\d{1,6})\s*)?$/.exec(part) ?? [];
    const [from, to] = [Number(first), Number(last ?? first)];
    if (first === undefined || from < 1 || to < from || to > MOST)
      usage(`"${value}" are no pages. Write numbers and ranges, for example 3-5,9.`);
    for (let page = from; page <= to; page++) pages.add(page);
  }
  return [...pages].sort((a, b) => a - b);
}
