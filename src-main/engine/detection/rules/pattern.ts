// A newsroom's pattern on an engine that never backtracks (RE2), in windows, so that time stays in step with the text.
import { RE2JS } from "re2js";
import { err, ok, type Result } from "../../../base/result.ts";
import type { Range } from "./word-list.ts";

/** The most a compiled pattern may weigh, in instructions: each costs a step a character at worst. */
const MOST_INSTRUCTIONS = 2_000;
/** A match is no longer than this, in UTF-16 code units. */
export const LONGEST_MATCH = 300;
/**
 * Even a linear engine may look to the end of the text for each match of some patterns (`a([^b]*b)?`), which is quadratic
 * over all matches. A window bounds that; the lead lets `\b` and `^` see what stands before.
 */
const WINDOW = 600;
const LEAD = 16;

/** The error is a reason in words. */
export function compilePattern(source: string): Result<(text: string) => Range[], string> {
  let compiled: RE2JS;
  try {
    compiled = RE2JS.compile(source, RE2JS.CASE_INSENSITIVE | RE2JS.MULTILINE);
  } catch {
    return err(
      /\(\?(?:<?[=!])|\\[1-9]/.test(source)
        ? "looks around or back, which no engine can do in linear time"
        : "isn't a pattern in RE2's syntax",
    );
  }
  if (compiled.programSize() > MOST_INSTRUCTIONS) return err("is too large: repeat less, or split it in two");
  if (compiled.matcher("").find()) return err("also matches nothing at all");
  return ok((text) => matches(compiled, text));
}

function matches(compiled: RE2JS, text: string): Range[] {
  const found: Range[] = [];
  let reached = 0;
  for (let from = 0; from < text.length; from += WINDOW) {
    const base = Math.max(0, from - LEAD);
    const window = text.slice(base, from + WINDOW + LONGEST_MATCH);
    // Far quicker than a search with groups, and most windows hold nothing.
    if (!compiled.test(window)) continue;
    const matcher = compiled.matcher(window);
    const group = compiled.groupCount() > 0 ? 1 : 0;
    while (matcher.find()) {
      const at = base + matcher.start();
      const stop = base + matcher.end();
      if (at >= from + WINDOW) break;
      // Cut off by the window, or seen in the one before.
      const isCut = stop === base + window.length && stop < text.length;
      if (at < from || at < reached || isCut || stop === at) continue;
      reached = stop;
      const start = matcher.start(group);
      const end = matcher.end(group);
      // A group that took no part leaves the whole match.
      found.push(start < 0 || end <= start ? { start: at, end: stop } : { start: base + start, end: base + end });
    }
  }
  return found;
}
