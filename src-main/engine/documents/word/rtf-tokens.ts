// The tokens of RTF 1.9.1: groups, control words, bytes of text. One pass, no recursion.

export type RtfToken =
  | { readonly kind: "open" | "close" }
  | { readonly kind: "word"; readonly word: string; readonly value: number | null }
  | { readonly kind: "bytes"; readonly bytes: Uint8Array };

export function* rtfTokens(source: Uint8Array): Generator<RtfToken> {
  const at = (i: number) => source[i] ?? -1;
  let i = 0;
  while (i < source.length) {
    const c = at(i);
    if (c === 0x7b || c === 0x7d) {
      yield { kind: c === 0x7b ? "open" : "close" };
      i++;
    } else if (c === 0x0d || c === 0x0a) i++;
    else if (c !== 0x5c) {
      const start = i;
      while (i < source.length && ![0x7b, 0x7d, 0x5c, 0x0d, 0x0a].includes(at(i))) i++;
      yield { kind: "bytes", bytes: source.subarray(start, i) };
    } else if (at(i + 1) === 0x27) {
      const byte = Number.parseInt(String.fromCharCode(Math.max(0, at(i + 2)), Math.max(0, at(i + 3))), 16);
      i += 4;
      if (!Number.isNaN(byte)) yield { kind: "bytes", bytes: new Uint8Array([byte]) };
    } else if (isLetter(at(i + 1))) {
      let end = i + 1;
      while (isLetter(at(end)) && end - i < 33) end++;
      const word = latin(source, i + 1, end);
      let stop = end;
      if (at(stop) === 0x2d) stop++;
      while (isDigit(at(stop)) && stop - end < 12) stop++;
      const digits = latin(source, end, stop);
      const value = /\d/.test(digits) ? Number(digits) : null;
      i = value === null ? end : stop;
      if (at(i) === 0x20) i++;
      // Raw bytes, which may look like anything.
      if (word === "bin" && value !== null && value > 0) i += value;
      else yield { kind: "word", word, value };
    } else {
      const sign = at(i + 1);
      i += 2;
      if (sign === 0x5c || sign === 0x7b || sign === 0x7d) yield { kind: "bytes", bytes: new Uint8Array([sign]) };
      else if (sign >= 0) yield { kind: "word", word: String.fromCharCode(sign), value: null };
    }
  }
}

const isLetter = (c: number) => (c >= 0x61 && c <= 0x7a) || (c >= 0x41 && c <= 0x5a);
const isDigit = (c: number) => c >= 0x30 && c <= 0x39;
const latin = (bytes: Uint8Array, from: number, to: number) => String.fromCharCode(...bytes.subarray(from, to));
