// Values that the end of a line broke, or parted from the words that name them, beside what was found line by line.
import type { FindingKind } from "../../contract/kinds.ts";
import type { Detection, Detector } from "./detector.ts";
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
  return [...found.filter((d) => !isPart(d, whole)), ...whole, ...named];
}

/** Few overlap, so that those before a place are looked at no further back than this. */
const NEIGHBOURS = 8;

/** Whether one of `wholes`, in order of their starts, is of its kind and holds it. */
function isPart(d: Detection, wholes: readonly Detection[]): boolean {
  let low = 0;
  let high = wholes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (wholes[middle]!.start <= d.start) low = middle + 1;
    else high = middle;
  }
  return wholes.slice(Math.max(0, low - NEIGHBOURS), low).some((w) => w.kind === d.kind && d.end <= w.end);
}
