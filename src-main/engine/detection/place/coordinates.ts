// Forms of a place on earth in figures, each read and held to the globe's bounds.
// Sources: ISO 6709 (latitude first), USGS (UTM), NGA.STND.0037 (MGRS), Open Location Code (plus codes, Apache-2.0).
import type { Utf16Offset } from "../../../base/units.ts";

export type Coordinates = {
  readonly start: Utf16Offset;
  readonly end: Utf16Offset;
  readonly form: "decimal" | "hemispheres" | "dms" | "utm" | "mgrs" | "plus" | "iso";
  /** Digits after the decimal point of the less exact half. */
  readonly decimals: number;
  /** "40.1, -75.2" or its parts, in one spelling. */
  readonly value: string;
};

const NUMBER = String.raw`[+-]?\d{1,3}\.\d{1,15}`;
/** "40.7128, -74.0060", "lat 40.7128 lon -74.0060", "40.7128° N, 74.0060° W", "N 40.7128 W 74.0060". */
const PAIR = new RegExp(
  [
    String.raw`(?<![\w.$€£,+-])`,
    String.raw`(?:([NS])[ ]?)?(${NUMBER})[ ]?°?[ ]?(?:([NSns])(?![a-z])|deg(?:rees)?[ ]?(?:([NS])(?:orth|outh)?\b)?|degrees)?`, // latitude
    String.raw`(?:,?[ ]?\n?(?:and[ ])?["']?(?:[Ll]on(?:g(?:itude)?)?|LON(?:G(?:ITUDE)?)?|[Ll]ng|LNG)\b["']?\.?[ ]?[:=]?[ ]?|[ ]?[,;\/][ ]?\n?|[ ]{1,2}|\n)`, // between
    String.raw`(?:([EWO])[ ]?)?(${NUMBER})[ ]?°?[ ]?(?:([EWew])(?![a-z])|deg(?:rees)?[ ]?(?:([EW])(?:est|ast)?\b)?)?`, // longitude
    String.raw`(?![\w%]|[.,]\d)`,
  ].join(""),
  "g",
);

/** Degrees, minutes, seconds with their hemispheres; scanners lose the signs, so letters decide. */
const HALF = (letters: string) =>
  String.raw`(?:[${letters}][ ]?)?\d{1,3}[ ]?(?:°|º|˚|deg\.?|d|[ ])[ ]?\d{1,2}(?:\.\d{1,6})?[ ]?(?:['′’]|min\.?|m)?(?:[ ]?\d{1,2}(?:\.\d{1,6})?[ ]?(?:["″”]|''|′′|sec\.?|s)?)?[ ]?[${letters}]?`;
const DMS = new RegExp(
  String.raw`(?<![\w.])(${HALF("NS")})(?:[ ]?[,;\/][ ]?\n?|[ ]{1,2}|\n|)(${HALF("EWO")})(?![\w°])`,
  "g",
);

/** "17T 323456 4321987", "Zone 17 N, 323456 mE, 4321987 mN". */
const UTM =
  /(?<![\w.])(?:[1-9]|[1-5]\d|60)[ ]?([C-HJ-NP-X])[ ,]{1,3}(?:E[ :]?)?(\d{6}(?:\.\d{1,3})?)[ ]?m?[ ]?E?[ ,]{1,3}(?:N[ :]?)?(\d{6,7}(?:\.\d{1,3})?)(?:[ ]?m?[ ]?N)?(?![\w.]\d|\w)/g;
const MGRS =
  /(?<![\w-])(?:[1-9]|[1-5]\d|60)[C-HJ-NP-X][ ]?[A-HJ-NP-Z]{2}[ ]?(?:\d{5}[ ]?\d{5}|\d{4}[ ]?\d{4}|\d{3}[ ]\d{3})(?![\w-])/g;
/** Open Location Code: eight signs, a plus, two or three more; or the last four before it with a town. */
const PLUS =
  /(?<![\w+/])(?:[2-9CFGHJMPQRVWX]{8}\+[2-9CFGHJMPQRVWX]{2,3}|[2-9CFGHJMPQRVWX]{4}\+[2-9CFGHJMPQRVWX]{2,3}(?=,?[ ]\p{Lu}\p{Ll}{2,}))(?![\w+])/gu;
/** ISO 6709 string form: "+40.6894-074.0447/". */
const ISO =
  /(?<![\w.])[+-]\d{2}(?:\.\d{2,8}|\d{2,4}(?:\.\d{1,4})?)[+-]\d{3}(?:\.\d{2,8}|\d{2,4}(?:\.\d{1,4})?)(?:[+-]\d{1,5}(?:\.\d+)?)?\/?(?![\w])/g;

export function coordinatesIn(text: string): Coordinates[] {
  const found: Coordinates[] = [];
  for (const m of text.matchAll(PAIR)) {
    const [raw, n1, lat = "", n2, n3, e1, lon = "", e2, e3] = m;
    const north = n1 ?? n2 ?? n3;
    const east = e1 ?? e2 ?? e3;
    if (Math.abs(Number(lat)) > 90 || Math.abs(Number(lon)) > 180) continue;
    const decimals = Math.min(decimalsOf(lat), decimalsOf(lon));
    const hemispheres = north !== undefined && east !== undefined;
    const value = `${signed(lat, north)}, ${signed(lon, east)}`;
    found.push({
      start: m.index,
      end: m.index + raw.trimEnd().length,
      form: hemispheres ? "hemispheres" : "decimal",
      decimals,
      value,
    });
  }
  for (const m of text.matchAll(DMS)) {
    const [raw, lat = "", lon = ""] = m;
    if (!/[NS]/.test(lat) || !/[EWO]/.test(lon) || !/\d[^\d.]+\d/.test(lat) || !/\d[^\d.]+\d/.test(lon)) continue;
    if (!inBounds(lat, 90) || !inBounds(lon, 180)) continue;
    found.push({
      start: m.index,
      end: m.index + raw.trimEnd().length,
      form: "dms",
      decimals: 6,
      value: raw.replace(/[^\dA-Z.]+/g, " ").trim(),
    });
  }
  const plain = (form: Coordinates["form"], pattern: RegExp) => {
    for (const m of text.matchAll(pattern))
      found.push({ start: m.index, end: m.index + m[0].length, form, decimals: 6, value: m[0].replace(/\s+/g, " ") });
  };
  plain("utm", UTM);
  plain("mgrs", MGRS);
  if (text.includes("+")) {
    plain("plus", PLUS);
    plain("iso", ISO);
  }
  return found;
}

const decimalsOf = (raw: string): number => raw.length - raw.indexOf(".") - 1;

const signed = (raw: string, letter: string | undefined): string =>
  String(letter !== undefined && /[SWsw]/.test(letter) ? -Math.abs(Number(raw)) : Number(raw));

/** Degrees within the globe, minutes and seconds under sixty. */
function inBounds(half: string, most: number): boolean {
  const [degrees = 0, minutes = 0, seconds = 0] = [...half.matchAll(/\d+(?:\.\d+)?/g)].map((m) => Number(m[0]));
  return degrees <= most && minutes < 60 && seconds < 60;
}
