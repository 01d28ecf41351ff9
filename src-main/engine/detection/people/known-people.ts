// Who is named in a document: which names are one person's, and which words are somebody's name.
import { type NameParts, namePartsOf } from "./name-parts.ts";
import { slipKey } from "./name-words.ts";

/** Short words are too easily one another's misreading. */
const LEAST_MISREAD = 5;

/** A word as it is looked up: a misread letter or two is seen through. */
export const wordKey = (lower: string): string => (lower.length < LEAST_MISREAD ? lower : slipKey(lower));

export class KnownPeople {
  /** By surname, the first names that go with it; "" for a surname met with a title alone. */
  readonly #byLast = new Map<string, Set<string>>();
  readonly #byFirst = new Map<string, Set<string>>();

  readonly #lone = new Set<string>();

  /** Learns who is meant. Of a name of one word without a title only the word itself is known then. */
  add(parts: NameParts): void {
    if (parts.last === "") {
      this.#lone.add(wordKey(parts.lone));
      return;
    }
    const last = surnameKey(parts.last);
    const first = wordKey(parts.first);
    put(this.#byLast, last, first);
    if (first.length > 1) put(this.#byFirst, first, last);
  }

  isSurname(key: string): boolean {
    return this.#byLast.has(key);
  }

  isFirstName(key: string): boolean {
    return this.#byFirst.has(key);
  }

  /** Met alone only. */
  isLone(key: string): boolean {
    return this.#lone.has(key);
  }

  goTogether(first: string, last: string): boolean {
    return this.#byLast.get(last)?.has(first) ?? false;
  }

  /** One key for one person: initials and single words go to the only person they can mean. */
  personOf(parts: NameParts): string {
    if (parts.last === "") {
      const lone = wordKey(parts.lone);
      if (this.#byLast.has(lone)) return this.#withSurname(lone, "");
      const lasts = this.#byFirst.get(lone);
      return lasts?.size === 1 ? `${[...lasts][0]}, ${lone}` : lone;
    }
    return this.#withSurname(surnameKey(parts.last), wordKey(parts.first));
  }

  #withSurname(last: string, first: string): string {
    const firsts = [...(this.#byLast.get(last) ?? [])].filter((f) => f.length > 1);
    if (first.length > 1) return `${last}, ${first}`;
    const meant = first === "" ? firsts : firsts.filter((f) => f.startsWith(wordKey(first)));
    return meant.length === 1 ? `${last}, ${meant[0]}` : first === "" ? last : `${last}, ${first}`;
  }
}

/** Particles come and go: "de la Cruz" is met as "Cruz". */
const surnameKey = (words: string): string => wordKey(words.slice(words.lastIndexOf(" ") + 1));

function put(map: Map<string, Set<string>>, key: string, value: string): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, new Set([value]));
  else known.add(value);
}

/** Whether a name is one of those that a newsroom lets stand: the same surname, and no other first name. */
export function standsAmong(names: readonly string[]): (parts: NameParts) => boolean {
  const people = new KnownPeople();
  const whole = new Set<string>();
  for (const name of names) {
    const parts = namePartsOf(name);
    if (parts === null) continue;
    people.add(parts);
    whole.add(people.personOf(parts));
  }
  return (parts) => whole.has(people.personOf(parts));
}
