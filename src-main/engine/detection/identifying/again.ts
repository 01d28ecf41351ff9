// A place, a firm or a description that was pointed out once is pointed out wherever it stands.
import type { Identifier } from "./identify.detector.ts";

const SPREADS = new Set(["location", "organisation", "reference"]);
/** A capitalised phrase of four letters or more; "Court" and "State" alone are everybody's. */
const WORTHY = /^\p{Lu}[\p{L}\p{M}\p{Nd}.'’&, -]{3,80}$/u;
const EVERYBODYS =
  /^(?:the )?(?:court|state|government|convention|committee|commission|board|police|county|city|department|company|article|section|act|protocol|republic|ministry|council|chamber)s?$/i;

/** A word of any script, for the first word of a phrase. */
const WORD = /[\p{L}\p{M}\p{Nd}]+/gu;

/** Other places of the phrases in one text. One pass over its words: a phrase is looked up by its first. */
export function phrasesAgain(
  text: string,
  texts: readonly string[],
  found: readonly (readonly Identifier[])[],
): Identifier[] {
  const phrases = new Map<string, Map<string, Identifier>>();
  found.forEach((list, t) => {
    for (const d of list) {
      if (!SPREADS.has(d.kind) || d.confidence < 0.6) continue;
      const phrase = texts[t]!.slice(d.start, d.end);
      if (!WORTHY.test(phrase) || EVERYBODYS.test(phrase)) continue;
      const first = /[\p{L}\p{M}\p{Nd}]+/u.exec(phrase)![0];
      const known = phrases.get(first) ?? new Map<string, Identifier>();
      phrases.set(first, known);
      // One first word with hundreds of phrases is a hostile text's.
      if (known.size < 32) known.set(phrase, d);
    }
  });
  const out: Identifier[] = [];
  if (phrases.size === 0) return out;
  for (const m of text.matchAll(WORD)) {
    const known = phrases.get(m[0]);
    if (known === undefined) continue;
    for (const [phrase, d] of known) {
      const end = m.index + phrase.length;
      if (!text.startsWith(phrase, m.index) || /[\p{L}\p{Nd}]/u.test(text[end] ?? "")) continue;
      out.push({ kind: d.kind, start: m.index, end, confidence: Math.min(d.confidence, 0.75) });
    }
  }
  return out;
}
