// Values that the end of a line broke, or parted from the words that name them, beside what was found line by line.
import type { FindingKind } from "../../contract/kinds.ts";
import type { Detection, Detector } from "./detector.ts";
import { countUpTo } from "./reading/fold.ts";
import { unwrapped } from "./reading/wrapped.ts";

/** Kinds that are read over the end of a line as they stand, or never go on behind one. */
const READ_OVER_LINES: ReadonlySet<FindingKind> = new Set<FindingKind>([
  "address",
  "credential",
  "date_of_birth",
  "email",
  "medical",
  "minor",
  "username",
]);

/** `found`, and what only shows when such ends of lines are taken for spaces, in place of parts of it. */
export function withBroken(
  text: string,
  found: readonly Detection[],
  detectors: readonly Detector[],
): readonly Detection[] {
  const wrapped = unwrapped(text);
  if (wrapped === null) return found;
  const whole: Detection[] = [];
  const named: Detection[] = [];
  for (const detector of detectors)
    for (const d of detector.detect(wrapped.text)) {
      const one = { ...d, start: wrapped.start(d.start), end: wrapped.end(d.end) };
      if (wrapped.holds(one.start, one.end)) {
        if (!READ_OVER_LINES.has(d.kind)) whole.push(one);
      } else if (wrapped.isNamed(one.start)) named.push(one);
    }
  whole.sort((a, b) => a.start - b.start);
  const starts = whole.map(({ start }) => start);
  return [...found.filter((d) => !isPart(d, whole, starts)), ...whole, ...named];
}

/** Few overlap, so that those before a place are looked at no further back than this. */
const NEIGHBOURS = 8;

/** Whether one of `wholes` is of its kind and holds it; `starts` are theirs, ascending. */
function isPart(d: Detection, wholes: readonly Detection[], starts: readonly number[]): boolean {
  const before = countUpTo(starts, d.start);
  return wholes.slice(Math.max(0, before - NEIGHBOURS), before).some((w) => w.kind === d.kind && d.end <= w.end);
}
