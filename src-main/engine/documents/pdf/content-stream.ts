// The tokens of a content stream (ISO 32000-2, 7.8.2): enough to cut operators out and to read string operands.

export type Token = {
  readonly kind: "operator" | "string" | "operand";
  /** Half-open byte range in the stream. */
  readonly start: number;
  readonly end: number;
  /** An operator's name. */
  readonly name?: string;
  /** A string's bytes, escapes and hex resolved. */
  readonly bytes?: Uint8Array;
};

/** Of each byte: white space, delimiter, or what names and numbers are made of. A dossier has millions of them. */
const [REGULAR, WHITE, DELIMITER] = [0, 1, 2];
const KINDS = new Uint8Array(256);
for (const b of [0, 9, 10, 12, 13, 32]) KINDS[b] = WHITE;
for (const c of "()<>[]{}/%") KINDS[c.charCodeAt(0)] = DELIMITER;
const isRegular = (b: number | undefined) => b !== undefined && KINDS[b] === REGULAR;
const isWhite = (b: number) => KINDS[b] === WHITE;
/** Digits, a sign or a point: with one of them a number begins. */
const beginsNumber = (b: number) => (b >= 0x30 && b <= 0x39) || b === 0x2b || b === 0x2d || b === 0x2e;

/** Never fails: bytes that make no token are passed over. Dictionaries and arrays come as their parts. */
export function* tokens(s: Uint8Array): Generator<Token> {
  let at = 0;
  // Without a picture that was begun, `ID` is a word that readers pass over, and what comes after it is content.
  let isPicture = false;
  while (at < s.length) {
    const b = s[at]!;
    const start = at;
    if (isWhite(b)) at++;
    else if (b === 0x25) while (at < s.length && s[at] !== 10 && s[at] !== 13) at++;
    else if (b === 0x28) {
      const { bytes, end } = literal(s, at);
      at = end;
      yield { kind: "string", start, end, bytes };
    } else if (b === 0x3c && s[at + 1] !== 0x3c) {
      const close = s.indexOf(0x3e, at);
      at = close < 0 ? s.length : close + 1;
      yield { kind: "string", start, end: at, bytes: hex(s.subarray(start + 1, at - 1)) };
    } else if (b === 0x2f) {
      at++;
      while (isRegular(s[at])) at++;
      yield { kind: "operand", start, end: at };
    } else if (KINDS[b] === DELIMITER) {
      at += (b === 0x3c || b === 0x3e) && s[at + 1] === b ? 2 : 1;
      yield { kind: "operand", start, end: at };
    } else {
      while (isRegular(s[at])) at++;
      if (beginsNumber(b)) {
        yield { kind: "operand", start, end: at };
        continue;
      }
      const name = nameOf(s, start, at);
      if (name === "true" || name === "false" || name === "null") yield { kind: "operand", start, end: at };
      else {
        if (name === "BI") isPicture = true;
        else if (name === "ID" && isPicture) {
          at = endOfInlineImage(s, at);
          isPicture = false;
        }
        yield { kind: "operator", start, end: at, name };
      }
    }
  }
}

/** Nearly all operators are a letter or two: a dossier has a million, of seventy names. */
const names: (string | undefined)[] = [];

function nameOf(s: Uint8Array, start: number, end: number): string {
  if (end - start > 2) return String.fromCharCode(...s.subarray(start, Math.min(end, start + 32)));
  const key = end - start === 1 ? s[start]! : (s[start]! << 8) | s[start + 1]!;
  names[key] ??= String.fromCharCode(...s.subarray(start, end));
  return names[key];
}

/** Just before the `EI` that ends the data: preceded by white space and followed by something that reads as content. */
function endOfInlineImage(s: Uint8Array, from: number): number {
  for (let at = from + 1; at < s.length - 1; at++) {
    if (s[at] !== 0x45 || s[at + 1] !== 0x49 || !isWhite(s[at - 1]!) || isRegular(s[at + 2])) continue;
    const after = s.subarray(at + 2, at + 12);
    if (after.every((b) => b === 9 || b === 10 || b === 13 || (b >= 32 && b < 127))) return at;
  }
  return s.length;
}

function literal(s: Uint8Array, from: number): { bytes: Uint8Array; end: number } {
  // Most strings hold no escape and no parenthesis of their own.
  for (let at = from + 1; at < s.length; at++) {
    const b = s[at]!;
    if (b === 0x29) return { bytes: s.slice(from + 1, at), end: at + 1 };
    if (b === 0x5c || b === 0x28) break;
  }
  const out: number[] = [];
  let depth = 0;
  let at = from;
  for (; at < s.length; at++) {
    const b = s[at]!;
    if (b === 0x28 && depth++ === 0) continue;
    if (b === 0x29 && --depth === 0) return { bytes: Uint8Array.from(out), end: at + 1 };
    if (b !== 0x5c) {
      out.push(b);
      continue;
    }
    const next = s[++at];
    if (next === undefined) break;
    const escaped = "nrtbf".indexOf(String.fromCharCode(next));
    if (escaped >= 0) out.push([10, 13, 9, 8, 12][escaped]!);
    else if (next >= 0x30 && next <= 0x37) {
      let code = 0;
      let n = 0;
      while (n < 3 && s[at + n]! >= 0x30 && s[at + n]! <= 0x37) code = code * 8 + s[at + n++]! - 0x30;
      at += n - 1;
      out.push(code & 255);
    } else if (next === 13) {
      if (s[at + 1] === 10) at++;
    } else if (next !== 10) out.push(next);
  }
  return { bytes: Uint8Array.from(out), end: s.length };
}

const DIGITS = new Int8Array(256).fill(-1);
[..."0123456789abcdef"].forEach((c, i) => {
  DIGITS[c.charCodeAt(0)] = i;
  DIGITS[c.toUpperCase().charCodeAt(0)] = i;
});

function hex(s: Uint8Array): Uint8Array {
  const out = new Uint8Array((s.length + 1) >> 1);
  let digits = 0;
  for (let i = 0; i < s.length; i++) {
    const digit = DIGITS[s[i]!]!;
    if (digit < 0) continue;
    out[digits >> 1]! |= digits % 2 === 0 ? digit << 4 : digit;
    digits++;
  }
  return out.subarray(0, (digits + 1) >> 1);
}
