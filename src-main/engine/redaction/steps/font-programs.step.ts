// Embedded Type 1 programs lose the glyphs that no page shows: the library's subsetting leaves them whole.
import { differencesOf } from "../../documents/pdf/fonts/code-names.ts";
import { fontsNow, type UsedFont } from "../../documents/pdf/fonts/codes-in-use.ts";
import { resolve, resolveDict } from "../../documents/pdf/places.ts";
import { isDict, nameOf } from "../../documents/pdf/structure.ts";
import type { EditablePdf } from "../../ports/pdf-engine.ts";
import { assemble, encodingOf, type Program, parse, withGlyphs } from "../fonts/type-1.ts";
import type { Step } from "../step.ts";

export const fontPrograms: Step = {
  id: "redaction/font-programs",
  run({ pdf, fonts }) {
    const users = new Map<number, UsedFont[]>();
    for (const font of fontsNow(pdf, fonts)) {
      const file = resolveDict(pdf, font.dict.dict.get("FontDescriptor"))?.dict.get("FontFile");
      if (typeof file === "object" && file !== null && "ref" in file)
        users.set(file.ref, [...(users.get(file.ref) ?? []), font]);
    }
    for (const [number, sharing] of users) {
      const program = programAt(pdf, number);
      if (program === null || sharing.some(({ codes }) => codes === null)) continue;
      const written = withGlyphs(program, usedBy(pdf, sharing, program));
      if (written !== program) writeProgram(pdf, number, written);
    }
  },
};

export function programAt(pdf: EditablePdf, number: number): Program | null {
  const object = pdf.object(number);
  const bytes = pdf.stream(number);
  if (bytes === null || !isDict(object)) return null;
  const length = (key: string) => Number(resolve(pdf, object.dict.get(key)));
  return parse(bytes, length("Length1"), length("Length2"));
}

export function writeProgram(pdf: EditablePdf, number: number, program: Program): void {
  const { bytes, lengths } = assemble(program);
  pdf.writeStream(number, bytes);
  lengths.forEach((length, i) => {
    pdf.setValue(number, [`Length${i + 1}`], length);
  });
}

/** Letters and digits have the same codes in every Latin encoding; where other codes stay unnamed, so do their glyphs. */
function usedBy(pdf: EditablePdf, fonts: readonly UsedFont[], program: Program): (name: string) => boolean {
  const used = new Set<string>();
  let unnamed = false;
  const builtIn = encodingOf(program);
  for (const { dict, codes } of fonts) {
    const encoding = resolve(pdf, dict.dict.get("Encoding"));
    const differences = differencesOf(pdf, encoding);
    const hasBase = nameOf(encoding) !== null || (isDict(encoding) && encoding.dict.has("BaseEncoding"));
    for (const code of codes ?? []) {
      const names = [differences.get(code), builtIn.get(code), ASCII[code]];
      for (const name of names) if (name !== undefined) used.add(name);
      // Of a base encoding's other codes nothing is known here.
      const isNamed = differences.has(code) || ASCII[code] !== undefined || (builtIn.has(code) && !hasBase);
      if (!isNamed) unnamed = true;
    }
  }
  return (name) => used.has(name) || (unnamed && !ALPHANUMERIC.has(name));
}

const DIGITS = "zero one two three four five six seven eight nine".split(" ");
const ASCII: Readonly<Record<number, string>> = {
  32: "space",
  ...Object.fromEntries(DIGITS.map((name, i) => [48 + i, name])),
  ...Object.fromEntries(
    [..."ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"].map((letter) => [letter.charCodeAt(0), letter]),
  ),
};
const ALPHANUMERIC = new Set(Object.values(ASCII));
