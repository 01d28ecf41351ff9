// What follows the street line of an address: units, a person's name in care of whom, city, state and ZIP code.
import type { Utf16Offset } from "../../../base/units.ts";
import { type Place, readPlace } from "./address-place.ts";
import { unitsEnd } from "./address-unit.ts";

export type Tail = Place & { readonly unit: boolean };

/** ", 2R" or " 3B" without a word for it: a unit only when the city and state come next. */
const BARE_UNIT = /[ ]{0,2},?[ ]\d{1,4}-?[A-Z](?=[ ]?(?:,|\n))/y;

/** A line or clause for the person who takes the mail: "c/o Jane Roe", "Attn: Accounts". */
const IN_CARE_OF =
  /[ ]{0,2}(?:,[ ]?\n?|\n)[ ]{0,24}(?:c\/o|C\/O|care of|Attn\.?:?|ATTN\.?:?|Attention:?)[ ]\p{L}[\p{L}.&'-]*(?:[ ]\p{L}[\p{L}.&'-]*){0,4}(?=,|[ ]?\n)/uy;

/** Reads on from the end of a street line. `lower` says that the address is typed in small letters, `towns` which towns are known. */
export function readTail(text: string, streetEnd: Utf16Offset, lower: boolean, towns: ReadonlySet<string>): Tail {
  const end = unitsEnd(text, streetEnd);
  const unit = end > streetEnd;
  const place = readPlace(text, end, lower, towns);
  if (place !== null) return { ...place, unit };
  for (const pattern of [BARE_UNIT, IN_CARE_OF]) {
    pattern.lastIndex = end;
    const m = pattern.exec(text);
    if (m === null) continue;
    const further = readPlace(text, end + m[0].length, lower, towns);
    if (further?.state) return { ...further, unit: unit || pattern === BARE_UNIT };
  }
  return { end, unit, city: false, state: false, zip: false };
}
