// Whether words that no page shows are of the kind that is struck: somebody's name, a number, an address of mail.

import { squeeze } from "../../redaction/occurrences.ts";
import { GIVEN_NAMES } from "../lexicons/names.ts";

const GIVEN = new Set(GIVEN_NAMES.map((name) => squeeze(name).text));
/** Six digits and more, parted as people part them and with nothing before them; something at something. */
const VALUE = /^[+(]?(?!\d\.\d)(?:\d[-. ()]{0,2}){6}|[^\s@]@[^\s@]/;
const CAPITALISED = /^\p{Lu}\p{Ll}/u;

/** Words in their order. Surnames alone are too often words of a language: Page, Field, Price. */
export const isTelling = (words: readonly string[]): boolean =>
  words.some((word, i) => {
    const next = words[i + 1];
    const isName = next !== undefined && CAPITALISED.test(word) && CAPITALISED.test(next);
    return VALUE.test(word) || (isName && GIVEN.has(squeeze(word).text));
  });
