// The published corpora that training reads, where they are at hand.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { IDENTIFY_TYPES, type Passage, type Span, type Type } from "./passage.ts";

const root = join(import.meta.dirname, "..", "..", "..");
const FOLDERS = [process.env.STET_SHARED, join(root, "..", "shared")].filter((path) => path !== undefined);

/** Offsets there are Unicode code points. */
const line = z.object({
  id: z.string(),
  text: z.string(),
  spans: z.array(
    z.object({
      start: z.number().int(),
      end: z.number().int(),
      type: z.string(),
      identifier_type: z.string().optional(),
      entity_id: z.string().optional(),
    }),
  ),
});
export type Line = z.infer<typeof line>;

/** The lines of `data/detection/<name>.jsonl`, offsets in UTF-16 code units; null where the folder isn't. */
export function corpus(name: string): Line[] | null {
  const folder = FOLDERS.map((path) => join(path, "data", "detection")).find((path) => existsSync(path));
  if (folder === undefined) return null;
  return readFileSync(join(folder, `${name}.jsonl`), "utf8")
    .split("\n")
    .filter((row) => row !== "")
    .map((row) => inCodeUnits(line.parse(JSON.parse(row))));
}

function inCodeUnits(read: Line): Line {
  const units: number[] = [0];
  for (const point of read.text) units.push(units.at(-1)! + point.length);
  return { ...read, spans: read.spans.map((s) => ({ ...s, start: units[s.start]!, end: units[s.end]! })) };
}

const TYPES: ReadonlySet<string> = new Set(IDENTIFY_TYPES);

/** The longest of spans that overlap. `standing`: whether what TAB lets stand keeps a type of its own. */
export function passageOf({ text, spans }: Line, standing = false): Passage {
  const kept: Span[] = [];
  const ordered = spans
    .filter((s) => TYPES.has(s.type) && s.end > s.start)
    .sort((a, b) => a.start - b.start || b.end - a.end);
  for (const { start, end, type, identifier_type } of ordered) {
    const own = `${type}~`;
    const told = standing && identifier_type === "NO_MASK" && TYPES.has(own) ? own : type;
    if (start >= (kept.at(-1)?.end ?? 0)) kept.push({ start, end, type: told as Type });
  }
  return { text, spans: kept };
}

/** Paragraphs, so that each can be changed by itself. */
export function paragraphs({ text, spans }: Passage): Passage[] {
  const out: Passage[] = [];
  let start = 0;
  for (const m of [...text.matchAll(/\n\s*\n/g), { index: text.length, 0: "" }]) {
    const end = m.index;
    const inside = spans.filter((s) => s.start >= start && s.end <= end);
    if (end > start)
      out.push({
        text: text.slice(start, end),
        spans: inside.map((s) => ({ ...s, start: s.start - start, end: s.end - start })),
      });
    start = end + m[0].length;
  }
  return out;
}
