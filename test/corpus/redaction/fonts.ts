// Fonts to plant secrets in: real programs with another name, and a small Type 1 font made by hand.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const folder = join(dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json")), "standard_fonts");

/** A TrueType font whose own tables call it by the name given, which must be as long as what it replaces. */
export function trueType(name: string): Uint8Array {
  const font = readFileSync(join(folder, "LiberationSans-Regular.ttf"));
  return replaced(replaced(font, Buffer.from("Liberation Sans"), Buffer.from(name)), wide("Liberation Sans"), wide(name));
}

/** A CFF font, its names replaced likewise. */
export function compact(name: string): Uint8Array {
  const font = replaced(readFileSync(join(folder, "FoxitSerif.pfb")), Buffer.from("ChromSerifOTF"), Buffer.from(name.slice(0, 13)));
  return replaced(font, Buffer.from("Chrom Serif OTF"), Buffer.from(name));
}

const wide = (text: string) => Buffer.from(text, "utf16le").swap16();

function replaced(bytes: Buffer, what: Buffer, by: Buffer): Buffer {
  if (what.length !== by.length) throw new RangeError("a name of another length would move what follows");
  const out = Buffer.from(bytes);
  for (let at = out.indexOf(what); at >= 0; at = out.indexOf(what, at + what.length)) by.copy(out, at);
  return out;
}

/** Adobe Type 1 Font Format, chapter 7: the cipher of the private part (55665) and of charstrings (4330). */
export function encrypted(plain: Uint8Array, key: number): Uint8Array {
  let r = key;
  return plain.map((byte) => {
    const cipher = byte ^ (r >> 8);
    r = ((cipher + r) * 52845 + 22719) & 0xffff;
    return cipher;
  });
}

export function decrypted(cipher: Uint8Array, key: number): Uint8Array {
  let r = key;
  return cipher.map((byte) => {
    const plain = byte ^ (r >> 8);
    r = ((byte + r) * 52845 + 22719) & 0xffff;
    return plain;
  });
}

const latin1 = (text: string) => Uint8Array.from(Buffer.from(text, "latin1"));
const joined = (...parts: readonly Uint8Array[]) => Uint8Array.from(Buffer.concat(parts));

/** A number as a charstring has it (6.2). */
const number = (n: number) => (n >= -107 && n <= 107 ? [n + 139] : n > 107 && n <= 1131 ? [247 + ((n - 108) >> 8), (n - 108) & 255] : [255, 0, 0, n >> 8, n & 255]);

/** A bar as wide as the letter's code: hsbw, rmoveto, rlineto …, closepath, endchar. */
const bar = (width: number) =>
  Uint8Array.from([
    ...[...number(0), ...number(600), 13],
    ...[...number(50), ...number(0), 21],
    ...[...number(width), ...number(0), 5],
    ...[...number(0), ...number(500), 5],
    ...[...number(-width), ...number(0), 5],
    ...[9, 14],
  ]);

export type Type1 = { readonly program: Uint8Array; readonly lengths: readonly [number, number, number] };

/** A Type 1 font of the glyphs named, each a bar. */
export function type1(name: string, glyphs: readonly string[]): Type1 {
  const clear = latin1(
    `%!PS-AdobeFont-1.0: ${name} 001.001\n%%Copyright: ${name}\n11 dict begin\n/FontInfo 5 dict dup begin\n/FullName (${name}) readonly def\n/FamilyName (${name}) readonly def\n/Notice (by ${name}) readonly def\nend readonly def\n/FontName /${name} def\n/PaintType 0 def\n/FontType 1 def\n/FontMatrix [0.001 0 0 0.001 0 0] readonly def\n/Encoding StandardEncoding def\n/FontBBox {0 0 1000 1000} readonly def\ncurrentdict end\ncurrentfile eexec\n`,
  );
  const entries = [".notdef", ...glyphs].map((glyph, i) => {
    const code = joined(latin1("\0\0\0\0"), bar(100 + 13 * i));
    return joined(latin1(`/${glyph} ${code.length} RD `), encrypted(code, 4330), latin1(" ND\n"));
  });
  const secret = joined(
    latin1(
      `dup /Private 8 dict dup begin\n/RD {string currentfile exch readstring pop} executeonly def\n/ND {noaccess def} executeonly def\n/NP {noaccess put} executeonly def\n/BlueValues [] def\n/MinFeature {16 16} def\n/password 5839 def\n/lenIV 4 def\n2 index /CharStrings ${entries.length} dict dup begin\n`,
    ),
    ...entries,
    latin1("end\nend\nreadonly put\nnoaccess put\ndup/FontName get exch definefont pop\nmark currentfile closefile\n"),
  );
  const hidden = encrypted(joined(latin1("abcd"), secret), 55665);
  const tail = latin1(`${`${"0".repeat(64)}\n`.repeat(8)}cleartomark\n`);
  return { program: joined(clear, hidden, tail), lengths: [clear.length, hidden.length, tail.length] };
}

/** The names of the glyphs that a Type 1 program still has, read anew. */
export function glyphsOf(program: Uint8Array): string[] {
  const text = Buffer.from(program).toString("latin1");
  const from = text.indexOf("eexec");
  if (from < 0) return [];
  const plain = Buffer.from(decrypted(program.subarray(from + 6), 55665)).toString("latin1");
  return [...plain.matchAll(/\/([A-Za-z.]+) \d+ (?:RD|-\|) /g)].map(([, name]) => name!);
}
