// Where two JSON values first differ, as a path: tells a place without quoting what stands there.

/** null: nowhere. "redactions.3.page". */
export function differenceOf(a: unknown, b: unknown, path = ""): string | null {
  if (Object.is(a, b)) return null;
  const here = path === "" ? "the whole" : path;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return here;
  if (Array.isArray(a) !== Array.isArray(b)) return here;
  const [left, right] = [a as Record<string, unknown>, b as Record<string, unknown>];
  for (const key of new Set([...Object.keys(left), ...Object.keys(right)])) {
    const at = path === "" ? key : `${path}.${key}`;
    if (!(key in left) || !(key in right)) return at;
    const found = differenceOf(left[key], right[key], at);
    if (found !== null) return found;
  }
  return null;
}
