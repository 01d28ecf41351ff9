// ToUnicode maps (ISO 32000-2, 9.10.3) read, and written anew with the codes given and nothing else.
import { latin1, latin1Bytes } from "../../../../base/bytes.ts";
import { type Token, tokens } from "../content-stream.ts";

/** The map with the codes in use only. null when it is built upon another and can't be read by itself. */
export function withCodes(cmap: Uint8Array, used: ReadonlySet<number>, width: 1 | 2): Uint8Array | null {
  const map = read(cmap, used);
  return map === null ? null : latin1Bytes(mapWritten(map.letters, width, map.numbers));
}

/** The map with these codes for those that it has, and no others. null as above. */
export function recodedMap(cmap: Uint8Array, codes: ReadonlyMap<number, number>, width: 1 | 2): Uint8Array | null {
  const map = read(cmap, new Set(codes.keys()));
  if (map === null) return null;
  const moved = <T>(by: ReadonlyMap<number, T>) => new Map([...by].map(([code, value]) => [codes.get(code)!, value]));
  return latin1Bytes(mapWritten(moved(map.letters), width, moved(map.numbers)));
}

/** The map, or a new one, in which some codes stand for something else. null where it can't be read by itself. */
export function withOthers(
  cmap: Uint8Array | null,
  used: ReadonlySet<number>,
  others: ReadonlyMap<number, string>,
  width: 1 | 2,
): Uint8Array | null {
  const map = read(cmap ?? new Uint8Array(), used);
  if (map === null) return null;
  const letters = new Map(map.letters);
  for (const [code, text] of others)
    letters.set(code, [...text].map((c) => c.charCodeAt(0).toString(16).padStart(4, "0")).join(""));
  return latin1Bytes(mapWritten(letters, width, map.numbers));
}

/**
 * The same of a map to glyphs (9.7.5.4), which also says which way a font runs. null, too, where it says what becomes of
 * codes that it leaves out.
 */
export function encodingWithCodes(cmap: Uint8Array, used: ReadonlySet<number>, width: 1 | 2): Uint8Array | null {
  const map = read(cmap, used);
  const text = latin1(cmap);
  if (map === null || text.includes("beginnotdef")) return null;
  const runs = /\/WMode\s+1\s+def/.test(text) ? "/WMode 1 def\n" : "";
  const written = mapWritten(map.letters, width, map.numbers);
  return latin1Bytes(written.replace("/CMapType 2 def\n", `/CMapName /Codes def\n/CMapType 1 def\n${runs}`));
}

/** What each of the codes stands for; codes that the map leaves out are left out. */
export function lettersOf(cmap: Uint8Array, codes: ReadonlySet<number>): Map<number, string> {
  const letters = [...(read(cmap, codes)?.letters ?? [])].map(([code, hex]) => {
    const units = (hex.match(/.{4}/g) ?? []).map((unit) => Number.parseInt(unit, 16));
    return [code, String.fromCharCode(...units)] as const;
  });
  return new Map(letters);
}

type Read = {
  /** Code to UTF-16BE bytes in hex. */
  readonly letters: Map<number, string>;
  /** What a map of glyphs says instead, as some programs write it here: some readers take the numbers for letters'. */
  readonly numbers: Map<number, number>;
};

const SECTIONS = new Set(["bfchar", "bfrange", "cidchar", "cidrange"]);

function read(cmap: Uint8Array, used: ReadonlySet<number>): Read | null {
  const [letters, numbers] = [new Map<number, string>(), new Map<number, number>()];
  let section: string | null = null;
  let operands: Token[] = [];
  for (const token of tokens(cmap)) {
    if (token.kind !== "operator") {
      operands.push(token);
      continue;
    }
    if (token.name === "usecmap") return null;
    // What follows is another map, which no reader reads.
    if (token.name === "endcmap") break;
    if (token.name === `end${section}`) {
      if (section === "bfchar") chars(operands, used, letters);
      if (section === "bfrange") ranges(cmap, operands, used, letters);
      if (section === "cidchar") glyphs(cmap, operands, 1, used, numbers);
      if (section === "cidrange") glyphs(cmap, operands, 2, used, numbers);
    }
    const begun: string | undefined = /^begin(.+)$/.exec(token.name ?? "")?.[1];
    section = begun !== undefined && SECTIONS.has(begun) ? begun : null;
    operands = [];
  }
  return { letters, numbers };
}

/** `code number`, or `first last number` where there are two codes. */
function glyphs(
  cmap: Uint8Array,
  operands: readonly Token[],
  codes: 1 | 2,
  used: ReadonlySet<number>,
  out: Map<number, number>,
): void {
  for (let i = 0; i + codes < operands.length; i += codes + 1) {
    const [from, to, first] = [operands[i]!, operands[i + codes - 1]!, operands[i + codes]!];
    const number = Number.parseInt(latin1(cmap.subarray(first.start, first.end)), 10);
    if (from.kind !== "string" || to.kind !== "string" || !Number.isInteger(number)) continue;
    const [low, high] = [numberOf(from.bytes!), numberOf(to.bytes!)];
    for (const code of used) if (code >= low && code <= high) out.set(code, number + code - low);
  }
}

function chars(operands: readonly Token[], used: ReadonlySet<number>, out: Map<number, string>): void {
  const strings = operands.filter((t) => t.kind === "string");
  for (let i = 0; i + 1 < strings.length; i += 2) {
    const code = numberOf(strings[i]!.bytes!);
    if (used.has(code)) out.set(code, hexOf(strings[i + 1]!.bytes!));
  }
}

function ranges(
  cmap: Uint8Array,
  operands: readonly Token[],
  used: ReadonlySet<number>,
  out: Map<number, string>,
): void {
  let i = 0;
  while (i + 2 < operands.length) {
    const [from, to, first] = [operands[i]!, operands[i + 1]!, operands[i + 2]!];
    i += 3;
    if (from.kind !== "string" || to.kind !== "string") continue;
    const low = numberOf(from.bytes!);
    const high = Math.min(numberOf(to.bytes!), low + 0xffff);
    if (first.kind === "string") {
      for (const code of used) if (code >= low && code <= high) out.set(code, hexOf(plus(first.bytes!, code - low)));
    } else if (cmap[first.start] === 0x5b) {
      for (let code = low; i < operands.length && operands[i]!.kind === "string"; code++, i++)
        if (used.has(code) && code <= high) out.set(code, hexOf(operands[i]!.bytes!));
      i++;
    }
  }
}

/** The last code unit counted up, as a range goes on. */
function plus(bytes: Uint8Array, n: number): Uint8Array {
  const out = Uint8Array.from(bytes);
  let carry = n;
  for (let i = out.length - 1; i >= 0 && carry > 0; i--) {
    carry += out[i]!;
    out[i] = carry & 255;
    carry >>= 8;
  }
  return out;
}

const numberOf = (bytes: Uint8Array) => bytes.reduce((n, b) => n * 256 + b, 0);
const hexOf = (bytes: Uint8Array) => [...bytes].map((b) => b.toString(16).padStart(2, "0")).join("");

/** At most a hundred entries a section (Adobe Technical Note 5014, 1.2). */
const SECTION = 100;

/** A map from codes to UTF-16BE in hex, and from others to numbers. */
export function mapWritten(
  map: ReadonlyMap<number, string>,
  width: 1 | 2,
  numbers: ReadonlyMap<number, number> = new Map(),
): string {
  const hex = (code: number) => code.toString(16).padStart(width * 2, "0");
  const sections: string[] = [];
  const write = (kind: string, entries: readonly (readonly [number, string])[]) => {
    const lines = [...entries].sort(([a], [b]) => a - b).map(([code, meant]) => `<${hex(code)}> ${meant}`);
    for (let i = 0; i < lines.length; i += SECTION) {
      const part = lines.slice(i, i + SECTION);
      sections.push(`${part.length} begin${kind}\n${part.join("\n")}\nend${kind}\n`);
    }
  };
  write(
    "bfchar",
    [...map].map(([code, text]) => [code, `<${text}>`] as const),
  );
  write(
    "cidchar",
    [...numbers].map(([code, number]) => [code, String(number)] as const),
  );
  return (
    "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CMapType 2 def\n" +
    `1 begincodespacerange\n<${hex(0)}> <${hex(256 ** width - 1)}>\nendcodespacerange\n${sections.join("")}` +
    "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n"
  );
}
