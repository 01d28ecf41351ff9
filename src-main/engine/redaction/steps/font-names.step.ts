// Fonts lose names that only some people's computers have, in the file and inside the fonts' own programs.
import { fontsNow } from "../../documents/pdf/fonts/codes-in-use.ts";
import { child, keyOf, type Place, resolve } from "../../documents/pdf/places.ts";
import { isDict, nameOf } from "../../documents/pdf/structure.ts";
import type { EditablePdf, PdfDict } from "../../ports/pdf-engine.ts";
import * as compact from "../fonts/compact-font.ts";
import { neutralName } from "../fonts/neutral-name.ts";
import * as openType from "../fonts/open-type.ts";
import { withoutNames } from "../fonts/type-1.ts";
import { descendantOf } from "../fonts/write-font.ts";
import type { Step } from "../step.ts";
import { programAt, writeProgram } from "./font-programs.step.ts";

export const fontNames: Step = {
  id: "redaction/font-names",
  run({ pdf, fonts }) {
    const renamed = new Map<string, string>();
    for (const { place, dict } of fontsNow(pdf, fonts)) rename(pdf, place, dict, renamed);
  },
};

/** CIDs are glyphs of these; what else is written there is somebody's own word. */
const COLLECTIONS = new Set("Adobe Identity Japan1 Japan2 GB1 CNS1 Korea1 KR UCS Manga1".split(" "));

function rename(pdf: EditablePdf, place: Place, font: PdfDict, renamed: Map<string, string>): void {
  const inner = descendantOf(pdf, { place, dict: font });
  const { place: at, dict } = inner ?? { place, dict: font };
  if (nameOf(font.dict.get("Subtype")) === "Type3") {
    pdf.deleteKeys(place.number, place.path, ["BaseFont", "Name"]);
    return;
  }

  const descriptor = child(pdf, at, dict, "FontDescriptor");
  const own = nameOf(dict.dict.get("BaseFont")) ?? nameOf(font.dict.get("BaseFont")) ?? "";
  const file = ["FontFile", "FontFile2", "FontFile3"].find((key) => descriptor?.dict.dict.has(key));
  // Fonts that share a descriptor are one font, and keep one name.
  const key = keyOf(descriptor?.place ?? at);
  const known = renamed.get(key);
  const name = known ?? neutralName(own, renamed.size, file !== undefined);
  renamed.set(key, name);
  for (const { number, path } of inner === null ? [place] : [place, at])
    pdf.setValue(number, [...path, "BaseFont"], { name });
  collection(pdf, at, dict);
  if (descriptor === null || known !== undefined) return;
  pdf.setValue(descriptor.place.number, [...descriptor.place.path, "FontName"], { name });
  const program = file === undefined ? undefined : descriptor.dict.dict.get(file);
  if (typeof program === "object" && program !== null && "ref" in program) renameProgram(pdf, program.ref, name);
}

function collection(pdf: EditablePdf, at: Place, dict: PdfDict): void {
  const info = child(pdf, at, dict, "CIDSystemInfo");
  if (info === null) return;
  for (const [key, plain] of [
    ["Registry", "Adobe"],
    ["Ordering", "Identity"],
  ] as const) {
    const value = resolve(pdf, info.dict.dict.get(key));
    const text =
      typeof value === "object" && value !== null && "bytes" in value ? String.fromCharCode(...value.bytes) : "";
    if (!COLLECTIONS.has(text))
      pdf.setValue(info.place.number, [...info.place.path, key], {
        bytes: Uint8Array.from(plain, (c) => c.charCodeAt(0)),
      });
  }
}

function renameProgram(pdf: EditablePdf, number: number, name: string): void {
  const program = programAt(pdf, number);
  if (program !== null) {
    writeProgram(pdf, number, withoutNames(program, name));
    return;
  }
  const bytes = pdf.stream(number);
  if (bytes === null) return;
  const written = openType.withoutNames(bytes) ?? compact.withoutNames(bytes);
  if (written === null) return;
  pdf.writeStream(number, written);
  const object = pdf.object(number);
  if (isDict(object) && object.dict.has("Length1")) pdf.setValue(number, ["Length1"], written.length);
}
