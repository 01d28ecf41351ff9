// Codes and glyphs that a program numbered in the order of their first use are numbered anew: the numbers that are left
// would tell which letters were new in a struck word, and in which order.
import { editContents } from "../../documents/pdf/content-edits.ts";
import { fontsNow, type UsedFont } from "../../documents/pdf/fonts/codes-in-use.ts";
import { withNewCodes } from "../../documents/pdf/fonts/new-codes.ts";
import { sureFonts } from "../../documents/pdf/fonts/sure-fonts.ts";
import { keyOf, resolveDict } from "../../documents/pdf/places.ts";
import { nameOf } from "../../documents/pdf/structure.ts";
import type { EditablePdf } from "../../ports/pdf-engine.ts";
import { type Renumbered, renumbered } from "../fonts/renumbered.ts";
import { descendantOf, plainDescriptor, writeFont } from "../fonts/write-font.ts";
import type { Step } from "../step.ts";

export const glyphOrder: Step = {
  id: "redaction/glyph-order",
  run(context) {
    const { pdf } = context;
    const groups = programsOf(pdf, fontsNow(pdf, context.fonts));
    const done = [...groups].flatMap(([number, fonts]) => renumbered(pdf, number, fonts) ?? []);
    if (done.length === 0) return;
    const sure = sureFonts(pdf, new Set(done.flatMap(({ users }) => users.map(({ font }) => keyOf(font.place)))));
    const certain = done.filter(({ users }) => users.every(({ font }) => sure.has(keyOf(font.place))));
    const codes = codesOf(certain);
    for (const one of certain) one.write();
    for (const { users } of certain)
      for (const user of users) {
        writeFont(pdf, user);
        plainDescriptor(pdf, user.font);
      }
    if (codes.size > 0) editContents(pdf, (bytes, scope) => withNewCodes(pdf, bytes, scope, codes));
    context.fonts = context.fonts.map((font) => {
      const own = codes.get(keyOf(font.place));
      if (own === undefined || font.codes === null) return font;
      return { ...font, codes: new Set([...font.codes].map((code) => own.codes.get(code) ?? code)) };
    });
  },
};

function codesOf(done: readonly Renumbered[]) {
  return new Map(
    done.flatMap(({ users }) =>
      users.flatMap(({ font, codes }) =>
        codes === null ? [] : [[keyOf(font.place), { codes, width: font.width }] as const],
      ),
    ),
  );
}

/** Fonts by the program that they share. */
function programsOf(pdf: EditablePdf, fonts: readonly UsedFont[]): Map<number, UsedFont[]> {
  const out = new Map<number, UsedFont[]>();
  for (const font of fonts) {
    const inner = nameOf(font.dict.dict.get("Subtype")) === "Type0" ? descendantOf(pdf, font)?.dict : font.dict;
    const descriptor = resolveDict(pdf, inner?.dict.get("FontDescriptor"));
    for (const key of ["FontFile", "FontFile2", "FontFile3"]) {
      const file = descriptor?.dict.get(key);
      if (typeof file === "object" && file !== null && "ref" in file)
        out.set(file.ref, [...(out.get(file.ref) ?? []), font]);
    }
  }
  return out;
}
