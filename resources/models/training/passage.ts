// A text with the spans that are known in it: what training reads.

/** TAB's types. Those that it often lets stand have a second one, with a tilde, for the places where it does. */
export const IDENTIFY_TYPES = [
  "PERSON",
  "LOC",
  "ORG",
  "CODE",
  "DATETIME",
  "DEM",
  "QUANTITY",
  "MISC",
  "LOC~",
  "ORG~",
  "DATETIME~",
  "DEM~",
  "MISC~",
] as const;
export type Type = (typeof IDENTIFY_TYPES)[number];
export type Span = { readonly start: number; readonly end: number; readonly type: Type };
/** Offsets are UTF-16 code units, half-open; spans in order, none over another. */
export type Passage = { readonly text: string; readonly spans: readonly Span[] };

/** Rewrites each piece of a passage and keeps the spans on their pieces. `type` is null between spans. */
export function rewrite(passage: Passage, piece: (text: string, type: Type | null) => string): Passage {
  let text = "";
  let at = 0;
  const spans: Span[] = [];
  for (const { start, end, type } of passage.spans) {
    text += piece(passage.text.slice(at, start), null);
    const from = text.length;
    text += piece(passage.text.slice(start, end), type);
    spans.push({ start: from, end: text.length, type });
    at = end;
  }
  return { text: text + piece(passage.text.slice(at), null), spans };
}

export function join(passages: readonly Passage[], between: string): Passage {
  let text = "";
  const spans: Span[] = [];
  passages.forEach((passage, i) => {
    if (i > 0) text += between;
    for (const { start, end, type } of passage.spans)
      spans.push({ start: start + text.length, end: end + text.length, type });
    text += passage.text;
  });
  return { text, spans };
}
