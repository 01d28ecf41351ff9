// "Find more like this": patterns for what is of the same make as an example, to be read by somebody before they are used.
const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\/-]/g, "\\$&");
/** Between the digits of one number, however somebody grouped them. */
const GROUPING = "[\\s().\\-/‐-―]{0,3}";
/** Fewer digits say nothing about a number: any page number would be like it. */
const LEAST_DIGITS = 4;
const LEAST_LETTERS = 3;

/**
 * In RE2 syntax. A number grouped in any way; the same run of digits and letters with other ones in it; and of words,
 * each that is long enough and begins with a capital, so that a surname is found without its first name.
 */
export function patternsLike(example: string): string[] {
  const text = example.trim().replace(/\s+/g, " ");
  const digits = text.replace(/\D/g, "");
  if (digits.length > 0) {
    // With letters in it, the digits alone are another thing.
    const same = digits.length >= LEAST_DIGITS && !/\p{L}/u.test(text) ? [`\\b${[...digits].join(GROUPING)}\\b`] : [];
    return [...same, shape(text)];
  }
  const words = text.split(/[^\p{L}\p{M}'’-]+/u).filter((word) => word.length >= LEAST_LETTERS);
  const named = words.filter((word) => /^\p{Lu}/u.test(word));
  return [
    text.split(" ").map(literal).join("\\s+"),
    ...(named.length > 0 ? named : []).map((word) => `\\b${literal(word)}\\b`),
  ];
}

/** "AB-1234" as two letters, a dash and four digits. */
function shape(text: string): string {
  const parts = text.match(/\d+|\p{L}+|\s+|[^\d\p{L}\s]/gu) ?? [];
  const body = parts.map((part) => {
    if (/^\d/.test(part)) return `\\d{${part.length}}`;
    if (/^\p{L}/u.test(part)) return `\\p{L}{${part.length}}`;
    return /^\s/.test(part) ? "\\s+" : literal(part);
  });
  const edge = (part: string | undefined) => (part !== undefined && /^[\d\p{L}]/u.test(part) ? "\\b" : "");
  return `${edge(parts[0])}${body.join("")}${edge(parts.at(-1))}`;
}
