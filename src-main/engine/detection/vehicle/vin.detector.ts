// Vehicle identification numbers: 17 signs without I, O and Q, with North America's check digit or the words beside them.
// The span is the number. Source: 49 CFR 565.15 (check digit in the ninth place), ISO 3779.
import type { Detection, Detector } from "../detector.ts";
import { anchorWords } from "../reading/anchors.ts";
import { columnsOf } from "../reading/columns.ts";
import { NUMBER_WORD, readLabelled } from "../reading/labelled.ts";

const SHAPE = /(?<![A-Za-z0-9])(?=[A-Z0-9]{0,16}\d)[A-HJ-NPR-Z0-9]{17}(?![A-Za-z0-9])/g;
const ANCHORS = anchorWords("vin vins vehicle chassis hull hin");
const LABEL = new RegExp(
  String.raw`(?:vins?|vehicle[ ](?:id(?:entification)?|identity|i\.d\.)|chassis)${NUMBER_WORD}`,
  "iy",
);
/** Beside the words also in small letters, with a scanner's O for 0, or grouped. */
const VALUE = /[A-Z0-9](?:[ -]?[A-Z0-9]){16}(?![A-Z0-9])/iy;

const VALUES: Readonly<Record<string, number>> = Object.fromEntries(
  [..."ABCDEFGH"]
    .map((c, i) => [c, i + 1] as const)
    .concat(
      [..."JKLMN"].map((c, i) => [c, i + 1] as const),
      [
        ["P", 7],
        ["R", 9],
      ],
      [..."STUVWXYZ"].map((c, i) => [c, i + 2] as const),
    ),
);
const WEIGHTS = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];

/** Whether the ninth sign is the check digit of the others. */
export function passesVin(vin: string): boolean {
  let sum = 0;
  for (let i = 0; i < 17; i++) {
    const c = vin[i]!;
    const value = c >= "0" && c <= "9" ? Number(c) : VALUES[c];
    if (value === undefined) return false;
    sum += value * WEIGHTS[i]!;
  }
  const rest = sum % 11;
  return vin[8] === (rest === 10 ? "X" : String(rest));
}

export const vinDetector: Detector = {
  id: "vehicle/vin",
  kinds: ["vin"],
  detect(text) {
    const found: Detection[] = [];
    const push = (start: number, end: number, confidence: number, why: string) =>
      found.push({
        kind: "vin",
        start,
        end,
        confidence,
        why,
        value: text.slice(start, end).replace(/[ -]/g, "").toUpperCase(),
      });
    for (const m of text.matchAll(SHAPE)) {
      const letters = m[0].replace(/\d/g, "").length;
      if (letters < 2 || letters > 13 || !passesVin(m[0]) || /(.)\1{7}/.test(m[0])) continue;
      push(m.index, m.index + 17, 0.95, "Seventeen signs with the check digit of a vehicle identification number.");
    }
    for (const m of readLabelled(text, ANCHORS, LABEL, VALUE, { lists: true })) {
      const compact = m.raw.replace(/[ -]/g, "").toUpperCase();
      if (!/\d{3}/.test(compact) || /[ ][a-z]+[ ]/.test(m.raw)) continue;
      const isRight = passesVin(compact);
      push(
        m.start,
        m.end,
        isRight ? 0.99 : 0.85,
        `Seventeen signs after the words for a vehicle identification number${isRight ? ", with a valid check digit" : "; the check digit is not North America's"}.`,
      );
    }
    for (const cell of columnsOf(text).under(/\bvin\b|chassis|vehicle id/))
      if (/^[A-HJ-NPR-Z0-9]{17}$/i.test(cell.text) && /\d{3}/.test(cell.text))
        push(cell.start, cell.end, 0.93, "In a column whose header says vehicle identification number.");
    return found;
  },
};
