// One spelling for one address: small letters, no punctuation, USPS short forms.
import { DIRECTION_FORMS, STATE_FORMS, STRONG_SUFFIXES, WEAK_SUFFIXES } from "./address-words.ts";

const UNIT_FORMS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    apartment: "apt",
    suite: "ste",
    floor: "fl",
    building: "bldg",
    room: "rm",
    "#": "apt",
    penthouse: "ph",
  }),
);

/** A form's labels between the parts, which say nothing of the place. */
const LABEL = /\b(?:city|town|state|st|zip|zip code|postal code|city\/state\/zip)[ ]?:/g;

export function addressValue(raw: string): string {
  let text = raw.toLowerCase().replace(LABEL, " ").replace(/-\n/g, "-").replace(/#\s*/g, " # ");
  for (const [name, short] of STATE_FORMS) if (name.includes(" ")) text = text.replaceAll(name, short);
  const words = text
    .replace(/\b([a-z])\.\s?([a-z])\.?(?![a-z])/g, "$1$2")
    .replace(/[^\p{L}\p{N}#\s-]/gu, " ")
    .split(/\s+/)
    .filter((word) => word !== "" && word !== "-");
  return words
    .map(
      (word) =>
        UNIT_FORMS.get(word) ??
        DIRECTION_FORMS.get(word) ??
        STRONG_SUFFIXES.get(word) ??
        STATE_FORMS.get(word) ??
        WEAK_SUFFIXES.get(word) ??
        word,
    )
    .join(" ");
}
