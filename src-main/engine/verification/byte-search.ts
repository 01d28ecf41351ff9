// Thousands of spellings looked for in one pass over the bytes, however many there are.

/** Every spelling is at least so long; its first bytes say whether it can begin here. */
const PREFIX = 4;
const BITS = 16;

/** In bytes, or in a text of one code unit a byte. */
export type ByteSearch = (bytes: Uint8Array | string) => boolean;

/** Whether any of the forms stands in a text, one code unit a byte. Linear in the text, whatever the number of forms. */
export function byteSearch(forms: readonly string[]): ByteSearch {
  const short = forms.filter((form) => form.length < PREFIX);
  const byPrefix = new Map<number, string[]>();
  const may = new Uint8Array(1 << BITS);
  for (const form of forms) {
    if (form.length < PREFIX) continue;
    let prefix = 0;
    for (let i = 0; i < PREFIX; i++) prefix = ((prefix << 8) | form.charCodeAt(i)) >>> 0;
    const known = byPrefix.get(prefix);
    if (known === undefined) byPrefix.set(prefix, [form]);
    else known.push(form);
    may[hashOf(prefix)] = 1;
  }
  const isAt = (bytes: Uint8Array, start: number) => (form: string) => {
    if (start + form.length > bytes.length) return false;
    for (let i = 0; i < form.length; i++) if (bytes[start + i] !== form.charCodeAt(i)) return false;
    return true;
  };
  const inBytes = (bytes: Uint8Array) => {
    let prefix = 0;
    for (let i = 0; i < bytes.length; i++) {
      prefix = ((prefix << 8) | bytes[i]!) >>> 0;
      if (short.length > 0 && short.some(isAt(bytes, i))) return true;
      if (may[hashOf(prefix)] === 0 || i < PREFIX - 1) continue;
      if (byPrefix.get(prefix)?.some(isAt(bytes, i - PREFIX + 1))) return true;
    }
    return false;
  };
  const inText = (text: string) => {
    let prefix = 0;
    for (let i = 0; i < text.length; i++) {
      prefix = ((prefix << 8) | text.charCodeAt(i)) >>> 0;
      if (may[hashOf(prefix)] === 0 || i < PREFIX - 1) continue;
      const start = i - PREFIX + 1;
      if (byPrefix.get(prefix)?.some((form) => text.startsWith(form, start))) return true;
    }
    return short.some((form) => text.includes(form));
  };
  return (searched) => (typeof searched === "string" ? inText(searched) : inBytes(searched));
}

/** Knuth's multiplicative hash. */
const hashOf = (prefix: number) => Math.imul(prefix, 2_654_435_761) >>> (32 - BITS);
