// Lists of logins as leaks have them: a user and a password a line, where the text speaks of logins or passwords.
import type { Secret } from "./passwords.ts";

const SPEAKS = /\b(?:log-?ins?|credentials?|passwords?|passwd|creds|combo ?list|dump(?:ed)?|breach(?:ed)?)\b/i;
const LINE =
  /(?<=^|\n)[ \t]*([A-Za-z][\w.-]{2,30})(?:[ ]{1,6}|\t+|[ ]?[:|;][ ]?)((?=\S*[\d!#$%&*@^])(?=\S*[A-Za-z])[^\s:|;]{5,40})[ \t]*(?=\n|$)/dg;
/** A line alone may be anything. */
const LEAST = 2;

export type Dumped = Secret & { readonly user: readonly [number, number] };

export function dumpedIn(text: string): Dumped[] {
  if (!SPEAKS.test(text)) return [];
  const found: Dumped[] = [];
  for (const m of text.matchAll(LINE)) {
    const [start, end] = m.indices![2]!;
    // "MAC 00005E0053B7", "Model RX-4120": a label and its value.
    if (/^[A-Z]/.test(m[1]!) && !/[\d._-]/.test(m[1]!)) continue;
    if (/^[\d/.-]+$|^\d+(?:st|nd|rd|th|mg|am|pm)$/i.test(m[2]!)) continue;
    found.push({
      start,
      end,
      confidence: 0.8,
      why: "The second of two on a line of a list of logins.",
      user: m.indices![1]!,
    });
  }
  return found.length < LEAST ? [] : found;
}
