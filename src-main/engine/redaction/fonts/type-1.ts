// Type 1 programs (Adobe Type 1 Font Format) with their names written over, and without glyphs that no page shows.
import { concatBytes, latin1Bytes } from "../../../base/bytes.ts";
import { cipher, decipher } from "./type-1-cipher.ts";

const EEXEC = 55665;
const CHARSTRING = 4330;
/** Accents that `seac` puts on letters (6.4): they are kept with whatever is kept. */
const ACCENTS = new Set(
  "grave acute circumflex tilde macron breve dotaccent dieresis ring cedilla hungarumlaut ogonek caron".split(" "),
);

export type Program = {
  /** Before `eexec`, in the clear. */
  readonly clear: string;
  /** After it, deciphered, without the four bytes it begins with. */
  readonly hidden: string;
  readonly tail: Uint8Array;
};

/** Latin-1 throughout, a character a byte. null when it can't be followed (a program in hex, say). */
export function parse(program: Uint8Array, length1: number, length2: number): Program | null {
  const clear = text(program.subarray(0, length1));
  if (length1 <= 0 || length2 <= 8 || length1 + length2 > program.length || !/eexec\s+$/.test(clear)) return null;
  const hidden = text(decipher(program.subarray(length1, length1 + length2), EEXEC)).slice(4);
  return hidden.includes("/CharStrings") ? { clear, hidden, tail: program.subarray(length1 + length2) } : null;
}

export function assemble({ clear, hidden, tail }: Program): { bytes: Uint8Array; lengths: [number, number, number] } {
  const first = latin1Bytes(clear);
  const second = cipher(latin1Bytes(`    ${hidden}`), EEXEC);
  return { bytes: concatBytes([first, second, tail]), lengths: [first.length, second.length, tail.length] };
}

/** Names, notices and comments written over; the font's dictionary keeps its shape. */
export function withoutNames(program: Program, name: string): Program {
  const clear = program.clear
    .replace(/^(%!(?:PS-AdobeFont|FontType1))[^\r\n]*/, "$1-1.0")
    .replace(/(?<=[\r\n])%[^\r\n]*/g, "%")
    .replace(/(\/(?:FullName|FamilyName|Notice|Copyright|version|Weight)\s*)\((?:[^()\\]|\\.|\([^()]*\))*\)/g, "$1()")
    .replace(/(\/FontName\s*)\/\S+/, `$1/${name}`);
  // A number by which printers know a font again: programs that cut fonts count it up, or make it of what they cut.
  const unnumbered = (text: string) =>
    text.replace(/\/(?:UniqueID\s+\d+|XUID\s*\[[\d\s]*\])\s+(?:readonly\s+)?def\b/g, "");
  const shapes = program.hidden.indexOf("/CharStrings");
  const hidden = unnumbered(program.hidden.slice(0, shapes)) + program.hidden.slice(shapes);
  return { ...program, clear: unnumbered(clear), hidden };
}

/** Codes to glyph names by the program's own encoding; empty when it is the standard one. */
export function encodingOf({ clear }: Program): Map<number, string> {
  return new Map([...clear.matchAll(/dup\s+(\d+)\s*\/(\S+)\s+put/g)].map(([, code, name]) => [Number(code), name!]));
}

export type Glyph = { readonly name: string; readonly start: number; readonly end: number; readonly code: string };

/** null when the list doesn't end as it should: something in it was not understood. */
export function glyphsOf(hidden: string): Glyph[] | null {
  const out: Glyph[] = [];
  const from = hidden.indexOf("/CharStrings");
  const entry = /\/(\S*)\s+(\d+)\s+(?:RD|-\||\S+) /y;
  for (let at = hidden.indexOf("/", from + 1); at >= 0; at = hidden.indexOf("/", at)) {
    entry.lastIndex = at;
    const found = entry.exec(hidden);
    if (found === null) break;
    const start = at + found[0].length;
    const code = hidden.slice(start, start + Number(found[2]));
    const close = /^\s*(?:ND|\|-|noaccess\s+def|\S+)[\r\n ]*/.exec(
      hidden.slice(start + code.length, start + code.length + 24),
    );
    const end = start + code.length + (close?.[0].length ?? 0);
    out.push({ name: found[1]!, start: at, end, code });
    at = end;
    if (/^end\b/.test(hidden.slice(at, at + 4))) return out;
  }
  return null;
}

/** Keeps `.notdef`, what is used, and the letters and accents that used glyphs are put together of. */
export function withGlyphs(program: Program, isUsed: (name: string) => boolean): Program {
  const glyphs = glyphsOf(program.hidden);
  if (glyphs === null) return program;
  const used = new Set(
    glyphs.filter(({ name }) => name === ".notdef" || ACCENTS.has(name) || isUsed(name)).map((g) => g.name),
  );
  const lenIV = Number(/\/lenIV\s+(\d+)/.exec(program.hidden)?.[1] ?? 4);
  for (const { name, code } of glyphs) if (used.has(name)) for (const base of basesOf(code, lenIV)) used.add(base);
  const gone = glyphs.filter(({ name }) => !used.has(name));
  if (gone.length === 0) return program;
  let hidden = "";
  let at = 0;
  for (const { start, end } of gone) {
    hidden += program.hidden.slice(at, start);
    at = end;
  }
  hidden += program.hidden.slice(at);
  hidden = hidden.replace(
    /(\/CharStrings\s+)(\d+)/,
    (_all, key: string, n: string) => `${key}${Number(n) - gone.length}`,
  );
  const names = new Set(gone.map(({ name }) => name));
  const clear = program.clear.replace(/dup\s+\d+\s*\/(\S+)\s+put[\r\n]*/g, (all, name: string) =>
    names.has(name) ? "" : all,
  );
  return { ...program, hidden, clear };
}

/** The letter under an accent, `asb adx ady bchar achar seac`, when the charstring is made that way. */
function basesOf(code: string, lenIV: number): string[] {
  const bytes = lenIV < 0 ? latin1Bytes(code) : decipher(latin1Bytes(code), CHARSTRING).subarray(lenIV);
  const numbers: number[] = [];
  for (let i = 0; i < bytes.length; ) {
    const b = bytes[i]!;
    if (b === 12 && bytes[i + 1] === 6) return letters(numbers.at(-2)!, numbers.at(-1)!);
    if (b >= 32) {
      const size = b <= 246 ? 1 : b <= 254 ? 2 : 5;
      numbers.push(
        b <= 246 ? b - 139 : b <= 250 ? (b - 247) * 256 + bytes[i + 1]! + 108 : b === 255 ? bytes[i + 4]! : -1,
      );
      i += size;
    } else i += b === 12 ? 2 : 1;
  }
  return [];
}

/** Their codes are those of StandardEncoding, which for letters are ASCII's; 245 is the dotless i. */
const letters = (...codes: number[]) => codes.map((code) => (code === 245 ? "dotlessi" : String.fromCharCode(code)));

function text(bytes: Uint8Array): string {
  let out = "";
  for (let i = 0; i < bytes.length; i += 8192) out += String.fromCharCode(...bytes.subarray(i, i + 8192));
  return out;
}
