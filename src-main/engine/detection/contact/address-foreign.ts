// Streets outside the United States, told by the postcode, province, country or city that follows.
import type { Utf16Offset } from "../../../base/units.ts";
import { STATE_PATTERN } from "./address-words.ts";

/** SW1A 2AA; M5J 2J2; WA 6004: British, Canadian and Australian postcodes. */
const POSTCODE =
  /\b(?:(?:[A-PR-UWYZ]\d{1,2}|[A-PR-UWYZ][A-HK-Y]\d{1,2}|[A-PR-UWYZ][A-HK-Y]?\d[A-HJKPS-UW-Y])[ ]\d[ABD-HJLNP-UW-Z]{2}|[A-CEGHJ-NPR-TVXY]\d[A-Z][ -]?\d[A-Z]\d|(?:NSW|VIC|QLD|WA|SA|TAS|ACT|NT|New South Wales|Victoria|Queensland|Western Australia|South Australia|Tasmania),?[ ]\d{4}(?!\d|-))(?!\w)/;

const COUNTRY =
  /[,\n][ ]{0,12}(?:Australia|New Zealand|Canada|United Kingdom|U\.?K\.?|Great Britain|England|Scotland|Wales|Northern Ireland|Ireland|South Africa|India|Singapore|Kenya|Nigeria|Ghana|Jamaica|Bahamas|Bermuda|Barbados|Cayman Islands|British Virgin Islands|BVI|Isle of Man|Jersey|Guernsey|Gibraltar|Malta|Cyprus|Hong Kong|Philippines|Ontario|Quebec|Québec|British Columbia|Alberta|Manitoba|Saskatchewan|Nova Scotia|New Brunswick)(?![\p{L}'-]|[ ]\p{Lu}|,[ ]\p{Lu}{2}\b)/u;

/** Cities so well known that without a state's name after them they are the foreign ones. */
const CITY = new RegExp(
  `^[ ]{0,2}[,\\n][ ]{0,12}(?:(?:Central|East|North|South|West)[ ])?(?:London|Toronto|Ottawa|Montreal|Montréal|Calgary|Edmonton|Winnipeg|Glasgow|Edinburgh|Belfast|Cardiff|Sydney|Perth|Brisbane|Adelaide|Canberra|Auckland|Johannesburg|Cape Town|Nairobi|Lagos|Mumbai|Delhi|New Delhi|Hong Kong|Singapore|Kingston, Jamaica)(?![\\p{L}'-])(?!,?[ ]{1,2}\\n?(?:${STATE_PATTERN})(?!\\w|[ ]\\d{4}(?!\\d)))`,
  "u",
);

const US_CODE = new RegExp(`[ ,\\n](?:${STATE_PATTERN})[ ,\\n]{1,3}\\d{5}(?!\\d)`);

/** Whether what follows a street's name says that it lies in another country. */
export function isForeign(text: string, streetEnd: Utf16Offset): boolean {
  const rest = text.slice(streetEnd, streetEnd + 80);
  // Only what may still be the address: up to a word in small letters, the end of a sentence, or the third line.
  const stop = rest.search(/[ \n](?!of\b|upon\b|under\b)\p{Ll}|(?<=\p{Ll}{4})\.[ \n]|;|(?:\n[^\n]*){2}\n/u);
  const near = stop < 0 ? rest : rest.slice(0, stop);
  if (US_CODE.test(near)) return false;
  return CITY.test(near) || COUNTRY.test(near) || POSTCODE.test(near);
}
