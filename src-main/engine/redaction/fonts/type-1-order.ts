// Type 1 programs (Adobe Type 1 Font Format) with their glyphs in another order, under other names and codes.
import { STANDARD } from "../../documents/pdf/fonts/code-names.ts";
import type { GlyphProgram } from "./glyph-program.ts";
import { encodingOf, glyphsOf, type Program } from "./type-1.ts";

const PUTS = /dup\s+\d+\s*\/\S+\s+put[\r\n]*/g;

/** null when it can't be followed. */
export function type1Glyphs(program: Program): GlyphProgram<Program> | null {
  const glyphs = glyphsOf(program.hidden);
  if (glyphs === null || glyphs.length === 0) return null;
  // What stands between two shapes isn't known, and would be lost.
  if (glyphs.some(({ start }, i) => i > 0 && start !== glyphs[i - 1]!.end)) return null;
  const names = glyphs.map(({ name }) => name);
  const at = new Map(names.map((name, glyph) => [name, glyph]));
  const nothing = at.get(".notdef");
  if (at.size !== names.length || nothing === undefined) return null;
  const own = encodingOf(program);
  const puts = [...program.clear.matchAll(PUTS)];
  const isStandard = /\/Encoding\s+StandardEncoding\b/.test(program.clear);
  const encoding = isStandard ? STANDARD : own;
  return {
    count: names.length,
    isCollection: false,
    names,
    led: [],
    builtIn: new Map([...encoding].flatMap(([code, name]) => (at.has(name) ? [[code, at.get(name)!] as const] : []))),
    glyphOf: () => undefined,
    shape: (glyph) => Uint8Array.from(glyphs[glyph]!.code, (c) => c.charCodeAt(0)),
    parts: () => [],
    // What no page shows is cut already, but for accents and letters that accented ones are made of.
    kept: names.map((_, glyph) => glyph).sort((a, b) => (names[a]! < names[b]! ? -1 : 1)),
    written(order, { codes, names: renamed }) {
      const nameOf = (glyph: number) => renamed.get(glyph) ?? names[glyph]!;
      const entries = order.map((glyph) => {
        const { start, end, name } = glyphs[glyph]!;
        return `/${nameOf(glyph)}${program.hidden.slice(start + 1 + name.length, end)}`;
      });
      const [first, last] = [glyphs[0]!, glyphs.at(-1)!];
      const before = program.hidden
        .slice(0, first.start)
        .replace(/(\/CharStrings\s+)\d+(?=[^/]*$)/, (_, key: string) => `${key}${order.length}`);
      const hidden = before + entries.join("") + program.hidden.slice(last.end);
      if (isStandard || puts.length === 0) return { ...program, hidden };
      const places = new Map(order.map((glyph, place) => [glyph, place]));
      const now =
        codes ??
        new Map(
          [...own].flatMap(([code, name]) => (at.has(name) ? [[code, places.get(at.get(name)!) ?? -1] as const] : [])),
        );
      const lines = [...now].filter(([, place]) => place >= 0).sort(([a], [b]) => a - b);
      const written = lines.map(([code, place]) => `dup ${code} /${nameOf(order[place]!)} put\n`).join("");
      const from = puts[0]!.index;
      const clear = program.clear.slice(0, from) + written + program.clear.slice(from).replace(PUTS, "");
      return { ...program, clear, hidden };
    },
  };
}
