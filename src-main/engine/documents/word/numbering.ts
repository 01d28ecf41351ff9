// The labels of numbered and bulleted paragraphs, counted as Word counts them (ISO/IEC 29500-1, 17.9).
import { child, elements, type XmlElement } from "../opc/xml.ts";
import { valOf } from "./styles.ts";

export type Labels = (numbering: XmlElement | undefined) => string;

export type Level = { readonly format: string; readonly text: string; readonly start: number };

export function readNumbering(root: XmlElement | null): Labels {
  const abstract = new Map<string, XmlElement>();
  const instances = new Map<string, XmlElement>();
  for (const e of elements(root)) {
    if (e.name === "w:abstractNum") abstract.set(e.attributes["w:abstractNumId"] ?? "", e);
    if (e.name === "w:num") instances.set(e.attributes["w:numId"] ?? "", e);
  }
  const levels = new Map<string, Level[]>();
  const label = countedLabels();
  return (numbering) => {
    const id = valOf(child(numbering, "w:numId")) ?? "";
    const instance = instances.get(id);
    if (instance === undefined) return "";
    const abstractId = valOf(child(instance, "w:abstractNumId")) ?? "";
    const known = levels.get(id) ?? levelsOf(abstract.get(abstractId), instance);
    levels.set(id, known);
    const depth = Math.max(0, Math.min(8, Number(valOf(child(numbering, "w:ilvl")) ?? 0) || 0));
    // Instances of one list count on together, unless an override starts anew.
    const key = elements(instance).some((e) => e.name === "w:lvlOverride") ? `n${id}` : `a${abstractId}`;
    return label(key, known, depth);
  };
}

/** The label of the next paragraph of a list, at one of its levels. */
export function countedLabels(): (list: string, levels: readonly Level[], depth: number) => string {
  const counts = new Map<string, number[]>();
  return (list, levels, depth) => {
    const count = counts.get(list) ?? [];
    counts.set(list, count);
    count[depth] = (count[depth] ?? (levels[depth]?.start ?? 1) - 1) + 1;
    count.length = depth + 1;
    return labelOf(levels, count, depth);
  };
}

function levelsOf(abstract: XmlElement | undefined, instance: XmlElement): Level[] {
  const out: Level[] = [];
  const read = (level: XmlElement | undefined) => {
    if (level?.name !== "w:lvl") return;
    const depth = Number(level.attributes["w:ilvl"]);
    if (!(depth >= 0 && depth <= 8)) return;
    const format = valOf(child(level, "w:numFmt")) ?? "decimal";
    const start = Number(valOf(child(level, "w:start")) ?? 1) || 0;
    out[depth] = { format, start, text: valOf(child(level, "w:lvlText")) ?? "" };
  };
  for (const level of elements(abstract)) read(level);
  for (const override of elements(instance)) {
    read(child(override, "w:lvl"));
    const depth = Number(override.attributes["w:ilvl"]);
    const start = Number(valOf(child(override, "w:startOverride")) ?? Number.NaN);
    const level = out[depth];
    if (level !== undefined && !Number.isNaN(start)) out[depth] = { ...level, start };
  }
  return out;
}

function labelOf(levels: readonly Level[], counts: readonly number[], depth: number): string {
  const level = levels[depth];
  if (level === undefined || level.format === "none") return "";
  // A bullet is most often a letter of a symbol font, which no other font shows.
  if (level.format === "bullet") return "•";
  return level.text.replace(/%([1-9])/g, (_, digit: string) => {
    const at = Number(digit) - 1;
    const format = levels[at]?.format ?? "decimal";
    return format === "none" ? "" : numeral(format, counts[at] ?? levels[at]?.start ?? 1);
  });
}

export function numeral(format: string, n: number): string {
  switch (format) {
    case "lowerLetter":
      return letters(n);
    case "upperLetter":
      return letters(n).toUpperCase();
    case "lowerRoman":
      return roman(n).toLowerCase();
    case "upperRoman":
      return roman(n);
    case "decimalZero":
      return String(n).padStart(2, "0");
    default:
      return String(n);
  }
}

/** a … z, aa, bb: Word repeats the letter. */
function letters(n: number): string {
  return n < 1 || n > 780 ? String(n) : String.fromCharCode(97 + ((n - 1) % 26)).repeat(Math.ceil(n / 26));
}

const ROMAN = "M1000 CM900 D500 CD400 C100 XC90 L50 XL40 X10 IX9 V5 IV4 I1"
  .split(" ")
  .map((part) => [part.replace(/\d+/, ""), Number(part.replace(/\D+/, ""))] as const);

function roman(n: number): string {
  if (n < 1 || n > 4999) return String(n);
  let rest = n;
  let out = "";
  for (const [sign, value] of ROMAN) {
    while (rest >= value) {
      out += sign;
      rest -= value;
    }
  }
  return out;
}
