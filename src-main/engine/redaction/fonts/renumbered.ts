// One font program and the fonts that show it, with codes and glyphs numbered by their letters.

import { METRICS, metricsOf } from "../../documents/pdf/fonts/cid-metrics.ts";
import { codeNames, differencesOf } from "../../documents/pdf/fonts/code-names.ts";
import { isIdentity } from "../../documents/pdf/fonts/code-widths.ts";
import type { UsedFont } from "../../documents/pdf/fonts/codes-in-use.ts";
import { lettersOf } from "../../documents/pdf/fonts/to-unicode.ts";
import { hasWordSpacing } from "../../documents/pdf/fonts/word-spacing.ts";
import { letterOf } from "../../documents/pdf/glyph-letters.ts";
import { simpleLetters } from "../../documents/pdf/glyph-widths.ts";
import { resolve } from "../../documents/pdf/places.ts";
import { isDict, nameOf } from "../../documents/pdf/structure.ts";
import type { EditablePdf } from "../../ports/pdf-engine.ts";
import { programAt, writeProgram } from "../steps/font-programs.step.ts";
import { type Change, type GlyphProgram, type Glyphs, glyphProgram, NO_GLYPH } from "./glyph-program.ts";
import { areLetters, isNeutral } from "./neutral-order.ts";
import { slotsOf, type Use } from "./slots.ts";
import { type1Glyphs } from "./type-1-order.ts";
import { descendantOf, type NewFont } from "./write-font.ts";

export type Renumbered = { readonly users: readonly NewFont[]; write(): void };

type Program = GlyphProgram | GlyphProgram<Parameters<typeof writeProgram>[2]>;

/** A font's codes, each with what it shows. */
type User = {
  readonly font: UsedFont;
  readonly uses: ReadonlyMap<number, Use>;
  /** What leads from a code to its glyph, where that can be written anew. */
  readonly by: "cid" | "program" | "names" | null;
};

/** null where the program or one of its fonts can't be followed. */
export function renumbered(pdf: EditablePdf, number: number, fonts: readonly UsedFont[]): Renumbered | null {
  const program = programOf(pdf, number, fonts);
  if (program === null) return null;
  const users = fonts.map((font) => userOf(pdf, font, program));
  if (users.some((user) => user === null)) return null;
  const all = users as User[];
  const uses = all.flatMap((user) => [...user.uses.values()]);
  const slots = slotsOf(program, uses);
  if (slots === null) return null;
  const byGlyph = [...uses].sort((a, b) => a.glyph - b.glyph).map(({ letter }) => letter);
  // Numbers that say nothing stay. What the program says of all its glyphs is said of those that are left, all the same.
  if (isNeutral(byGlyph) && all.every(({ by }) => by === "cid")) {
    const users = fonts.map((font) => ({ font, codes: null, names: null }));
    const change = { codes: null, names: new Map(), keepsNumbers: true };
    return { users, write: () => write(pdf, number, program, asNumbered(program, slots.order), change) };
  }
  const renamed = newNames(program, slots.order, all);
  const made = all.map((user): NewFont => {
    const codes = newCodes(user, slots.placeOf, mayHoldSpace(pdf, user));
    if (user.by !== "names") return { font: user.font, codes, names: null };
    const glyphNames = [...user.uses].map(
      ([code, { glyph }]) => [codes?.get(code) ?? code, renamed.get(glyph) ?? program.names![glyph]!] as const,
    );
    return { font: user.font, codes, names: new Map(glyphNames) };
  });
  const places = (user: User, codes: ReadonlyMap<number, number> | null) =>
    [...user.uses].map(([code, use]) => [codes?.get(code) ?? code, slots.placeOf(use)] as const);
  const ownCodes = all.flatMap((user, i) => (user.by === "program" ? places(user, made[i]!.codes) : []));
  const change = {
    codes: all.some(({ by }) => by === "program") ? new Map(ownCodes) : null,
    names: renamed,
    keepsNumbers: false,
  };
  return { users: made, write: () => write(pdf, number, program, slots.order, change) };
}

/** Glyphs in their places, up to the last; a collection's have numbers of their own, and need no place kept. */
function asNumbered({ isCollection }: Glyphs, order: readonly number[]): number[] {
  const left = new Set(order);
  if (isCollection) return [...left].sort((a, b) => a - b);
  const last = order.reduce((a, b) => Math.max(a, b), 0);
  return Array.from({ length: last + 1 }, (_, glyph) => (left.has(glyph) ? glyph : NO_GLYPH));
}

function programOf(pdf: EditablePdf, number: number, fonts: readonly UsedFont[]): Program | null {
  const isComposite = nameOf(fonts[0]!.dict.dict.get("Subtype")) === "Type0";
  if (fonts.some(({ dict }) => (nameOf(dict.dict.get("Subtype")) === "Type0") !== isComposite)) return null;
  const type1 = isComposite ? null : programAt(pdf, number);
  if (type1 !== null) return type1Glyphs(type1);
  const bytes = pdf.stream(number);
  return bytes === null ? null : glyphProgram(bytes, isComposite);
}

function write(pdf: EditablePdf, number: number, program: Program, order: readonly number[], change: Change): void {
  const written = program.written(order, change);
  if (!(written instanceof Uint8Array)) {
    writeProgram(pdf, number, written);
    return;
  }
  pdf.writeStream(number, written);
  const object = pdf.object(number);
  if (isDict(object) && object.dict.has("Length1")) pdf.setValue(number, ["Length1"], written.length);
}

function userOf(pdf: EditablePdf, font: UsedFont, program: Glyphs): User | null {
  if (font.codes === null) return null;
  return nameOf(font.dict.dict.get("Subtype")) === "Type0"
    ? compositeUser(pdf, font, font.codes, program)
    : simpleUser(pdf, font, font.codes, program);
}

function mapped(pdf: EditablePdf, { dict }: UsedFont, codes: ReadonlySet<number>): Map<number, string> {
  const map = dict.dict.get("ToUnicode");
  const bytes = typeof map === "object" && map !== null && "ref" in map ? pdf.stream(map.ref) : null;
  return bytes === null ? new Map() : lettersOf(bytes, codes);
}

/** Orderings whose numbers mean the same letters everywhere stand as they are. */
const OWN_ORDER = new Set(["Identity", "UCS"]);

function compositeUser(pdf: EditablePdf, font: UsedFont, codes: ReadonlySet<number>, program: Glyphs): User | null {
  const inner = descendantOf(pdf, font);
  if (inner === null || !isIdentity(font.dict) || font.width !== 2) return null;
  const info = resolve(pdf, inner.dict.dict.get("CIDSystemInfo"));
  const ordering = isDict(info) ? resolve(pdf, info.dict.get("Ordering")) : null;
  const name =
    typeof ordering === "object" && ordering !== null && "bytes" in ordering
      ? String.fromCharCode(...ordering.bytes)
      : "";
  if (!OWN_ORDER.has(name)) return null;
  const letters = mapped(pdf, font, codes);
  const value = inner.dict.dict.get("CIDToGIDMap");
  const isMap = typeof value === "object" && value !== null && "ref" in value && pdf.isStream(value.ref);
  const map = isMap ? pdf.stream(value.ref) : null;
  if (isMap && map === null) return null;
  const glyphOf = (cid: number) =>
    map === null ? program.glyphOf(cid) : program.glyphOf(((map[cid * 2] ?? 0) << 8) | (map[cid * 2 + 1] ?? 0));
  const widths = metricsOf(pdf, resolve(pdf, inner.dict.dict.get("W")), METRICS[0][1], codes);
  const uses = new Map(
    [...codes].map((code): [number, Use] => {
      const [width] = widths.get(code) ?? [];
      return [
        code,
        { glyph: glyphOf(code) ?? 0, letter: letters.get(code) ?? "", width: typeof width === "number" ? width : -1 },
      ];
    }),
  );
  return { font, uses, by: "cid" };
}

function simpleUser(pdf: EditablePdf, font: UsedFont, codes: ReadonlySet<number>, program: Glyphs): User | null {
  const encoding = resolve(pdf, font.dict.dict.get("Encoding"));
  const letters = mapped(pdf, font, codes);
  if (program.names === null && encoding !== null) {
    // A TrueType program's codes are led by letters to glyphs, which can be put into another order all the same.
    if (program.led.length === 0) return null;
    const uses = program.led.map(({ glyph, letter }, i): [number, Use] => [i, { glyph, letter, width: 0 }]);
    return { font, uses: new Map(uses), by: null };
  }
  if (program.builtIn === null) return null;
  const builtIn = new Map([...program.builtIn].map(([code, glyph]) => [code, program.names?.[glyph] ?? ""]));
  const names = encoding === null ? builtIn : codeNames(pdf, encoding, builtIn);
  if (names === null) return null;
  const differs = differencesOf(pdf, encoding);
  const coded = simpleLetters(pdf, encoding);
  const uses = new Map<number, Use>();
  for (const code of codes) {
    const name = names.get(code);
    const glyph =
      encoding === null ? program.builtIn.get(code) : name === undefined ? undefined : program.names!.indexOf(name);
    if (glyph === undefined || glyph < 0) {
      // Nothing that is known is shown by it: where it leads isn't known either.
      if (name !== undefined && name !== ".notdef") return null;
      uses.set(code, { glyph: 0, letter: letters.get(code) ?? "", width: 0 });
      continue;
    }
    const letter = letters.get(code) ?? (name === undefined ? undefined : letterOf(name)) ?? coded(code) ?? "";
    uses.set(code, { glyph, letter, width: 0 });
  }
  if (encoding === null) return { font, uses, by: "program" };
  return { font, uses, by: [...codes].every((code) => differs.has(code)) ? "names" : null };
}

function areNeutral({ uses, by }: User): boolean {
  if (by === "cid" || by === null) return true;
  const letters = new Map([...uses].map(([code, { letter }]) => [code, letter]));
  return areLetters(letters) || isNeutral([...letters].sort(([a], [b]) => a - b).map(([, letter]) => letter));
}

/** Where a word ends by its space, that is by this code (ISO 32000-2, 9.3.3): no other letter may have it. */
const SPACE = 32;
/** What has a shape in every encoding comes first. */
const POOL = [...range(33, 126), ...range(161, 255), ...range(128, 160), 127, ...range(1, 31)];

function newCodes(user: User, placeOf: (use: Use) => number, keepsSpace: boolean): Map<number, number> | null {
  if (user.by === "cid") return new Map([...user.uses].map(([code, use]) => [code, placeOf(use)]));
  if (user.by === null || areNeutral(user)) return null;
  const moved = [...user.uses].filter(([code]) => !(keepsSpace && code === SPACE));
  const sorted = moved.sort(([, a], [, b]) => placeOf(a) - placeOf(b));
  // Every code is taken: then none is left over to tell of.
  if (sorted.length > POOL.length) return null;
  const codes = new Map(sorted.map(([code], i) => [code, POOL[i]!]));
  return keepsSpace ? codes.set(SPACE, SPACE) : codes;
}

/** Whether what has the space's code gets more room than others: the space does, and whatever has it where there is any. */
function mayHoldSpace(pdf: EditablePdf, { uses, by }: User): boolean {
  const use = by === "cid" ? undefined : uses.get(SPACE);
  return use !== undefined && (use.letter === " " || hasWordSpacing(pdf));
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}

/** Names that count, as some programs give them: "g12", "c33", "G05". */
const COUNTS = /^[A-Za-z]{1,5}\d+$/;

/** A name that says its letter to everybody stays. */
function newNames(program: Glyphs, order: readonly number[], users: readonly User[]): Map<number, string> {
  const out = new Map<number, string>();
  const isTold = users.every(({ font }) => font.dict.dict.has("ToUnicode"));
  // Codes that stay lead to glyphs by these very names.
  if (program.names === null || !isTold || users.some(({ by }) => by === null)) return out;
  const taken = new Set(program.names);
  order.forEach((glyph, place) => {
    const name = program.names![glyph]!;
    if (!COUNTS.test(name) || letterOf(name) !== undefined || out.has(glyph)) return;
    let now = `glyph${place}`;
    while (taken.has(now)) now += "x";
    out.set(glyph, now);
  });
  return out;
}
