// Invisible characters in words: what they are called, and how much a number of them says.
import type { Invisible } from "../../../base/invisible.ts";
import type { RawSignal } from "../signal.ts";

const NAMES: Readonly<Record<number, string>> = {
  8203: "zero-width space",
  8204: "zero-width non-joiner",
  8205: "zero-width joiner",
  8288: "word joiner",
  65279: "zero-width no-break space",
  6158: "Mongolian vowel separator",
  8206: "left-to-right mark",
  8207: "right-to-left mark",
  8234: "left-to-right embedding",
  8235: "right-to-left embedding",
  8236: "pop directional formatting",
  8237: "left-to-right override",
  8238: "right-to-left override",
  8289: "function application",
  8290: "invisible times",
  8291: "invisible separator",
  8292: "invisible plus",
  8294: "left-to-right isolate",
  8295: "right-to-left isolate",
  8296: "first strong isolate",
  8297: "pop directional isolate",
  847: "combining grapheme joiner",
  4447: "Hangul filler",
  4448: "Hangul filler",
  12644: "Hangul filler",
  65440: "Hangul filler",
};

export function invisibleNames(points: ReadonlyMap<number, number>): string {
  const shown = [...points].sort((a, b) => b[1] - a[1]).slice(0, 8);
  const list = shown.map(
    ([point, count]) => `${count} × U+${point.toString(16).toUpperCase().padStart(4, "0")}${nameOf(point)}`,
  );
  return `${list.join(", ")}${points.size > shown.length ? ` and ${points.size - shown.length} more kinds` : ""}`;
}

function nameOf(point: number): string {
  if (point >= 0xe0000 && point <= 0xe007f) return " (tag)";
  if ((point >= 0xfe00 && point <= 0xfe0f) || (point >= 0xe0100 && point <= 0xe01ef)) return " (variation selector)";
  const name = NAMES[point];
  return name === undefined ? "" : ` (${name})`;
}

/** Directions around telephone numbers, and break marks in long addresses, are what programs leave. */
const ORDINARY = new Set([
  0x200b, 0x200e, 0x200f, 0x202a, 0x202c, 0x202d, 0x2066, 0x2068, 0x2069, 0xfeff, 0xfe0f, 0x2060,
]);
/** A binary code has two signs, and eight of them for a letter. */
const CODE = 8;

export function strengthOfInvisible({ points, inWords }: Invisible): RawSignal["strength"] {
  const all = [...points.values()].reduce((sum, count) => sum + count, 0);
  const odd = [...points].filter(([point]) => !ORDINARY.has(point));
  const hidden = odd.reduce((sum, [point, count]) => sum + (point >= 0xe0000 ? count : 0), 0);
  if (hidden >= 4 || (inWords >= CODE && points.size >= 2) || (all >= CODE && points.size >= 2 && odd.length > 0))
    return "strong";
  if (inWords >= 4 || odd.length > 0) return "moderate";
  return "weak";
}
