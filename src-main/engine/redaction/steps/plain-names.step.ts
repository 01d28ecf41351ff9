// Names and words inside what colours and codes are computed from: inks get plain names, functions and code maps lose
// their comments and whatever else computes nothing.
import { latin1, latin1Bytes } from "../../../base/bytes.ts";
import { nameIn } from "../../documents/pdf/content-names.ts";
import { type Token, tokens } from "../../documents/pdf/content-stream.ts";
import { isDict, nameOf } from "../../documents/pdf/structure.ts";
import type { EditablePdf, PdfValue } from "../../ports/pdf-engine.ts";
import type { Step } from "../step.ts";

export const plainNames: Step = {
  id: "redaction/plain-names",
  run({ pdf }) {
    const inks = new Map<string, string>();
    for (let number = 1; number < pdf.objectCount(); number++) {
      const object = pdf.object(number);
      renameInks(pdf, object, { number, path: [] }, inks);
      if (!isDict(object)) continue;
      if (object.dict.get("FunctionType") === 4) rewrite(pdf, number, withoutComments);
      const map = object.dict.get("Encoding");
      if (nameOf(object.dict.get("Subtype")) === "Type0" && typeof map === "object" && map !== null && "ref" in map)
        plainMap(pdf, map.ref);
    }
  },
};

/** Inks that every press has, and the two names that say how all of them print (8.6.6.4). */
const STANDARD = new Set(["All", "None", "Cyan", "Magenta", "Yellow", "Black"]);

type At = { readonly number: number; readonly path: readonly (string | number)[] };

function renameInks(pdf: EditablePdf, value: PdfValue, { number, path }: At, inks: Map<string, string>): void {
  if (typeof value !== "object" || value === null || path.length > 16) return;
  const below = (step: string | number) => ({ number, path: [...path, step] });
  const plain = (ink: PdfValue | undefined, at: At) => {
    const name = nameOf(ink ?? null);
    if (name === null || STANDARD.has(name)) return;
    if (!inks.has(name)) inks.set(name, `Spot${inks.size + 1}`);
    pdf.setValue(number, at.path, { name: inks.get(name)! });
  };
  if ("array" in value) {
    const family = nameOf(value.array[0] ?? null);
    if (family === "Separation") plain(value.array[1], below(1));
    if (family === "DeviceN") {
      const names = value.array[1];
      if (typeof names === "object" && names !== null && "array" in names)
        for (const [i, ink] of names.array.entries()) plain(ink, { number, path: [...path, 1, i] });
      // How single inks look, for those who print: what is seen is computed without.
      if (value.array.length > 4) pdf.setValue(number, [...path, 4], { dict: new Map() });
    }
    for (const [i, item] of value.array.entries()) renameInks(pdf, item, below(i), inks);
  } else if (isDict(value)) for (const [key, item] of value.dict) renameInks(pdf, item, below(key), inks);
}

function rewrite(pdf: EditablePdf, number: number, by: (bytes: Uint8Array) => string): void {
  const bytes = pdf.isStream(number) ? pdf.stream(number) : null;
  if (bytes !== null) pdf.writeStream(number, latin1Bytes(by(bytes)));
}

/** 7.10.5: operators, numbers and braces; a comment ends with its line. */
const withoutComments = (bytes: Uint8Array) => latin1(bytes).replace(/%[^\r\n]*/g, " ");

function plainMap(pdf: EditablePdf, number: number): void {
  const object = pdf.object(number);
  if (!pdf.isStream(number) || !isDict(object)) return;
  rewrite(pdf, number, mapAlone);
  pdf.setValue(number, ["CMapName"], { name: "Codes" });
  pdf.setValue(number, ["CIDSystemInfo"], {
    dict: new Map<string, PdfValue>([
      ["Registry", { bytes: latin1Bytes("Adobe") }],
      ["Ordering", { bytes: latin1Bytes("Identity") }],
      ["Supplement", 0],
    ]),
  });
}

/** A map of letters has the last two; some programs write glyphs in them, and some readers take them for such. */
const SECTION = /^begin(codespacerange|cidrange|cidchar|notdefrange|notdefchar|bfchar|bfrange)$/;
/** Bytes of a code or a glyph's number: what is longer is neither. */
const CODE = 2;

/** The sections that say which code is which glyph, which way they run, and the map they are built upon. */
function mapAlone(bytes: Uint8Array): string {
  const out = ["/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Codes def /CMapType 1 def"];
  const text = ({ start, end }: Token) => latin1(bytes.subarray(start, end));
  let before: Token[] = [];
  let section: string[] | null = null;
  for (const token of tokens(bytes)) {
    if (section !== null) section.push(text(token));
    if (section !== null && (token.bytes?.length ?? 0) > CODE && /^beginbf/.test(section[1]!)) section = null;
    if (token.kind !== "operator") {
      before.push(token);
      continue;
    }
    const last = before.at(-1);
    if (SECTION.test(token.name!) && last !== undefined) section = [text(last), token.name!];
    else if (section !== null && token.name!.startsWith("end")) {
      out.push(section.join(" "));
      section = null;
    } else if (token.name === "usecmap" && last !== undefined) out.push(`${text(last)} usecmap`);
    else if (token.name === "def" && before.length > 1 && nameIn(bytes, before.at(-2)!) === "WMode")
      out.push(`/WMode ${text(last!)} def`);
    before = [];
  }
  out.push("endcmap CMapName currentdict /CMap defineresource pop end end");
  return out.join("\n");
}
