// What a document's other places say of a word: a firm's or a town's name is no person's where nothing says so.
import type { Read } from "./features.ts";
import type { Model } from "./model.ts";
import type { Marginals } from "./tagger.ts";
import { wordAt } from "./tokens.ts";

type Tally = { person: number; other: number };

export class Elsewhere {
  readonly #phrases = new Set<string>();
  readonly #words = new Map<string, Tally>();

  /** A phrase that the tagger took for a person and that what follows makes a firm's. */
  addPhrase(phrase: string): void {
    this.#phrases.add(phrase);
  }

  /** Counts each capitalised word of a block as a person's, or a place's or an organisation's. */
  count({ tokens, types }: Read, model: Model, p: Marginals, person: Float32Array): void {
    const { labels } = model;
    const others = labels.flatMap((label, l) => (/-(?:LOC|ORG)$/.test(label) ? [l] : []));
    for (let i = 0; i < tokens.count; i++) {
      if (types[i]!.cased < 3 || types[i]!.cased === 5) continue;
      let other = 0;
      for (const l of others) other += p[i * labels.length + l]!;
      if (person[i]! < 0.5 && other < 0.5) continue;
      const word = wordAt(tokens, i).toLowerCase();
      const tally = this.#words.get(word) ?? { person: 0, other: 0 };
      this.#words.set(word, tally);
      if (other >= 0.5) tally.other++;
      else tally.person++;
    }
  }

  /** `name` as it stands in the text. */
  isOther(name: string): boolean {
    const phrase = name.toLowerCase().replace(/\s+/g, " ");
    if (phrase.includes(" ")) return this.#phrases.has(phrase);
    const tally = this.#words.get(phrase);
    return tally !== undefined && tally.other > tally.person;
  }
}
