// Whether somebody lives at an address or works there, as far as the words around it tell.
import type { Utf16Offset } from "../../../base/units.ts";

const HOME =
  /\b(?:lives?|lived|living|resid(?:es?|ed|ing|ences?|ents?)|home|house|apartment|condo|moved|domicile|rents?|landlord|tenant|lease|bedroom|household|mother|father|wife|husband|parents|stays|next of kin)\b/i;
const OFFICE =
  /\b(?:offices?|headquarter\w*|hq|suite|ste|court ?house|city hall|county building|state house|capitol|federal building|clinic|hospital|school|university|llc|inc\.?|corp\.?|ltd|company|firm|law offices?|registered agent|bank|branch|store|warehouse|agency|department|committee|headquarters|c\/o|attn|principal place of business)\b/i;
/** Before it a label or a verb, after it a unit or a firm; further off the words are others'. */
const BEFORE = 70;
const AFTER = 40;

/** Words for the reason; "" when nothing tells. */
export function useOf(text: string, start: Utf16Offset, end: Utf16Offset): string {
  const before = text.slice(Math.max(0, start - BEFORE), start);
  const near = `${before.slice(before.lastIndexOf("\n\n") + 1)} ${text.slice(start, end)} ${text.slice(end, end + AFTER).split("\n\n", 1)[0]!}`;
  const [isHome, isOffice] = [HOME.test(near), OFFICE.test(near)];
  if (isHome === isOffice) return "";
  return isHome ? "the words near it are those of a home" : "the words near it are those of an office, not of a home";
}
