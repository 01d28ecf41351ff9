// Bytes of text to characters: by byte order mark, by what they declare, by what they can be.

export type Decoded = { readonly text: string; readonly encoding: string };

/**
 * A byte order mark wins over a declaration, UTF-8 that holds throughout over a guess. What nothing explains is
 * windows-1252, in which every byte is some letter: nothing gets lost.
 */
export function decodeText(bytes: Uint8Array, declared?: string): Decoded {
  const mark = byMark(bytes) ?? withoutMark(bytes);
  if (mark !== null) return decodeAs(bytes, mark);
  const named = declared === undefined ? null : decodeDeclared(bytes, declared);
  return named ?? decodeGuessed(bytes);
}

/** null for a label nobody knows, and for a declared UTF-8 that isn't. */
export function decodeDeclared(bytes: Uint8Array, label: string): Decoded | null {
  try {
    const decoder = new TextDecoder(label.trim());
    // A page that was read as letters to find its declaration can't be in 16-bit units.
    if (/^utf-16/.test(decoder.encoding)) return null;
    if (decoder.encoding === "utf-8") return strictUtf8(bytes);
    return { text: decoder.decode(bytes), encoding: decoder.encoding };
  } catch {
    return null;
  }
}

export function decodeGuessed(bytes: Uint8Array): Decoded {
  return strictUtf8(bytes) ?? mostlyUtf8(bytes) ?? decodeAs(bytes, "windows-1252");
}

function decodeAs(bytes: Uint8Array, encoding: string): Decoded {
  return { text: new TextDecoder(encoding).decode(bytes), encoding };
}

function strictUtf8(bytes: Uint8Array): Decoded | null {
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), encoding: "utf-8" };
  } catch {
    return null;
  }
}

/** A log with a few damaged bytes, or text cut in the middle of a letter, is UTF-8 still. */
function mostlyUtf8(bytes: Uint8Array): Decoded | null {
  let good = 0;
  let bad = 0;
  for (let i = 0; i < bytes.length; i++) {
    const b = bytes[i]!;
    if (b < 0x80) continue;
    const more = b >= 0xf0 && b < 0xf5 ? 3 : b >= 0xe0 ? 2 : b >= 0xc2 ? 1 : 0;
    let k = 0;
    while (k < more && (bytes[i + 1 + k]! & 0xc0) === 0x80) k++;
    if (more > 0 && k === more && b < 0xf5) {
      good++;
      i += more;
    } else bad++;
  }
  return good > 0 && good >= bad * 20 ? decodeAs(bytes, "utf-8") : null;
}

function byMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return null;
}

/** Western text in 16-bit units has its zeros on one side only, and many; other text has none. */
function withoutMark(bytes: Uint8Array): string | null {
  const length = Math.min(bytes.length, 4_096) & ~1;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < length; i += 2) {
    if (bytes[i] === 0) even++;
    if (bytes[i + 1] === 0) odd++;
  }
  if (length < 4) return null;
  if (odd > length * 0.2 && even <= odd * 0.05) return "utf-16le";
  return even > length * 0.2 && odd <= even * 0.05 ? "utf-16be" : null;
}

/** Whether bytes can be text at all: hardly a control character among them. */
export function isText(bytes: Uint8Array): boolean {
  if (byMark(bytes) !== null || withoutMark(bytes) !== null) return true;
  let control = 0;
  const step = Math.max(1, Math.floor(bytes.length / 262_144));
  let seen = 0;
  for (let i = 0; i < bytes.length; i += step, seen++) {
    const b = bytes[i]!;
    // Tab, line ends, form feed, backspace (typescripts) and escape (ISO-2022, terminals) are text's own.
    if (b < 32 && b !== 9 && b !== 10 && b !== 13 && b !== 12 && b !== 8 && b !== 27) control++;
  }
  return control <= seen / 100;
}
