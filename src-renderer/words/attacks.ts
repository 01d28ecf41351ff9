// What an attack found in an editor's words: alike things once, with their pages, the surest first.
import type { AttackId, AttackItem } from "../../src-main/contract/attack.ts";
import type { Strength } from "../../src-main/contract/check.ts";
import { msg, t } from "../languages/language.ts";

export const STRENGTH_NAMES: Readonly<Record<Strength, string>> = {
  strong: msg("A reader could find out what was struck, or who is meant"),
  moderate: msg("A reader with time or inside knowledge might find out"),
  weak: msg("Of little help to a reader by itself"),
};

export const ATTACK_NAMES: Readonly<Record<AttackId, string>> = {
  "public-version": msg("Readable elsewhere"),
  "left-in-file": msg("Left in the file"),
  "coarse-pictures": msg("Pixels or blur"),
  "gap-width": msg("Width of a mark"),
  "what-stands": msg("What stands beside"),
};

export type Told = {
  readonly attack: AttackId;
  readonly strength: Strength;
  readonly summary: string;
  readonly advice: string;
  readonly pages: readonly number[];
  /** Words of the copy that are meant. */
  readonly words: readonly string[];
};

/** `items` come the strongest first. */
export function told(items: readonly AttackItem[]): readonly Told[] {
  const alike = Map.groupBy(items, ({ attack, strength, summary, other }) =>
    other === undefined ? `${attack} ${strength} ${summary}` : attack,
  );
  return [...alike.values()].map((own) => {
    const { attack, strength, summary, advice, stands = [] } = own[0]!;
    const meant = own.length > 1 ? [] : stands.filter(({ kind }) => kind !== "pronoun" && kind !== "title");
    return {
      attack,
      strength,
      summary: attack === "public-version" && own.length > 1 ? readElsewhere(own) : summary,
      advice,
      pages: [...new Set(own.flatMap(({ page }) => page ?? []))],
      words: meant.map(({ words }) => words),
    };
  });
}

function readElsewhere(items: readonly AttackItem[]): string {
  return t("What {n} marks cover can be read in the version you added.", { n: items.length });
}
