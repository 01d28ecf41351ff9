// Postal addresses of the US, from the house number or box to the end of the ZIP code, over line breaks and commas; and of
// some other countries (address-world.ts).
import type { Detection, Detector } from "../detector.ts";
import { type Columns, columnsOf } from "../reading/columns.ts";
import { confidenceOf } from "./address-evidence.ts";
import { isForeign } from "./address-foreign.ts";
import { townsOf } from "./address-place.ts";
import { readStreets, type Street } from "./address-street.ts";
import { readTail, type Tail } from "./address-tail.ts";
import { unitStart } from "./address-unit.ts";
import { useOf } from "./address-use.ts";
import { addressValue } from "./address-value.ts";
import { worldAddresses } from "./address-world.ts";

const FORM_WORDS: Readonly<Record<Street["form"], string>> = {
  box: "A post office, rural or military box",
  highway: "A house number on a numbered road",
  strong: "A house number, a street name and a street's suffix",
  weak: "A house number and a name that may be a street's",
  bare: "A house number on a street known without a suffix",
  unnamed: "A number and a name that may be a street's",
};

/** Between a box and the street that goes with it: a comma or a line's end. */
const BETWEEN = /^[ ]{0,3}(?:,|\n|,[ ]?\n)[ ]{0,24}$/;

/** A reply's "> " before each line is read as the space that it is, length for length. */
const withoutQuoteMarks = (text: string): string =>
  text.replace(/(?<=^|\n)>[> ]{0,20}/g, (marks) => " ".repeat(marks.length));

export const addressDetector: Detector = {
  id: "contact/address",
  kinds: ["address"],
  detect(given) {
    const text = withoutQuoteMarks(given);
    const found: Detection[] = [];
    const columns = columnsOf(text);
    const towns = townsOf(text);
    let reached = 0;
    const streets = readStreets(text);
    for (const [index, street] of streets.entries()) {
      if (street.start < reached) continue;
      let tail = readTail(text, street.end, street.lower, towns);
      if (!tail.zip && isForeign(text, street.end)) continue;
      // "PO Box 5, 14 Elm St, Hartwell, GA": a box and a street in one place are one address.
      const next = streets[index + 1];
      if (street.form === "box" && next !== undefined && !tail.city && !tail.state && !tail.zip) {
        const both = readTail(text, next.end, next.lower, towns);
        if (BETWEEN.test(text.slice(tail.end, next.start)) && (both.state || both.zip)) tail = both;
      }
      const confidence = confidenceOf(text, street, tail, columns.headerAt(street.start));
      if (confidence < 0.5) continue;
      const start = unitStart(text, street.start, reached);
      const end = tail.end;
      const raw = text.slice(start, end);
      found.push({
        kind: "address",
        start,
        end,
        confidence,
        why: whyOf(street, tail, useOf(text, start, end)),
        value: addressValue(raw),
      });
      reached = end;
    }
    for (const { start, end } of tabledAddresses(columns))
      found.push({
        kind: "address",
        start,
        end,
        confidence: 0.95,
        why: "Under the headers for a street and its town, state or ZIP code.",
        value: addressValue(text.slice(start, end)),
      });
    for (const { start, end, country, confidence } of worldAddresses(text))
      found.push({
        kind: "address",
        start,
        end,
        confidence,
        why: `A house and a street before a ${country} postcode or town.`,
        value: addressValue(text.slice(start, end)),
      });
    return found;
  },
};

const STREET_HEADER =
  /^(?:(?:home|mailing|street|residential|res|mail|permanent|current|billing|shipping) ?)?(?:addr(?:ess)?|street)(?: ?(?:1|line ?1|name))?\.?$/;
const PLACE_HEADER =
  /^(?:(?:home|mailing|mail|res|billing|shipping) ?)?(?:addr(?:ess)? ?(?:2|line ?2)|unit|apt|suite|city|town|locality|city,? ?(?:&|and|\/)? ?(?:st|state)(?:,? ?zip)?|st|state|province|zip|zip ?(?:code|5)|postal(?: ?code)?|post ?code|country)\.?$/;

/** A street's cell and the cells of its place beside it. */
function tabledAddresses(columns: Columns): { readonly start: number; readonly end: number }[] {
  return columns.under(STREET_HEADER).flatMap((street) => {
    if (!/\d/.test(street.text) || !/[A-Za-z]{2}/.test(street.text)) return [];
    let end = street.end;
    for (let next = columns.rightOf(street.start); next !== null; next = columns.rightOf(next.start)) {
      if (!PLACE_HEADER.test(next.header)) break;
      if (next.text !== "") end = next.end;
    }
    return end > street.end ? [{ start: street.start, end }] : [];
  });
}

function whyOf(street: Street, tail: Tail, use: string): string {
  const parts = [
    tail.unit && "a unit",
    tail.city && "a city",
    tail.state && "a state",
    tail.zip && "a ZIP code",
  ].filter(Boolean);
  const form = parts.length === 0 ? FORM_WORDS[street.form] : `${FORM_WORDS[street.form]}, with ${parts.join(", ")}`;
  return use === "" ? `${form}.` : `${form}; ${use}.`;
}
