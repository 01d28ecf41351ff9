// Compact Font Format (Adobe Technical Note 5176) read, and written anew with some of its glyphs in another order: nothing
// in it then tells of the others.
import { concatBytes, latin1, latin1Bytes } from "../../../base/bytes.ts";
import { STANDARD } from "../../documents/pdf/fonts/code-names.ts";
import { followShape, MOST_STEPS } from "./called-subrs.ts";
import { TEXTS } from "./compact-font.ts";
import { type Entry, entriesOf, entryWritten, fiveBytes, indexAt, indexWritten } from "./compact-index.ts";
import { STANDARD_STRINGS } from "./standard-strings.ts";

export type CompactProgram = {
  /** By glyph. */
  readonly shapes: readonly Uint8Array[];
  /** By glyph: its number in the font's collection, or its name. */
  readonly charset: readonly number[] | readonly string[];
  /** Codes to glyphs by the program's own encoding; null for one of collections. */
  readonly encoding: ReadonlyMap<number, number> | null;
  readonly top: readonly Entry[];
  readonly globalSubrs: readonly Uint8Array[];
  /** Fonts that share the program, and which of them each glyph is of. */
  readonly parts: readonly Part[];
  readonly partOf: readonly number[];
};

/** `own`: a font's own dictionary in a program of collections. */
type Part = {
  readonly own: readonly Entry[];
  readonly secret: readonly Entry[];
  readonly subrs: readonly Uint8Array[] | null;
};

const [CHARSET, ENCODING, CHAR_STRINGS, PRIVATE, SUBRS] = [15, 16, 17, 18, 19];
const [ROS, FONT_NAME, CID_COUNT, FD_ARRAY, FD_SELECT] = [1230, 1238, 1234, 1236, 1237];
/** What names the font, and numbers that its maker gave it. */
const DROPPED = new Set([
  ...TEXTS,
  13,
  14,
  CHARSET,
  ENCODING,
  CHAR_STRINGS,
  PRIVATE,
  ROS,
  CID_COUNT,
  FD_ARRAY,
  FD_SELECT,
  FONT_NAME,
  1231,
  1232,
  1233,
  1235,
]);

/** null when it isn't one, or can't be followed. */
export function readCompact(font: Uint8Array): CompactProgram | null {
  if (font[0] !== 1 || font.length < 8) return null;
  const names = indexAt(font, font[2]!);
  const tops = names === null ? null : indexAt(font, names.end);
  const strings = tops === null ? null : indexAt(font, tops.end);
  const global = strings === null ? null : indexAt(font, strings.end);
  if (tops?.items.length !== 1 || strings === null || global === null) return null;
  const top = entriesOf(font.subarray(...tops.items[0]!));
  if (top === null || (numbersOf(top, 1206)?.[0] ?? 2) !== 2) return null;
  const list = indexAt(font, numbersOf(top, CHAR_STRINGS)?.[0] ?? -1);
  if (list === null || list.items.length === 0) return null;
  const shapes = list.items.map((item) => font.subarray(...item));
  const isCollection = top.some(({ operator }) => operator === ROS);
  const ids = charsetAt(font, numbersOf(top, CHARSET)?.[0] ?? 0, shapes.length, isCollection);
  const textOf = (id: number) => {
    const own = strings.items[id - STANDARD_STRINGS.length];
    return STANDARD_STRINGS[id] ?? (own === undefined ? ".notdef" : latin1(font.subarray(...own)));
  };
  const parts = isCollection ? partsOf(font, top) : [partAt(font, [], top)];
  const partOf = isCollection
    ? selection(font, numbersOf(top, FD_SELECT)?.[0] ?? -1, shapes.length)
    : shapes.map(() => 0);
  if (ids === null || partOf === null || parts.some((part) => part === null)) return null;
  if (partOf.some((part) => part >= parts.length)) return null;
  const charset = isCollection ? ids : ids.map(textOf);
  const encoding = isCollection ? null : encodingAt(font, numbersOf(top, ENCODING)?.[0] ?? 0, ids);
  if (!isCollection && encoding === null) return null;
  const globalSubrs = global.items.map((item) => font.subarray(...item));
  return { shapes, charset, encoding, top, globalSubrs, parts: parts as Part[], partOf };
}

const numbersOf = (dict: readonly Entry[], operator: number) =>
  dict.find((entry) => entry.operator === operator)?.operands;

function partAt(font: Uint8Array, own: readonly Entry[], dict: readonly Entry[]): Part | null {
  const [size = 0, at = 0] = numbersOf(dict, PRIVATE) ?? [];
  if (size < 0 || at < 0 || at + size > font.length) return null;
  const secret = entriesOf(font.subarray(at, at + size));
  if (secret === null) return null;
  const [offset] = numbersOf(secret, SUBRS) ?? [];
  const subrs = offset === undefined ? null : indexAt(font, at + offset);
  if (offset !== undefined && subrs === null) return null;
  return { own, secret, subrs: subrs?.items.map((item) => font.subarray(...item)) ?? null };
}

function partsOf(font: Uint8Array, top: readonly Entry[]): (Part | null)[] {
  const list = indexAt(font, numbersOf(top, FD_ARRAY)?.[0] ?? -1);
  if (list === null || list.items.length > 256) return [null];
  return list.items.map((item) => {
    const own = entriesOf(font.subarray(...item));
    return own === null ? null : partAt(font, own, own);
  });
}

const wordAt = (font: Uint8Array, at: number) => ((font[at] ?? 0) << 8) | (font[at + 1] ?? 0);

/** Section 13; the predefined ones of experts' fonts aren't followed. */
function charsetAt(font: Uint8Array, at: number, count: number, isCollection: boolean): number[] | null {
  if (at === 0 && !isCollection) return count > 229 ? null : Array.from({ length: count }, (_, i) => i);
  if (at <= 2 || at >= font.length) return null;
  const out = [0];
  const format = font[at]!;
  if (format > 2) return null;
  for (let i = at + 1; out.length < count; ) {
    if (i + 2 > font.length) return null;
    const first = wordAt(font, i);
    const left = format === 0 ? 0 : format === 1 ? (font[i + 2] ?? 0) : wordAt(font, i + 2);
    for (let n = 0; n <= left && out.length < count; n++) out.push(first + n);
    i += 2 + format;
  }
  return out;
}

/** Section 12; the one of experts' fonts isn't followed. */
function encodingAt(font: Uint8Array, at: number, ids: readonly number[]): Map<number, number> | null {
  const out = new Map<number, number>();
  if (at === 0) {
    for (const [code, name] of STANDARD) {
      const glyph = ids.indexOf(STANDARD_STRINGS.indexOf(name));
      if (glyph >= 0) out.set(code, glyph);
    }
    return out;
  }
  const format = (font[at] ?? 0xff) & 0x7f;
  if (at === 1 || format > 1) return null;
  const count = font[at + 1] ?? 0;
  let glyph = 1;
  for (let i = 0; i < count; i++) {
    const from = at + 2 + i * (1 + format);
    const left = format === 0 ? 0 : (font[from + 1] ?? 0);
    for (let n = 0; n <= left; n++) out.set((font[from] ?? 0) + n, glyph++);
  }
  const behind = at + 2 + count * (1 + format);
  const further = font[at]! & 0x80 ? (font[behind] ?? 0) : 0;
  for (let i = 0; i < further; i++) {
    const named = ids.indexOf(wordAt(font, behind + 2 + i * 3));
    if (named >= 0) out.set(font[behind + 1 + i * 3] ?? 0, named);
  }
  return out;
}

/** Section 19. */
function selection(font: Uint8Array, at: number, count: number): number[] | null {
  if (at <= 0 || at >= font.length) return null;
  if (font[at] === 0) return at + 1 + count > font.length ? null : [...font.subarray(at + 1, at + 1 + count)];
  if (font[at] !== 3) return null;
  const out: number[] = [];
  const ranges = wordAt(font, at + 1);
  for (let i = 0; i < ranges; i++) {
    const from = at + 3 + i * 3;
    if (from + 5 > font.length) return null;
    const end = Math.min(count, wordAt(font, from + 3));
    while (out.length < end) out.push(font[from + 2]!);
  }
  return out.length === count ? out : null;
}

/** The shape of a letter with an accent, in fonts that were Type 1 once: `adx ady bchar achar endchar` and nothing else. */
export function accented(shape: Uint8Array): readonly [base: string, accent: string] | null {
  const numbers: number[] = [];
  for (let i = 0; i < shape.length; ) {
    const b = shape[i]!;
    if (b === 14) {
      const [base, accent] = numbers.slice(-2).map((code) => STANDARD.get(code));
      return numbers.length >= 4 && base !== undefined && accent !== undefined ? [base, accent] : null;
    }
    if (b < 28 || (b > 28 && b < 32)) return null;
    numbers.push(
      b >= 32 && b <= 246 ? b - 139 : b >= 247 && b <= 250 ? (b - 247) * 256 + (shape[i + 1] ?? 0) + 108 : -1,
    );
    i += b === 28 ? 3 : b <= 246 ? 1 : b === 255 ? 5 : 2;
  }
  return null;
}

type CompactChange = {
  readonly names: ReadonlyMap<number, string>;
  readonly codes: ReadonlyMap<number, number>;
  readonly keepsNumbers: boolean;
};

const STANDARD_IDS = new Map(STANDARD_STRINGS.map((name, id) => [name, id]));

/** Ends at once. */
const NOTHING = Uint8Array.of(14);

/**
 * The glyphs in this order, the first for what has none, nothing for those that aren't there. A collection's have their place
 * for a number unless they keep it. `names`: by
 * glyph as it was, where it is to have another; `codes`: by the program's own encoding, to places in the order.
 */
export function writeCompact(
  font: CompactProgram,
  order: readonly number[],
  { names, codes, keepsNumbers }: CompactChange,
): Uint8Array {
  const isCollection = font.encoding === null;
  const own = new Map<string, number>();
  const idOf = (name: string) => {
    const known = STANDARD_IDS.get(name) ?? own.get(name);
    if (known !== undefined) return known;
    own.set(name, STANDARD_STRINGS.length + own.size);
    return own.get(name)!;
  };
  const numberOf = (glyph: number, place: number) => {
    if (isCollection) return keepsNumbers ? Number(font.charset[glyph] ?? 0) : place;
    return idOf(names.get(glyph) ?? String(font.charset[glyph] ?? font.charset[place]));
  };
  const ros = [idOf("Adobe"), idOf("Identity"), 0];
  const ids = order.map((glyph, i) => numberOf(glyph, i));
  const charset = Uint8Array.from([0, ...ids.slice(1).flatMap((id) => [id >> 8, id & 255])]);
  const encoding = isCollection ? new Uint8Array() : encodingWritten(codes, ids);
  const shapes = indexWritten(order.map((glyph) => font.shapes[glyph] ?? NOTHING));
  const used = [...new Set(order.map((glyph) => font.partOf[glyph] ?? 0))].sort((a, b) => a - b);
  const select = isCollection
    ? Uint8Array.from([0, ...order.map((glyph) => used.indexOf(font.partOf[glyph] ?? 0))])
    : new Uint8Array();
  const { local, global } = subrsLeft(font, order);
  const behindSecrets = used.map((part) => (font.parts[part]!.subrs === null ? null : indexWritten(local[part]!)));
  const secrets = used.map((part, i) => secretWritten(font.parts[part]!, behindSecrets[i]!));

  const kept = font.top
    .filter(({ operator }) => !DROPPED.has(operator))
    .map(({ operator, raw }) => entryWritten(operator, raw));
  const dictionaries = (at: (what: "charset" | "encoding" | "shapes" | "select" | "fonts" | number) => number) => {
    const lengths = used.map((_, i) => secrets[i]!.length - (behindSecrets[i]?.length ?? 0));
    const fonts = used.map((part, i) =>
      concatBytes([
        ...font.parts[part]!.own.filter(({ operator }) => !DROPPED.has(operator)).map(({ operator, raw }) =>
          entryWritten(operator, raw),
        ),
        entryWritten(PRIVATE, fiveBytes(lengths[i]!, at(i))),
      ]),
    );
    const top = isCollection
      ? [
          entryWritten(ROS, fiveBytes(...ros)),
          ...kept,
          entryWritten(CID_COUNT, fiveBytes(Math.max(...ids) + 1)),
          entryWritten(FD_ARRAY, fiveBytes(at("fonts"))),
          entryWritten(FD_SELECT, fiveBytes(at("select"))),
        ]
      : [
          ...kept,
          entryWritten(ENCODING, fiveBytes(at("encoding"))),
          entryWritten(PRIVATE, fiveBytes(lengths[0]!, at(0))),
        ];
    const all = [
      ...top,
      entryWritten(CHARSET, fiveBytes(at("charset"))),
      entryWritten(CHAR_STRINGS, fiveBytes(at("shapes"))),
    ];
    return { top: indexWritten([concatBytes(all)]), fonts: isCollection ? indexWritten(fonts) : new Uint8Array() };
  };
  const head = Uint8Array.of(1, 0, 4, 4);
  const name = indexWritten([latin1Bytes("Font")]);
  const texts = concatBytes([indexWritten([...own.keys()].map(latin1Bytes)), indexWritten(global)]);
  const empty = dictionaries(() => 0);
  const before = head.length + name.length + empty.top.length + texts.length;
  const places = new Map<string | number, number>();
  let at = before;
  const lay = (what: string | number, bytes: Uint8Array) => {
    places.set(what, at);
    at += bytes.length;
    return bytes;
  };
  const laid = [lay("charset", charset), lay("encoding", encoding), lay("select", select), lay("shapes", shapes)];
  lay("fonts", empty.fonts);
  const behind = secrets.map((secret, i) => lay(i, secret));
  const { top, fonts } = dictionaries((what) => places.get(what)!);
  return concatBytes([head, name, top, texts, ...laid, fonts, ...behind]);
}

/** Returns at once. */
const RETURNS = Uint8Array.of(11);

/** Subroutines in their places, those that no glyph calls any more empty; all of them where one can't be followed. */
function subrsLeft(font: CompactProgram, order: readonly number[]) {
  const [global, whole] = [new Set<number>(), font.parts.map(({ subrs }) => subrs ?? [])];
  const called = font.parts.map(() => ({ local: new Set<number>(), global }));
  const budget = { left: MOST_STEPS };
  const isKnown = order.every((glyph) => {
    const [shape, part] = [font.shapes[glyph], font.partOf[glyph] ?? 0];
    return (
      shape === undefined ||
      followShape(shape, { local: whole[part]!, global: font.globalSubrs }, called[part]!, budget)
    );
  });
  if (!isKnown) return { local: whole, global: font.globalSubrs };
  const left = (subrs: readonly Uint8Array[], kept: ReadonlySet<number>) =>
    subrs.map((subr, i) => (kept.has(i) ? subr : RETURNS));
  return {
    local: whole.map((subrs, part) => left(subrs, called[part]!.local)),
    global: left(font.globalSubrs, global),
  };
}

/** Its subroutines lie right behind it. */
function secretWritten({ secret }: Part, subrs: Uint8Array | null): Uint8Array {
  const kept = secret
    .filter(({ operator }) => operator !== SUBRS)
    .map(({ operator, raw }) => entryWritten(operator, raw));
  if (subrs === null) return concatBytes(kept);
  const length = kept.reduce((n, entry) => n + entry.length, entryWritten(SUBRS, fiveBytes(0)).length);
  return concatBytes([...kept, entryWritten(SUBRS, fiveBytes(length)), subrs]);
}

/** Format 0, a code a glyph in their order; further codes of a glyph are supplements, by its name. */
function encodingWritten(codes: ReadonlyMap<number, number>, ids: readonly number[]): Uint8Array {
  const first = new Map<number, number>();
  const further: (readonly [code: number, id: number])[] = [];
  for (const [code, glyph] of [...codes].sort(([a], [b]) => a - b)) {
    if (first.has(glyph)) further.push([code, ids[glyph]!]);
    else first.set(glyph, code);
  }
  const last = Math.max(0, ...first.keys());
  const list = Array.from({ length: last }, (_, i) => first.get(i + 1) ?? 0);
  const behind = further.flatMap(([code, id]) => [code, id >> 8, id & 255]);
  return Uint8Array.from([
    further.length > 0 ? 0x80 : 0,
    last,
    ...list,
    ...(further.length > 0 ? [further.length, ...behind] : []),
  ]);
}
