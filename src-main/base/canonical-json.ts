// One spelling for one value (RFC 8785, the JSON Canonicalization Scheme), so that a hash over JSON means something.

/**
 * Throws on what JSON can't say (a number that isn't finite) and on what RFC 8785 refuses (half of a surrogate pair):
 * both are defects of whoever builds the value. Words that a person or a document gave go through {@link wellFormed} first.
 */
export function canonicalJson(value: unknown): string {
  if (typeof value === "number" && !Number.isFinite(value))
    throw new TypeError("no JSON for a number that isn't finite");
  if (typeof value === "string" && !value.isWellFormed()) throw new TypeError("no canonical JSON for half a character");
  // ECMAScript's own spelling of numbers and strings is the one that RFC 8785 prescribes.
  if (value === null || typeof value !== "object") return JSON.stringify(value) ?? "null";
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  const entries = Object.entries(value)
    .filter(([, v]) => v !== undefined)
    // By UTF-16 code units, as `<` compares strings.
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return `{${entries.map(([k, v]) => `${canonicalJson(k)}:${canonicalJson(v)}`).join(",")}}`;
}

/** The same value with U+FFFD for every half of a surrogate pair, in all of its texts. */
export function wellFormed<T>(value: T): T {
  if (typeof value === "string") return value.toWellFormed() as T;
  if (value === null || typeof value !== "object") return value;
  if (Array.isArray(value)) return value.map(wellFormed) as T;
  return Object.fromEntries(Object.entries(value).map(([k, v]) => [k.toWellFormed(), wellFormed(v)])) as T;
}
