// Colour profiles lose their papers: descriptions, copyrights, makers and private tags; the colours stay.
import { isDict, nameOf } from "../../documents/pdf/structure.ts";
import type { EditablePdf, PdfValue } from "../../ports/pdf-engine.ts";
import type { Step } from "../step.ts";

export const colourProfiles: Step = {
  id: "redaction/colour-profiles",
  run({ pdf }) {
    for (const number of profiles(pdf)) {
      const bytes = pdf.stream(number);
      const clean = bytes === null ? null : withoutText(bytes);
      // What can't be followed is no profile to any reader, which then takes the device's colours (8.6.5.5).
      pdf.writeStream(number, clean ?? new Uint8Array());
    }
  },
};

/** Streams that an `[/ICCBased …]` names (8.6.5.5), wherever it stands. */
function profiles(pdf: EditablePdf): Set<number> {
  const out = new Set<number>();
  const visit = (value: PdfValue, depth: number): void => {
    if (typeof value !== "object" || value === null || depth > 16) return;
    if ("array" in value) {
      const [family, profile] = value.array;
      if (nameOf(family) === "ICCBased" && typeof profile === "object" && profile !== null && "ref" in profile)
        out.add(profile.ref);
      for (const item of value.array) visit(item, depth + 1);
    } else if (isDict(value)) for (const item of value.dict.values()) visit(item, depth + 1);
  };
  for (let number = 1; number < pdf.objectCount(); number++) visit(pdf.object(number), 0);
  return out;
}

/** Tags that colours are computed from (ICC.1:2022, 9.2); every other one describes. */
const COLOUR = /^(?:[ABD]2[ABD]\d|[rgbk]XYZ|[rgbk]TRC|wtpt|bkpt|chad|chrm|gamt|pre\d|lumi|cicp)$/;
const HEADER = 128;

/** The same length, each text tag empty and still of its type; gaps between tags blank. null when it is no profile. */
export function withoutText(profile: Uint8Array): Uint8Array | null {
  if (profile.length < HEADER + 4 || ascii(profile, 36) !== "acsp") return null;
  const view = new DataView(profile.buffer, profile.byteOffset, profile.byteLength);
  const count = view.getUint32(HEADER);
  const end = HEADER + 4 + 12 * count;
  if (count > 200 || end > profile.length) return null;
  const out = new Uint8Array(profile.length);
  out.set(profile.subarray(0, end));
  for (const [from, to] of BLANK) out.fill(0, from, to);
  const tags = Array.from({ length: count }, (_, i) => {
    const at = HEADER + 4 + 12 * i;
    return { name: ascii(profile, at), offset: view.getUint32(at + 4), size: view.getUint32(at + 8) };
  });
  for (const { name, offset, size } of tags) {
    // No reader takes a tag that lies outside.
    if (offset < end || offset + size > profile.length) continue;
    out.set(COLOUR.test(name) ? profile.subarray(offset, offset + size) : empty(ascii(profile, offset), size), offset);
  }
  return out;
}

/** Of the header (7.2): the preferred module, when it was made, the maker, the model, who made it, its digest. */
const BLANK = [
  [4, 8],
  [24, 36],
  [48, 56],
  [80, 100],
  [100, HEADER],
] as const;

/** A description with no characters, a list of no translations, a text of none (10.24, 10.15, 10.25). */
function empty(type: string, size: number): Uint8Array {
  const out = new Uint8Array(size);
  out.set([...type].slice(0, size).map((c) => c.charCodeAt(0)));
  if (type === "desc" && size > 12) out[11] = 1;
  if (type === "mluc" && size >= 16) out[15] = 12;
  return out;
}

const ascii = (bytes: Uint8Array, at: number) => String.fromCharCode(...bytes.subarray(at, at + 4));
